import Answers
import Diagnostics
import Findings
import Foundation
import Questionnaires
import TestSupport
import Testing

/// Companies just below, at and just above a limit, and what each gets; see Boundaries/README.md.
struct BoundaryCase {
    /// What is looked at.
    enum Subject: Equatable {
        case rule(String)
        case check(String)
        /// The verdict on the first row of a table.
        case verdict(String)
        /// The band of a stage.
        case score(String)
    }

    /// One of the companies.
    struct Company {
        /// The answer that makes the difference.
        let x: String
        let sheet: AnswerSheet
        /// What it gets, derived by hand.
        let expected: String
        /// What follows from its answers, as far as the subject of the case needs it.
        let assessment: Assessment
    }

    let subject: Subject
    /// The name of the rule's limit that the companies surround.
    let limit: String?
    let companies: [Company]

    /// The files that hold cases.
    static let files = [
        "acquisition", "inflow", "channels", "verdicts", "conversations", "pipeline", "sellers", "service",
        "relationships", "team", "checks",
    ]

    /// The cases of all files, by file; read and assessed once per test run.
    static let all = Result { try files.map { (file: $0, cases: try read($0)) } }

    private static func read(_ file: String) throws -> [BoundaryCase] {
        let path = "Tests/FindingsTests/Boundaries/\(file).yaml"
        let source = SourceText(name: path, text: try QuestionnaireFixture.text(path))
        let root = try #require(try YAMLFile.parse(source))
        let cases = try #require(root["cases"]?.items, "\(path) has cases")
        let assessor = try #require(SalesProcess.assessor)
        return try cases.map { try BoundaryCase($0, assessor) }
    }

    private init(_ node: YAMLNode, _ assessor: Assessor) throws {
        let line = node.location.line
        subject = try #require(Subject(node), "line \(line): a rule, check, verdict or score")
        limit = node["limit"]?.scalar
        try #require(node["why"]?.scalar?.isEmpty == false, "line \(line): says why")
        let company = try #require(node["company"], "line \(line): describes a company")
        let narrow = subject.assessor(assessor)
        let gives = try #require(node["gives"]?.pairs, "line \(line): says what they get")
        companies = try gives.map { pair in
            let text = company.answers(x: pair.key)
            let filled = try Filled(
                SourceText(name: "line \(pair.keyLocation.line)", text: text), narrow)
            let expected = try #require(pair.value.scalar)
            return Company(
                x: pair.key, sheet: filled.sheet, expected: expected, assessment: filled.assessment)
        }
    }

    /// What the companies get that was not expected.
    var differences: [String] {
        companies.compactMap { company in
            let given = subject.outcome(in: company.assessment)
            return given == company.expected
                ? nil : "\(subject) x = \(company.x): \(given), expected \(company.expected)"
        }
    }

    /// The companies whose checks, looked at alone as they are after each answer, say otherwise than the assessment.
    func checksThatDiffer(_ assessor: Assessor) -> [String] {
        let narrow = subject.assessor(assessor)
        return companies.filter { company in
            let visibility = Visibility(narrow.questionnaire, company.sheet)
            return narrow.warnings(company.sheet, visibility) != company.assessment.warnings
        }.map { "\(subject) x = \($0.x)" }
    }

    /// True where another judgement of the same companies would be noticed.
    func notices(_ other: Assessor) -> Bool {
        let narrow = subject.assessor(other)
        return companies.contains { subject.outcome(in: narrow.assess($0.sheet)) != $0.expected }
    }
}

extension BoundaryCase.Subject {
    fileprivate init?(_ node: YAMLNode) {
        if let id = node["rule"]?.scalar {
            self = .rule(id)
        } else if let id = node["check"]?.scalar {
            self = .check(id)
        } else if let table = node["verdict"]?.scalar {
            self = .verdict(table)
        } else if let stage = node["score"]?.scalar {
            self = .score(stage)
        } else {
            return nil
        }
    }

    /// Judges no more rules than the subject needs, which is much faster.
    func assessor(_ assessor: Assessor) -> Assessor {
        var questionnaire = assessor.questionnaire
        switch self {
        case .rule(let id): questionnaire.rules.removeAll { $0.id != id }
        case .check, .verdict: questionnaire.rules = []
        case .score: break
        }
        return Assessor(questionnaire, plan: assessor.plan, depth: assessor.depth)
    }

    /// What became of it, in the words of the files.
    func outcome(in assessment: Assessment) -> String {
        switch self {
        case .rule(let id):
            let finding = assessment.finding(id)
            return finding?.severity?.rawValue ?? finding?.status.rawValue ?? "no such rule"
        case .check(let id):
            return assessment.warnings.contains { $0.check.id == id } ? "asks" : "quiet"
        case .verdict(let table):
            guard let verdict = assessment.tables[table]?.rows.first?.verdict else { return "no verdict" }
            return ([verdict.code] + verdict.reasons.map(\.id)).joined(separator: ", ")
        case .score(let id):
            return assessment.stages.first { $0.stage.id == id }?.band?.code ?? "none"
        }
    }
}

extension YAMLNode {
    fileprivate subscript(key: String) -> YAMLNode? { pairs?.first { $0.key == key }?.value }

    fileprivate var pairs: [YAMLPair]? {
        guard case .map(let pairs) = content else { return nil }
        return pairs
    }

    fileprivate var items: [YAMLNode]? {
        guard case .list(let items) = content else { return nil }
        return items
    }

    /// The answers file in which each `x` is replaced; of a list, later answers stand in place of earlier ones.
    fileprivate func answers(x: String) -> String {
        guard let parts = items else { return text(x: x) }
        var answers: [String: String] = [:]
        for pair in parts.compactMap(\.pairs).joined() { answers[pair.key] = pair.value.text(x: x) }
        return "{" + answers.sorted { $0.key < $1.key }.map { "\($0): \($1)" }.joined(separator: ", ") + "}"
    }

    private func text(x: String) -> String {
        switch content {
        case .scalar("x", .plain): x == "?" ? "'?'" : x
        case .scalar(let text, let style): style.isQuoted ? "'\(text)'" : text
        case .list(let items): "[" + items.map { $0.text(x: x) }.joined(separator: ", ") + "]"
        case .map(let pairs):
            "{" + pairs.map { "\($0.key): \($0.value.text(x: x))" }.joined(separator: ", ") + "}"
        }
    }
}

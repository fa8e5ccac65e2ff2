import Answers
import Diagnostics
import Expressions
import Findings
import Questionnaires
import Wording

/// One example: reads it and compares what follows from its answers with what it expects.
struct ExampleRun {
    let problems = Problems()
    private(set) var expectations: Set<Expectation> = []
    private var name: String?
    /// Nil where the answers could not be read: then nothing is compared.
    private var outcome: (assessment: Assessment, visibility: Visibility)?
    private let questionnaire: Questionnaire

    init(_ node: YAMLNode, _ assessors: [Depth: Assessor]) {
        questionnaire = assessors[.full]?.questionnaire ?? Questionnaire()
        guard var map = YAMLMapReader(node, problems, expecting: "an example") else { return }
        defer { map.finish() }
        name = map.text("name")
        let assessor = assessors[map.optionalChoice("depth", Depth.self) ?? .full]
        let day = map.node("date")
        if let answers = map.requiredNode("answers"), let assessor { assess(answers, of: day, assessor) }
        guard let node = map.requiredNode("expect"),
            var expected = YAMLMapReader(node, problems, expecting: "'expect'")
        else { return }
        for pair in expected.map("findings") { compareFinding(pair) }
        for pair in expected.map("metrics") { compareMetric(pair) }
        for pair in expected.map("verdicts") { compareVerdicts(pair) }
        for pair in expected.map("checks") { compareCheck(pair) }
        for item in expected.list("asked") { compareAsked(item, true, assessor) }
        for item in expected.list("not_asked") { compareAsked(item, false, assessor) }
        expected.finish()
    }

    /// - Parameter date: the day on which the answers were given; without it nobody knows.
    private mutating func assess(_ node: YAMLNode, of date: YAMLNode?, _ assessor: Assessor) {
        let formatter = assessor.formatter
        let reader = AnswerReader(questionnaire, language: formatter.texts.language, currency: nil)
        let file = AnswerFile(node, questionnaire, reader) { problem, field in
            formatter.texts(problem.phrase(for: field, formatter, in: .file))
        }
        file.diagnostics.forEach(problems.add)
        guard file.diagnostics.isEmpty else { return }
        var sheet = AnswerSheet()
        if let date {
            guard let day = date.scalar.flatMap({ CalendarDate(iso: $0) }) else {
                return problems.add(date.diagnostic(.error, "'date' must be a day, such as 2026-01-31"))
            }
            sheet.day = day.daysSince1970
        }
        for entry in file.entries {
            if let claim = entry.claim { sheet.take(claim, for: entry.field) }
            if let answer = entry.answer { sheet.take(answer, for: entry.field) }
        }
        let visibility = Visibility(questionnaire, sheet)
        outcome = (assessor.assess(sheet, visibility), visibility)
    }

    // MARK: what is expected

    private mutating func compareFinding(_ pair: YAMLPair) {
        let isKnown = questionnaire.rules.contains { $0.id == pair.key }
        guard isKnown else { return unknown("rule", pair, questionnaire.rules.map(\.id)) }
        guard let word = word(pair, among: Self.findingWords) else { return }
        switch word {
        case "high", "medium", "low", "strength": expectations.insert(.finding(pair.key, isThere: true))
        case "clear": expectations.insert(.finding(pair.key, isThere: false))
        default: break
        }
        guard let finding = outcome?.assessment.finding(pair.key) else { return }
        let given = finding.severity?.rawValue ?? finding.status.rawValue
        if given != word { differs(pair.key, given, word, at: pair.value, finding.missing) }
    }

    private static let findingWords =
        Severity.allCases.reversed().map(\.rawValue)
        + [Finding.Status.strength, .clear, .notAssessed, .notApplicable, .notComputable].map(\.rawValue)

    private func compareMetric(_ pair: YAMLPair) {
        let names = questionnaire.metrics.map(\.variable)
        guard names.contains(pair.key) else { return unknown("metric", pair, names) }
        guard let text = text(pair.value, of: pair.key), let result = outcome?.assessment.metric(pair.key)
        else { return }
        if !result.outcome.isAsExpected(text) {
            differs(
                pair.key, result.outcome.exampleText, text, at: pair.value,
                result.outcome.number == nil ? result.outcome.missing : [])
        }
    }

    private mutating func compareVerdicts(_ pair: YAMLPair) {
        guard let verdicts = questionnaire.verdicts[pair.key] else {
            return unknown("table with verdicts", pair, questionnaire.verdicts.keys.sorted())
        }
        guard case .map(let rows) = pair.value.content else {
            return problems.add(
                pair.value.diagnostic(.error, "'\(pair.key)' must be a mapping of rows to verdicts"))
        }
        let codes = verdicts.map(\.code)
        let fields = questionnaire.questions.flatMap(\.fields)
        let column = fields.first { $0.name == pair.key }?.table?.columns.first?.name ?? ""
        for row in rows {
            guard let code = word(row, among: codes + [Self.noVerdict]) else { continue }
            if code != Self.noVerdict { expectations.insert(.verdict(pair.key, code: code)) }
            guard let outcome else { continue }
            let results = outcome.assessment.tables[pair.key]?.rows ?? []
            let named =
                results.first { $0.key == row.key } ?? results.first { $0.code(in: column) == row.key }
            guard let result = named else {
                unknown("row of '\(pair.key)' called", row, results.map(\.key))
                continue
            }
            let given = result.verdict?.code ?? Self.noVerdict
            if given != code { differs(row.key, given, code, at: row.value) }
        }
    }

    /// What stands for a row on which nothing can be said yet.
    private static let noVerdict = "?"

    private mutating func compareCheck(_ pair: YAMLPair) {
        let ids = questionnaire.checks.map(\.id)
        guard ids.contains(pair.key) else { return unknown("check", pair, ids) }
        guard let word = word(pair, among: ["asks", "quiet"]) else { return }
        expectations.insert(.check(pair.key, asks: word == "asks"))
        guard let outcome else { return }
        let asks = outcome.assessment.warnings.contains { $0.check.id == pair.key }
        let given = asks ? "asks" : "quiet"
        if given != word { differs(pair.key, given, word, at: pair.value) }
    }

    /// - Parameter isExpected: false: it must not be asked.
    private func compareAsked(_ node: YAMLNode, _ isExpected: Bool, _ assessor: Assessor?) {
        guard let id = text(node, of: "asked") else { return }
        let fields = questionnaire.questions.flatMap(\.fields).map(\.name)
        guard questionnaire.questions.contains(where: { $0.id == id }) || fields.contains(id) else {
            return unknown("question or field", id, node, questionnaire.questions.map(\.id) + fields)
        }
        guard let outcome, let assessor else { return }
        let isAsked = assessor.askedQuestions(outcome.visibility).contains { question in
            question.id == id
                || question.fields.contains { $0.name == id }
                    && !outcome.visibility.hiddenFields.contains(id)
        }
        if isAsked != isExpected { differs("'\(id)' is \(isAsked ? "asked" : "not asked")", at: node) }
    }

    // MARK: what is said

    private func differs(
        _ what: String, _ given: String, _ expected: String, at node: YAMLNode, _ missing: [Missing] = []
    ) {
        let fields: [String] = missing.map(\.field).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        differs(
            "'\(what)' is \(given), not \(expected)", at: node,
            notes: fields.isEmpty ? [] : ["it waits for \(fields.joined(separator: ", "))"])
    }

    private func differs(_ message: String, at node: YAMLNode, notes: [String] = []) {
        var diagnostic = node.diagnostic(
            .error, "the example does not hold: \(message)",
            notes: (name.map { ["in '\($0)'"] } ?? []) + notes)
        diagnostic.check = "example"
        problems.add(diagnostic)
    }

    private func unknown(_ what: String, _ pair: YAMLPair, _ known: [String]) {
        problems.add(
            pair.keyDiagnostic("there is no \(what) '\(pair.key)'", notes: hint(pair.key, among: known)))
    }

    private func unknown(_ what: String, _ name: String, _ node: YAMLNode, _ known: [String]) {
        problems.add(
            node.diagnostic(.error, "there is no \(what) '\(name)'", notes: hint(name, among: known)))
    }

    private func hint(_ name: String, among known: [String]) -> [String] {
        NearMatch.of(name, among: known).map { ["did you mean '\($0)'?"] } ?? []
    }

    private func text(_ node: YAMLNode, of key: String) -> String? {
        if let text = node.scalar { return text }
        problems.add(node.diagnostic(.error, "'\(key)' must be a text, not \(node.kindName)"))
        return nil
    }

    /// What stands behind a key, which must be one of these words.
    private func word(_ pair: YAMLPair, among words: [String]) -> String? {
        guard let word = text(pair.value, of: pair.key) else { return nil }
        if words.contains(word) { return word }
        problems.add(
            pair.value.diagnostic(
                .error, "'\(pair.key)' cannot be '\(word)'",
                notes: ["one of: \(words.joined(separator: ", "))"] + hint(word, among: words)))
        return nil
    }
}

extension RowResult {
    /// The code that a cell holds; it stays when its label is worded anew.
    fileprivate func code(in column: String) -> String? {
        guard case .known(.string(let code)) = cells[column] else { return nil }
        return code
    }
}

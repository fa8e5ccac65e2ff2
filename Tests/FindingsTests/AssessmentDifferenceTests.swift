import Answers
import Diagnostics
import Questionnaires
import Testing

@testable import Findings

/// What changed between two assessments: values in, values out.
struct AssessmentDifferenceTests {
    private typealias Kind = AssessmentDifference.Kind

    private let assessor: Assessor

    init() throws {
        let loaded = SmallShop.load(
            condition: "total > 5", severity: "total > 100 ? 'high' : 'medium'",
            check: "ways.exists(w, w.came > w.asked) || total > 500")
        #expect(DiagnosticRenderer().render(loaded.diagnostics.filter { $0.severity == .error }) == "")
        assessor = Assessor(try #require(loaded.questionnaire), .full)
    }

    private func assess(_ answers: String, without withheld: Dependents = Dependents()) throws -> Assessment {
        let filled = try Filled(SourceText(name: "answers.yaml", text: answers), assessor)
        return assessor.assess(filled.sheet.concealing(withheld.sources), without: withheld)
    }

    private func assess(_ text: String, as other: String) throws -> Assessment {
        try #require(SmallShop.answers.contains(text))
        return try assess(SmallShop.answers.replacing(text, with: other))
    }

    @Test func equalIsNoDifference() throws {
        let assessment = try assess(SmallShop.answers)
        #expect(AssessmentDifference(from: assessment, to: assessment).isEmpty)
        let again = try assess(SmallShop.answers)
        #expect(AssessmentDifference(from: assessment, to: again).isEmpty)
    }

    /// Two rows have one name; read from behind each is the other one.
    @Test func anotherOrderIsNoDifference() throws {
        let loaded = SmallShop.load(
            condition: "ways.exists(w, w.cost > 5000)", check: "ways.exists(w, w.hours > 50)")
        let assessor = Assessor(try #require(loaded.questionnaire), .full)
        let filled = try Filled(SourceText(name: "answers.yaml", text: SmallShop.answers), assessor)
        var sheet = filled.sheet
        guard case .table(let rows)? = sheet["ways"]?.value else {
            Issue.record("no rows")
            return
        }
        sheet["ways"]?.value = .table(rows.reversed())
        let now = assessor.assess(filled.sheet)
        var then = assessor.assess(sheet)
        then.metrics.reverse()
        then.findings.reverse()
        #expect(now.finding("R-1")?.isThere == true && now.warnings.count == 1)
        #expect(now != then)
        let change = AssessmentDifference(from: now, to: then)
        #expect(change.isEmpty, "\(change)")
    }

    @Test(
        arguments: [
            ("3", "146", .new), ("'?'", "146", .new), ("146", "3", .gone), ("146", "'?'", .gone),
            ("146", "{state: not_applicable, reason: none}", .gone), ("50", "146", .worse),
            ("146", "50", .better), ("'?'", "3", .status), ("3", "'?'", .status),
            ("3", "{state: not_applicable, reason: none}", .status), ("3", "4", nil), ("146", "147", nil),
            ("'?'", "'?'", nil),
        ] as [(String, String, AssessmentDifference.Kind?)])
    func whatBecomesOfAFinding(before: String, behind: String, kind: AssessmentDifference.Kind?) throws {
        let change = AssessmentDifference(
            from: try assess("total: 146", as: "total: \(before)"),
            to: try assess("total: 146", as: "total: \(behind)"))
        #expect(change.findings.map(\.kind) == (kind.map { [$0] } ?? []))
        #expect(change.findings.allSatisfy { $0.id == "R-1" })
    }

    @Test func otherFiguresNameWhatTheyAre() throws {
        let change = AssessmentDifference(
            from: try assess(SmallShop.answers), to: try assess("total: 146", as: "total: 147"))
        #expect(change.findings.isEmpty && !change.isEmpty)
        let finding = try #require(change.findingsInOtherFigures.first)
        #expect(finding.id == "R-1" && finding.kind == .figures)
        #expect(
            finding.evidence.map { [$0.old?.line, $0.new?.line] } == [
                ["All together: 146", "All together: 147"]
            ])
    }

    @Test(
        arguments: [
            ("target: 9000", "", .gone), ("target: '?'", "target: 9000", .new),
            ("target: 8000", "target: 9000", .figures),
            ("target: '?'", "target: {state: not_applicable, reason: none}", .status),
            ("target: 9000", "target: 9000", nil),
        ] as [(String, String, AssessmentDifference.Kind?)])
    func whatBecomesOfAMetric(before: String, behind: String, kind: AssessmentDifference.Kind?) throws {
        let change = AssessmentDifference(
            from: try assess(SmallShop.answers + "\n" + before),
            to: try assess(SmallShop.answers + "\n" + behind))
        #expect(change.metrics.map(\.id) == (kind == nil ? [] : ["to_go"]))
        #expect(change.metrics.map(\.kind) == (kind.map { [$0] } ?? []))
    }

    @Test(
        arguments: [
            (
                "asked: 84, came: 4, cost: 36000, hours: 80", "asked: 84, came: 60, cost: 36000, hours: 80",
                ["Fair status Stop Keep"]
            ),
            (
                "asked: 84, came: 4, cost: 36000, hours: 80", "asked: 84, came: 5, cost: 1, hours: 80",
                ["Fair gone Stop -"]
            ),
            (
                "name: Letters, kind: own, asked: 52, came: 1",
                "name: Letters, kind: own, asked: 52, came: 50",
                ["Letters new - Keep"]
            ),
            ("name: Letters", "name: Expo", []),
            ("asked: 84, came: 4", "asked: 83, came: 4", []),
        ])
    func whatBecomesOfAVerdict(before: String, behind: String, expected: [String]) throws {
        let change = AssessmentDifference(
            from: try assess(SmallShop.answers), to: try assess(before, as: behind))
        let told = (change.verdicts["ways"] ?? []).map { verdict in
            "\(verdict.id) \(verdict.kind) \(verdict.old?.label ?? "-") \(verdict.new?.label ?? "-")"
        }
        #expect(told == expected)
    }

    @Test func aScoreIsBetterOrWorse() throws {
        let (bad, good) = (try assess(SmallShop.answers), try assess("total: 146", as: "total: 3"))
        let unknown = try assess("total: 146", as: "total: '?'")
        func kinds(_ old: Assessment, _ new: Assessment) -> [Kind] {
            AssessmentDifference(from: old, to: new).scores.map(\.kind)
        }
        #expect(kinds(bad, good) == [.better] && kinds(good, bad) == [.worse])
        #expect(kinds(unknown, good) == [.new] && kinds(good, unknown) == [.gone])
        #expect(kinds(good, good) == [])
    }

    @Test func aCheckComesAndGoes() throws {
        let (fits, not) = (
            try assess(SmallShop.answers), try assess("asked: 10, came: 8", as: "asked: 10, came: 80")
        )
        let more = try assess(
            SmallShop.answers.replacing("asked: 10, came: 8", with: "asked: 10, came: 80")
                .replacing("total: 146", with: "total: 600"))
        func kinds(_ old: Assessment, _ new: Assessment) -> [Kind] {
            AssessmentDifference(from: old, to: new).checks.map(\.kind)
        }
        #expect(kinds(fits, not) == [.new] && kinds(not, fits) == [.gone] && kinds(not, not) == [])
        #expect(kinds(not, more) == [.figures])
    }

    /// Who comes in or leaves changes no finding: what one of two rooms must not hear is in no difference.
    @Test func whatEitherHoldsBackIsNotCompared() throws {
        let withheld = Dependents(on: ["total"], in: assessor.questionnaire)
        let open = try assess(SmallShop.answers)
        let held = try assess(SmallShop.answers, without: withheld)
        let other = try assess(
            SmallShop.answers.replacing("total: 146", with: "total: 3").replacing(
                "asked: 84, came: 4, cost: 36000, hours: 80",
                with: "asked: 84, came: 60, cost: 36000, hours: 80"),
            without: withheld)
        #expect(AssessmentDifference(from: open, to: held).isEmpty)
        #expect(AssessmentDifference(from: held, to: open).isEmpty)
        for change in [
            AssessmentDifference(from: open, to: other), AssessmentDifference(from: other, to: open),
            AssessmentDifference(from: held, to: other),
        ] {
            #expect(change.findings.isEmpty && change.scores.isEmpty && change.checks.isEmpty)
            #expect(change.metrics.map(\.id) == ["came_in_all", "hidden_mean"])
            #expect(change.verdicts["ways"]?.map(\.id) == ["Fair"])
        }
    }

    /// A rule that another version does not have is gone where it found something, and else nothing.
    @Test func anotherVersionIsComparedByID() throws {
        let found = try assess(SmallShop.answers)
        var without = found
        without.findings = []
        without.metrics.removeFirst()
        let change = AssessmentDifference(from: found, to: without)
        #expect(change.findings.map(\.kind) == [.gone] && change.findings.first?.new == nil)
        #expect(change.metrics.map(\.kind) == [.gone])
        #expect(AssessmentDifference(from: without, to: found).findings.map(\.kind) == [.new])
        let clear = try assess("total: 146", as: "total: 3")
        without = clear
        without.findings = []
        #expect(AssessmentDifference(from: clear, to: without).findings.isEmpty)
    }
}

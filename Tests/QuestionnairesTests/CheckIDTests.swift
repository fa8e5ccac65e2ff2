import Diagnostics
import Questionnaires
import TestSupport
import Testing

/// Every check has an id, a row in docs/questionnaires.md and a questionnaire with the fault that it looks for.
struct CheckIDTests {
    /// A text of the questionnaire of docs/questionnaires.md and what somebody makes of it; a file that is not there is
    /// made of it whole.
    private struct Fault {
        let check: String
        let edits: [(file: String, text: String, replacement: String)]

        init(_ check: String, _ file: String, _ text: String, _ replacement: String) {
            self.check = check
            edits = [(file, text, replacement)]
        }

        init(_ check: String, _ edits: [(String, String, String)]) {
            self.check = check
            self.edits = edits
        }
    }

    private static let main = "questionnaire.yaml"
    private static let metrics = "metrics.yaml"
    private static let rules = "rules.yaml"

    private static func method(_ check: String, _ rest: String) -> Fault {
        Fault(
            check, "methods.yaml", "", "methods:\n  - {id: cost, label: Cost, text: What it costs, \(rest)}\n"
        )
    }

    private static let entries = [
        Fault("version-number", main, "version: 1.0.0", "version: one"),
        Fault("language-code", main, "locales: [en]", "locales: [english]"),
        Fault("id-word", main, "id: TIME-2", "id: TIME 2"),
        Fault("name-word", main, "name: minutes", "name: in"),
        Fault("option-code", main, "always: Always", "'al ways': Always"),
        Fault("duplicate-id", main, "id: TIME-2", "id: TIME-1"),
        Fault("ambiguous-name", metrics, "variable: meeting_cost", "variable: minutes"),
        Fault("reserved-column", main, "{name: times", "{name: verdict, label: V}\n          - {name: times"),
        Fault("score-weights", main, "coverage: 0.5", "coverage: 5"),
        Fault("score-bands", main, "from: 60", "from: 0"),
        Fault("empty-question", main, "- {name: minutes, type: number, unit: minutes, min: 1", "[]\n      #"),
        Fault("empty-table", main, "        open_rows: true\n", ""),
        Fault("empty-range", main, "unit: minutes, min: 1,", "unit: minutes, min: 2, max: 1,"),
        Fault("missing-options", main, "type: choice, options: agenda,", "type: choice,"),
        Fault("option-ranges", main, "rarely: Rarely or never", "rarely: {label: Rarely, range: [0, 60]}"),
        Fault("option-values", main, "always: Always", "always: {label: Always, value: 1}"),
        Fault("fixed-row", main, "open_rows: true", "fixed_rows: [{nobody: Review}]"),
        Fault("unknown-unit", main, "unit: people", "unit: peple"),
        Fault("idle-key", main, "type: yes_no, label", "type: yes_no, min: 1, label"),
        Fault("option-label", main, "always: Always", "always: Rarely or never"),
        Fault("unused-options", main, "options:\n", "options:\n  spare: {one: One, two: Two}\n"),
        Fault(
            "unused-cutoff", rules, "cutoffs: {long", "cutoffs: {spare: {value: 1, convention: true}, long"),
        Fault("empty-stage", main, "name: 2 Use}\n", "name: 2 Use}\n  - {id: END, name: 3 End}\n"),
        Fault("period-fields", main, "stages:", "period: [team_size, minutes]\nstages:"),
        Fault("profile-fields", main, "stages:", "profile: [team_sise]\nstages:"),
        Fault(
            "severity-levels", rules, "severity: high", "severity: \"agenda == 'often' ? 'big' : 'small'\""),
        Fault("verdict-label", metrics, "code: keep", "code: drop"),
        Fault("unreachable-verdict", metrics, "when: r.decisions == 0.0", "when: 'true'"),
        Fault("chart-shape", main, "{metric: regular_hours}", "{chart: funnel, fields: [team_size, agenda]}"),
        Fault(
            "unknown-country", rules, "title: Meetings are long",
            "notes: [{countries: [XX], text: Nothing}]\n    title: Meetings are long"),
        Fault("unknown-stage", rules, "stage: TIME", "stage: TIEM"),
        Fault("unknown-options", main, "options: agenda,", "options: agend,"),
        Fault(
            "unknown-rule", rules, "title: Meetings are long", "yields_to: R-9\n    title: Meetings are long"),
        Fault("unknown-list", rules, "lists: {idle", "labels: {idel: fields}\n    lists: {idle"),
        Fault("unknown-table", metrics, "columns:\n  regulars", "columns:\n  irregulars"),
        Fault("unprinted-metric", main, "      - {metric: regular_hours}\n", ""),
        Fault("unknown-output", main, "{metric: regular_hours}", "{metric: hours}"),
        Fault("unknown-view", rules, "severity: low", "severity: low\n    views: {component: weather}"),
        Fault("usual-range", main, "unit: minutes, min: 1", "unit: minutes, min: 1, usual: [0, 300]"),
        Fault(
            "unused-limit", main, "score:", "limits: {long_ago: {value: 3, convention: true}}\nscore:"),
        Fault("unknown-benchmark", rules, "sources: [B-1]", "sources: [B-2]"),
        Fault(
            "unprintable-benchmark", "benchmarks.yaml", "status: unverified",
            "status: no\n    printable: true"),
        Fault(
            "unused-benchmark",
            [(rules, "sources: [B-1]", "sources: []"), (rules, "source: B-1", "convention: true")]),
    ]

    private static let expressions = [
        Fault("late-when", main, "when: agenda != 'rarely'", "when: decisions_named"),
        Fault(
            "known-when",
            [
                (main, "id: USE-1\n", "id: USE-1\n    when: team_size > 3\n"),
                (main, "when: agenda != 'rarely'", "when: \"!known(agenda)\""),
            ]),
        Fault("expression", rules, "condition: minutes > long", "condition: minuets > long"),
        Fault("constant-rule", rules, "condition: agenda == 'rarely'", "condition: true"),
        Fault("constant-score", main, "name: 1 Time}", "name: 1 Time, score: {formula: 100.0 / 2.0}}"),
        Fault(
            "unasked-condition", rules, "condition: agenda == 'rarely'",
            "condition: agenda == 'rarely' && decisions_named"),
        Fault("unlike-units", metrics, "when: minutes > 480", "when: minutes > hour_cost"),
        Fault("circular-figure", metrics, "team_size * minutes / 60.0 * hour_cost", "meeting_cost + 1.0"),
        Fault("early-verdict", metrics, "when: r.decisions > 0.0", "when: r.verdict != 'drop'"),
        Fault("yields-to", rules, "title: Meetings are long", "yields_to: R-1\n    title: Meetings are long"),
        Fault(
            "costly-expression", metrics, "regulars.map(r, r.people_hours).sum()",
            "regulars.map(a, regulars.map(b, regulars.filter(c, c.people > b.people).size()).sum()).sum()"),
        Fault(
            "core-rule", rules, "There is rarely an agenda before",
            "There is rarely in {regular_hours} one before"),
        Fault("confidential-when", main, "id: USE-1\n", "id: USE-1\n    sensitive: true\n"),
    ]

    private static let methods = [
        method("empty-method", "inputs: [{name: a, type: number, label: A}]"),
        method(
            "method-input",
            "inputs: [{name: a, type: date, label: A}], results: [{name: b, label: B, unit: count, formula: 2 * 3}]"
        ),
        method(
            "method-part",
            "inputs: [{name: a, type: number, label: A, part_of: a}], "
                + "results: [{name: b, label: B, unit: count, formula: a}]"),
        method(
            "method-example",
            "inputs: [{name: a, type: number, label: A}], results: [{name: b, label: B, unit: count, formula: a}], "
                + "examples: [{name: One, inputs: {a: 1}, results: {b: 2}}]"),
        method(
            "unknown-source",
            "inputs: [{name: a, type: number, label: A, from: nothing}], "
                + "results: [{name: b, label: B, unit: count, formula: a}]"),
    ]

    private static let texts = [
        Fault("placeholder", rules, "{meeting_cost}", "{meeting_costs}"),
        Fault("client-text", rules, "title: Meetings are long", "title: Meetings are long, see TIME-2"),
        Fault(
            "outdated-translation", "locales/pl.yaml", "title: Audyt",
            "originals: {title: '00000000'}\ntitle: Audyt"),
        Fault("missing-translation", main, "locales: [en]", "locales: [en, pl]"),
        Fault(
            "translated-placeholder", "locales/pl.yaml", "title: Audyt",
            "rules.R-1.finding: Spotkanie trwa {minutes} minut.\ntitle: Audyt"),
    ]

    private static let faults = entries + expressions + methods + texts

    private static func said(_ fault: Fault?) throws -> [String?] {
        var files = try QuestionnairePage.files()
        // How much is translated is looked at where it is the fault.
        if fault == nil || fault?.check.contains("translat") == false { files["locales/pl.yaml"] = nil }
        for edit in fault?.edits ?? [] {
            let text = files[edit.file, default: ""]
            try #require(edit.text.isEmpty || text.contains(edit.text), "\(edit.text)")
            files[edit.file] =
                edit.text.isEmpty
                ? text + edit.replacement
                : text.replacing(edit.text, with: edit.replacement, maxReplacements: 1)
        }
        return QuestionnairePage.load(files).diagnostics.map(\.check)
    }

    @Test func everyCheckHasAFaultOfItsOwn() throws {
        #expect(try Self.said(nil) == [])
        for fault in Self.faults {
            #expect(try Self.said(fault).contains(fault.check), "\(fault.check)")
        }
        #expect(Self.faults.map(\.check).sorted() == QuestionnaireCheck.all.map(\.id).sorted())
    }

    @Test func everyCheckIsDocumented() throws {
        let page = try QuestionnaireFixture.text("docs/questionnaires.md")
        let rows = QuestionnaireCheck.all.map { "| `\($0.id)` | \($0.wants) |" }
        let table = "| id | what it wants |\n|---|---|\n" + rows.joined(separator: "\n") + "\n\n"
        #expect(page.contains(table), "the table of checks should be:\n\(table)")
    }

    @Test func idsAreWordsThatStandOnce() {
        let ids = QuestionnaireCheck.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        for id in ids { #expect(id.allSatisfy { $0.isLowercase || $0 == "-" }, "\(id)") }
    }
}

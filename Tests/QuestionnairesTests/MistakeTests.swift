import Diagnostics
import Questionnaires
import TestSupport
import Testing

/// One mistake at a time in the questionnaire of docs/questionnaires.md, and all that is said about it.
///
/// Each group of mistakes has a snapshot of its name.
struct MistakeTests {
    /// A text of a file, and what somebody makes of it.
    private struct Edit {
        let file: String
        let text: String
        let replacement: String
    }

    private static func main(_ text: String, _ replacement: String) -> Edit {
        Edit(file: "questionnaire.yaml", text: text, replacement: replacement)
    }

    private static func metrics(_ text: String, _ replacement: String) -> Edit {
        Edit(file: "metrics.yaml", text: text, replacement: replacement)
    }

    /// Adds a computed column.
    private static func column(_ text: String) -> Edit {
        metrics("verdicts:", "    - \(text)\n\nverdicts:")
    }

    private static func rules(_ text: String, _ replacement: String) -> Edit {
        Edit(file: "rules.yaml", text: text, replacement: replacement)
    }

    private static func benchmarks(_ text: String, _ replacement: String) -> Edit {
        Edit(file: "benchmarks.yaml", text: text, replacement: replacement)
    }

    @Test func circles() throws {
        try expect(
            [
                [Self.metrics("team_size * minutes / 60.0 * hour_cost", "meeting_cost + 1.0")],
                [
                    Self.metrics("team_size * minutes", "regular_hours * minutes"),
                    Self.metrics("r.times * r.people", "meeting_cost * r.people"),
                ],
                [
                    Self.metrics(
                        "r.times * r.people * minutes / 60.0",
                        "r.times * regulars.filter(x, x.verdict == 'drop').size()")
                ],
                [Self.metrics("r.people_hours).sum()", "r.verdict).size() * 1.0")],
                [Self.metrics("when: r.decisions > 0.0", "when: r.verdict != 'drop'")],
                [Self.main("agenda != 'rarely'\n", "agenda == 'often' || decisions_named\n")],
                [Self.rules("title: Meetings without", "yields_to: R-2\n    title: Meetings without")],
                [
                    Self.rules("title: Meetings without", "yields_to: R-3\n    title: Meetings without"),
                    Self.rules("title: Regular meetings", "yields_to: R-2\n    title: Regular meetings"),
                ],
                [
                    Self.rules("title: Meetings are long", "yields_to: R-2\n    title: Meetings are long"),
                    Self.rules("title: Meetings without", "yields_to: R-3\n    title: Meetings without"),
                    Self.rules("title: Regular meetings", "yields_to: R-1\n    title: Regular meetings"),
                ],
                [Self.rules("title: Meetings without", "yields_to: R-4\n    title: Meetings without")],
            ], named: "circles.txt")
    }

    @Test func namesThatExistTwice() throws {
        try expect(
            [
                [Self.main("name: 2 Use}", "name: 2 Use}\n  - {id: TIME, name: 3 Time}")],
                [Self.main("- id: TIME-2", "- id: TIME-1")], [Self.main("- id: USE-1", "- id: R-2")],
                [Self.main("- id: USE-1", "- id: USE")],
                [
                    Self.main(
                        "Cost of an hour}",
                        "Cost of an hour}\n      - {name: team_size, type: integer, label: Size}")
                ],
                [Self.main("{name: times", "{name: people, label: People}\n          - {name: times")],
                [Self.main("code: fine, label", "code: poor, label")],
                [Self.main("often: {label", "always: {label")], [Self.metrics("id: M-2", "id: M-1")],
                [
                    Self.metrics(
                        "columns:\n",
                        "  - {id: M-3, variable: meeting_cost, formula: hour_cost * minutes, unit: money, label: H}\n\ncolumns:\n"
                    )
                ],
                [
                    Self.metrics(
                        "columns:\n",
                        "  - {id: M-3, variable: minutes, formula: hour_cost, unit: money per hour, label: H}\n\ncolumns:\n"
                    )
                ],
                [Self.column("{id: C-2, name: people, formula: r.times / 2.0, unit: hours, label: H}")],
                [Self.column("{id: C-1, name: half, formula: r.times / 2.0, unit: hours, label: H}")],
                [Self.column("{id: C-2, name: people_hours, formula: r.times / 2.0, unit: hours, label: H}")],
                [Self.metrics("code: keep\n", "code: drop\n")],
                [
                    Self.metrics(
                        "when: r.decisions > 0.0\n",
                        "when: r.decisions > 0.0\n      reasons: [{id: no_decision, text: some decisions}]\n")
                ],
                [
                    Self.metrics(
                        "checks:",
                        "verdict_notes:\n  regulars: [{id: a, text: one}, {id: a, text: two}]\n\nchecks:")
                ],
                [
                    Self.metrics(
                        "checks:\n", "checks:\n  - {id: V-1, when: minutes > 600, message: Long}\n")
                ],
                [Self.rules("id: R-2", "id: R-1")],
                [
                    Self.benchmarks(
                        "benchmarks:\n", "benchmarks:\n  - {id: B-1, figure: an hour, status: verified}\n")
                ],
                [Self.main("locales: [en]", "locales: [en, en]")],
            ], named: "names-that-exist-twice.txt")
    }

    @Test func namesThatHideOthers() throws {
        try expect(
            [
                [Self.main("Cost of an hour}", "Cost of an hour}\n      - {name: r, label: R}")],
                [
                    Self.main(
                        "Cost of an hour}", "Cost of an hour}\n      - {name: minutes_samples, label: M}")
                ],
                [Self.main("{name: times", "{name: verdict, label: Verdict}\n          - {name: times")],
                [Self.column("{id: C-2, name: verdict, formula: r.times / 2.0, unit: hours, label: H}")],
                [Self.rules("cutoffs: {long:", "cutoffs: {hour_cost: {value: 2, convention: true}, long:")],
                [Self.rules("lists: {idle:", "lists: {agenda: \"regulars.map(r, r.name)\", idle:")],
            ], named: "names-that-hide-others.txt")
    }

    @Test func idsThatNobodyCanType() throws {
        try expect(
            [
                [Self.main("id: meetings", "id: ../meetings")], [Self.main("- id: TIME-2", "- id: 'TIME 2'")],
                [Self.rules("id: R-2", "id: R.2")], [Self.metrics("id: M-2", "id: '2'")],
                [Self.metrics("code: keep", "code: keep it")],
                [Self.main("locales: [en]", "locales: [en, polish]")],
            ], named: "ids-that-nobody-can-type.txt")
    }

    @Test func frame() throws {
        try expect(
            [
                [Self.main("version: 1.0.0", "version: banana")],
                [Self.main("version: 1.0.0", "version: 1.0")],
                [Self.main("title: Meeting audit", "title: \"\"")],
                [Self.main("text: How long did the last meetings take?", "text: \"  \"")],
                [Self.main("always: Always", "always:")],
                [Self.main("label: Length of a meeting", "label: ''")],
                [Self.rules("finding: There is rarely an agenda before a meeting.", "finding: ''")],
                [Self.main("coverage: 0.5", "coverage: 5")], [Self.main("coverage: 0.5", "coverage: -0.1")],
                [Self.main("  coverage: 0.5\n", "")],
                [Self.main("high: 3, ", "")], [Self.main("low: 1", "low: -1")],
                [Self.main("from: 60", "from: 160")], [Self.main("from: 60", "from: 0")],
                [Self.main("from: 0}", "from: 10}")],
                [
                    Self.main("poor, label: Poor, from: 0", "poor, label: Poor, from: 60"),
                    Self.main("fine, label: Fine, from: 60", "fine, label: Fine, from: 0"),
                ],
                [
                    Self.main(
                        "\n    - {code: poor, label: Poor, from: 0}\n    - {code: fine, label: Fine, from: 60}",
                        " []")
                ],
            ], named: "frame.txt")
    }

    @Test func options() throws {
        let set =
            "\n    always: Always\n    often: {label: More often than not, range: [50, 99]}\n    rarely: Rarely or never"
        try expect(
            [
                [Self.main(set, " {}")], [Self.main(set, "")], [Self.main(set, " [always, often, rarely]")],
                [Self.main("range: [50, 99]", "range: [99, 50]")],
                [
                    Self.main(
                        "- {name: team_size",
                        "- {name: m, type: multi, max_choices: 0, options: agenda, label: M}\n      - {name: team_size"
                    )
                ],
                [
                    Self.main(
                        "- {name: team_size",
                        "- {name: m, type: multi, max_choices: 1.5, options: agenda, label: M}\n      - {name: team_size"
                    )
                ],
                [
                    Self.column(
                        "{id: C-2, name: kind, formula: \"'often'\", unit: word, options: agend, label: Kind}"
                    )
                ],
                [
                    Self.column("{id: C-2, name: kind, formula: \"'often'\", unit: word, label: Kind}")
                ],
                [Self.rules("lists: {idle", "labels: {idel: fields}\n    lists: {idle")],
            ], named: "options.txt")
    }

    @Test func tables() throws {
        try expect(
            [
                [Self.main("        open_rows: true\n", "")],
                [Self.main("open_rows: true\n", "fixed_rows: [{name: Review, times: often}]\n")],
                [Self.metrics("\nchecks:", "\nverdict_notes:\n  regular: [{id: a, text: one}]\n\nchecks:")],
                [
                    Self.metrics(
                        "columns:\n  regulars:\n    - id: C-1\n      name: people_hours\n      formula: r.times * r.people * minutes / 60.0\n      unit: hours\n      label: Hours of people a month\n",
                        ""),
                    Self.metrics("regulars.map(r, r.people_hours).sum()", "regulars.map(r, r.times).sum()"),
                    Self.metrics("when: r.decisions > 0.0", "when: r.decision > 0.0"),
                    Self.metrics("{people_hours} hours a month", "{times} times a month"),
                    Self.main("[name, verdict, people_hours]", "[name, verdict, times]"),
                ],
                [Self.metrics("when: r.decisions == 0.0", "when: 'true'")],
                [Self.metrics("when: r.decisions > 0.0", "when: r.decisions == 0.0")],
                [
                    Self.rules(
                        "condition: minutes > long",
                        "condition: minutes > long && regulars.exists(r, r.peple > 1)")
                ],
                [
                    Self.main(
                        "outputs:\n",
                        "  - id: USE-4\n    stage: USE\n    when: regulars.exists(r, r.people_hours > 2.0)\n    text: Else?\n    why: To know\n    evidence: none\n    fields: [{name: other, label: Other}]\n\noutputs:\n"
                    )
                ],
                [Self.main("{metric: regular_hours}", "{chart: funnel, fields: [team_size, agenda]}")],
            ], named: "tables.txt")
    }

    @Test func expressions() throws {
        try expect(
            [
                [Self.rules("agenda == 'always' && decisions_named", "agenda.matches('[')")],
                [Self.rules("agenda == 'always' && decisions_named", "matches(agenda, 'a{2,1}')")],
                [Self.rules("minutes > long\n", "minutes > lng\n")],
            ], named: "expressions.txt")
    }

    @Test func benchmarks() throws {
        try expect(
            [
                [
                    Self.benchmarks(
                        "status: unverified",
                        "status: unverified\n    printable: true\n    country: US\n    year: 2020")
                ],
                [Self.benchmarks("status: unverified", "status: verified\n    printable: true")],
            ], named: "benchmarks.txt")
    }

    private static func polish(_ text: String, _ replacement: String) -> Edit {
        Edit(file: "locales/pl.yaml", text: text, replacement: replacement)
    }

    private static let unknownName = rules("minutes > long\n", "minutes > lng\n")

    /// A mistake hides no other one, in whatever file it stands.
    @Test func severalAtOnce() throws {
        let whole = try QuestionnairePage.files()
        try expect(
            [
                [Self.main("evidence: payroll", "evidnce: payroll"), Self.unknownName],
                [Self.polish(whole["locales/pl.yaml"] ?? "", ""), Self.unknownName],
                [Self.polish(whole["locales/pl.yaml"] ?? "", "- a\n"), Self.unknownName],
                [Self.polish("title: Audyt", "titel: Audyt"), Self.unknownName],
                [Self.polish("title: Audyt spotkań", "title: ["), Self.unknownName],
                [Self.polish("title: Audyt spotkań", "title: [a]"), Self.unknownName],
                [Self.polish("title: Audyt spotkań", "title: ''"), Self.unknownName],
                [Self.metrics("minutes > 480", "minuts > 480"), Self.unknownName],
            ], named: "several-at-once.txt", withTranslations: true)
    }

    /// What only follows from something that cannot be read is not said.
    @Test func whatCannotBeRead() throws {
        try expect(
            [
                [Self.rules("title: Meetings without", "title: 'Meetings without")],
                [
                    Self.rules("title: Meetings without", "titel: Meetings without"),
                    Self.polish("rules.R-2.title", "rules.R-9.title"),
                ],
                [Self.rules("- id: R-2", "- ID: R-2")],
                [
                    Self.metrics("variable: meeting_cost", "variable: [meeting_cost"),
                    Self.rules("stage: TIME", "stage: TIEM"), Self.unknownName,
                ],
                [
                    Self.main("title: Meeting audit", "title: 'Meeting audit"),
                    Self.rules("id: R-3", "id: R-2"),
                    Self.metrics("team_size * minutes / 60.0 * hour_cost", "meeting_cost + 1.0"),
                    Self.polish("title: Audyt", "titel: Audyt"),
                ],
                [Self.main("questions:\n", "questoins:\n"), Self.rules("id: R-3", "id: R-2")],
                [Self.main("score:\n", "scores:\n"), Self.unknownName],
                [Self.metrics("team_size * minutes / 60.0 * hour_cost", "team_size *")],
                [Self.metrics("formula: team_size", "formla: team_size"), Self.unknownName],
                [Self.metrics("variable: meeting_cost", "variabel: meeting_cost")],
                [Self.metrics("  regulars:\n    - id: C-1", "  regulars:\n    - [id]\n    - id: C-1")],
                [Self.metrics("when: r.decisions == 0.0", "when: r.decisions =="), Self.unknownName],
                [Self.main("name: minutes, type: number", "name: minutes, type: nubmer")],
                [Self.main("name: minutes, type: number", "name: minutes, tpye: number")],
                [Self.main("type: table", "type: tabel")],
                [Self.main("name: hour_cost", "nmae: hour_cost")],
                [Self.main("    fields:\n      - {name: agenda", "    feilds:\n      - {name: agenda")],
                [Self.main("{name: times, type: number", "{name: times, type: nubmer")],
                [Self.rules("long: {value: 50", "long: {vlaue: 50")],
                [Self.rules("cutoffs: {long:", "cutofs: {long:")],
                [Self.rules("condition: minutes > long", "condition: minutes >")],
                [Self.rules("severity: \"minutes > very_long", "severity: \"minutes >> very_long")],
                [Self.rules("{idle: \"regulars", "{idle: \")regulars")],
                [Self.main("label: More often than not, range", "label: [More], range"), Self.unknownName],
                [Self.benchmarks("benchmarks:", "benchmark:")],
                [Self.metrics("unit: money\n", "untis: money\n")],
            ], named: "what-cannot-be-read.txt", withTranslations: true)
    }

    /// Makes every mistake for itself and compares all that is said with a snapshot.
    private func expect(
        _ mistakes: [[Edit]], named name: String, withTranslations: Bool = false,
        at place: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let sound = try QuestionnairePage.files()
        var said = ""
        for edits in mistakes {
            var files = sound
            for edit in edits {
                let text = try #require(files[edit.file])
                try #require(text.contains(edit.text), "\(edit.text)", sourceLocation: place)
                files[edit.file] = text.replacing(edit.text, with: edit.replacement, maxReplacements: 1)
                said +=
                    "# \(edit.file): \(edit.text.debugDescription) -> \(edit.replacement.debugDescription)\n"
            }
            if !withTranslations { files["locales/pl.yaml"] = nil }
            let loaded = QuestionnairePage.load(files)
            // How much is translated is another matter.
            let diagnostics = loaded.diagnostics.filter { !$0.message.contains("texts are missing") }
            said += DiagnosticRenderer().render(diagnostics) + "\n"
            #expect((loaded.questionnaire == nil) == loaded.diagnostics.contains { $0.severity == .error })
        }
        #expect(Snapshot.problem(said, named: name) == nil, sourceLocation: place)
    }
}

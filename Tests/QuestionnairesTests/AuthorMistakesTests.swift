import Diagnostics
import Questionnaires
import TestSupport
import Testing

/// What authors get wrong, each mistake by itself in the questionnaire of docs/questionnaires.md: where it is told, and what is
/// said. The snapshot holds it; what nobody is told of has nothing below it there.
struct AuthorMistakesTests {
    /// What somebody writes in place of something else.
    private struct Mistake {
        let what: String
        let edits: [Edit]
    }

    private struct Edit {
        let file: String
        let text: String
        let replacement: String
        var isEverywhere = false
    }

    private static func main(_ what: String, _ text: String, _ replacement: String) -> Mistake {
        Mistake(what: what, edits: [Edit(file: "questionnaire.yaml", text: text, replacement: replacement)])
    }

    private static func metrics(_ what: String, _ text: String, _ replacement: String) -> Mistake {
        Mistake(what: what, edits: [Edit(file: "metrics.yaml", text: text, replacement: replacement)])
    }

    private static func rules(_ what: String, _ text: String, _ replacement: String) -> Mistake {
        Mistake(what: what, edits: [Edit(file: "rules.yaml", text: text, replacement: replacement)])
    }

    /// Several at once.
    private static func all(_ what: String, _ mistakes: Mistake...) -> Mistake {
        Mistake(what: what, edits: mistakes.flatMap(\.edits))
    }

    /// Other line ends throughout a file.
    private static func lineEnds(_ what: String, _ ends: String) -> Mistake {
        Mistake(
            what: what,
            edits: [
                Edit(file: "questionnaire.yaml", text: "\n", replacement: ends, isEverywhere: true),
                Edit(file: "rules.yaml", text: "\n", replacement: ends, isEverywhere: true),
            ])
    }

    private static let condition = "condition: agenda == 'rarely'\n"
    private static func condition(_ what: String, _ text: String) -> Mistake {
        rules(what, condition, "condition: \(text)\n")
    }

    private static let yaml = [
        main("a key misspelt", "evidence: payroll", "evidance: payroll"),
        main("an indentation", "  - id: TIME-2", " - id: TIME-2"),
        main("a tab", "    text: How long did", "\ttext: How long did"),
        main("no truth value", "core: true", "core: maybe"),
        main(
            "plain text of two lines", "why: People remember the plan, the",
            "why: People remember the plan,\nthe"),
        lineEnds("line ends of Windows", "\r\n"),
        lineEnds("line ends of an old Mac", "\r"),
        main("numbers between quotes", "coverage: 0.5", "coverage: \"0.5\""),
        rules("a limit between quotes", "{value: 50, source", "{value: '50', source"),
        main("a colon in a text", "why: Without one", "why: Without: one"),
        rules("a sign of YAML", condition, "condition: !decisions_named\n"),
        rules("a sign of YAML before more", condition, "condition: !decisions_named && minutes > 5\n"),
        main("a key twice", "    stage: TIME\n", "    stage: TIME\n    stage: TIME\n"),
        main("a bracket of YAML", "locales: [en]", "locales: [en"),
        rules("a quotation mark", "No decision came of: {idle}.'", "No decision came of: {idle}."),
        all(
            "what YAML cannot read, and more in its file",
            rules("", "title: Meetings are long", "title: 'Meetings are long"),
            rules("", "condition: minutes > long", "condition: minuts > long"),
            main("", "options: agenda,", "options: agnda,")),
        all(
            "five at once", main("", "evidence: payroll", "evidance: payroll"),
            main("", "core: true", "core: maybe"),
            rules("", "condition: minutes > long", "condition: minuts > long"),
            rules("", condition, "condition: agenda = 'rarely'\n"),
            metrics("", "unit: money\n", "unit: mony\n")),
    ]

    private static let names = [
        condition("an unknown field", "agendas == 'rarely'"),
        metrics("a circle", "team_size * minutes / 60.0 * hour_cost", "meeting_cost + 1.0"),
        main("a later answer", "when: agenda != 'rarely'", "when: decisions_named"),
        condition("a code that is missing", "agenda == 'seldom'"),
        main("an option set that is missing", "options: agenda,", "options: agnda,"),
        main("a question twice", "- id: TIME-2", "- id: TIME-1"),
        main(
            "a field twice", "- {name: minutes, type: number",
            "- {name: team_size, type: integer, label: Size}\n      - {name: minutes, type: number"),
        rules("an unknown placeholder", "{meeting_cost}", "{meeting_costs}"),
        rules("a placeholder that is not closed", "{meeting_cost}", "{meeting_cost"),
        rules("braces around nothing", "{meeting_cost}", "{}"),
        all(
            "a rule twice, with mistakes in both", rules("", "id: R-2", "id: R-1"),
            rules("", "{meeting_cost}", "{nope}"), rules("", "minutes > long\n", "minuts > long\n"),
            rules("", "stage: TIME", "stage: TIEM"),
            rules("", condition, "condition: agendas == 'rarely'\n"),
            rules("", "There is rarely an agenda", "There is {rarely} an agenda")),
        all(
            "a question twice, with mistakes in both", main("", "- id: USE-2", "- id: USE-1"),
            main("", "    good: always", "    when: minuts > 5\n    good: always"),
            main("", "when: agenda != 'rarely'", "when: agenda != 'seldom'")),
        Mistake(
            what: "a key of a language",
            edits: [Edit(file: "locales/pl.yaml", text: "title: Audyt", replacement: "titel: Audyt")]),
        main("a choice without options", "type: choice, options: agenda,", "type: choice,"),
        rules("a stage misspelt", "stage: TIME", "stage: TIEM"),
        main("bands that do not ascend", "from: 60", "from: 0"),
        rules("a limit without origin", "{value: 50, source: B-1}", "{value: 50}"),
        main("a code that is a number", "always: Always", "1: Always"),
        main("two options of one label", "always: Always", "always: rarely or never"),
        main("a set that nobody uses", "options:\n", "options:\n  spare: {one: One, two: Two}\n"),
        main("a stage without questions", "name: 2 Use}\n", "name: 2 Use}\n  - {id: END, name: 3 End}\n"),
        rules(
            "a limit that nobody reads", "cutoffs: {long:",
            "cutoffs: {spare: {value: 1, convention: true}, long:"),
        rules("a severity that is none", "severity: high", "severity: critical"),
        rules("a severity misspelt", "severity: high", "severity: hihg"),
    ]

    private static let expressions = [
        condition("a word for an operator", "agenda == 'rarely' and minutes > 50"),
        condition("one sign of equality", "agenda = 'rarely'"),
        metrics("a list and a text", "when: minutes > 480", "when: \"minutes_samples == 'long'\""),
        metrics("a quotient of answers", "when: minutes > 480", "when: minutes / team_size > 480"),
        metrics(
            "a quotient of whole answers", "r.times * r.people * minutes / 60.0", "r.people / r.decisions * 1"
        ),
        metrics("a quotient of whole numbers", "minutes / 60.0", "minutes * (7 / 2)"),
        condition("too much and too little", "minutes > 50 && minutes < 30"),
        condition("two codes at once", "agenda == 'rarely' && agenda == 'always'"),
        condition("what is not asked then", "agenda == 'rarely' && decisions_named"),
        main(
            "what is not asked then, in a question", "id: USE-3\n",
            "id: USE-3\n    when: \"agenda == 'rarely' && !decisions_named\"\n"),
        main("beyond its bounds", "min: 1, label: Length", "min: 1, max: 60, label: Length"),
        condition("a bracket", "(agenda == 'rarely'"),
        condition("the words of others", "not decisions_named"),
        condition("a condition of others", "if(decisions_named, true, false)"),
        condition("a call without brackets", "agenda contains 'rare'"),
        metrics("a sum of others", "regulars.map(r, r.people_hours).sum()", "sum(regulars.people_hours)"),
        condition("a code without marks", "agenda == rarely"),
        condition("curly marks", "agenda == ‘rarely’"),
        metrics("a division by nothing", "minutes / 60.0", "minutes / 0"),
        condition("no truth value", "minutes"),
        condition("a text against a number", "agenda >= 5"),
        condition("a rule for everybody", "true"),
        metrics("a verdict in the shade", "when: r.decisions == 0.0", "when: r.decisions >= 0"),
    ]

    private static let units = [
        main("a unit misspelt", "unit: people", "unit: peple"),
        main("a unit of one's own", "unit: people", "unit: furlongs"),
        main("a unit with a blank", "unit: minutes, min: 1", "unit: working hours, min: 1"),
        main("a rate in other words", "unit: per month", "unit: times a month"),
        main("money by nothing", "unit: per hour, min: 0", "unit: EUR, min: 0"),
        metrics("minutes against money", "when: minutes > 480", "when: minutes > hour_cost"),
        metrics("people less minutes", "when: minutes > 480", "when: team_size - minutes > 480"),
        metrics("another unit than the formula's", "unit: hours\n    better", "unit: money\n    better"),
        rules(
            "what costs minutes", "formula: meeting_cost * (minutes - long) / minutes",
            "formula: minutes - long"),
    ]

    private static let keys = [
        main(
            "options of a number", "type: integer, unit: people, min: 1",
            "type: integer, options: agenda, min: 1"),
        main("a least choice", "options: agenda, label", "options: agenda, min: 1, label"),
        main("a key of an overlay", "- id: TIME-2\n", "- id: TIME-2\n    after: TIME-1\n"),
        main(
            "a table without columns", "{table: regulars, columns: [name, verdict, people_hours]}",
            "{table: regulars}"),
        main("rows of a number", "unit: minutes, min: 1", "unit: minutes, row: r"),
        main("a summary of a truth", "    when: agenda", "    summary: mean\n    when: agenda"),
        main("most choices of one", "options: agenda, label", "options: agenda, max_choices: 2, label"),
    ]

    @Test(arguments: ["yaml", "names", "expressions", "units", "keys"])
    func mistakes(of kind: String) throws {
        let mistakes = [
            "yaml": Self.yaml, "names": Self.names, "expressions": Self.expressions, "units": Self.units,
            "keys": Self.keys,
        ]
        let sound = try QuestionnairePage.files()
        var said = ""
        for mistake in mistakes[kind] ?? [] {
            var files = sound
            for edit in mistake.edits {
                let text = try #require(files[edit.file])
                try #require(text.contains(edit.text), "\(mistake.what)")
                files[edit.file] = text.replacing(
                    edit.text, with: edit.replacement, maxReplacements: edit.isEverywhere ? .max : 1)
            }
            if !mistake.edits.contains(where: { $0.file == "locales/pl.yaml" }) {
                files["locales/pl.yaml"] = nil
            }
            // How much is translated is another matter.
            let diagnostics = QuestionnairePage.load(files).diagnostics.filter {
                !$0.message.contains("texts are missing")
            }
            said += "# \(mistake.what)\n\(DiagnosticRenderer().render(diagnostics))\n"
        }
        #expect(Snapshot.problem(said, named: "mistakes-of-authors-\(kind).txt") == nil)
    }
}

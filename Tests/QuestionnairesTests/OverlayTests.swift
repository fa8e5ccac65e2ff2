import Diagnostics
import Questionnaires
import TestSupport
import Testing

/// A questionnaire written over another one: what it leaves out, changes and adds.
struct OverlayTests {
    private static let main = """
        id: short-meetings
        version: 1.0.0
        extends: {id: meetings, version: "1.0"}

        """

    /// Loads an overlay over the questionnaire of docs/questionnaires.md.
    private func load(
        _ text: String, _ more: [String: String] = [:], base: [String: String] = [:]
    ) throws -> LoadedQuestionnaire {
        var below = try QuestionnairePage.files().merging(base) { _, other in other }
        below["locales/pl.yaml"] = base["locales/pl.yaml"]
        func sources(_ files: [String: String], _ folder: String) -> [String: SourceText] {
            Dictionary(
                uniqueKeysWithValues: files.map {
                    ($0.key, SourceText(name: "\(folder)/\($0.key)", text: $0.value))
                })
        }
        let files = more.merging(["questionnaire.yaml": Self.main + text]) { _, main in main }
        var own = QuestionnaireSources(files: sources(files, "own"))
        own.base = .found(sources(below, "base"))
        return QuestionnaireLoader.load(own)
    }

    private func said(_ loaded: LoadedQuestionnaire) -> [String] {
        DiagnosticRenderer().render(loaded.diagnostics).split(separator: "\n").map(String.init)
            .filter {
                $0.contains(": error: ") || $0.contains(": warning: ") || $0.hasPrefix("  note: ")
                    || $0.contains(": note: ")
            }
    }

    @Test func itIsTheOneBelowWithItsOwnNameAndTitle() throws {
        let loaded = try load("title: Short meetings\n")
        #expect(said(loaded) == [])
        let below = try #require(QuestionnairePage.load(try QuestionnairePage.files()).questionnaire)
        var expected = below
        expected.id = "short-meetings"
        expected.title = "Short meetings"
        expected.translations = [:]
        #expect(loaded.questionnaire == expected)
    }

    @Test func valuesAndTextsAreChangedByTheirAddresses() throws {
        let loaded = try load(
            """
            change:
              rules.R-1.cutoffs.long: {value: 30, convention: true}
              rules:
                R-3:
                  severity: medium
                  title: Rounds without a result
              questions.TIME-2: {text: How long did it take?, core: false, audience: owner}
              options.agenda: {always: At all times, often: Often}
              score.weights.high: 4
              score.bands.fine.from: 70
              verdicts.regulars.drop.label: Away with it
              verdict_reasons.regulars.no_decision.text: nothing came of it
            """)
        #expect(
            said(loaded) == [
                "own/questionnaire.yaml:5:27: note: rules.R-1.cutoffs.long: house value 30, default 50",
                "own/questionnaire.yaml:8:17: note: rules.R-3.severity: house value medium, default low",
                "own/questionnaire.yaml:9:14: note: rules.R-3.title: house text 'Rounds without a result', default "
                    + "'Regular meetings that decide nothing'",
                "own/questionnaire.yaml:10:28: note: questions.TIME-2.text: house text 'How long did it take?', default "
                    + "'How long did the last meetings take?'",
                "own/questionnaire.yaml:10:57: note: questions.TIME-2.core: house value false, default true",
                "own/questionnaire.yaml:10:74: note: questions.TIME-2.audience: house value owner, default any",
                "own/questionnaire.yaml:11:28: note: options.agenda.always: house text 'At all times', default 'Always'",
                "own/questionnaire.yaml:11:49: note: options.agenda.often: house text 'Often', default 'More often than not'",
                "own/questionnaire.yaml:12:23: note: score.weights.high: house value 4, default 3",
                "own/questionnaire.yaml:13:26: note: score.bands.fine.from: house value 70, default 60",
                "own/questionnaire.yaml:14:33: note: verdicts.regulars.drop.label: house text 'Away with it', default "
                    + "'Drop or rethink'",
                "own/questionnaire.yaml:15:46: note: verdict_reasons.regulars.no_decision.text: house text "
                    + "'nothing came of it', default 'no decision came of it, for {people_hours} hours a month'",
            ])
        let questionnaire = try #require(loaded.questionnaire)
        let rules = Dictionary(uniqueKeysWithValues: questionnaire.rules.map { ($0.id, $0) })
        #expect(rules["R-1"]?.cutoffs["long"]?.value == 30)
        #expect(rules["R-1"]?.cutoffs["long"]?.standard == 50)
        #expect(rules["R-1"]?.cutoffs["very_long"]?.standard == nil)
        #expect(rules["R-3"]?.severity == .fixed(.medium))
        #expect(rules["R-3"]?.title == "Rounds without a result")
        let question = try #require(questionnaire.questions.first { $0.id == "TIME-2" })
        #expect(question.text == "How long did it take?")
        #expect(!question.core && question.audience == .owner)
        let options = questionnaire.options["agenda"]?.options
        #expect(options?.map(\.label) == ["At all times", "Often", "Rarely or never"])
        #expect(options?.map(\.code) == ["always", "often", "rarely"])
        #expect(questionnaire.score.weights[.high] == 4)
        #expect(questionnaire.score.bands.map(\.from) == [0, 70])
        #expect(questionnaire.verdicts["regulars"]?.first?.label == "Away with it")
        #expect(questionnaire.verdicts["regulars"]?.first?.reasons.first?.text == "nothing came of it")
        // A session holds the limit that it replaced too.
        #expect(try Questionnaire(json: questionnaire.json) == questionnaire)
    }

    @Test(arguments: [
        ("rules.R-1.condition: minutes > 3", "'rules.R-1.condition' cannot be changed"),
        ("questions.TIME-2.revision: 2", "'meetings' has nothing at 'questions.TIME-2.revision'"),
        ("fields.minutes.unit: hours", "'fields.minutes.unit' cannot be changed"),
        ("fields.minutes.type: money", "'fields.minutes.type' cannot be changed"),
        ("metrics.meeting_cost.formula: minutes", "'metrics.meeting_cost.formula' cannot be changed"),
        ("rules.R-4.severity: low", "'rules.R-4.severity' cannot be changed"),
        ("rules.R-9.severity: low", "'meetings' has nothing at 'rules.R-9.severity'"),
        ("rules.R-1.severity: strength", "'severity' cannot be 'strength'"),
        ("questions.TIME-2.fields.minutes.min: 2", "'questions.TIME-2.fields.minutes.min' cannot be changed"),
        ("rules.R-1.cutoffs.long: 3", "a limit must be a mapping, not a text"),
        ("rules.R-1.cutoffs.long: {value: 30}", "the limit 'long' names no origin"),
        ("rules.R-1.title: ''", "'title' is empty"),
        ("rules.R-1.title: Nothing for R-1", "this text shows 'R-1', the id of a rule"),
        ("rules.R-1.finding: 'It takes {minuets}.'", "unknown placeholder '{minuets}'"),
        ("score.bands.fine.from: 0", "this band does not begin above"),
        ("[a]", "changes must be a mapping of addresses to values"),
    ])
    func whatCannotBeChangedIsAnErrorAtItsPlace(change: String, message: String) throws {
        let loaded = try load("change:\n  \(change)\n")
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        #expect(errors.contains { $0.message.contains(message) }, "\(said(loaded))")
        #expect(errors.allSatisfy { $0.source?.name == "own/questionnaire.yaml" && $0.location?.line == 5 })
        #expect(loaded.questionnaire == nil)
    }

    @Test func anOwnTitleIsNotTranslatedByTheOneBelow() throws {
        let polish = ["locales/pl.yaml": "title: Audyt spotkań\nquestions.TIME-1.text: Ile osób?\n"]
        let own = try load("title: Short meetings\n", base: polish).readable.translations["pl"]
        #expect(own == ["questions.TIME-1.text": "Ile osób?"])
        let same = try load("", base: polish).readable.translations["pl"]
        #expect(same?["title"] == "Audyt spotkań")
    }

    @Test func aValueThatCannotBeReadIsNoHouseValue() throws {
        let said = said(try load("change:\n  rules.R-1.cutoffs.long: 3\n"))
        #expect(
            said == [
                "own/questionnaire.yaml:5:27: error: a limit must be a mapping, not a text",
                "  note: such as {value: 15, convention: true}, or with a 'source' in place of 'convention'",
            ])
    }

    /// An address as the files nest it, or by an id that others do not know.
    @Test(arguments: [
        ("questions.TIME-2.fields.minutes.label", "fields.minutes.label"),
        ("metrics.M-1.label", "metrics.meeting_cost.label"),
        ("columns.regulars.C-1.label", "columns.regulars.people_hours.label"),
        ("verdicts.regulars.drop.reasons.no_decision.text", "verdict_reasons.regulars.no_decision.text"),
        ("questions.TIME-2.fields.minutes.lable", "questions.TIME-2.fields.minutes.lable"),
    ])
    func theRightAddressIsTold(written: String, meant: String) throws {
        let said = said(try load("change:\n  \(written): Other\n"))
        #expect(said.first?.contains("'meetings' has nothing at '\(written)'") == true)
        #expect(written == meant || said.contains("  note: did you mean '\(meant)'?"), "\(said)")
    }

    @Test func oneAddressIsChangedOnce() throws {
        let loaded = try load(
            "change:\n  rules.R-1.title: One\n  rules: {R-1: {title: Two}, R-11: {title: Three}}\n")
        #expect(
            said(loaded).filter { !$0.contains(": note: ") } == [
                "own/questionnaire.yaml:6:17: error: 'rules.R-1.title' is changed twice",
                "own/questionnaire.yaml:6:37: error: 'meetings' has nothing at 'rules.R-11.title'",
                "  note: did you mean 'rules.R-1.title'?",
            ])
    }

    @Test func whatIsLeftOutIsNotAskedNorJudged() throws {
        let loaded = try load("drop: {questions: [USE-2], rules: [R-4, R-2]}\n")
        #expect(said(loaded) == [])
        let questionnaire = try #require(loaded.questionnaire)
        #expect(questionnaire.questions.map(\.id) == ["TIME-1", "TIME-2", "USE-1", "USE-3"])
        #expect(questionnaire.rules.map(\.id) == ["R-1", "R-3"])
    }

    @Test func whatStillReadsADroppedFieldIsNamed() throws {
        let loaded = try load("drop:\n  questions: [TIME-2, TIME-9]\n")
        let said = said(loaded)
        #expect(
            said.prefix(2) == [
                "base/metrics.yaml:4:26: error: unknown name 'minutes' [expression]",
                "  note: 'TIME-2' is left out in own/questionnaire.yaml:5:15",
            ])
        #expect(said.contains("base/rules.yaml:5:16: error: unknown name 'minutes' [expression]"))
        #expect(
            said.contains(
                "own/questionnaire.yaml:5:23: error: there is nothing 'TIME-9' among the questions of 'meetings'"
            ))
    }

    @Test func ownEntriesAreAdded() throws {
        let loaded = try load(
            """
            options: {tool: {board: Board, none: None}}
            questions:
              - id: OWN-1
                after: TIME-1
                stage: TIME
                core: true
                text: What is written on?
                why: A board is seen by all
                evidence: the room
                fields: [{name: tool, type: choice, options: tool, label: Tool}]
              - id: OWN-2
                after: TIME-1
                stage: TIME
                text: How long does it take to begin?
                why: Everybody waits
                evidence: the clock
                fields: [{name: delay, type: number, unit: minutes, label: Delay}]
              - id: OWN-3
                stage: TIME
                text: Who leads?
                why: Somebody must
                evidence: the invitation
                fields: [{name: leader, type: text, label: Leader}]
            """,
            [
                "metrics.yaml":
                    "metrics: [{id: O-1, variable: wait, formula: delay * 2.0, unit: minutes, label: Wait}]\n"
                    + "columns: {regulars: [{id: O-2, name: double, formula: r.people * 2.0, unit: people, label: Twice}]}\n",
                "rules.yaml": """
                rules:
                  - id: O-1R
                    stage: TIME
                    severity: low
                    condition: wait > 10.0 && tool == 'none'
                    title: Late
                    finding: Meetings begin late.
                    recommendation: Begin.
                """,
            ])
        #expect(said(loaded) == [])
        let questionnaire = try #require(loaded.questionnaire)
        #expect(
            questionnaire.questions.map(\.id)
                == ["TIME-1", "OWN-1", "OWN-2", "TIME-2", "OWN-3", "USE-1", "USE-2", "USE-3"])
        #expect(questionnaire.rules.last?.id == "O-1R")
        #expect(questionnaire.metrics.map(\.variable) == ["meeting_cost", "regular_hours", "wait"])
        #expect(questionnaire.columns["regulars"]?.map(\.name) == ["people_hours", "double"])
    }

    @Test func everyMistakeStandsInItsOwnFile() throws {
        let loaded = try load(
            """
            score: {weights: {high: 9}}
            options: {agenda: {never: Never}}
            questions:
              - {id: OWN-1, after: TIME-7, stage: TIME, text: T, why: W, evidence: E, fields: [{name: a, type: txt, label: L}]}
              - {id: TIME-1, stage: TIME, text: T, why: W, evidence: E, fields: [{name: b, type: text, label: L}]}
            """, ["rules.yaml": "rules:\n  - {id: O-1, stage: TIEM, severity: low, condition: minuets > 3}\n"]
        )
        let said = said(loaded)
        for expected in [
            "own/questionnaire.yaml:4:9: error: 'score.weights' is that of 'meetings' already",
            "own/questionnaire.yaml:5:11: error: 'options.agenda' is that of 'meetings' already",
            "own/questionnaire.yaml:7:24: error: there is no question 'TIME-7'",
            "own/questionnaire.yaml:7:100: error: 'type' cannot be 'txt'",
            "own/rules.yaml:2:22: error: there is no stage 'TIEM' [unknown-stage]",
        ] { #expect(said.contains(expected), "\(expected) in \(said)") }
        #expect(said.allSatisfy { !$0.hasPrefix("base/") })
    }

    @Test func anotherMinorVersionHasToBeLookedAt() throws {
        let loaded = try load("", base: [:])
        #expect(loaded.questionnaire != nil)
        let newer = try QuestionnairePage.files()["questionnaire.yaml"]?
            .replacing("version: 1.0.0", with: "version: 1.1.0")
        let other = try load(
            "change: {rules.R-8.title: Title}\n", base: ["questionnaire.yaml": try #require(newer)])
        #expect(
            said(other) == [
                "own/questionnaire.yaml:3:34: error: this was written over version 1.0 of 'meetings', and there is 1.1.0",
                "  note: see whether what is dropped, changed and added still fits, then write version: \"1.1\"",
                "own/questionnaire.yaml:4:10: error: 'meetings' has nothing at 'rules.R-8.title'",
                "  note: did you mean 'rules.R-1.title'?",
            ])
    }

    @Test func translationsOfWhatStillSaysTheSameAreKept() throws {
        let polish = [
            "locales/pl.yaml":
                "questions.TIME-2.text: Ile trwało?\nrules.R-1.title: Długo\nrules.R-2.title: Bez\n"
        ]
        let loaded = try load(
            "drop: {rules: [R-2]}\nchange: {rules.R-1.title: Too long}\n",
            ["locales/pl.yaml": "questions.TIME-1.text: Ilu?\n"], base: polish)
        let texts = loaded.questionnaire?.translations["pl"]
        #expect(texts == ["questions.TIME-2.text": "Ile trwało?", "questions.TIME-1.text": "Ilu?"])
        #expect(loaded.diagnostics.allSatisfy { $0.severity != .error })
    }

    @Test func withoutTheOneBelowNothingElseIsSaid() throws {
        var sources = QuestionnaireSources(
            files: ["questionnaire.yaml": SourceText(name: "q.yaml", text: Self.main + "nothing: 1\n")])
        sources.base = .notFound(["here", "there"])
        let loaded = QuestionnaireLoader.load(sources)
        #expect(loaded.questionnaire == nil)
        #expect(
            said(loaded) == [
                "q.yaml:3:15: error: there is no questionnaire 'meetings'", "  note: looked in: here, there",
            ])
        let broken = try load("", base: ["rules.yaml": "rules: [{id: R-1}]"])
        #expect(
            said(broken) == [
                "own/questionnaire.yaml:3:10: error: 'meetings', which this extends, has errors",
                "  note: 'auditsh check meetings' says them",
            ])
        let twice = try load(
            "",
            base: [
                "questionnaire.yaml": "extends: {id: other, version: \"1.0\"}\nid: meetings\nversion: 1.0.0\n"
            ])
        #expect(
            said(twice) == [
                "own/questionnaire.yaml:3:10: error: 'meetings' extends another one itself, which is one too many"
            ])
    }
}

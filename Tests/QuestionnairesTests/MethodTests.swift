import CanonicalJSON
import Diagnostics
import Expressions
import Questionnaires
import TestSupport
import Testing

/// Methods: every worked example holds, and mistakes in their data are diagnostics with place.
struct MethodTests {
    // MARK: examples

    @Test func everyExampleHolds() throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        var checked = 0
        for method in questionnaire.methods {
            for example in method.examples {
                let outcome = method.evaluate(questionnaire.inputs(of: example, for: method))
                for (figure, value) in zip(method.results, outcome.results) {
                    guard let expected = example.results[figure.name] else { continue }
                    #expect(Self.isSame(expected, value), "\(method.id), \(example.name): \(figure.name)")
                    checked += 1
                }
                for (table, rows) in example.computed {
                    for (row, cells) in zip(outcome.tables[table] ?? [], rows) {
                        for (column, expected) in cells {
                            let value = try #require(row[column])
                            #expect(Self.isSame(expected, value), "\(method.id), \(example.name): \(column)")
                            checked += 1
                        }
                    }
                }
            }
        }
        #expect(checked > 90)
    }

    /// Written apart from the checker, which must not judge itself.
    private static func isSame(_ expected: String, _ value: MethodValue) -> Bool {
        switch (expected, value) {
        case ("?", .missing), ("-", .notApplicable): return true
        case (_, .known(.bool(let flag))): return expected == (flag ? "yes" : "no")
        case (_, .known(.string(let code))): return expected == code
        case (_, .known(let value)):
            guard let number = value.number, let wanted = Double(expected) else { return false }
            return abs(number - wanted) <= 1e-9 * max(1e-300, abs(wanted))
        default: return false
        }
    }

    /// The worked examples of the source documents, by their figures.
    @Test(
        arguments: [
            ("campaign", "customers", 18.0), ("campaign", "margin_return", 4.8),
            ("stage-weighted", "forecast", 25200), ("stage-weighted", "forecast", 600),
            ("length-of-cycle", "forecast", 83200 / 9.0), ("length-of-cycle", "forecast", 500),
            ("quiet-deals", "quiet_share", 25), ("historical-forecast", "forecast", 1_175_000),
            ("historical-forecast", "forecast", 1_075_000), ("judgement-forecast", "forecast", 10_000),
            ("lead-score", "score", 19), ("lead-score", "score", 14), ("work-rate", "result", 20),
            ("commission", "commission", 1000), ("commission", "commission", 2500),
            ("enquiries-needed", "low", 608), ("enquiries-needed", "high", 878),
            ("leave-or-stay", "leave_after", 91.5),
        ] as [(String, String, Double)])
    func aSourcesFigureComesOut(method id: String, result: String, figure: Double) throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let method = try #require(questionnaire.methods.first { $0.id == id })
        let position = try #require(method.results.firstIndex { $0.name == result })
        let figures = method.examples.compactMap {
            method.evaluate(questionnaire.inputs(of: $0, for: method)).results[position].value?.number
        }
        #expect(figures.contains { abs($0 - figure) <= 1e-9 * figure }, "\(figures)")
    }

    // MARK: evaluation

    private static let tiny = """
        methods:
          - id: share
            label: Share
            text: What part is of the whole.
            inputs:
              - {name: part, type: number, label: Part, from: count}
              - {name: whole, type: number, label: Whole, optional: true}
              - name: rows
                type: table
                row: r
                label: Rows
                optional: true
                columns: [{name: size, type: choice, options: size, label: Size}]
                computed: [{name: is_big, label: Big, unit: yes/no, formula: r.size == 'big'}]
            results:
              - {name: share, label: Share, unit: '%', formula: 100.0 * part / whole}
            examples:
              - name: A third
                inputs: {part: 57, whole: 190, rows: [{size: small}]}
                results: {share: 30, rows: [{is_big: no}]}
        """

    @Test func namesWhatIsMissingAndWhatCannotBe() throws {
        let method = try #require(load(Self.tiny).questionnaire?.methods.first)
        #expect(method.evaluate([:]).results == [.missing(["part", "whole"])])
        #expect(method.evaluate(["part": .double(1)]).results == [.missing(["whole"])])
        // An unknown of an audit carries its field's name; here it is the input that is missing.
        let foreign = Value.unknown(Unknowns("elsewhere", .dontKnow))
        #expect(method.evaluate(["part": foreign, "whole": .double(2)]).results == [.missing(["part"])])
        let hidden = Value.unknown(Unknowns("elsewhere", .notApplicable))
        #expect(method.evaluate(["part": hidden, "whole": .double(2)]).results == [.notApplicable])
        guard
            case .notComputable(let failure) = method.evaluate(["part": .double(1), "whole": .double(0)])
                .results[0]
        else {
            Issue.record("a division by zero")
            return
        }
        #expect(failure.kind == .divisionByZero)
        #expect(!method.evaluate([:]).isSomethingKnown(of: method))
    }

    @Test func rowsHoldTheirColumnsOnly() throws {
        let method = try #require(load(Self.tiny).questionnaire?.methods.first)
        let row = Value.map(ValueMap([("size", .string("big")), ("other", .double(1))]))
        let rows = method.evaluate(["rows": .list([row, .map(ValueMap([]))])]).tables["rows"]
        #expect(
            rows == [
                ["size": .known(.string("big")), "is_big": .known(.bool(true))],
                ["size": .missing(["rows"]), "is_big": .missing(["rows"])],
            ])
    }

    // MARK: the compiled form

    @Test func theCompiledFormCarriesMethods() throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let json = try JSONValue(parsing: questionnaire.json.canonical())
        #expect(try Questionnaire(json: json) == questionnaire)
        // One that was compiled before there were methods.
        let older = try Questionnaire(json: .object(json.members.filter { $0.key != "methods" }))
        #expect(older.methods == [])
        #expect(older.rules == questionnaire.rules)
    }

    // MARK: languages

    @Test func everyTextHasATranslation() throws {
        let methods =
            Self.tiny.replacing(
                "formula: 100.0 * part / whole}",
                with: "formula: 100.0 * part / whole, assumes: nothing}\n"
                    + "      - {name: rest, label: Rest, unit: '%', formula: 100.0 - share}\n"
                    + "    checklist: [Look, {label: Listen, text: closely}]")
        let translation = """
            methods.share:
              label: Udział
              text: Jaka to część całości.
              inputs:
                part.label: Część
                whole.label: Całość
                rows: {label: Wiersze, columns.size.label: Rozmiar, computed.is_big.label: Duży}
              results: {share.assumes: nic, rest.label: Reszta}
              checklist: {0.label: Patrz, 1: {label: Słuchaj, text: uważnie}}
              examples.0.name: Jedna trzecia
            """
        let files = ["methods.yaml": methods, "locales/pl.yaml": translation]
        let loaded = TinyFolder.load(others: files)
        let questionnaire = try #require(loaded.questionnaire)
        let missing = questionnaire.texts.filter { questionnaire.translations["pl"]?[$0.id] == nil }
        #expect(missing.filter { $0.id.hasPrefix("methods") } == [])
        let polish = try #require(questionnaire.localized(in: "pl").methods.first)
        #expect(polish.label == "Udział" && polish.examples.first?.name == "Jedna trzecia")
        #expect(polish.inputs.last?.computed.first?.label == "Duży")
        // The result that is called as the method is.
        #expect(polish.results.map(polish.label(of:)) == ["Udział", "Reszta"])
        #expect(polish.checklist.map(\.label) == ["Patrz", "Słuchaj"])
        let complete = TinyFolder.diagnostics(
            main: TinyFolder.main.replacing("[en]", with: "[en, pl]"), others: files)
        #expect(!complete.contains("methods."))
    }

    // MARK: mistakes

    private func load(_ methods: String) -> LoadedQuestionnaire {
        TinyFolder.load(others: ["methods.yaml": methods])
    }

    @Test func aSoundMethodSaysNothing() {
        #expect(DiagnosticRenderer().render(load(Self.tiny).diagnostics) == "")
    }

    @Test(arguments: [
        (
            "share: 30", "share: 31",
            "methods.yaml:20:26: error: the example does not hold: 'share' is 30.0, not 31"
        ),
        ("is_big: no", "is_big: yes", "the example does not hold: 'is_big' of row 1 is false, not yes"),
        ("part: 57", "part: many", "error: 'many' is no value of 'part'"),
        ("part: 57", "prat: 57", "did you mean 'part'?"),
        ("{size: small}", "{size: tiny}", "error: 'tiny' is no value of 'size'"),
        ("{share: 30", "{shear: 30", "error: 'share' has no result 'shear'"),
        ("from: count", "from: cont", "methods.yaml:6:55: error: there is no field or metric 'cont'"),
        ("from: count", "from: size", "error: 'size' is a text, not a number"),
        ("100.0 * part / whole", "100.0 * prat / whole", "error: unknown name 'prat'"),
        ("name: whole", "name: part", "error: 'part' exists twice"),
        ("name: is_big", "name: size", "error: column 'size' exists twice"),
        ("type: number, label: Part", "type: date, label: Part", "an input cannot be of type 'date'"),
        ("options: size", "options: sice", "there is no option set 'sice'"),
        ("unit: yes/no", "unit: '%'", "methods.yaml:14:67: error:"),
        ("    text: What part is of the whole.\n", "", "'text' is missing"),
        ("part: 57", "part: [57, 58]", "error: 'part' must be a single text"),
        ("name: share, label", "name: in, label", "error: a result cannot be called 'in'"),
        ("{name: size,", "{name: the-size,", "error: a column cannot be called 'the-size'"),
        ("unit: '%'", "unot: '%'", "error: unknown key 'unot'"),
    ])
    func namesTheMistake(text: String, replacement: String, message: String) {
        let loaded = load(Self.tiny.replacing(text, with: replacement))
        #expect(loaded.questionnaire == nil)
        let rendered = DiagnosticRenderer().render(loaded.diagnostics)
        #expect(rendered.contains(message), "\(rendered)")
    }

    @Test func methodsAreUniqueAndDoSomething() {
        let twice = """
            options: {size: {huge: Huge}}
            methods:
              - {id: a, label: A, text: t, checklist: [Look, {label: Listen, text: t, shows: [coun]}]}
              - {id: a, label: A, text: t}
            """
        let rendered = DiagnosticRenderer().render(load(twice).diagnostics)
        #expect(rendered.contains("methods.yaml:1:11: error: option set 'size' exists twice"))
        let rest = DiagnosticRenderer().render(
            load(twice.replacing("size: {huge", with: "z: {huge")).diagnostics)
        #expect(rest.contains("error: method 'a' exists twice"))
        #expect(rest.contains("error: method 'a' has neither results nor a checklist"))
        #expect(rest.contains("error: there is no field or metric 'coun'"))
        #expect(rest.contains("did you mean 'count'?"))
    }
}

import Questionnaires
import Testing

/// Every class of mistake that loading must find, each with its place.
struct CheckTests {
    // MARK: translations

    private static let translation = """
        title: Maleńki
        stages.A.name: 1 Pierwszy
        score.bands.weak.label: Słabo
        options.size: {big: Duży, small: Mały}
        questions: {A-1: {text: Ile i jakie?, why: Żeby wiedzieć, evidence: spojrzeć}}
        fields: {count.label: Liczba, size.label: Rozmiar}
        metrics.twice.label: Dwa razy
        rules:
          R-1: {title: Za dużo, finding: 'Jest ich {twice}.', recommendation: Miejcie mniej.}
        """
    private static let polish = TinyFolder.main.replacing("[en]", with: "[en, pl]")

    @Test func aCompleteTranslationSaysNothing() {
        let text = TinyFolder.diagnostics(
            main: Self.polish, others: ["locales/pl.yaml": Self.translation])
        #expect(text == "")
    }

    @Test func aMissingTextIsAnErrorWhereTheLanguageIsComplete() {
        let partial = Self.translation.replacing("why: Żeby wiedzieć, ", with: "")
        let files = ["locales/pl.yaml": partial]
        let text = TinyFolder.diagnostics(main: Self.polish, others: files)
        #expect(text.contains("questionnaire.yaml:15:10: error: this text is missing in 'locales/pl.yaml'"))
        #expect(text.contains("note: its id is 'questions.A-1.why'"))
        let other = TinyFolder.diagnostics(others: files)
        #expect(other.contains("warning: 1 of 14 texts are missing, the first of them: 'questions.A-1.why'"))
        let none = TinyFolder.diagnostics(main: Self.polish)
        #expect(none.contains("'locales' says that 'pl' is complete, but there is no file for it"))
    }

    @Test(arguments: [
        ("title: M", "titel: M", "locales/pl.yaml:1:1: error: there is no text 'titel'"),
        ("title: M", "titel: M", "did you mean 'title'?"),
        ("{twice}", "{twize}", "error: the original has no placeholder '{twize}'"),
        ("{twice}", "dużo", "warning: the original also says '{twice}'"),
        ("Za dużo", "Za dużo A-1", "error: this text shows 'A-1', the id of a question"),
        ("title: Maleńki", "title: [Maleńki]", "'title' must be a text, not a list"),
    ])
    func mistakesInTranslations(text: String, replacement: String, message: String) {
        let files = ["locales/pl.yaml": Self.translation.replacing(text, with: replacement)]
        #expect(TinyFolder.diagnostics(main: Self.polish, others: files).contains(message))
    }

    // MARK: conditions

    @Test(arguments: [
        (
            "label: Count}", "label: Count, when: 'size == ''big'''}",
            "'when' reads 'size', which is asked later"
        ),
        ("label: Count}", "label: Count, when: count > 1}", "'when' reads 'count', which is asked later"),
        ("label: Count}", "label: Count, when: twice > 1}", "'when' reads the figure 'twice'"),
        (
            "    core: true", "    core: true\n    when: count > 1",
            "'when' reads 'count', which is asked later"
        ),
        ("name: count", "name: in", "a field cannot be called 'in'"),
        ("name: count", "name: my-count", "a field cannot be called 'my-count'"),
        ("{big: Big,", "{'very big': Big,", "an option cannot have the code 'very big'"),
    ])
    func mistakesInQuestions(text: String, replacement: String, message: String) {
        #expect(
            TinyFolder.diagnostics(main: TinyFolder.main.replacing(text, with: replacement)).contains(message)
        )
    }

    @Test(arguments: [
        ("size == 'bigg'", "error: 'bigg' is not one of the possible values"),
        ("count < -1", "error: -1 is never reached: the values are at least 0"),
        ("count < 0", "error: this is always false"), ("count >= 0", "warning: this is always true"),
        ("share > 100", "error: this is always false"), ("share > 101", "error: 101 is never reached"),
        ("share < limit", ""), ("share > 101 / 2", "warning: the division of two whole numbers"),
        ("share > 40 * limit", ""), ("share <= 100.0 && share > 100.0", "error: this is always false"),
        // An alternative that never holds makes the rule wait for an answer.
        ("dont_know(share) || share < -100", ""),
    ])
    func impossibleConditions(condition: String, message: String) {
        let main = TinyFolder.main.replacing(
            "{name: size,", with: "{name: share, type: percent, label: Share}\n      - {name: size,")
        var rules = TinyFolder.rules.replacing("twice > limit", with: "\"\(condition)\"")
        if !condition.contains("limit") {
            rules.replace("    cutoffs: {limit: {value: 4, convention: true}}\n", with: "")
        }
        let text = TinyFolder.diagnostics(main: main, rules: rules)
        #expect(message.isEmpty ? text == "" : text.contains(message))
    }

    // MARK: cells

    @Test(arguments: [
        ("n", "r.n == 'x'", ""), ("m", "r.n == 'x'", "error:"), ("n", "r.m > 1", "error:"),
        ("n", "count > 1", "error: unknown name 'count'"), ("n", "r.n", "error:"),
    ])
    func whetherACellIsAskedReadsItsRow(first: String, when: String, message: String) {
        let columns = [
            "{name: n, type: text, label: N}", "{name: m, type: integer, when: \"\(when)\", label: M}",
        ]
        let main =
            TinyFolder.main
            + "\n      - {name: rows, type: table, row: r, label: Rows, open_rows: true, columns: ["
            + (first == "n" ? columns : columns.reversed()).joined(separator: ", ") + "]}"
        let text = TinyFolder.diagnostics(main: main)
        #expect(message.isEmpty ? text == "" : text.contains(message), "\(text)")
    }

    // MARK: placeholders

    @Test(arguments: [
        ("There are {twice.", "error: this brace opens no placeholder"),
        ("There are { twice }.", "note: a placeholder is '{name}'; a brace itself is written '{{'"),
        ("There are {}.", "error: this brace opens no placeholder"), ("There are {{twice}.", ""),
        ("There are {rows}.", "error: '{rows}' is a table, of which nothing can be printed"),
    ])
    func bracesInFilledTexts(finding: String, message: String) {
        let main =
            TinyFolder.main
            + "\n      - {name: rows, type: table, row: r, label: Rows, open_rows: true, "
            + "columns: [{name: n, type: text, required: true, label: N}]}"
        let text = TinyFolder.diagnostics(
            main: main, rules: TinyFolder.rules.replacing("There are {twice}.", with: "'\(finding)'"))
        #expect(message.isEmpty ? text == "" : text.contains(message), "\(text)")
    }

    @Test func aBraceInATextWithoutPlaceholders() throws {
        let stray = TinyFolder.main.replacing("How many, and how big?", with: "How {big}?")
        #expect(TinyFolder.diagnostics(main: stray).contains("nothing is filled into this text"))
        let lone = TinyFolder.main.replacing("How many, and how big?", with: "'How { big?'")
        #expect(TinyFolder.diagnostics(main: lone).contains("this brace opens no placeholder"))
        let brace = TinyFolder.main.replacing("How many, and how big?", with: "'How {{ big?'")
        #expect(TinyFolder.load(main: brace).questionnaire?.questions.first?.text == "How { big?")
        let translated = TinyFolder.load(
            main: Self.polish,
            others: ["locales/pl.yaml": Self.translation.replacing("Ile i jakie?", with: "'Ile {{ jakie?'")])
        #expect(translated.questionnaire?.translations["pl"]?["questions.A-1.text"] == "Ile { jakie?")
    }

    @Test func whatIsGoodNamesLimitsOnly() {
        let main = TinyFolder.main.replacing(
            "score:", with: "limits: {many: {value: 4, convention: true}}\nscore:")
        let good = main.replacing("evidence: look", with: "evidence: look\n    good: 'at most {many}'")
        #expect(TinyFolder.diagnostics(main: good) == "")
        let told = main.replacing(
            "evidence: look", with: "evidence: look\n    good: 'at most {twice}, {many}'")
        #expect(TinyFolder.diagnostics(main: told).contains("unknown placeholder '{twice}'"))
    }

    // MARK: ranges of options

    @Test(arguments: [
        ("big: {label: Big, range: [50, 100]}, small: {label: Small, range: [0, 50]}", ""),
        (
            "big: {label: Big, range: [50, 100]}, small: {label: Small, range: [0, 49.99999999]}, none: None",
            ""
        ),
        (
            "big: {label: Big, range: [50, 100]}, small: {label: Small, range: [0, 49.999]}",
            "warning: no option holds what lies between 49.999 and 50"
        ),
        (
            "big: {label: Big, range: [50, 100]}, small: {label: Small, range: [1, 50]}",
            "no option holds what lies between 0 and 1"
        ),
        (
            "big: {label: Big, range: [50, 90]}, small: {label: Small, range: [0, 50]}",
            "no option holds what lies between 90 and 100"
        ),
        (
            "big: {label: Big, range: [40, 100]}, small: {label: Small, range: [0, 60]}",
            "warning: what lies between 40 and 60 fits both 'small' and 'big'"
        ),
        (
            "big: {label: Big, range: [0, 100]}, small: {label: Small, range: [20, 30]}",
            "warning: what lies between 20 and 30 fits both 'big' and 'small'"
        ),
    ])
    func rangesTile(options: String, message: String) {
        let text = TinyFolder.diagnostics(
            main: TinyFolder.main.replacing("size: {big: Big, small: Small}", with: "size: {\(options)}"))
        let isSaid = message.isEmpty ? text.isEmpty : text.contains(message)
        #expect(isSaid, "\(text)")
    }

    // MARK: scores

    /// A printed score and its band never contradict each other.
    @Test func printedScoresLieInTheirBands() throws {
        func scheme(_ limits: Double...) throws -> ScoreScheme {
            let bands = limits.enumerated().map { "{code: b\($0), label: B, from: \($1)}" }
            return try #require(
                TinyFolder.load(
                    main: TinyFolder.main.replacing(
                        "{code: weak, label: Weak, from: 0}", with: bands.joined(separator: ", "))
                ).questionnaire
            ).score
        }
        let narrow = try scheme(0, 40, 79.5, 80)
        let expected = [
            (79.67, 79.67), (79.4, 79), (79.49, 79), (39.99, 39), (40.2, 40), (99.6, 100), (0.4, 0),
        ]
        for (score, printed) in expected { #expect(narrow.printed(score) == printed, "\(score)") }
        for step in 0...10_000 {
            let score = Double(step) / 100
            #expect(narrow.band(of: narrow.printed(score)) == narrow.band(of: score))
        }
        #expect(try scheme(0, 80).printed(79.67) == 79)
    }

    // MARK: work

    private static let table =
        TinyFolder.main
        + "\n      - {name: items, type: table, row: r, label: Items, open_rows: true, "
        + "columns: [{name: name, type: text, label: Name}, {name: price, type: money, label: Price}]}"

    @Test(arguments: [
        (
            "items.map(i, items.filter(j, j.price < i.price && j.name != i.name).size()).max()",
            "this may take"
        ),
        (
            "([1]" + String(repeating: ".map(x, [x, x])", count: 40) + ") == [1] ? 1 : 2",
            "this may take"
        ),
        ("items.filter(i, i.name != '' && i.price > 2).map(i, i.price).sum()", ""),
    ])
    func whatAFullTableWouldKeepFromEnding(formula: String, message: String) {
        let text = TinyFolder.diagnostics(
            main: Self.table,
            metrics: """
                metrics:
                  - {id: M-1, variable: twice, formula: 2 * count, unit: count, label: Twice}
                  - {id: M-2, variable: most, formula: "\(formula)", unit: money, label: Most}
                """)
        guard !message.isEmpty else {
            #expect(text == "")
            return
        }
        #expect(text.contains(message))
        #expect(text.contains("error: with tables of 1000 rows"))
    }

    @Test func whatEveryRowTakesAddsUp() {
        let text = TinyFolder.diagnostics(
            main: Self.table,
            metrics: TinyFolder.metrics + """

                columns:
                  items:
                    - id: C-1
                      name: rank
                      formula: >-
                        items.filter(i, i.price > r.price && i.price < 100 * r.price && i.name != r.name).size()
                        + items.filter(i, i.price > r.price && i.price < 100 * r.price && i.name == r.name).size()
                      unit: count
                      label: Rank
                """)
        #expect(text.contains("everything together may take"))
        #expect(text.contains("note: this takes"))
    }

    @Test func aLimitOutsideTheRangeIsNeverReached() {
        let rules = TinyFolder.rules.replacing("twice > limit", with: "count < limit")
            .replacing("value: 4", with: "value: -4")
        #expect(TinyFolder.diagnostics(rules: rules).contains("rules.yaml:5:16: error: this is always false"))
    }

    @Test func coreRulesThatSayWhatCoreDoesNotAsk() {
        let main =
            TinyFolder.main + """

                  - id: A-2
                    stage: A
                    text: How heavy?
                    why: To know
                    evidence: look
                    fields:
                      - {name: weight, type: number, label: Weight}
                """
        let said = TinyFolder.rules.replacing("{twice}.", with: "{twice} of {weight}.")
        let text = TinyFolder.diagnostics(main: main, rules: said)
        #expect(text.contains("rules.yaml:8:35: warning: core answers decide this rule, but not '{weight}'"))
        let grave = TinyFolder.rules.replacing(
            "severity: high", with: "severity: \"weight > 1 ? 'high' : 'low'\"")
        #expect(TinyFolder.diagnostics(main: main, rules: grave).contains("but not how grave it is"))
        let full = TinyFolder.rules.replacing("twice > limit", with: "twice > limit && weight > 1")
        #expect(TinyFolder.diagnostics(main: main, rules: full) == "")
    }

    // MARK: texts

    @Test(arguments: [
        ("title: Too many", "title: Too many, see A-1", "this text shows 'A-1', the id of a question"),
        ("title: Too many", "title: R-1 fired", "this text shows 'R-1', the id of a rule"),
        ("Have fewer.", "Have fewer (convention).", "this text says '(convention)'"),
        ("title: Too many", "title: Too many {limits}", "unknown placeholder '{limits}'"),
        (
            "effort: hours", "who: the {limit}\n    effort: hours",
            "nothing is filled into this text: '{limit}'"
        ),
        ("effort: hours", "sources: [B-2]\n    effort: hours", "there is no benchmark 'B-2'"),
        (
            "effort: hours", "effort: hours",
            "warning: no question, metric, rule or method cites the benchmark 'B-1'"
        ),
    ])
    func textsThatClientsRead(text: String, replacement: String, message: String) {
        let benchmarks = "benchmarks:\n  - {id: B-1, figure: two, status: verified}\n"
        #expect(
            TinyFolder.diagnostics(
                rules: TinyFolder.rules.replacing(text, with: replacement),
                others: ["benchmarks.yaml": benchmarks]
            ).contains(message))
    }

    @Test func namesAndCodesInTexts() {
        let main = TinyFolder.main.replacing("size: {big: Big", with: "size: {very_big: Big")
            .replacing("name: count", with: "name: head_count")
            .replacing("why: To know", with: "why: To know the head_count and whether very_big")
        let metrics = TinyFolder.metrics.replacing("count", with: "head_count")
        let text = TinyFolder.diagnostics(main: main, metrics: metrics)
        #expect(text.contains("this text shows 'head_count', the name of a field"))
        #expect(text.contains("this text shows 'very_big', a code"))
        #expect(text.contains("questionnaire.yaml:15:22: error"))
    }

    @Test(arguments: [
        ("[{name: Rent}]", "nothing tells whether this row of 'things' is entered"),
        ("[{kind: big, name: Rent}, {kind: big, name: Car}]", "a row of 'things' above has these choices"),
        ("[{kind: big, name: Rent}, {kind: small, name: Rent}]", ""),
    ])
    func aGivenRowIsKnownByItsChoices(rows: String, problem: String) {
        let main = TinyFolder.main.replacing(
            "{name: size,",
            with: """
                name: things
                        type: table
                        row: t
                        label: Things
                        columns: [{name: kind, type: choice, options: size, label: Kind}, {name: name, label: Name}]
                        fixed_rows: \(rows)
                      - {name: size,
                """)
        let text = TinyFolder.diagnostics(main: main)
        #expect(problem.isEmpty ? !text.contains("row of 'things'") : text.contains(problem))
    }

    @Test func verdictsAndTables() {
        let main = TinyFolder.main.replacing(
            "{name: size,",
            with: """
                name: things
                        type: table
                        row: t
                        label: Things
                        columns: [{name: kind, type: choice, options: size, label: Kind}]
                        fixed_rows: [{kind: bigg}]
                      - {name: size,
                """)
        let metrics =
            TinyFolder.metrics + """

                verdicts:
                  things:
                    - code: bad
                      label: Bad
                      when: "t.kind == 'big'"
                      reasons: [{id: too_big, text: 'it is {kinds} of {twice}'}]
                verdict_notes:
                  things: [{id: extra, text: 'it is {kind} and {nothing}'}]
                """
        let text = TinyFolder.diagnostics(main: main, metrics: metrics)
        #expect(text.contains("'bigg' is none of the options of 'kind'"))
        #expect(text.contains("unknown placeholder '{kinds}'"))
        #expect(text.contains("unknown placeholder '{nothing}'"))
        #expect(!text.contains("'{kind}'") && !text.contains("'{twice}'"))
        let label = TinyFolder.metrics.replacing("label: Twice", with: "label: 'Twice {count}'")
        #expect(TinyFolder.diagnostics(metrics: label).contains("nothing is filled into this text"))
    }

    @Test(arguments: [
        ("{metric: twize}", "there is no metric 'twize'"), ("{fields: [siz]}", "there is no field 'siz'"),
        ("{table: size}", "there is no table 'size'"), ("{sheet: B}", "there is no stage 'B'"),
        ("{chart: tunnel, fields: [count]}", "'chart' cannot be 'tunnel'"),
        ("{chart: quadrants, table: size}", "one of: waterfall, position, funnel"),
        ("{chart: funnel, fields: [coutn]}", "there is no field 'coutn'"),
        ("{chart: funnel, fields: [count], leaks: {size: R-1}}", "there is no step 'size'"),
        ("{chart: funnel, fields: [count], leaks: {count: R-1}}", "there is no rule with money 'R-1'"),
        ("{chart: funnel, fields: [count]}", "a funnel has two steps or more"),
        ("{chart: funnel, fields: [count, size]}", "'fields' of a funnel is a figure; 'size' is none"),
        ("{chart: waterfall, table: size, gain: a, cost: b}", "there is no table 'size'"),
        ("{chart: waterfall, table: size, gain: a}", "'cost' is missing"),
        ("{chart: pairs, first: a, second: b}", "'table' is missing"),
        (
            "{chart: bars, fields: [count], value: a}",
            "bars show one of: value (a column), parts (columns), fields"
        ),
        ("{chart: promise, values: [count, twice], limits: [count]}", "each of the 'values' has its own"),
        (
            "{chart: promise, values: [count], limits: [count], margins: {twice: count}}",
            "there is no value 'twice'"
        ),
        (
            "{chart: position, table: size, value: a, limits: [b], tones: {keep: fine}}",
            "there is no tone 'fine'"
        ),
        ("{chart: flow, start: count, lost: count, won: count}", "'end' is missing"),
        (
            "{chart: flow, start: count, lost: cuont, won: count, end: count}",
            "there is no field or metric 'cuont'"
        ),
        ("{chart: bars, parts: [a, b]}", "'table' is missing"),
        ("{chart: bars, fields: [count], heights: [a]}", "unknown key 'heights'"),
    ])
    func outputs(part: String, message: String) {
        let main = TinyFolder.main + "\noutputs: {A: {title: End, parts: [\(part)]}}\n"
        #expect(TinyFolder.diagnostics(main: main).contains(message))
    }

    @Test func whatStagesAndOptionsSayIsTranslated() throws {
        let main = Self.polish.replacing(
            "small: Small", with: "small: {label: Small, help: Less than a hand}"
        )
        .replacing("name: 1 First", with: "name: 1 First, intro: About size")
        let text = TinyFolder.diagnostics(main: main, others: ["locales/pl.yaml": Self.translation])
        #expect(text.contains("note: its id is 'options.size.small.help'"), "\(text)")
        #expect(text.contains("note: its id is 'stages.A.intro'"))
        let more = "\noptions.size.small.help: Mniej niż dłoń\nstages.A.intro: O rozmiarze\n"
        let loaded = TinyFolder.load(main: main, others: ["locales/pl.yaml": Self.translation + more])
        let polish = try #require(loaded.questionnaire).localized(in: "pl")
        #expect(polish.options["size"]?.option("small")?.help == "Mniej niż dłoń")
        #expect(polish.options["size"]?.option("small")?.label == "Mały")
        #expect(polish.stages.first?.intro == "O rozmiarze")
        let empty = TinyFolder.diagnostics(main: main.replacing("Less than a hand", with: "' '"))
        #expect(empty.contains("error: 'help' is empty"))
        let leaking = TinyFolder.diagnostics(main: main.replacing("About size", with: "About A-1"))
        #expect(leaking.contains("this text shows 'A-1', the id of a question"), "\(leaking)")
    }

    @Test(arguments: [
        ("{when: twize > 1, text: Many}", "unknown name 'twize'"),
        ("{when: twice, text: Many}", "expected a truth value"),
        ("{when: twice > 1, text: '{twize}'}", "unknown placeholder '{twize}'"),
        ("{when: twice > 1}", "'text'"), ("{text: Many}", "'when'"),
        ("{when: twice > 1, text: Many, titel: M}", "'titel'"),
        ("{when: twice > 1, text: Count of count_of}", ""),
        ("{when: 'true', text: Any}, {when: twice > 1, text: Many}", "a headline above it is true"),
    ])
    func headlines(list: String, message: String) {
        let main =
            TinyFolder.main + "\noutputs: {A: {title: End, short: A, headlines: [\(list)], parts: []}}\n"
        let said = TinyFolder.diagnostics(main: main)
        #expect(message.isEmpty ? said == "" : said.contains(message), "\(said)")
    }

    @Test func headlinesAreTranslated() throws {
        let main =
            Self.polish
            + "\noutputs: {A: {title: End, short: A, headlines: [{when: twice > 1, text: Many}]}}\n"
        let said = TinyFolder.diagnostics(main: main, others: ["locales/pl.yaml": Self.translation])
        for id in ["outputs.A.title", "outputs.A.short", "outputs.A.headlines.0.text"] {
            #expect(said.contains("note: its id is '\(id)'"), "\(said)")
        }
    }

    @Test func translationsAreUsed() throws {
        let loaded = TinyFolder.load(main: Self.polish, others: ["locales/pl.yaml": Self.translation])
        let questionnaire = try #require(loaded.questionnaire)
        let polish = questionnaire.localized(in: "pl")
        #expect(polish.title == "Maleńki")
        #expect(polish.rules.first?.finding == "Jest ich {twice}.")
        #expect(polish.options["size"]?.option("big")?.label == "Duży")
        #expect(polish.questions.first?.fields.last?.label == "Rozmiar")
        #expect(questionnaire.localized(in: "en") == questionnaire)
        #expect(questionnaire.localized(in: "de") == questionnaire)
        #expect(polish.texts.map(\.id) == questionnaire.texts.map(\.id))
    }
}

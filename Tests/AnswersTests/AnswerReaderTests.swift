import Answers
import Diagnostics
import Questionnaires
import TestSupport
import Testing
import Wording

/// One test per row of the table of typed answers, and what is refused.
struct AnswerReaderTests {
    private func reader(_ language: Language = .english) throws -> AnswerReader {
        AnswerReader(try #require(QuestionnaireFixture.salesProcess), language: language, currency: "PLN")
    }

    private func field(_ name: String) throws -> (Field, Question) {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        for question in questionnaire.questions {
            if let field = question.fields.first(where: { $0.name == name }) { return (field, question) }
        }
        throw FieldNotFound(name: name)
    }

    private struct FieldNotFound: Error { let name: String }

    private func read(
        _ text: String, _ name: String, _ language: Language = .english
    ) throws -> Result<AnswerReader.Reading, AnswerProblem> {
        let (field, question) = try field(name)
        return try reader(language).read(text, for: field, summary: question.summary)
    }

    private static let figures: [(String, String, Double)] = [
        ("sellers_fte", "12,5", 12.5), ("sellers_fte", "12.5", 12.5), ("sellers_fte", "１２．５", 12.5),
        ("revenue_actual", "1 200 zł", 1200), ("revenue_actual", "1.2k", 1200),
        ("revenue_actual", "3万", 30_000), ("revenue_actual", "3.6萬", 36_000),
        ("revenue_actual", "36,000", 36_000), ("revenue_actual", "1,234,567.5", 1_234_567.5),
        ("revenue_actual", "1.234.567,5", 1_234_567.5), ("revenue_actual", "2.4 mln PLN", 2_400_000),
        ("revenue_actual", "PLN 500", 500), ("revenue_actual", "12'500", 12_500),
        ("revenue_actual", "1.200 tys.", 1200), ("revenue_actual", "1\u{A0}234\u{A0}567", 1_234_567),
        ("gross_margin_pct", "57/190", 30), ("gross_margin_pct", "30 %", 30), ("gross_margin_pct", "30", 30),
        ("gross_margin_pct", "0,3 %", 0.3), ("gross_margin_pct", "markup 40 %", 4000.0 / 140),
        ("acq_time_days", "2 weeks", 14), ("acq_time_days", "3 d", 3), ("acq_time_days", "1 month", 30.4375),
        ("acq_time_days", "2 tygodnie", 14), ("acq_time_days", "3 周", 21), ("acq_time_days", "36 h", 1.5),
        ("acq_time_days", "1 week 2 days", 9),
        ("response_time_hours", "18 godz.", 18), ("response_time_hours", "30 min", 0.5),
        ("response_time_hours", "4 working hours", 4), ("response_time_hours", "18", 18),
        ("lifespan_years", "18 months", 1.5), ("lifespan_years", "3 lata", 3), ("sellers_fte", "4 people", 4),
    ]

    @Test(arguments: figures)
    func readsFigures(name: String, text: String, value: Double) throws {
        guard case .success(.value(.number(let number), _, _)) = try read(text, name) else {
            Issue.record("\(text) was not read: \(try read(text, name))")
            return
        }
        #expect(abs(number - value) < 1e-9, "\(text)")
    }

    @Test(arguments: ["2", "2)", "２）", "２．", "2."])
    func anOptionIsChosenByItsNumberAsItStandsThere(text: String) throws {
        #expect(try read(text, "customer_type") == .success(.value(.text("b2c"))))
        #expect(try read(text, "loss_points") == .success(.value(.codes(["demo"]))))
        #expect(try read("1), \(text)", "loss_points") == .success(.value(.codes(["first_call", "demo"]))))
    }

    /// `b` begins a label, and two codes that nobody sees.
    @Test func labelsGoBeforeCodes() throws {
        #expect(try read("b2c", "customer_type") == .success(.value(.text("b2c"))))
        #expect(try read("bus", "customer_type") == .success(.value(.text("b2b"))))
    }

    @Test func aFigureOfTwentyDigitsIsTooLarge() throws {
        #expect(try read("9999999999999999999999", "revenue_actual") == .failure(.figureTooLarge))
        #expect(try read("1e400", "revenue_actual") == .failure(.figureTooLarge))
    }

    @Test(arguments: ["3 dni", "2 days", "2天"])
    func daysAreNotWorkingHours(text: String) throws {
        let (field, _) = try field("response_time_hours")
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        guard case .failure(let problem) = try read(text, "response_time_hours") else {
            Issue.record("\(text) was read")
            return
        }
        let formatter = ValueFormatter(questionnaire, Texts(.english), currency: "PLN")
        let said = formatter.texts(problem.phrase(for: field, formatter))
        #expect(said.contains("give hours or minutes, such as 18 h"))
        #expect(try read("18 h", "response_time_hours") == .success(.value(.number(18))))
    }

    @Test func groupSignsDependOnTheLanguage() throws {
        #expect(try read("36,000", "revenue_actual", .polish) == .failure(.ambiguous(36_000, 36)))
        #expect(try read("1.200", "revenue_actual") == .failure(.ambiguous(1200, 1.2)))
        #expect(try read("1.200", "revenue_actual", .polish) == .failure(.ambiguous(1200, 1.2)))
        #expect(try read("0.125", "revenue_actual") == .success(.value(.number(0.125))))
        #expect(try read("12345.678", "revenue_actual") == .success(.value(.number(12345.678))))
        #expect(try read("0.3", "gross_margin_pct") == .failure(.ambiguous(30, 0.3)))
    }

    @Test func rangesAndRoughFiguresSaySo() throws {
        #expect(
            try read("10-20", "acq_time_days")
                == .success(.value(.number(15), said: .range(low: 10, high: 20))))
        #expect(
            try read("2-4 weeks", "acq_time_days")
                == .success(.value(.number(21), said: .range(low: 14, high: 28))))
        #expect(try read("~30", "acq_time_days") == .success(.value(.number(30), said: .about)))
        #expect(
            try read("about 2 weeks", "acq_time_days") == .success(.value(.number(14), said: .about)))
        #expect(try read("约30", "acq_time_days") == .success(.value(.number(30), said: .about)))
        #expect(try read("20-10", "acq_time_days") == .failure(.rangeUpsideDown))
    }

    @Test func itVariesKeepsEverySample() throws {
        #expect(
            try read("3; 5; 8; 4", "response_time_hours")
                == .success(.value(.number(4.5), samples: [3, 5, 8, 4])))
        #expect(
            try read("20、40；60", "acq_time_days")
                == .success(.value(.number(40), samples: [20, 40, 60])))
        #expect(try read("3; 5", "revenue_actual") == .failure(.severalFigures))
        #expect(try read("3; x", "acq_time_days") == .failure(.part("x", .notANumber)))
    }

    @Test func aFullWidthCommaIsNoDecimalPoint() throws {
        #expect(try read("９，１２", "revenue_actual") == .failure(.severalFigures))
        #expect(
            try read("３；６、９，１２", "response_time_hours")
                == .failure(.part("９，１２", .severalFigures)))
        #expect(try read("１，０５４", "revenue_actual") == .success(.value(.number(1054))))
    }

    @Test(arguments: [
        ("2", "most"), ("most", "most"), ("50-94 %", "most"), ("nearly", "all"), ("NONE", "none"),
        ("30 %", "some"),
        ("57/190", "some"), ("0 %", "none"), ("３", "some"),
    ])
    func readsChoices(text: String, code: String) throws {
        #expect(try read(text, "source_tracking") == .success(.value(.text(code))))
    }

    @Test func choicesThatAreNone() throws {
        #expect(try read("9", "source_tracking") == .failure(.noSuchOption("9")))
        #expect(try read("5", "source_tracking") == .success(.dontKnow))
        #expect(try read("bu", "customer_type") == .success(.value(.text("b2b"))))
        guard case .failure(.severalOptions(let labels)) = try read("co", "industry") else {
            Issue.record("'co' is one industry only")
            return
        }
        #expect(labels.count == 2)
    }

    @Test func multipleChoices() throws {
        #expect(try read("1,3,4", "cost_items") == .success(.value(.codes(["ads", "events", "tools"]))))
        #expect(try read("4、1", "cost_items") == .success(.value(.codes(["ads", "tools"]))))
        #expect(
            try read("Advertising; Tools and software", "cost_items")
                == .success(.value(.codes(["ads", "tools"]))))
        #expect(try read("none", "cost_items") == .success(.value(.codes([]))))
        #expect(
            try read("1, none of these", "support_offered") == .failure(.exclusiveOption("None of these")))
        #expect(try read("1,2,3,4", "loss_points") == .failure(.tooManyChoices(3)))
    }

    @Test(arguments: ["I don't know", "nie wiem", "不知道", "DON’T KNOW", "unknown"])
    func dontKnowInFourLanguages(text: String) throws {
        #expect(try read(text, "revenue_actual") == .success(.dontKnow))
    }

    @Test(arguments: [
        ("y", true), ("yes", true), ("tak", true), ("是", true), ("1", true), ("n", false), ("nie", false),
        ("否", false), ("2", false), ("不是", false),
    ])
    func yesAndNo(text: String, flag: Bool) throws {
        #expect(try read(text, "personalised") == .success(.value(.flag(flag))))
    }

    @Test(arguments: [
        ("2025-12-31", "2025-12-31"), ("31.12.2025", "2025-12-31"), ("31/12/2025", "2025-12-31"),
        ("12/31/2025", "2025-12-31"), ("2025年12月31日", "2025-12-31"), ("31 Dec 2025", "2025-12-31"),
        ("December 31, 2025", "2025-12-31"), ("31 grudnia 2025", "2025-12-31"), ("2025/1/5", "2025-01-05"),
    ])
    func readsDates(text: String, iso: String) throws {
        #expect(try read(text, "period_from") == .success(.value(.text(iso))))
    }

    @Test func datesThatAreNone() throws {
        #expect(try read("03/04/2025", "period_from") == .failure(.ambiguousDate("2025-04-03", "2025-03-04")))
        #expect(try read("31.02.2025", "period_from") == .failure(.noSuchDay))
        #expect(try read("soon", "period_from") == .failure(.notADate))
    }

    /// An example of a questionnaire can be filled in, also where a list holds it alone.
    @Test func aListOfOneExampleIsRead() throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let reader = AnswerReader(questionnaire, language: .english, currency: "EUR")
        func file(_ text: String) -> AnswerFile {
            AnswerFile(SourceText(name: "e.yaml", text: text), questionnaire, reader) { problem, _ in
                "\(problem)"
            }
        }
        #expect(file("- {answers: {sellers_fte: 12}, expect: {}}\n").entries.map(\.field) == ["sellers_fte"])
        let two = file("- {answers: {}, expect: {}}\n- {answers: {}, expect: {}}\n")
        #expect(two.diagnostics.first?.notes.first?.hasPrefix("these are several examples") == true)
    }

    @Test func saysWhatIsWrongWithAFigure() throws {
        #expect(try read("many", "opps_won") == .failure(.notANumber))
        #expect(try read("2.5", "opps_won") == .failure(.notWhole(2.5)))
        #expect(try read("-3", "opps_won") == .failure(.belowMinimum(0)))
        #expect(try read("130 %", "gross_margin_pct") == .failure(.aboveMaximum(100)))
        #expect(try read("5 €", "revenue_actual") == .failure(.otherCurrency(given: "€", audit: "PLN")))
        #expect(try read("2 d", "response_time_hours") == .failure(.unitNotHere))
        #expect(try read("5 %", "revenue_actual") == .failure(.unknownUnit("%")))
        #expect(try read("5 bananas", "acq_time_days") == .failure(.unknownUnit("bananas")))
        #expect(try read("1/0", "gross_margin_pct") == .failure(.divisionByZero))
        #expect(try read("", "opps_won") == .failure(.empty))
        #expect(try read(String(repeating: "9", count: 3000), "opps_won") == .failure(.tooLong(2000)))
    }

    @Test func textsAreComposedAndTrimmed() throws {
        #expect(try read("  z\u{307}o\u{301}łć  ", "audit_reason") == .success(.value(.text("żółć"))))
    }

    /// Whatever is typed, reading ends without a trap and figures are finite.
    @Test func neverTraps() throws {
        var generator = SeededGenerator(seed: 7)
        let pieces = [
            "1", "23", "456", ",", ".", " ", "-", "~", ";", "%", "/", "k", "zł", "万", "w", "h", ":", "?",
            "PLN",
            "年", "\u{301}", "e", "9999999999999999999", "\u{1B}", "markup", "od", "to", "；",
        ]
        let names = [
            "revenue_actual", "gross_margin_pct", "acq_time_days", "opps_won", "period_from", "cost_items",
        ]
        for _ in Requirement.sample(2000, of: 0..<20_000) {
            let text = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
            let name = names.randomElement(using: &generator) ?? "opps_won"
            if case .success(.value(.number(let number), _, _)) = try read(text, name) {
                #expect(number.isFinite, "\(text)")
            }
        }
    }
}

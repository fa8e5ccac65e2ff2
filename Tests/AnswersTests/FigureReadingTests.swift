import Answers
import Questionnaires
import TestSupport
import Testing
import Wording

/// Figures as everybody writes them.
struct FigureReadingTests {
    private let fixture: ReadingFixture

    init() throws { fixture = try ReadingFixture() }

    @Test(
        arguments: [
            ("response_time_hours", "15m", 0.25), ("response_time_hours", "1h30m", 1.5),
            ("response_time_hours", "1h30", 1.5),
            ("response_time_hours", "1 h 30", 1.5), ("response_time_hours", "1:30", 1.5),
            ("response_time_hours", "1:30:36", 1.51),
            ("response_time_hours", "PT2H", 2), ("response_time_hours", "PT1H30M", 1.5),
            ("response_time_hours", "90 min", 1.5),
            ("response_time_hours", "half an hour", 0.5), ("response_time_hours", "an hour", 1),
            ("response_time_hours", "1½", 1.5), ("response_time_hours", "1 1/2 hours", 1.5),
            ("response_time_hours", "½ h", 0.5),
            ("response_time_hours", "1 h and 30 min", 1.5),
            ("response_time_hours", "1 hour, 15 minutes", 1.25),
            ("response_time_hours", "1,5 h", 1.5), ("response_time_hours", "nil", 0),
            ("response_time_hours", "1.2E+01", 12),
            ("conversation_hours", "1d 2h", 26), ("conversation_hours", "20m", 1 / 3.0),
            ("acq_time_days", "P1DT12H", 1.5), ("acq_time_days", "P2W", 14),
            ("acq_time_days", "1 y 3 m", 456.5625),
            ("acq_time_days", "3 m 1 w", 98.3125), ("acq_time_days", "half a day", 0.5),
            ("acq_time_days", "a week", 7),
            ("acq_time_days", "two", .nan), ("lifespan_years", "18 m", 1.5), ("lifespan_years", "P3Y", 3),
            ("channels.hours", "90 min", 1.5), ("channels.hours", "2h", 2),
        ] as [(String, String, Double)])
    func lengthsOfTime(name: String, text: String, value: Double) throws {
        let figure = try fixture.figure(text, name)
        #expect(
            value.isNaN ? figure == nil : abs((figure ?? .infinity) - value) < 1e-9,
            "\(text): \(figure ?? -1)")
    }

    /// Thousands and millions of hours are nobody's answer.
    @Test(arguments: ["2k", "2 tys.", "3 mln", "1.5M h", "2 thousand", "3万", "2千", "1k hours", "2 lakh"])
    func lengthsOfTimeTakeNoMultiplier(text: String) throws {
        for name in [
            "response_time_hours", "acq_time_days", "lifespan_years", "channels.hours", "steps.avg_days",
        ] {
            guard let field = try? fixture.field(name) else { continue }
            for text in [text, "1; \(text)"] {
                guard case .failure = fixture.reader.read(text, for: field.field, summary: .median) else {
                    Issue.record("\(name): \(text) was read")
                    continue
                }
            }
        }
    }

    @Test func mIsMonthsOrMinutes() throws {
        #expect(try fixture.read("3 m", "acq_time_days") == .failure(.ambiguous(91.3125, 3 / 1440.0)))
        #expect(try fixture.figure("3 m", "response_time_hours") == 0.05)
        #expect(try fixture.figure("24 m", "lifespan_years") == 2)
        #expect(try fixture.read("1:30", "response_time_hours") == .success(.value(.number(1.5))))
        #expect(try fixture.read("2d 3m", "response_time_hours") == .failure(.unitNotHere))
    }

    @Test(
        arguments: [
            ("12 d 180 d 250 d", "d"), ("1 h 2 hours", "hours"), ("1 w 1 w", "w"),
            ("5 min 10 minutes", "minutes"),
        ] as [(String, String)])
    func theSameUnitTwiceIsNoSum(text: String, unit: String) throws {
        #expect(try fixture.read(text, "conversation_hours") == .failure(.unitTwice(unit)))
    }

    @Test(
        arguments: [
            ("gross_margin_pct", "30 percent", 30), ("gross_margin_pct", "30 per cent", 30),
            ("gross_margin_pct", "30pct", 30),
            ("gross_margin_pct", "57 of 190", 30), ("gross_margin_pct", "57 out of 190 deals", 30),
            ("gross_margin_pct", "1 in 4", 25), ("gross_margin_pct", "half", 50),
            ("gross_margin_pct", "a third", 100 / 3.0),
            ("gross_margin_pct", "two thirds", 200 / 3.0), ("gross_margin_pct", "½", 50),
            ("gross_margin_pct", "1/2", 50),
            ("gross_margin_pct", "1½ %", 1.5), ("gross_margin_pct", "1 1/2 %", 1.5),
            ("gross_margin_pct", "57 of the 190", 30),
            ("gross_margin_pct", "0.5 percent", 0.5), ("gross_margin_pct", "1,000/2,000", 50),
            ("revenue_actual", "1.2E+06", 1_200_000), ("revenue_actual", "1.2e6", 1_200_000),
            ("revenue_actual", "1,2E+06", 1_200_000),
            ("revenue_actual", "1.200E+03", 1200), ("revenue_actual", "1.5e-01", 0.15),
            ("revenue_actual", "1200.-", 1200), ("revenue_actual", "1200,-", 1200),
            ("revenue_actual", "1.200,-", 1200),
            ("revenue_actual", "1'200.--", 1200), ("revenue_actual", "1200.- EUR", 1200),
            ("revenue_actual", "EUR 1,200.—", 1200),
            ("revenue_actual", "-", 0), ("revenue_actual", "–", 0), ("revenue_actual", "nil", 0),
            ("revenue_actual", "1,23,456", 123_456), ("revenue_actual", "12,34,567.5", 1_234_567.5),
            ("revenue_actual", "12 lakh", 1_200_000), ("revenue_actual", "1.5 Cr", 15_000_000),
            ("revenue_actual", "2 crore", 2e7),
            ("revenue_actual", "1½ million", 1_500_000), ("revenue_actual", "€1.5m", 1_500_000),
            ("hour_cost", "50/h", 50), ("hour_cost", "50 per hour", 50), ("hour_cost", "50 EUR/h", 50),
            ("hour_cost", "€50 an hour", 50), ("hour_cost", "50 EUR per hour", 50),
            ("hour_cost", "50 / hr", 50),
            ("sellers_fte", "2.5 FTE", 2.5), ("sellers_fte", "3 people", 3), ("sellers_fte", "1 person", 1),
            ("opps_won", "12 deals", 12), ("opps_won", "12 won", 12), ("opps_won", "1.2k deals", 1200),
            ("opps_won", "12x", 12),
            ("attempts_before_giveup", "3 attempts", 3), ("attempts_before_giveup", "1 attempt", 1),
            ("visitors", "900 visitors", 900), ("purchases_per_year", "4 per year", 4),
            ("purchases_per_year", "4 times a year", 4),
            ("purchases_per_year", "4/y", 4), ("conversations_per_order", "3 conversations", 3),
            ("opps_won", "zero", 0),
            ("opps_won", "1.2E+03", 1200),
        ] as [(String, String, Double)])
    func figuresAsTheyAreWritten(name: String, text: String, value: Double) throws {
        let figure = try fixture.figure(text, name)
        let reading = try fixture.read(text, name)
        #expect(abs((figure ?? .infinity) - value) < 1e-6, "\(text): \(reading)")
    }

    @Test func indianAmounts() throws {
        let rupees = try ReadingFixture(currency: "INR")
        for (text, value) in [
            ("₹1,23,456", 123_456.0), ("Rs. 12,34,567", 1_234_567), ("₹ 12 lakh", 1_200_000),
        ] {
            #expect(try rupees.figure(text, "revenue_actual") == value, "\(text)")
        }
        #expect(
            try fixture.read("₹1,23,456", "revenue_actual")
                == .failure(.otherCurrency(given: "₹", audit: "EUR")))
        #expect(
            try fixture.read("500 VND", "revenue_actual")
                == .failure(.otherCurrency(given: "VND", audit: "EUR")))
        #expect(try ReadingFixture(currency: "VND").figure("500 VND", "revenue_actual") == 500)
    }

    /// An amount of money without bounds.
    private static let owed: Field? = QuestionnairePage.load([
        "questionnaire.yaml": """
        id: small
        version: 1.0.0
        title: Small
        stages: [{id: A, name: First}]
        score: {weights: {high: 3, medium: 2, low: 1}, coverage: 0.6}
        options: {}
        questions:
          - {id: A-1, stage: A, text: Owed, why: w, evidence: e, fields: [{name: owed, type: money, label: Owed}]}
        """
    ]).questionnaire?.questions.first?.fields.first

    @Test(arguments: [
        "(500)", "(500) EUR", "EUR (500)", "(€500)", "(1,200.50)", "-€500", "-500", "€-500", "(500.-)",
    ])
    func lessThanNothingInAccounts(text: String) throws {
        let column = try #require(Self.owed)
        guard case .success(.value(.number(let figure), _, _)) = fixture.reader.read(text, for: column) else {
            Issue.record("\(text): \(fixture.reader.read(text, for: column))")
            return
        }
        #expect(figure == (text.contains("1") ? -1200.5 : -500))
        #expect(try fixture.read(text, "revenue_actual") == .failure(.belowMinimum(0)))
    }

    @Test(
        arguments: [
            ("50/h", "revenue_actual"), ("50 per customer", "hour_cost"), ("12 d", "opps_won"),
            ("12 bananas", "opps_won"),
            ("4 per month", "purchases_per_year"), ("2k", "gross_margin_pct"),
            ("3/5", "attempts_before_giveup"),
            ("1:30", "opps_won"), ("5 EUR", "opps_won"), ("500 EUR EUR", "revenue_actual"),
            ("1k k", "revenue_actual"),
            ("-", "opps_won"), ("2 working days", "response_time_hours"), ("1:75", "response_time_hours"),
            ("2d 4", "acq_time_days"),
            ("1h 75", "response_time_hours"), ("PT", "response_time_hours"), ("p2", "response_time_hours"),
            ("(3", "revenue_actual"),
            ("5+3", "opps_won"), ("12 3", "opps_won"), ("()", "revenue_actual"), ("e+06", "revenue_actual"),
        ] as [(String, String)])
    func whatFitsNotIsRefused(text: String, name: String) throws {
        guard case .failure = try fixture.read(text, name) else {
            Issue.record("\(name): \(text) was read: \(try fixture.read(text, name))")
            return
        }
    }

    // MARK: several figures

    @Test(arguments: [
        "12\n180\n250", "12\t180\t250", "12\r\n180\r\n250\r\n", "12; 180; 250", "12, 180, 250",
        "12 d\n180 d\n250 d",
        "12 d, 180 d, 250 d", "12\u{2028}180\n\n250",
    ])
    func linesTabsAndCommasSeparate(text: String) throws {
        #expect(try fixture.samples(text, "acq_time_days") == [12, 180, 250])
        #expect(try fixture.read(text, "opps_won") == .failure(.severalFigures))
        #expect(try fixture.read(text, "channels.enquiries") == .failure(.severalFigures))
    }

    @Test func severalFiguresAreNeverOne() throws {
        #expect(
            try fixture.read("64\t150", "offer_time_hours")
                == .success(
                    .value(.number(107), samples: [64, 150])))
        #expect(
            try fixture.read("3, 6, 9, 12, 28", "response_time_hours")
                == .success(
                    .value(.number(9), samples: [3, 6, 9, 12, 28])))
        #expect(try fixture.samples("1 day, 2 days", "acq_time_days") == [1, 2])
        #expect(try fixture.figure("1 day, 12 hours", "acq_time_days") == 1.5)
        #expect(try fixture.samples("3,5, 4,5", "acq_time_days") == [3.5, 4.5])
        #expect(try fixture.refusal("3,6,9,12,28", "response_time_hours")?.contains("write ;") == true)
        #expect(try fixture.refusal("3; x", "response_time_hours")?.contains("'x'") == true)
        #expect(
            try fixture.read("1.200; 3", "acq_time_days") == .failure(.part("1.200", .ambiguous(1200, 1.2))))
        #expect(try fixture.figure("12 345", "revenue_actual") == 12_345)
    }

    // MARK: ranges

    @Test func aRefusalNamesWhatWentWrongFirst() throws {
        for (text, words) in [
            ("1.000-2.000", "'1.000': can mean 1000 or 1;"), ("10-2.000", "'2.000': can mean"),
            ("3 bananas-5", "'bananas'"), ("10-5 bananas", "'bananas'"), ("20-10", "first figure of a range"),
        ] {
            #expect(try fixture.refusal(text, "revenue_actual")?.contains(words) == true, "\(text)")
        }
    }

    @Test(
        arguments: [
            ("10-20", 10, 20), ("10 to 20", 10, 20), ("10..20", 10, 20), ("between 10 and 20", 10, 20),
            ("1h30-2h30", 1.5, 2.5), ("2-4 h", 2, 4), ("1:00-2:00", 1, 2), ("~10-20", 10, 20),
            ("14 or 16", 14, 16),
        ] as [(String, Double, Double)])
    func ranges(text: String, low: Double, high: Double) throws {
        #expect(
            try fixture.read(text, "response_time_hours")
                == .success(.value(.number(low / 2 + high / 2), said: .range(low: low, high: high))))
    }

    @Test(
        arguments: [
            ("<5", 5, 0, true), ("< 5", 5, 0, true), ("up to 5", 5, 0, true), ("less than 5 h", 5, 0, true),
            ("≤5", 5, 0, true),
            ("within 5 hours", 5, 0, true), ("max 5 h", 5, 0, true), ("min. 5", 5, nil, false),
            ("5+", 5, nil, false), (">5", 5, nil, false), ("at least 5 h", 5, nil, false),
            ("5+ hours", 5, nil, false),
            ("over 5", 5, nil, false), (">= 5", 5, nil, false),
        ] as [(String, Double, Double?, Bool)])
    func anOpenEndIsAsked(text: String, end: Double, other: Double?, isGreatest: Bool) throws {
        let problem = AnswerProblem.openEnded(end, other: other, isGreatest: isGreatest)
        #expect(try fixture.read(text, "response_time_hours") == .failure(problem))
    }

    @Test func anOpenEndThatTheFieldCloses() throws {
        #expect(
            try fixture.read("80+ %", "gross_margin_pct")
                == .failure(.openEnded(80, other: 100, isGreatest: false)))
        #expect(try fixture.refusal("5+", "response_time_hours")?.contains("write 5-10, or ~5") == true)
        #expect(try fixture.refusal("<5", "response_time_hours")?.contains("write 0-5, or ~5") == true)
    }

    @Test func aMarkupThatCouldMeanTwoThingsIsConverted() throws {
        #expect(
            try fixture.read("markup 0.25", "gross_margin_pct")
                == .failure(.ambiguous(20, 100 * 0.25 / 100.25)))
    }

    // MARK: words

    /// What is shown can be typed: for every figure that can be asked, and the figures that people type.
    @Test(arguments: [Language.english, .polish])
    func wordsReadBack(language: Language) throws {
        let fixture = try ReadingFixture(language)
        var random = SeededGenerator(seed: 21)
        let fields = fixture.questionnaire.questions.flatMap { question in
            question.fields + question.fields.flatMap { $0.table?.columns ?? [] }
        }.filter(\.type.isFigure)
        #expect(fields.count > 100)
        for field in fields {
            for _ in 0..<60 {
                let decimals = field.type == .integer ? 0 : Int.random(in: 0...6, using: &random)
                let least = Swift.max(field.min ?? 0, 0)
                let most = Swift.min(field.max ?? 1e9, field.type == .percent ? 100 : 1e9)
                let size = Double.random(in: 0...1, using: &random)
                let raw = least + (most - least) * size * size * size
                let power = Double(
                    sign: .plus, exponent: 0, significand: [1, 10, 100, 1e3, 1e4, 1e5, 1e6][decimals])
                let figure = (raw * power).rounded() / power
                guard (least...most).contains(figure) else { continue }
                var texts = [
                    fixture.formatter.answer(.number(figure), of: field),
                    fixture.formatter.cell(.value(.number(figure)), of: field),
                ]
                if language != .english {
                    // Not complete yet: its figures without words.
                    let sign = field.type == .percent ? " %" : ""
                    texts = [NumberStyle(language).given(figure) + sign]
                }
                for text in texts {
                    #expect(
                        fixture.reader.read(text, for: field) == .success(.value(.number(figure))),
                        "\(field.name): \(figure) as \(text)")
                }
            }
        }
    }

    /// Whatever is put together from what people write, reading ends, and what is read can be worded.
    @Test func neverTraps() throws {
        var random = SeededGenerator(seed: 23)
        let pieces = [
            "1", "23", "456", "1e", "e+6", "½", " 1/2", ",", ".", ".-", " ", "-", "~", ";", "\n", "\t", "%",
            "/", "k", "m", "h",
            "d", ":", "30", "PT", "P", "T", "H", "M", "(", ")", "<", "+", "per hour", "of", " in ", "half",
            "lakh", "₹", "EUR",
            "between ", " and ", "to", "Q1", "2025", "jan", "working hours", "deals", "999999999999999",
            "e308", "万",
        ]
        let names = [
            "revenue_actual", "gross_margin_pct", "acq_time_days", "opps_won", "period_from", "period_to",
            "survey_date",
            "source_tracking", "response_time_hours", "hour_cost", "channels.hours", "cost_items",
        ]
        for _ in Requirement.sample(2000, of: 0..<20_000) {
            let text = (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in
                pieces.randomElement(using: &random)
            }.joined()
            let name = names.randomElement(using: &random) ?? "opps_won"
            let field = try fixture.field(name).field
            switch try fixture.read(text, name) {
            case .success(.value(let value, _, _)):
                if case .number(let number) = value { #expect(number.isFinite, "\(text)") }
                let words = fixture.formatter.answer(value, of: field)
                #expect(!words.isEmpty)
            case .success(.dontKnow): break
            case .failure(let problem):
                let words = fixture.formatter.texts(problem.phrase(for: field, fixture.formatter))
                #expect(!words.isEmpty)
            }
        }
    }
}

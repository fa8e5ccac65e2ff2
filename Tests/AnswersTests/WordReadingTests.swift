import Answers
import Questionnaires
import TestSupport
import Testing
import Wording

/// Options, days and words of state.
struct WordReadingTests {
    private let fixture: ReadingFixture

    init() throws { fixture = try ReadingFixture() }

    @Test(arguments: [
        ("industry", "e-commerce", "ecommerce"), ("industry", "building trades", "construction"),
        ("industry", "building", "construction"), ("crm_use", "notebooks", "none"),
        ("crm_use", "notebook", "none"),
    ])
    func aWordOfTheLabelIsEnough(name: String, text: String, code: String) throws {
        #expect(try fixture.read(text, name) == .success(.value(.text(code))))
    }

    @Test(arguments: ["the", "of", "x", "zzz", "an"])
    func aWordThatSaysNothingIsNoOption(text: String) throws {
        guard case .failure = try fixture.read(text, "industry") else {
            Issue.record("\(text): \(try fixture.read(text, "industry"))")
            return
        }
    }

    @Test func theCodeOfAnOptionIsNoWordOfState() throws {
        #expect(try fixture.read("unknown", "loss_points") == .success(.value(.codes(["unknown"]))))
        #expect(try fixture.read("I don't know", "loss_points") == .success(.dontKnow))
        #expect(try fixture.read("unknown", "industry") == .success(.dontKnow))
    }

    @Test func aWordThatOneOptionAloneHasIsThatOption() throws {
        #expect(try fixture.read("unknown", "channels.kind") == .success(.value(.text("source_unknown"))))
        #expect(
            try fixture.read("source_unknown", "channels.kind") == .success(.value(.text("source_unknown"))))
        #expect(try fixture.read("I don't know", "channels.kind") == .success(.dontKnow))
        let shape = try #require(try fixture.field("channels").field.table)
        let cell = TableReader(fixture.reader).readCell("Unknown", of: try #require(shape.column("kind")))
        #expect(cell == .success(.value(.text("source_unknown"))))
    }

    @Test(arguments: [
        "dk", "na", "skip", "unknown", "dont_know", "I don't know", "nie wiem", "Nobody can say",
    ])
    func whatAnAuthorOffersIsMeant(text: String) throws {
        var files = try QuestionnairePage.files()
        files["questionnaire.yaml"]?.replace(
            "    always: Always\n",
            with: """
                    always: Always
                    dk: I don't know
                    na: Not applicable
                    skip: Let us skip it
                    unknown: Not looked at
                    dont_know: Did not look
                    silent: Nobody can say
                    polish: nie wiem

                """)
        let questionnaire = try #require(QuestionnairePage.load(files).questionnaire)
        var field = try #require(questionnaire.questions.flatMap(\.fields).first { $0.name == "agenda" })
        let labels = ["I don't know": "dk", "Nobody can say": "silent", "nie wiem": "polish"]
        let wanted = labels[text] ?? text
        let reader = AnswerReader(questionnaire, language: .english, currency: nil)
        #expect(reader.read(text, for: field) == .success(.value(.text(wanted))))
        #expect(TableReader(reader).readCell(text, of: field) == .success(.value(.text(wanted))))
        field.type = .multi
        #expect(reader.read(text, for: field) == .success(.value(.codes([wanted]))))
    }

    // MARK: shares

    /// Nobody is told that a share is none of the options.
    @Test(arguments: [
        ("189,999/200,000", "most"), ("94.5 %", "most"), ("0.3 %", "some"), ("1/200,000", "some"),
        ("49.7 %", "some"),
        ("0/190", "none"), ("95 %", "all"), ("half", "most"), ("1 in 3", "some"), ("30 percent", "some"),
        ("57 of 190", "some"), ("100%", "all"), ("40-60 %", "most"),
    ])
    func everyShareHasItsOption(text: String, code: String) throws {
        #expect(try fixture.read(text, "source_tracking") == .success(.value(.text(code))))
    }

    @Test func aShareBeyondAllOptions() throws {
        #expect(try fixture.read("130 %", "source_tracking") == .failure(.aboveMaximum(100)))
        #expect(try fixture.read("-3 %", "source_tracking") == .failure(.belowMinimum(0)))
        for step in Requirement.sample(2000, of: 0..<100_001) {
            guard case .success(.value(.text, _, _)) = try fixture.read("\(step)/100000", "source_tracking")
            else {
                Issue.record("\(step)/100000")
                return
            }
        }
    }

    @Test func severalOptionsCanBeTypedBack() throws {
        let options = ["ads", "events", "tools"]
        let (field, _) = try fixture.field("cost_items")
        let words = fixture.formatter.answer(.codes(options), of: field)
        #expect(words == "Advertising; Fairs and events; Tools and software")
        #expect(try fixture.read(words, "cost_items") == .success(.value(.codes(options))))
        #expect(
            try fixture.read(words.replacing("; ", with: "\n"), "cost_items")
                == .success(.value(.codes(options))))
        #expect(
            try fixture.read(words.replacing("; ", with: "\t"), "cost_items")
                == .success(.value(.codes(options))))
    }

    // MARK: days

    @Test(arguments: [
        ("2025-01", "2025-01-01", "2025-01-31"), ("Jan 2025", "2025-01-01", "2025-01-31"),
        ("January 2025", "2025-01-01", "2025-01-31"), ("01/2025", "2025-01-01", "2025-01-31"),
        ("2.2024", "2024-02-01", "2024-02-29"), ("feb-2025", "2025-02-01", "2025-02-28"),
        ("2025 Feb", "2025-02-01", "2025-02-28"), ("Q1 2025", "2025-01-01", "2025-03-31"),
        ("2025-Q4", "2025-10-01", "2025-12-31"), ("2025q2", "2025-04-01", "2025-06-30"),
        ("q3/2025", "2025-07-01", "2025-09-30"), ("H2 2025", "2025-07-01", "2025-12-31"),
        ("2025", "2025-01-01", "2025-12-31"), ("2025年3月", "2025-03-01", "2025-03-31"),
    ])
    func theEndsOfAPeriod(text: String, first: String, last: String) throws {
        #expect(try fixture.read(text, "period_from") == .success(.value(.text(first))))
        #expect(try fixture.read(text, "period_to") == .success(.value(.text(last))))
        #expect(try fixture.read(text, "survey_date") == .failure(.ambiguousDate(first, last)))
    }

    @Test(arguments: ["-", ".", "/"])
    func anySignBetweenDayAndMonth(sign: String) throws {
        func read(_ parts: String) throws -> Result<AnswerReader.Reading, AnswerProblem> {
            try fixture.read(parts.replacing(" ", with: sign), "period_from")
        }
        #expect(try read("05 01 2025") == .failure(.ambiguousDate("2025-01-05", "2025-05-01")))
        #expect(try read("05 13 2025") == .success(.value(.text("2025-05-13"))))
        #expect(try read("13 05 2025") == .success(.value(.text("2025-05-13"))))
        #expect(try read("1 1 2025") == .success(.value(.text("2025-01-01"))))
        #expect(try read("2025 1 5") == .success(.value(.text("2025-01-05"))))
        #expect(try read("31 13 2025") == .failure(.noSuchDay))
        #expect(try read("30 2 2025") == .failure(.noSuchDay))
    }

    @Test(arguments: [
        "13/2025", "Q5 2025", "Q0 2025", "H3 2025", "0000", "20 25", "12", "202", "Q1", "marketing",
        "2025-1-",
    ])
    func whatIsNoDay(text: String) throws {
        guard case .failure = try fixture.read(text, "period_from") else {
            if text == "2025-1-" { return }
            Issue.record("\(text): \(try fixture.read(text, "period_from"))")
            return
        }
    }

    @Test(
        arguments: [
            ("period_to", "2925-12-31", nil, .future), ("survey_date", "2026-06-01", nil, .future),
            ("period_from", "1925-01-01", nil, .longAgo),
            ("period_to", "2025-12-31", "2020-01-01", .longPeriod),
            ("period_to", "2024-12-31", "2020-01-01", nil), ("period_to", "2026-01-02", "2025-01-01", nil),
            ("survey_date", "1990-01-01", nil, nil), ("opps_won", "2925-12-31", nil, nil),
        ] as [(String, String, String?, DayDoubt?)])
    func daysThatCanHardlyBeMeant(name: String, day: String, from: String?, doubt: DayDoubt?) throws {
        let today = try #require(CalendarDate(iso: "2026-01-01"))
        var sheet = AnswerSheet()
        sheet["period_from"] = from.map { FieldAnswer(state: .answered, value: .text($0)) }
        let field = try fixture.field(name).field
        let found = fixture.questionnaire.doubt(about: .text(day), of: field, beside: sheet, today: today)
        #expect(found == doubt)
    }

    // MARK: words

    @Test(arguments: [
        ("acq_time_days", "3 months", "91.3 days (3 months)"), ("acq_time_days", "91.3125", "91.3125 days"),
        ("acq_time_days", "91.3125 days", "91.3125 days"), ("acq_time_days", "2 weeks", "14 days"),
        ("acq_time_days", "20 min", "0.01 days (20 min)"),
        ("lifespan_years", "40 months", "3.33 years (40 months)"),
        ("acq_time_days", "2-3 months", "76.1 days"),
        ("response_time_hours", "10 min", "0.17 working hours (10 min)"),
        ("response_time_hours", "2.5", "2.5 working hours"), ("revenue_actual", "1.23456k", "1,234.56 EUR"),
    ])
    func aConvertedLengthOfTimeIsRounded(name: String, text: String, words: String) throws {
        let (field, summary) = try fixture.field(name)
        let reading = try fixture.reader.read(text, for: field, summary: summary).get()
        let answer = FieldAnswer(reading, of: field, source: .interview, raw: text)
        #expect(fixture.formatter.words(answer, of: field) == words)
    }
}

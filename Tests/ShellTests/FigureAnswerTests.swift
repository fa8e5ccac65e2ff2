import Answers
import Foundation
import LineEditing
import Sessions
import Testing

@testable import Shell

/// Figures, days and words as they are typed, pasted, scripted and filled.
struct FigureAnswerTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func answer(_ field: String) throws -> FieldAnswer? { try fixture.session().state.sheet[field] }

    private func figure(_ field: String) throws -> Double? {
        guard case .number(let number) = try answer(field)?.value else { return nil }
        return number
    }

    /// What a script says to one line.
    private func script(_ lines: String...) -> ScriptedTerminal {
        let terminal = ScriptedTerminal(lines: lines, isInteractive: false)
        try? FileManager.default.removeItem(atPath: fixture.path("a.audit"))
        fixture.begin("a.audit", on: terminal)
        return terminal
    }

    @Test func anOpenEndIsAskedBack() throws {
        let terminal = fixture.begin([":g opps_won", "<5", "1"])
        #expect(terminal.output.contains("Which do you mean?  1) 0-5, so 2.5  2) about 5"))
        #expect(try answer("opps_won")?.value == .number(2.5))
        #expect(try answer("opps_won")?.basis == .range)
        #expect(try answer("opps_won")?.raw == "0-5")
    }

    @Test func whatIsAboutSoMuchIsKeptAsSuch() throws {
        fixture.begin([":g gross_margin_pct", "80%+", "80+ %", "2"])
        #expect(try figure("gross_margin_pct") == 80)
        #expect(try answer("gross_margin_pct")?.basis == .estimated)
        #expect(try answer("gross_margin_pct")?.raw == "~80")
    }

    /// The bounds of a range, "about" and both figures of a share come out of a session as they went in, in cells too.
    @Test func whatWasSaidIsNotLost() throws {
        fixture.begin(
            [
                ":g opps_won", "10-15", ":g gross_margin_pct", "57 of 190", ":g acq_time_days", "~30",
                ":g ACQ-20",
                "Spring;~1000;300-400;50;5",
            ], settings: ["currency": "EUR", "depth": "full"])
        let terminal = ScriptedTerminal(lines: [], isInteractive: false)
        #expect(fixture.commands(terminal).answers(fixture.path("a.audit"), .init()) == .done)
        for text in [
            "opps_won: {value: 10..15", "gross_margin_pct: {value: 57/190", "acq_time_days: {value: ~30",
            "~1000",
            "300..400",
        ] {
            #expect(terminal.output.contains(text), "\(text) in \(terminal.output)")
        }
        let file = try String(contentsOfFile: fixture.path("a.audit"), encoding: .utf8)
        #expect(file.contains(#""said":{"high":15,"low":10}"#))
        #expect(file.contains(#""said":{"part":57,"whole":190}"#))
        #expect(file.contains(#"{"said":{"about":true},"value":1000}"#))
        // Another session that is filled with them has the same answers.
        try terminal.output.write(toFile: fixture.path("answers.yaml"), atomically: true, encoding: .utf8)
        fixture.begin(
            "b.audit", on: ScriptedTerminal(lines: []), settings: ["currency": "EUR", "depth": "full"])
        #expect(
            fixture.commands(terminal).fill(fixture.path("b.audit"), answers: fixture.path("answers.yaml"))
                == .done)
        let (one, other) = (try fixture.session().state.sheet, try fixture.session("b.audit").state.sheet)
        for (field, answer) in one.answers {
            #expect(other[field]?.value == answer.value && other[field]?.said == answer.said)
        }
        // A row that comes back for editing says what was said.
        let row = fixture.resume([.type(":g ACQ-20"), .type(":row 1"), .type("Spring;~1100;300-400;50;5")])
        #expect(row.output.contains("~1,000; 300-400; 50; 5") || row.output.contains("~1000; 300-400; 50; 5"))
    }

    @Test func aScriptIsTold() throws {
        #expect(script("opps_won = <5").errors.contains("that would be asked back: Which do you mean?"))
        #expect(script("opps_won = 5+").errors.contains("write 5-10, or ~5"))
        #expect(script("acq_time_days = 3 m").errors.contains("that would be asked back"))
        #expect(script("response_time_hours = 2k").errors.contains("'k' is no unit"))
        #expect(script("period_to = 2925-12-31").errors.contains("asked back: 2925-12-31 lies in the future"))
        #expect(script("period_from = 1925-12-31").errors.contains("asked back: 1925-12-31 lies before 1990"))
        let long = script("period_from = 2015", "period_to = 2025", "survey_date = 2031-01-01")
        #expect(long.errors.contains("the period is longer than five years"))
    }

    @Test func mIsAskedInDays() throws {
        let terminal = fixture.begin([":g acq_time_days", "3 m", "1"])
        #expect(terminal.output.contains("1) 91.3125 days"))
        #expect(try figure("acq_time_days") == 91.3125)
    }

    @Test func aConvertedLengthOfTimeIsShort() throws {
        let terminal = fixture.begin([":g acq_time_days", "3 months", ":g acq_time_days"])
        #expect(terminal.output.contains("saved: 91.3 days (3 months)"))
        #expect(terminal.prefills.contains("3 months"))
        #expect(try figure("acq_time_days") == 91.3125)
    }

    @Test func anOddDayIsKeptByItsNumberOrTypedAgain() throws {
        let terminal = fixture.begin(["2924", "1", "2925-12-31", "Q1 2925", "1"])
        #expect(
            terminal.output.contains(
                "2924-01-01 lies in the future. Type another day, or 1 to keep this one."))
        #expect(try answer("period_from")?.value == .text("2924-01-01"))
        #expect(try answer("period_to")?.value == .text("2925-03-31"))
    }

    @Test func aMonthIsTheEndOfThePeriod() throws {
        fixture.begin(["2025-01", "Dec 2025"])
        #expect(try answer("period_from")?.value == .text("2025-01-01"))
        #expect(try answer("period_to")?.value == .text("2025-12-31"))
    }

    @Test func theOptionCalledUnknown() throws {
        #expect(script("loss_points = unknown").output.contains("saved: We have no records of it"))
        #expect(try answer("loss_points")?.value == .codes(["unknown"]))
    }

    // MARK: pastes

    @Test func linesAndTabsOfAPasteBecomeSeparators() throws {
        let figures = fixture.begin([":g acq_time_days", "1; 2"]).pasteStyles
        #expect(figures[1].separator == "; " && !figures[1].keepsLines)
        #expect(figures[0].separator == " ")
    }

    @Test func figuresBelowEachOtherAreSeveralInEveryCommand() throws {
        let terminal = fixture.begin([
            ":what-if acq_time_days=12\n180\n250", ":what-if opps_won=12\t150",
            ":method chance cases=12\t150 hits=1",
        ])
        #expect(terminal.output.contains("147.3333 days (mean of 3)"))
        #expect(!terminal.output.contains("12,180,250"))
        #expect(!terminal.output.contains("12,150"))
    }

    @Test func aScriptWithTabs() throws {
        #expect(script("offer_time_hours = 64\t150").output.contains("107 working hours"))
        #expect(script("opps_won = 64\t150").errors.contains("one figure is wanted here"))
    }

    /// TAB behind a figure leaves a separator, behind which nothing has to come.
    @Test(arguments: [
        ("hour_cost", "70; ", "70"), ("hour_cost", "70；", "70"),
        ("acq_time_days", "21; 35; ", "mean of 2"), ("opps_won", "12 ;; ", "12"),
    ])
    func aSeparatorBehindTheLastFigureIsNone(field: String, typed: String, words: String) throws {
        let terminal = fixture.begin([":g \(field)", typed])
        #expect(try answer(field)?.state == .answered, "\(terminal.output)")
        #expect(terminal.output.components(separatedBy: "saved: ").last?.contains(words) == true)
    }

    @Test func cellsReadAsAnswersDo() throws {
        let terminal = script(
            "channels = Fair; 1; 1.2E+03; 12 deals; 1½k; -; ; (500); 90 min",
            "channels = Fair; 1; 10; 2; 2; 0; ; 0; 2k",
            "channels = Fair; 1; 10; 2; 2; 5 0 EUR; ; 0; 2")
        #expect(terminal.output.contains("saved row 1: Fair; Channel; 1,200; 12; 1,500; 0; ; -500; 1.5"))
        #expect(terminal.errors.contains("'k' is no unit"))
    }

    // MARK: files

    @Test func quotedTextsOfAFileReadAsTheyAreTyped() throws {
        fixture.begin([":q"])
        try fixture.write(
            """
            response_time_hours: "15m"
            acq_time_days: {samples: ["1 w", 12, "½ d"]}
            hour_cost: "50/h"
            gross_margin_pct: "1 in 4"
            loss_points: unknown
            channels:
              - {name: Fair, enquiries: "1,200 enquiries", customers: 3, cost: "-", hours: "1h30"}
            period_to: 2925-12-31

            """, to: "answers.yaml")
        let terminal = ScriptedTerminal([])
        #expect(
            fixture.commands(terminal).fill(fixture.path("a.audit"), answers: fixture.path("answers.yaml"))
                == .done)
        #expect(terminal.errors.contains("warning: period_to: 2925-12-31 lies in the future"))
        #expect(try figure("response_time_hours") == 0.25)
        #expect(try answer("acq_time_days")?.samples == [7, 12, 0.5])
        #expect(try figure("hour_cost") == 50)
        #expect(try figure("gross_margin_pct") == 25)
        guard case .table(let rows) = try answer("channels")?.value else {
            Issue.record("no rows")
            return
        }
        #expect(rows.first?["enquiries"] == .number(1200))
        #expect(rows.first?["cost"] == .number(0))
        #expect(rows.first?["hours"] == .number(1.5))
    }

    @Test(arguments: [
        ("response_time_hours: \"2k\"", "'k' is no unit"), ("acq_time_days: \"3 m\"", "can mean 91.3125"),
        ("acq_time_days: \"1 w\\n2 w\\n3x\"", "'3x'"), ("opps_won: \"1\\n2\"", "one figure is wanted here"),
        ("opps_won: \"5+\"", "write 5..10"), ("acq_time_days: {samples: [\"1k\"]}", "'k' is no unit"),
        ("acq_time_days: \"1 d 2 d\"", "stands there twice"),
    ])
    func aFileIsRefusedWithItsReason(line: String, reason: String) throws {
        fixture.begin([":q"])
        try fixture.write(line + "\n", to: "answers.yaml")
        let terminal = ScriptedTerminal([])
        #expect(
            fixture.commands(terminal).fill(fixture.path("a.audit"), answers: fixture.path("answers.yaml"))
                == .failed)
        #expect(terminal.errors.contains(reason), "\(terminal.errors)")
    }
}

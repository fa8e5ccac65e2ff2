import Foundation
import Reports
import Testing

@testable import Shell

/// Figures beyond what anybody thought of: taken and shown, or refused, wherever they come from.
struct LargeFigureTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func batch(_ lines: [String]) -> ScriptedTerminal {
        let terminal = ScriptedTerminal(lines: lines, isInteractive: false)
        fixture.begin("a.audit", on: terminal)
        return terminal
    }

    /// Every report of the session, in one text.
    private func reports() -> String {
        ReportFormat.all.map { format in
            let terminal = ScriptedTerminal([])
            var options = ShellCommands.ReportOptions()
            options.format = format
            if format == .csv { options.output = fixture.path("tables") }
            #expect(fixture.commands(terminal).report(fixture.path("a.audit"), options) == .done, "\(format)")
            return terminal.output
        }.joined()
    }

    @Test(arguments: [
        ("30499124505021", "30,499,124,505,021 EUR"), ("922337203685478", "922,337,203,685,478 EUR"),
        ("999999999999999", "999,999,999,999,999 EUR"), ("999999999999999.9", "999,999,999,999,999.9 EUR"),
    ])
    func areSavedAndShownEverywhere(typed: String, words: String) throws {
        let terminal = batch([
            "revenue_actual = \(typed)", ":findings", ":metrics", ":undo", ":redo",
            ":what-if revenue_actual=\(typed)",
        ])
        #expect(terminal.output.contains("saved: \(words)"))
        #expect(terminal.errors == "")
        #expect(reports().contains(words))
    }

    /// 1,073,741,824 an hour for 8,589,934,592 hours is 2 to the power of 63, which no integer has.
    @Test func aComputedFigureOfTheSmallestIntegerIsWritten() throws {
        let terminal = batch([
            "hour_cost = 1073741824", "channels = Fair; 1; 10; 1; 1; 0; ; 0; 8589934592",
            "revenue_actual = 999999999999999", ":metrics",
        ])
        #expect(terminal.errors == "")
        #expect(reports().contains("-9,223,372,036,854,776,000"))
    }

    @Test(arguments: ["-9223372036854775808", "9223372036854775807", "0", "-1"])
    func rowsAndSessionsWithNumbersThatNoneHas(number: String) throws {
        let terminal = fixture.begin([
            ":g ACQ-01", ":row \(number)", "Fair; 1; 10; 1; 2; 0", ":row \(number)", ":drop \(number)",
        ])
        #expect(terminal.output.components(separatedBy: "There is no row \(number)").count == 4)
    }
}

import Foundation
import Testing

@testable import Shell

/// What figures may not claim: which mean they are, how certain they are, in which currency.
struct FigureWordingTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func talk(_ lines: String...) -> (status: CommandStatus, output: String, errors: String) {
        let terminal = ScriptedTerminal(lines: lines, isInteractive: false)
        var options = ShellCommands.NewOptions()
        options.settings = ["currency": "EUR", "depth": "full"]
        let status = fixture.commands(terminal).new(fixture.path("wording.audit"), options)
        return (status, terminal.output, terminal.errors)
    }

    @Test func aFigureFromSamplesSaysWhichMeanItIs() {
        let talk = talk(
            "customer_type = business", "response_time_hours = 3; 6; 9; 12; 28", "acq_time_days = 10; 20",
            ":history response_time_hours", ":why R-07")
        #expect(talk.status == .done, "\(talk.errors)")
        #expect(talk.output.contains("saved: 9 working hours (median of 5)"))
        #expect(talk.output.contains("saved: 15 days (mean of 2)"))
        #expect(talk.output.components(separatedBy: "(median of 5)").count > 3, "\(talk.output)")
    }

    @Test(arguments: [("40", true), ("0", true), ("30", false)])
    func aShareOfAllOrNothingHasNoMargin(satisfied: String, isFalse: Bool) {
        let talk = talk("sat_method = csat", "csat_satisfied = \(satisfied)", "csat_total = 40", ":metrics")
        #expect(talk.status == .done, "\(talk.errors)")
        #expect(talk.output.contains("not known (all agree)") == isFalse)
        #expect(!talk.output.contains(" 0 points"))
    }

    @Test func anAuditWithoutCurrencyTakesNoMark() {
        let talk = talk(":set currency -", "revenue_actual = 300 USD")
        #expect(talk.status == .failed)
        #expect(talk.errors.contains("this audit has no currency yet, so 'USD' could not be kept"))
    }
}

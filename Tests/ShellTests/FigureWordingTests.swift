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

    @Test func whatIsMissingIsNamed() {
        let talk = talk(
            "acq_time_days = 45", "offers_sent = 9", "offers_won = 1", "attempts_before_giveup = 1",
            ":g ACQ-01",
            "Trade fair; ; 60; 0; 3; 78000; 24000; ; 20", "Unknown; ; 5; 0; 1; 0; 0; ; ?", "", ":metrics",
            ":why R-10", ":set depth core", ":why R-05")
        #expect(talk.status == .done, "\(talk.errors)")
        let text = talk.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("saved: 1 attempt "))
        #expect(text.contains("needs single values, such as 30; 45; 60 (CON-01)"))
        #expect(text.contains("Seller hours until the first order of 'Unknown' (ACQ-01)"))
        #expect(text.contains(", asked in the full audit (ACQ-05)"), "\(text)")
    }

    @Test func aTimeBelowZeroIsNotHeldAgainstATarget() {
        let talk = talk(
            "period_from = 2025-12-31", "period_to = 2025-01-01", ":metrics")
        #expect(talk.status == .done, "\(talk.errors)")
        let text = talk.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("-11.9 months a time below zero cannot be"))
        #expect(!text.contains("-11.9 months good"))
    }
}

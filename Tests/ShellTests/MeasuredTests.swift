import Answers
import Sessions
import TestSupport
import Testing

@testable import Shell

/// What was measured beside what somebody says of it, in the conversation.
struct MeasuredTests {
    private let fixture: ShellFixture

    init() throws {
        fixture = try ShellFixture()
        fixture.begin([":q"])
    }

    @Test func whatIsSaidDoesNotOverwriteWhatWasMeasured() throws {
        try fixture.write("opps_won: {value: 57, source: crm}\n", to: "measured.yaml")
        fixture.resume([":g opps_won", "64"].map { .type($0) })
        let filling = ScriptedTerminal([])
        let status = fixture.commands(filling)
            .fill(fixture.path("a.audit"), answers: fixture.path("measured.yaml"))
        try #require(status == .done, "\(filling.errors)")
        let output = fixture.resume(
            [":list all", ":g opps_won", "70", ":undo", ":g opps_won", ":unanswer"].map { .type($0) }
        ).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(output.contains("measured 57, which counts; said 64."), "\(output)")
        #expect(output.contains("measured 57, which counts; said 70."))
        let sheet = try fixture.session().state.sheet
        #expect(sheet["opps_won"] == nil && sheet.claims["opps_won"] == nil)
    }
}

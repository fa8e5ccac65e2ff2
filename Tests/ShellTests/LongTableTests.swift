import Answers
import Sessions
import TestSupport
import Testing

@testable import Shell

/// Tables that are typed row by row until they are long.
struct LongTableTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func row(_ number: Int, customers: Int = 5) -> String {
        "Way \(number); channel; 60; 0; \(customers); \(18000 + number); 54000; ; \(200 + number)"
    }

    /// Behind the fiftieth row only the row itself is looked at: what does not fit in it still comes back.
    @Test func ofALongTableOnlyTheRowItselfIsLookedAt() throws {
        let rows = (1...51).map { row($0) } + [row(52, customers: 90), "", row(53)]
        let output = fixture.begin([":g channels"] + rows + ["", "", ":q"]).output
        #expect(output.ranges(of: "From here on what follows from a row").count == 1)
        #expect(output.ranges(of: "verdict on Way").count == 50)
        #expect(output.ranges(of: "more customers than enquiries. Way 52: New").count == 1, "\(output)")
        #expect(try fixture.session().state.sheet["channels"]?.rows.count == 53)
    }

    /// Rows that come together are looked at together.
    @Test func rowsThatComeTogetherAreAllJudged() throws {
        let block = (1...80).map { row($0) }.joined(separator: "\n")
        let output = fixture.begin([":g channels", block, ":q"]).output
        #expect(output.ranges(of: "verdict on Way").count == 80)
        #expect(!output.contains("From here on"))
    }
}

import Answers
import Findings
import Foundation
import Questionnaires
import Sessions
import TestSupport
import Testing
import Wording

@testable import Shell

/// What would follow if an answer were another.
struct WhatIfTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    @Test(
        arguments: [
            ("a=1", ["a", "1"]), ("a = 1 ; b=x y", ["a", "1", "b", "x y"]),
            ("hours=3; 6; 9; won=5", ["hours", "3; 6; 9", "won", "5"]), ("a＝1；b=2", ["a", "1", "b", "2"]),
            ("a=x=y", ["a", "x=y"]), ("a=", ["a", ""]), ("", nil), ("5; a=1", nil), ("a b=1", nil),
        ] as [(String, [String]?)])
    func splitsAssignments(text: String, expected: [String]?) {
        #expect(WhatIf.assignments(text)?.flatMap { [$0.name, $0.value] } == expected)
    }

    @Test func saysWhatWouldBeAndSavesNothing() throws {
        let terminal = fixture.begin([
            ":g ACQ-02", "3", ":what-if source_tracking = 1; response_time_hours=3; 6; 40",
            ":what-if source_tracking=none", ":what-if source_tracking=1-49 %",
        ])
        let output = terminal.output
        #expect(output.contains("Nearly all (95-100 %) (now: 1-49 %)"))
        #expect(output.contains("6 working hours (median of 3) (now: open)"))
        #expect(output.contains("gone: gap (high): Source of enquiries mostly not recorded"))
        #expect(output.contains("new: strength"))
        #expect(output.contains("No finding, score or figure would be another."))
        #expect(output.components(separatedBy: "Nothing of this is saved.").count == 4)
        #expect(try fixture.session().state.sheet.answers.count == 1)
    }

    @Test(arguments: [
        ("", "needs fields with values"), ("nonsense", "needs fields with values"),
        ("source_trackin=1", "there is no field 'source_trackin'. Did you mean 'source_tracking'?"),
        ("win_rate=40", "'win_rate' is computed"), ("channels=3", "'channels' is a table"),
        ("source_tracking=9", "source_tracking: '9' is none of"),
        ("opps_won=1.200", "can mean 1200 or 1.2; write it like that"),
        ("opps_won=", "an answer is needed"),
    ])
    func refusesClearly(argument: String, message: String) {
        #expect(fixture.begin([":what-if \(argument)"]).output.contains(message))
    }
}

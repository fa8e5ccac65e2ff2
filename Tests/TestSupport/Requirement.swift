import Foundation
import Testing

/// What a test needs from the machine. Without it the test is skipped and says so; where CI promises the tools
/// (`AUDITSH_REQUIRE_TOOLS`), it runs and fails.
package enum Requirement {
    /// True where a test that needs something should run.
    package static func isMet(_ isThere: Bool) -> Bool {
        isThere || ProcessInfo.processInfo.environment["AUDITSH_REQUIRE_TOOLS"] != nil
    }

    /// True where everything is wanted instead of the samples: whole matrices, every byte, every round.
    package static let isFull = ProcessInfo.processInfo.environment["AUDITSH_FULL_TESTS"] != nil

    /// The cases of this run: all of them in a full one, otherwise so many, spread evenly and the same each time.
    ///
    /// Where there are fewer the test fails: a sample cannot become empty unnoticed.
    package static func sample<Case>(_ count: Int, of cases: some RandomAccessCollection<Case>) -> [Case] {
        #expect(cases.count >= count && count > 0, "a sample of \(count) was wanted of \(cases.count)")
        if isFull || cases.count <= count { return Array(cases) }
        return (0..<count).map { cases[cases.index(cases.startIndex, offsetBy: $0 * cases.count / count)] }
    }
}

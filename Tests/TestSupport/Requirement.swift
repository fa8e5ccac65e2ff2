import Foundation

/// What a test needs from the machine. Without it the test is skipped and says so; where CI promises the tools
/// (`AUDITSH_REQUIRE_TOOLS`), it runs and fails.
public enum Requirement {
    /// True where a test that needs something should run.
    public static func isMet(_ isThere: Bool) -> Bool {
        isThere || ProcessInfo.processInfo.environment["AUDITSH_REQUIRE_TOOLS"] != nil
    }

    /// True where the full matrices are wanted instead of their pairwise selections.
    public static let isFull = ProcessInfo.processInfo.environment["AUDITSH_FULL_TESTS"] != nil
}

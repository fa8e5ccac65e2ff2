import Sessions
import TerminalText

/// Names of session files.
enum SessionPath {
    /// The ending of session files.
    static let ending = ".audit"

    /// The path with the ending that session files have.
    static func normalized(_ path: String) -> String { path.hasSuffix(ending) ? path : path + ending }

    /// True of the name of a file that stands beside a session, which nobody opens or writes by hand.
    static func isSideFile(_ name: String) -> Bool {
        ["lock", "draft", "torn"].contains { name.hasSuffix("\(ending).\($0)") }
    }

    /// The path as a word of sh(1), so that a command shown with it can be copied.
    static func quoted(_ path: String) -> String {
        let path = path.harmless()
        let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+,@".contains($0) }
        return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
    }

    /// The path of an existing session: as given, or with the ending where that is meant.
    static func existing(_ path: String, _ context: ShellContext) -> String {
        if path.hasSuffix(ending) || (try? context.files.status(at: path)) != nil { return path }
        return (try? context.files.status(at: normalized(path))) != nil ? normalized(path) : path
    }
}

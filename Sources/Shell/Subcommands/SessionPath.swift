import Files
import Sessions
import TerminalText
import Wording

/// Names of session files.
enum SessionPath {
    /// The ending of session files.
    static let ending = ".audit"

    /// The path with the ending that session files have.
    static func normalized(_ path: String) -> String { path.hasSuffix(ending) ? path : path + ending }

    /// The path of a session that is to be created.
    ///
    /// - Throws: where nothing names the file, such as `""`, `/` or `folder/`: with the ending alone it would be hidden.
    static func new(_ path: String) throws(ShellProblem) -> String {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        let stem = name.hasSuffix(ending) ? name.dropLast(ending.count) : name
        guard !String(stem).trimmed.isEmpty, stem != ".", stem != ".." else {
            throw .phrase(.file(.nameNeeded(path)))
        }
        return normalized(path)
    }

    /// True of the name of a file that stands beside a session, which nobody opens or writes by hand.
    static func isSideFile(_ name: String) -> Bool {
        ["lock", "draft", "torn"].contains { name.hasSuffix("\(ending).\($0)") }
    }

    /// The path of an existing session: as given, or with the ending where that is meant, such as `acme` where `acme.audit`
    /// stands beside a folder `acme`.
    static func existing(_ path: String, _ context: ShellContext) -> String {
        if path.hasSuffix(ending) || path.hasSuffix("/") { return path }
        if (try? context.files.status(at: path))?.kind == .regular { return path }
        return (try? context.files.status(at: normalized(path))) != nil ? normalized(path) : path
    }
}

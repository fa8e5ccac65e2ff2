import Sessions

/// Names of session files.
enum SessionPath {
    /// The ending of session files.
    static let ending = ".audit"

    /// The path with the ending that session files have.
    static func normalized(_ path: String) -> String { path.hasSuffix(ending) ? path : path + ending }

    /// The path of an existing session: as given, or with the ending where that is meant.
    static func existing(_ path: String, _ context: ShellContext) -> String {
        if path.hasSuffix(ending) || (try? context.files.status(at: path)) != nil { return path }
        return (try? context.files.status(at: normalized(path))) != nil ? normalized(path) : path
    }
}

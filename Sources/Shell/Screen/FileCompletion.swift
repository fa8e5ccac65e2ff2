import Files
import LineEditing
import Sessions
import TerminalText

/// Names of files that begin as a path being typed does.
struct FileCompletion {
    private let files: any FileSystem

    init(_ files: any FileSystem) { self.files = files }

    /// Folders end with `/`; hidden files only where a dot was typed; names that cannot be typed are left out.
    func completion(_ path: String) -> Completion {
        let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let folder = String(path[..<start])
        let beginning = path[start...]
        guard let names = try? files.list(folder.isEmpty ? "." : folder) else { return .none }
        let fitting = names.filter { name in
            name.hasPrefix(beginning) && (beginning.hasPrefix(".") || !name.hasPrefix("."))
                && !SessionPath.isSideFile(name)
                && !name.unicodeScalars.contains { $0.actsOnTerminal }
        }
        return Completion(
            word: path,
            candidates: fitting.sorted().map { name in
                let isFolder = isFolder(folder + name)
                let shown = name + (isFolder ? "/" : "")
                return .init(folder + shown, display: shown, endsWord: !isFolder)
            })
    }

    private func isFolder(_ path: String) -> Bool {
        guard let status = try? files.status(at: path) else { return false }
        return status.kind == .folder || (status.kind == .symbolicLink && (try? files.list(path)) != nil)
    }
}

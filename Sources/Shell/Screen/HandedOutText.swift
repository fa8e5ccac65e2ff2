import CLibrary
import Files
import FoundationEssentials
import Sessions
import Wording

/// A text in a file (0600) in a folder of its own (0700), for another program to change.
struct HandedOutText {
    /// Where the file is.
    let path: String
    private let folder: String
    private let context: ShellContext

    /// Writes the text.
    init(_ text: String, named name: String, _ context: ShellContext) throws(ShellProblem) {
        let base = context.temporaryFolder
        var template = Array("\(base)\(base.hasSuffix("/") ? "" : "/")auditsh-XXXXXX".utf8CString)
        // mkdtemp(3) makes a folder of mode 0700 that was not there before.
        guard mkdtemp(&template) != nil else {
            throw .phrase(
                .file(.failed(.create, path: base, reason: String(cString: strerror(errno)))))
        }
        folder = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = "\(folder)/\(name)"
        self.context = context
        do throws(FileError) {
            try context.files.createFile(path, Array(text.utf8))
        } catch {
            remove()
            throw .file(error)
        }
    }

    /// The text as it now stands; nil where the file is gone.
    func text() throws(ShellProblem) -> String? {
        guard (try? context.files.status(at: path)) != nil else { return nil }
        return try context.text(of: path)
    }

    /// Removes the file, and what else a program has left beside it.
    func remove() { try? FileManager.default.removeItem(atPath: folder) }
}

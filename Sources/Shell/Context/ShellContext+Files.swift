import Foundation
import Sessions
import Texts

extension ShellContext {
    /// The text of a file of at most 16 MB, also behind a symbolic link.
    func text(of path: String) throws(ShellProblem) -> String {
        let target = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try files.contents(of: target, limit: 16 << 20)
        } catch {
            throw error.isMissing ? .phrase(.fileNotFound(path)) : .file(error)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .phrase(.fileUnreadable(path))
        }
        return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    }

    /// Writes a new file with mode 0600, whole or not at all; one that exists is replaced only on request.
    func write(_ text: String, to path: String, replacing: Bool) throws(ShellProblem) {
        if !replacing, (try? files.status(at: path)) != nil { throw .phrase(.outputExists(path)) }
        let temporary = "\(path).\(random().hexadecimalText.prefix(8)).tmp"
        do throws(FileError) {
            try files.createFile(temporary, Array(text.utf8))
            try files.rename(temporary, to: path)
        } catch {
            try? files.unlink(temporary)
            throw .file(error)
        }
    }
}

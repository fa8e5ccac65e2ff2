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
            if error.isNoRegularFile { throw .phrase(.fileIsNoFile(path)) }
            throw error.isMissing ? .phrase(.noSuchFile(path)) : .file(error)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .phrase(.fileUnreadable(path))
        }
        return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    }

    /// True of a file that begins as a session does: no report ever replaces one.
    private func isSession(_ path: String) -> Bool {
        guard let bytes = try? files.contents(of: path, limit: 512 << 20) else { return false }
        return bytes.starts(with: Array("{\"format\":".utf8)) || path.hasSuffix(SessionPath.ending)
    }

    /// Writes files into a folder, which is made where it is missing; files of mode 0600, a new folder of 0700.
    ///
    /// - Parameter replacing: true to write into a folder that holds something, replacing files of these names.
    func write(
        _ written: [(name: String, text: String)], into folder: String, replacing: Bool
    ) throws(ShellProblem) {
        if let status = try? files.status(at: folder) {
            guard status.kind == .folder else { throw .phrase(.noFolder(folder)) }
            guard replacing || (try? files.list(folder))?.isEmpty == true else {
                throw .phrase(.folderExists(folder))
            }
        } else {
            try makeFolder(folder)
        }
        for (name, text) in written { try write(text, to: "\(folder)/\(name)", replacing: replacing) }
    }

    /// Makes a folder that only its owner may read.
    private func makeFolder(_ path: String) throws(ShellProblem) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .phrase(.fileFailed(call: "create", path: path, reason: error.localizedDescription))
        }
    }

    /// Writes a new file with mode 0600, whole or not at all; one that exists is replaced only on request.
    func write(_ text: String, to path: String, replacing: Bool) throws(ShellProblem) {
        if !replacing, (try? files.status(at: path)) != nil { throw .phrase(.outputExists(path)) }
        if replacing, isSession(path) { throw .phrase(.fileIsSession(path)) }
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

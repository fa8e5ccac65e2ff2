import Foundation
import Questionnaires
import Sessions
import Texts

extension ShellContext {
    /// The text of a file that is no larger than any YAML that is read, also behind a symbolic link.
    func text(of path: String) throws(ShellProblem) -> String {
        let target = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try files.contents(of: target, limit: YAMLFile.greatestSize)
        } catch {
            if error.isTooLarge {
                throw .phrase(.fileTooLong(path, megabytes: YAMLFile.greatestSize >> 20))
            }
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
        let start = Array("{\"format\":".utf8)
        return path.hasSuffix(SessionPath.ending)
            || (try? files.beginning(of: path, bytes: start.count)) == start
    }

    /// Writes files into a folder, which is made where it is missing; files of mode 0600, a new folder of 0700.
    ///
    /// - Parameter replacing: true to write into a folder that holds something, replacing files of these names.
    func write(
        _ written: [(name: String, text: String)], into folder: String, replacing: Bool
    ) throws(ShellProblem) {
        guard !folder.trimmed.isEmpty else { throw .phrase(.outputNameNeeded(folder)) }
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

    /// Makes a folder that only its owner may read; those above it too on request.
    func makeFolder(_ path: String, withParents: Bool = false) throws(ShellProblem) {
        do throws(FileError) {
            try files.makeFolder(path)
        } catch {
            guard withParents, error.isMissing, let slash = path.lastIndex(of: "/"), slash > path.startIndex
            else { throw .file(error) }
            try makeFolder(String(path[..<slash]), withParents: true)
            try makeFolder(path)
        }
    }

    /// Writes a new file with mode 0600, whole or not at all; one that exists is replaced only on request.
    func write(_ text: String, to path: String, replacing: Bool) throws(ShellProblem) {
        guard !path.trimmed.isEmpty, !path.hasSuffix("/") else { throw .phrase(.outputNameNeeded(path)) }
        if let status = try? files.status(at: path) {
            guard replacing else { throw .phrase(.outputExists(path)) }
            // A device, or the link to one, would be gone for everybody.
            if status.kind == .symbolicLink { throw .phrase(.fileIsLink(path)) }
            guard status.kind == .regular else { throw .phrase(.fileIsNoFile(path)) }
            if isSession(path) { throw .phrase(.fileIsSession(path)) }
        }
        let temporary = "\(path).\(random().hexadecimalText.prefix(8)).tmp"
        do throws(FileError) {
            try files.createFile(temporary, Array(text.utf8))
            try files.rename(temporary, to: path)
        } catch {
            try? files.unlink(temporary)
            // The name that the person gave says more than ours.
            throw .file(FileError(error.call, path, errno: error.errno))
        }
    }
}

import Files
import FoundationEssentials
import Questionnaires
import Sessions
import TerminalText
import Wording

extension ShellContext {
    /// The text of a file that is no larger than any YAML that is read, also behind a symbolic link.
    func text(of path: String) throws(ShellProblem) -> String {
        let target = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        return try text(at: target, calledAs: path, limit: YAMLFile.greatestSize)
    }

    /// The text of a file, not following a symbolic link.
    ///
    /// - Parameter name: what the file is called in messages.
    func text(at path: String, calledAs name: String? = nil, limit: Int) throws(ShellProblem) -> String {
        let name = name ?? path
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try files.contents(of: path, limit: limit)
        } catch {
            if error.isTooLarge { throw .phrase(.file(.tooLong(name, megabytes: limit >> 20))) }
            if error.isNoRegularFile { throw .phrase(.file(.isNoFile(name))) }
            throw error.isMissing ? .phrase(.file(.noSuchFile(name))) : .file(error)
        }
        do throws(TextProblem) {
            return try String(utf8: bytes)
        } catch {
            throw .phrase(.file(.notUTF8(name, error)))
        }
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
    /// - Throws: where one could not be written; a folder that was empty is empty then.
    func write(
        _ written: [(name: String, text: String)], into folder: String, replacing: Bool
    ) throws(ShellProblem) {
        guard !folder.trimmed.isEmpty else { throw .phrase(.output(.outputNameNeeded(folder))) }
        if let status = try? files.status(at: folder) {
            guard status.kind == .folder else { throw .phrase(.output(.noFolder(folder))) }
            guard replacing || (try? files.list(folder))?.isEmpty == true else {
                throw .phrase(.output(.folderExists(folder)))
            }
        } else {
            try makeFolder(folder)
        }
        var done: [String] = []
        do throws(ShellProblem) {
            for (name, text) in written {
                try write(text, to: "\(folder)/\(name)", replacing: replacing)
                done.append("\(folder)/\(name)")
            }
        } catch {
            // Half of them would pass for all, and stand in the way of the next attempt.
            if !replacing { for path in done { try? files.unlink(path) } }
            throw error
        }
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

    /// What stands at a path; nil where nothing does. Where nobody can tell, nothing is written over it.
    func status(at path: String) throws(ShellProblem) -> FileStatus? {
        do throws(FileError) {
            return try files.described(path)
        } catch {
            throw .file(error)
        }
    }

    /// Writes a new file with mode 0600, whole or not at all; one that exists is replaced only on request.
    ///
    /// - Parameter temporary: where it stands until it is whole; without one a name of its own beside it.
    func write(
        _ text: String, to path: String, replacing: Bool, by temporary: String? = nil
    ) throws(ShellProblem) {
        guard !path.trimmed.isEmpty, !path.hasSuffix("/") else {
            throw .phrase(.output(.outputNameNeeded(path)))
        }
        if let status = try status(at: path) {
            guard replacing else { throw .phrase(.output(.outputExists(path))) }
            // A device, or the link to one, would be gone for everybody.
            if status.kind == .symbolicLink { throw .phrase(.file(.isLinkToGive(path))) }
            guard status.kind == .regular else { throw .phrase(.file(.isNoFile(path))) }
            if isSession(path) { throw .phrase(.file(.isSession(path))) }
        }
        let temporary = temporary ?? "\(path).\(random().hexadecimalText.prefix(8)).tmp"
        do throws(FileError) {
            try files.createFile(temporary, Array(text.utf8))
            try files.rename(temporary, to: path)
            try files.synchronizeFolder(of: path)
        } catch {
            try? files.unlink(temporary)
            // The name that the person gave says more than ours.
            throw .file(FileError(error.call, path, errno: error.errno))
        }
    }
}

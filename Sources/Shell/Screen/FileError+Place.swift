import CLibrary
import Files
import Sessions
import Wording

extension FileError {
    /// What is wrong with the place of the file; nil where the system's own words have to do.
    var placeProblem: PlaceProblem? {
        switch errno {
        case ENOENT where call == .list: .noSuchFolder(named)
        case ENOENT: missing
        case ENOTDIR where call == .list: .noFolder(named)
        case ENOTDIR: .folderIsFile(folder, path: named)
        case ENAMETOOLONG: .nameTooLong(named)
        case EINVAL where call == .open, EILSEQ: .nameRefused(named)
        case ELOOP: .linksInCircle(named)
        case EACCES, EPERM: .notAllowed(named, folder: folder)
        case EROFS: .readOnlyDisk(named)
        case ENOSPC, EDQUOT: .diskFull(named, reason: reason)
        case EFBIG where call == .write: .beyondLimit(named)
        default: nil
        }
    }

    /// What is not there of the folder; nil where all of it is.
    private var missing: PlaceProblem? {
        if folder == "." { return .currentFolderGone }
        let system = SystemFileSystem()
        for end in folder.indices + [folder.endIndex] where end == folder.endIndex || folder[end] == "/" {
            let part = String(folder[..<end])
            guard !part.isEmpty, (try? system.status(at: part + "/.")) == nil else { continue }
            // Nothing can be made where a link stands.
            let isLink = (try? system.status(at: part))?.kind == .symbolicLink
            return isLink ? .linkLeadsNowhere(part) : .folderMissing(folder, path: named)
        }
        return nil
    }

    /// What the person named: a session, not the lock beside it.
    private var named: String {
        path.hasSuffix(".audit.lock") ? String(path.dropLast(".lock".count)) : path
    }

    private var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

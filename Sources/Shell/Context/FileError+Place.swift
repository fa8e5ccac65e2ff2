import Foundation
import Sessions
import Texts

extension FileError {
    /// What is wrong with the place of the file; nil where the system's own words have to do.
    var placeProblem: PlaceProblem? {
        switch errno {
        case ENOENT where call == .list: .noSuchFolder(named)
        case ENOENT: folder == "." ? .currentFolderGone : .folderMissing(folder, path: named)
        case ENOTDIR where call == .list: .noSuchFolder(named)
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

    /// What the person named: a session, not the lock beside it.
    private var named: String {
        path.hasSuffix(".audit.lock") ? String(path.dropLast(".lock".count)) : path
    }

    private var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

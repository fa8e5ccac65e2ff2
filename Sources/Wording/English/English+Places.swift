import TerminalText

extension English {
    /// What is wrong with the place of a file, and what helps there.
    static func problem(_ problem: PlaceProblem) -> String {
        switch problem {
        case .folderMissing(let folder, let path):
            "there is no folder '\(folder)' for '\(path)'; make it first: mkdir -p \(folder.shellWord)"
        case .noSuchFolder(let folder): "there is no folder '\(folder)'"
        case .noFolder(let path): "'\(path)' is no folder"
        case .linkLeadsNowhere(let link):
            "'\(link)' is a link to a folder that is not there; make that one, or choose another"
        case .currentFolderGone: "the current folder was removed; go to one that is there"
        case .folderIsFile(let folder, let path):
            "'\(path)' cannot be there: '\(folder)', or a part of it, is a file and no folder; choose another folder"
        case .nameTooLong(let path):
            "the name '\(path.cut(toCells: 60))' is too long for this disk; choose a shorter one"
        case .nameRefused(let path):
            "this disk takes no file named '\(path)'; choose a name of letters, digits and hyphens"
        case .linksInCircle(let path): "the links in '\(path)' lead in a circle; give the path without them"
        case .notAllowed(let path, let folder):
            "you have no permission for '\(path)'; choose another folder, or have the permissions of '\(folder)' changed"
        case .readOnlyDisk(let path): "'\(path)' is on a disk that can only be read; choose another place"
        case .diskFull(let path, let reason):
            "cannot write '\(path)': \(reason); make room, or choose another place"
        case .beyondLimit(let path): "cannot write '\(path)': \(beyondSizeLimit)"
        }
    }

    /// Something that was to be written is beyond a limit on the size of files.
    static let beyondSizeLimit =
        "a limit on the size of files is reached (ulimit -f shows the shell's, 'unlimited' lifts it)"
}

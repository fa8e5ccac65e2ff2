import Files
import Sessions

/// Where files that come with the program are looked for.
struct InstalledFolders {
    let context: ShellContext

    /// The places of a folder, the likeliest first: where an environment variable says, beside the executable,
    /// in `../share/auditsh`, and upwards to a build tree.
    ///
    /// - Parameter variable: the environment variable that names the folder itself.
    func places(of name: String, variable: String) -> [String] {
        var places: [String] = []
        if let named = context.environment[variable], !named.isEmpty { places.append(named) }
        var folder = parent(context.executable)
        places.append(inside(folder, name))
        places.append(inside(parent(folder), "share/auditsh/\(name)"))
        // .build/<triple>/<configuration>/auditsh lies four levels below the repository.
        for _ in 0..<4 {
            folder = parent(folder)
            let place = inside(folder, name)
            if !places.contains(place) { places.append(place) }
        }
        return places
    }

    private func inside(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    private func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// True of a folder, also behind a symbolic link.
    func isFolder(_ path: String) -> Bool {
        (try? context.files.status(at: path + "/."))?.kind == .folder
    }

    func exists(_ path: String) -> Bool {
        (try? context.files.described(path)) != nil
    }
}

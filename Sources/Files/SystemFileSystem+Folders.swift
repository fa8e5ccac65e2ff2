import CLibrary

extension SystemFileSystem {
    /// Links with `link(2)`.
    package func link(_ path: String, to newPath: String) throws(FileError) {
        try refuseNul(path, .link)
        try refuseNul(newPath, .link)
        #if canImport(Darwin)
            let result = Darwin.link(path, newPath)
        #elseif canImport(Musl)
            let result = Musl.link(path, newPath)
        #else
            let result = Glibc.link(path, newPath)
        #endif
        guard result == 0 else { throw FileError(.link, newPath, errno: errno) }
    }

    /// Renames with `rename(2)`.
    package func rename(_ path: String, to newPath: String) throws(FileError) {
        try refuseNul(path, .rename)
        try refuseNul(newPath, .rename)
        #if canImport(Darwin)
            let result = Darwin.rename(path, newPath)
        #elseif canImport(Musl)
            let result = Musl.rename(path, newPath)
        #else
            let result = Glibc.rename(path, newPath)
        #endif
        guard result == 0 else { throw FileError(.rename, newPath, errno: errno) }
    }

    /// Removes with `unlink(2)`.
    package func unlink(_ path: String) throws(FileError) {
        try refuseNul(path, .unlink)
        #if canImport(Darwin)
            let result = Darwin.unlink(path)
        #elseif canImport(Musl)
            let result = Musl.unlink(path)
        #else
            let result = Glibc.unlink(path)
        #endif
        guard result == 0 else { throw FileError(.unlink, path, errno: errno) }
    }

    /// Makes with `mkdir(2)`.
    package func makeFolder(_ path: String) throws(FileError) {
        try refuseNul(path, .makeFolder)
        guard mkdir(path, 0o700) == 0 else { throw FileError(.makeFolder, path, errno: errno) }
    }

    /// Lists with `readdir(3)`.
    package func list(_ folder: String) throws(FileError) -> [String] {
        try refuseNul(folder, .list)
        guard let stream = opendir(folder) else { throw FileError(.list, folder, errno: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        if errno != 0 { throw FileError(.list, folder, errno: errno) }
        return names
    }
}

extension FileStatus {
    init(_ found: stat) {
        let kind: Kind =
            switch found.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            default: .other
            }
        #if canImport(Darwin)
            let modified = found.st_mtimespec
        #else
            let modified = found.st_mtim
        #endif
        self.init(
            kind: kind,
            identity: Identity(
                device: UInt64(truncatingIfNeeded: found.st_dev),
                inode: UInt64(truncatingIfNeeded: found.st_ino)),
            size: Int(clamping: found.st_size), permissions: UInt32(clamping: found.st_mode & 0o7777),
            modified: Int64(clamping: modified.tv_sec) &* 1_000_000_000 &+ Int64(clamping: modified.tv_nsec))
    }
}

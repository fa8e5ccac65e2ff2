import CLibrary

/// A plain UTF-8 file of commands, one a line, the latest last, readable by its owner only.
///
/// Several shells may append to it at the same time, each under a lock (flock(2)). A file that cannot be read, or
/// that looks like something else, is never written.
struct HistoryFile: Sendable {
    let path: String
    let capacity: Int
    /// Longer files are not read: 800 commands do not come near it.
    static let largestSize = 4 * 1024 * 1024

    /// What is recorded for a command, on one line; nil if it is blank or begins with a blank.
    static func entry(for command: String) -> String? {
        guard let first = command.unicodeScalars.first, !first.properties.isWhitespace else { return nil }
        let entry = EnteredText.typed(command, keepingLines: false)
        return entry.allSatisfy(\.isWhitespace) ? nil : entry
    }

    /// The latest commands, each once. That there is no file is no error.
    func load() throws(HistoryProblem) -> [String] {
        guard let descriptor = try openIfThere(O_RDONLY) else { return [] }
        defer { close(descriptor) }
        return latest(try lines(of: descriptor))
    }

    /// Adds a command; when the file has grown to twice the capacity, the older half is dropped.
    func append(_ entry: String) throws(HistoryProblem) {
        let descriptor = try openLocked()
        defer { close(descriptor) }
        let lines = try lines(of: descriptor)
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
        guard lines.count >= capacity * 2 else {
            // An append without a line feed before it would spoil the last command of a file edited by hand.
            let needsBreak = try !endsInLineFeed(descriptor, size: Int(clamping: status.st_size))
            return try writeAll((needsBreak ? "\n" : "") + entry + "\n", to: descriptor)
        }
        try replace(with: latest(lines + [entry]))
    }

    private func latest(_ lines: [String]) -> [String] {
        var seen: Set<String> = []
        return lines.reversed().filter { seen.insert($0).inserted }.prefix(capacity).reversed()
    }

    // MARK: - Reading

    private func lines(of descriptor: Int32) throws(HistoryProblem) -> [String] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unusable }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.largestSize else {
            throw .foreign(path: path)
        }
        var bytes: [UInt8] = []
        lseek(descriptor, 0, SEEK_SET)
        while bytes.count <= Self.largestSize {
            guard let more = SystemCalls.readBytes(descriptor, atMost: 64 * 1024) else { throw unusable }
            if more.isEmpty { break }
            bytes += more
        }
        guard let text = String(validating: bytes, as: UTF8.self), isPlain(text) else {
            throw .foreign(path: path)
        }
        return text.split(separator: "\n").map(String.init)
    }

    private func isPlain(_ text: String) -> Bool {
        // libedit's own format begins with this word and writes blanks as \040.
        guard !text.hasPrefix("_HiStOrY_V2_") else { return false }
        return text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 }
    }

    private func endsInLineFeed(_ descriptor: Int32, size: Int) throws(HistoryProblem) -> Bool {
        guard size > 0 else { return true }
        guard lseek(descriptor, -1, SEEK_END) >= 0, let last = SystemCalls.readBytes(descriptor, atMost: 1)
        else {
            throw unusable
        }
        return last == [0x0A]
    }

    // MARK: - Opening and writing

    private var unusable: HistoryProblem { .unusable(path: path, errorNumber: errno) }

    private func openIfThere(_ flags: Int32) throws(HistoryProblem) -> Int32? {
        let descriptor = open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
        if descriptor >= 0 { return descriptor }
        guard errno == ENOENT else { throw unusable }
        return nil
    }

    /// Opens and locks the file, again if another shell has put a shorter one in its place meanwhile.
    private func openLocked() throws(HistoryProblem) -> Int32 {
        for _ in 0..<10 {
            makeFolders()
            guard let descriptor = try openIfThere(O_RDWR | O_APPEND | O_CREAT) else { throw unusable }
            while flock(descriptor, LOCK_EX) != 0 {
                guard errno == EINTR else {
                    defer { close(descriptor) }
                    throw unusable
                }
            }
            var held = stat()
            var named = stat()
            if fstat(descriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino,
                held.st_dev == named.st_dev
            {
                return descriptor
            }
            close(descriptor)
        }
        throw .unusable(path: path, errorNumber: EAGAIN)
    }

    private func makeFolders() {
        var folder = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            folder += part + "/"
            mkdir(folder, 0o700)
        }
    }

    /// Writes a new file beside the old one and renames it, so that a crash leaves one of them whole.
    private func replace(with lines: [String]) throws(HistoryProblem) {
        // A link stays a link.
        let target = realpath(path, nil).map { resolved in
            defer { free(resolved) }
            return String(cString: resolved)
        }
        let goal = target ?? path
        let temporary = goal + ".new"
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw unusable }
        defer { close(descriptor) }
        try writeAll(lines.map { $0 + "\n" }.joined(), to: descriptor)
        guard rename(temporary, goal) == 0 else { throw unusable }
    }

    private func writeAll(_ text: String, to descriptor: Int32) throws(HistoryProblem) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno != EINTR { throw unusable }
            rest = rest.dropFirst(max(count, 0))
        }
    }
}

import CLibrary

/// Who writes a session, as its lock file says:
/// `{"pid":…,"host":"…","user":"…","since":"…+08:00"}` and a line feed. Anybody may have written that: the
/// names are not yet harmless to a terminal.
package struct LockHolder: Sendable, Hashable, CustomStringConvertible {
    /// More is not read from a lock file.
    static let limit = 1024

    /// The process.
    package let pid: Int32
    /// The machine's name.
    package let host: String
    /// The user's name.
    package let user: String
    /// Since when.
    package let since: Timestamp

    /// Creates a holder; characters that JSON would escape are left out of the names, which are cut at
    /// 255 bytes.
    package init(pid: Int32, host: String, user: String, since: Timestamp) {
        self.pid = max(pid, 0)
        self.host = Self.plain(host)
        self.user = Self.plain(user)
        self.since = since
    }

    /// This process; the user is what the environment says, else the user database, else the user's number.
    package static func current(since: Timestamp = .now()) -> LockHolder {
        var name = [CChar](repeating: 0, count: 256)
        let host =
            gethostname(&name, name.count - 1) == 0
            ? name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)) : []
        return LockHolder(
            pid: getpid(), host: String(decoding: host, as: UTF8.self),
            user: user([getenv("USER"), getenv("LOGNAME")].compactMap { $0.map { String(cString: $0) } }),
            since: since)
    }

    /// The first name that says something, else that of the user database.
    static func user(_ names: [String]) -> String {
        if let name = names.first(where: { !$0.isEmpty }) { return name }
        // As long as `_SC_GETPW_R_SIZE_MAX` is anywhere; a longer entry is not worth another attempt.
        var buffer = [CChar](repeating: 0, count: 16_384)
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        guard getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found) == 0, found != nil,
            let name = entry.pw_name
        else { return String(getuid()) }
        return withExtendedLifetime(buffer) { String(cString: name) }
    }

    /// Reads a lock file's bytes; nil where they are anything else.
    init?(_ bytes: [UInt8]) {
        var scanner = ByteScanner(bytes[...])
        func text() -> String? {
            let found = scanner.take(upTo: 255) { Self.isPlain($0) } ?? []
            return found.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
        }
        guard scanner.skip("{\"pid\":"), let pid = scanner.number(), scanner.skip(",\"host\":\""),
            let host = text(),
            scanner.skip("\",\"user\":\""), let user = text(), scanner.skip("\",\"since\":\""),
            let time = scanner.take(Timestamp.length), let since = Timestamp(time), scanner.skip("\"}\n"),
            scanner.rest.isEmpty
        else { return nil }
        self.init(pid: Int32(clamping: pid), host: host, user: user, since: since)
    }

    /// What the lock file holds.
    var bytes: [UInt8] {
        Array("{\"pid\":\(pid),\"host\":\"\(host)\",\"user\":\"\(user)\",\"since\":\"\(since)\"}\n".utf8)
    }

    /// For developers.
    package var description: String { "process \(pid) of \(user) on \(host) since \(since)" }

    private static func plain(_ text: String) -> String {
        var result = ""
        for character in text where character.utf8.allSatisfy(isPlain) {
            guard result.utf8.count + character.utf8.count <= 255 else { break }
            result.append(character)
        }
        return result
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
}

/// How a session is to be locked for writing.
package struct LockOptions: Sendable {
    /// Who writes.
    package let holder: LockHolder
    /// True to write also where no lock can be had; one that is held still counts.
    package let noLock: Bool

    /// Creates options.
    package init(holder: LockHolder = .current(), noLock: Bool = false) {
        self.holder = holder
        self.noLock = noLock
    }
}

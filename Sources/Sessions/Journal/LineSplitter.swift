import CLibrary

/// Cuts bytes into complete lines and keeps what is torn at the end apart.
struct LineSplitter {
    private let bytes: [UInt8]
    /// Where complete lines end: what follows is torn.
    private let end: Int
    private(set) var position = 0
    /// How many lines were taken.
    private(set) var linesTaken = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let lineFeed = UInt8(ascii: "\n")
        var end = (bytes.lastIndex(of: lineFeed) ?? -1) + 1
        if end == bytes.count, end > 0 {
            // A device may lose the first block of a line and keep the last: NULs, then a proper end.
            let start = (bytes[..<(end - 1)].lastIndex(of: lineFeed) ?? -1) + 1
            if start > 0, bytes[start..<end].contains(0) { end = start }
        }
        self.end = end
    }

    /// The next complete line without its line feed.
    mutating func next() -> ArraySlice<UInt8>? {
        guard position < end else { return nil }
        let start = position
        let length = bytes[start..<end].withUnsafeBytes { rest -> Int? in
            guard let base = rest.baseAddress, let found = memchr(base, 0x0A, rest.count) else { return nil }
            return UnsafeRawPointer(found) - base
        }
        guard let length else { return nil }
        position = start + length + 1
        linesTaken += 1
        return bytes[start..<start + length]
    }

    /// What follows the complete lines; nil where nothing does.
    func tornTail(line: Int) -> TornTail? {
        end < bytes.count ? TornTail(line: line, offset: end, bytes: bytes.count - end) : nil
    }
}

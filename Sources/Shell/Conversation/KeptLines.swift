/// Lines that were typed and not taken, oldest first; each is kept until it is.
struct KeptLines {
    private(set) var lines: [String] = []
    /// The line that stands in the prompt for editing.
    private var offered: String?
    /// What the line being taken came from.
    private var origin: String?

    /// A line is about to be taken; what was offered for editing may come back with it.
    mutating func begin(_ line: String) {
        // A command behind an offered answer is something else, and the answer goes on waiting.
        origin = offered.flatMap { Self.isCommand($0) == Self.isCommand(line) ? $0 : nil }
        offered = nil
    }

    /// True where the line being taken was kept before.
    var goesOnWithKept: Bool { origin != nil }

    /// Keeps a line, in place of what it came from.
    mutating func keep(_ line: String) {
        forget([origin, line])
        lines.append(line)
        origin = nil
    }

    /// The line being taken was written.
    mutating func finish(_ line: String) { forget([origin, line]) }

    /// The line that waits longest of those that are wanted, for editing; the next time another one.
    mutating func next(where isWanted: (String) -> Bool) -> String? {
        guard let place = lines.firstIndex(where: isWanted) else { return nil }
        lines.append(lines.remove(at: place))
        offered = lines.last
        return offered
    }

    /// A text stands in the prompt for editing.
    mutating func offer(_ line: String) { offered = line }

    /// Another line took the place of what was offered, which goes on waiting.
    mutating func forgetOffer() { offered = nil }

    private mutating func forget(_ taken: [String?]) { lines.removeAll { taken.contains($0) } }

    private static func isCommand(_ line: String) -> Bool {
        if case .command = Entry(line) { true } else { false }
    }
}

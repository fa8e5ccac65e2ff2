package import TerminalText

/// Reads lines from a descriptor that is no terminal, such as a pipe or a file.
///
/// What is not UTF-8 is refused, as is NUL; a byte order mark before the first line is dropped. CRLF ends a line as LF
/// does; the last line may go without.
package struct PlainLineReader {
    /// What came of reading one line.
    package enum Result: Hashable, Sendable {
        /// A line in NFC, without its end.
        case line(String)
        /// A line of more than `limit` bytes; the rest of it is thrown away when the next one is read, since
        /// what has no line ends, such as a device, may have no end either.
        case lineTooLong(limit: Int)
        /// A line that is no text in UTF-8; the next one can be read.
        case unreadable(TextProblem)
        /// There is nothing more.
        case endOfInput
        /// Reading failed, as it does when a terminal goes away.
        case failed(errorNumber: Int32)
    }

    private let descriptor: Int32
    private let limit: Int
    private var chunk: ArraySlice<UInt8> = []
    private var isFirst = true
    /// True while the rest of a line that is too long is still to come.
    private var isSkipping = false

    /// Creates a reader of lines of at most `limit` bytes.
    package init(descriptor: Int32 = 0, limit: Int = 1024 * 1024) {
        self.descriptor = descriptor
        self.limit = limit
    }

    /// Reads the next line; a signal does not disturb it.
    package mutating func readLine() -> Result {
        var line: [UInt8] = []
        var isStarted = false
        while true {
            if chunk.isEmpty {
                guard let more = SystemCalls.readBytes(descriptor, atMost: 64 * 1024) else {
                    return .failed(errorNumber: SystemCalls.lastError)
                }
                chunk = more[...]
                if more.isEmpty { break }
            }
            let end = chunk.firstIndex(of: 0x0A)
            let part = chunk[..<(end ?? chunk.endIndex)]
            chunk = end.map { chunk[($0 + 1)...] } ?? []
            if isSkipping {
                isSkipping = end == nil
                continue
            }
            isStarted = true
            // One more for the CR of a CRLF.
            guard line.count + part.count <= limit + 1 else {
                isSkipping = end == nil
                return .lineTooLong(limit: limit)
            }
            line += part
            if end != nil { break }
        }
        guard isStarted else { return .endOfInput }
        if line.last == 0x0D { line.removeLast() }
        return line.count > limit ? .lineTooLong(limit: limit) : text(of: line)
    }

    private mutating func text(of line: [UInt8]) -> Result {
        defer { isFirst = false }
        do throws(TextProblem) {
            return .line(
                try String(utf8: line, isBeginning: isFirst).composed)
        } catch {
            return .unreadable(error)
        }
    }
}

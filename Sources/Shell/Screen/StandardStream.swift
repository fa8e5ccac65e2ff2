import CLibrary
internal import CProcess
package import TerminalText

/// Standard output or standard error: the one place where text leaves the process.
///
/// All of it gets there, also where the descriptor does not block; and nothing in it acts on a terminal but what the
/// program itself styled. What libedit draws goes through `LineEditor`, by the same call of write(2).
package struct StandardStream: Sendable {
    /// Its descriptor.
    let descriptor: Int32

    /// Standard output.
    package static let output = StandardStream(descriptor: STDOUT_FILENO)
    /// Standard error.
    package static let error = StandardStream(descriptor: cprocess_errors())

    /// True where a person may be looking on.
    package var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Writes a text for people.
    ///
    /// - Returns: why it could not be written; nil where it was.
    package func write(_ text: StyledText) -> String? { write(bytes: text.sequence) }

    /// Writes a document of a format that escapes what acts, each format in its own way: as it is, but for the eyes of
    /// a person only what cannot act.
    ///
    /// - Returns: why it could not be written; nil where it was.
    package func write(document: String) -> String? {
        isTerminal ? write(StyledText(document)) : write(bytes: document)
    }

    private func write(bytes text: String) -> String? {
        var text = text
        let number = text.withUTF8 { bytes in
            bytes.baseAddress.map { cprocess_write(descriptor, $0, bytes.count) } ?? 0
        }
        return number == 0 ? nil : String(cString: strerror(number))
    }
}

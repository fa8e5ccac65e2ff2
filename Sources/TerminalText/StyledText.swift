/// Text for a terminal in which every escape sequence is the program's own.
///
/// There is no other way into it than through `harmless`: what people, files or arguments say stands in it as text, and
/// only a style writes an escape sequence. What is written to a terminal is of this type.
package struct StyledText: Sendable, Hashable {
    /// The text with its escape sequences.
    package private(set) var sequence: String

    /// No text.
    package init() { sequence = "" }

    /// A text of whomever, its lines kept.
    package init(_ text: some StringProtocol) {
        sequence = String(text).harmless(keepingLines: true)
    }

    /// A text of whomever in a style.
    ///
    /// - Parameter style: nil for plain text.
    package init(_ text: some StringProtocol, in style: TerminalStyle?) {
        let text = String(text).harmless(keepingLines: true)
        guard let style, !text.isEmpty else {
            sequence = text
            return
        }
        sequence = "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
    }

    /// True of no text at all.
    package var isEmpty: Bool { sequence.isEmpty }

    /// How many lines are ended in it.
    package var lineCount: Int { sequence.utf8.count { $0 == 0x0A } }

    /// Its lines, each with its line feed; the last may go without.
    package var lines: [StyledText] {
        var lines: [StyledText] = []
        var rest = sequence[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: "\n").map { rest.index(after: $0) } ?? rest.endIndex
            var line = StyledText()
            line.sequence = String(rest[..<end])
            lines.append(line)
            rest = rest[end...]
        }
        return lines
    }

    /// The text without empty lines at its end.
    package var withoutEmptyEnd: StyledText {
        var result = self
        while result.sequence.hasSuffix("\n\n") { result.sequence.removeLast() }
        return result
    }

    /// True where nothing more has to be written for an empty line to stand at the end.
    package var endsInEmptyLine: Bool { sequence.isEmpty || sequence.hasSuffix("\n\n") }

    /// Appends a text.
    package static func += (text: inout StyledText, other: StyledText) { text.sequence += other.sequence }

    /// The one behind the other.
    package static func + (text: StyledText, other: StyledText) -> StyledText {
        var result = text
        result += other
        return result
    }
}

/// How a piece of text stands out: parameters of Select Graphic Rendition (ECMA-48).
package enum TerminalStyle: String, Sendable {
    case bold = "1"
    case faint = "2"
    case boldUnderlined = "1;4"
    case red = "31"
    case green = "32"
    case yellow = "33"
}

/// A text that a person wrote, with the name under which they know it.
package struct SourceText: Sendable, Equatable {
    /// A path, `<input>` or `<expression>`.
    package let name: String
    /// The whole text.
    package let text: String
    /// Where each line begins, in bytes of UTF-8.
    private let lineStarts: [Int]

    /// Creates a source text from its name and content.
    package init(name: String, text: String) {
        var text = text
        // "\r\n" is one Character: split on bytes, so that columns count scalars in every file.
        lineStarts = text.withUTF8 { bytes in
            [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
        }
        self.name = name
        self.text = text
    }

    /// The line of that number, counted from 1, without its line end; nil where there is none.
    package func line(_ number: Int) -> String? {
        guard lineStarts.indices.contains(number - 1) else { return nil }
        let start = text.utf8.index(text.utf8.startIndex, offsetBy: lineStarts[number - 1])
        let line = text.utf8[start...].prefix { $0 != UInt8(ascii: "\n") }
        return String(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
    }

    /// The position `offset` scalars into the text; past the end, the end.
    package func location(atScalarOffset offset: Int) -> SourceLocation {
        var line = 1
        var column = 1
        for scalar in text.unicodeScalars.prefix(max(offset, 0)) {
            if scalar == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return SourceLocation(line: line, column: column)
    }
}

/// A place in a source text.
package struct SourceLocation: Sendable, Hashable, Comparable {
    /// Line, counted from 1.
    package var line: Int
    /// Column in Unicode scalars, counted from 1.
    package var column: Int

    /// Creates a location from a line and a column, both counted from 1.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Orders places as they follow each other in a text.
    package static func < (one: SourceLocation, other: SourceLocation) -> Bool {
        (one.line, one.column) < (other.line, other.column)
    }
}

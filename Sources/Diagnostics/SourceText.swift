/// A text that a person wrote, with the name under which they know it.
public struct SourceText: Sendable, Equatable {
    /// A path, `<input>` or `<expression>`.
    public let name: String
    /// The whole text.
    public let text: String
    private let lines: [String]

    /// Creates a source text from its name and content.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
        // "\r\n" is one Character: split on bytes, so that columns count scalars in every file.
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0)) }
    }

    /// The line of that number, counted from 1, without its line end; nil where there is none.
    public func line(_ number: Int) -> String? {
        lines.indices.contains(number - 1) ? lines[number - 1] : nil
    }

    /// The position `offset` scalars into the text; past the end, the end.
    public func location(atScalarOffset offset: Int) -> SourceLocation {
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
public struct SourceLocation: Sendable, Hashable, Comparable {
    /// Line, counted from 1.
    public var line: Int
    /// Column in Unicode scalars, counted from 1.
    public var column: Int

    /// Creates a location from a line and a column, both counted from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Orders places as they follow each other in a text.
    public static func < (one: SourceLocation, other: SourceLocation) -> Bool {
        (one.line, one.column) < (other.line, other.column)
    }
}

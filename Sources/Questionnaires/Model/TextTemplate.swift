/// A text with `{name}` placeholders.
package struct TextTemplate: Sendable, Equatable {
    /// A placeholder and where it stands.
    package struct Placeholder: Sendable, Equatable {
        /// The name between the braces.
        package let name: String
        /// Scalars before the opening brace.
        package let offset: Int
    }

    private enum Part: Sendable, Equatable {
        case text(String)
        case placeholder(String)
    }

    private let parts: [Part]
    /// The placeholders, in the order of the text.
    package let placeholders: [Placeholder]

    /// Scalars before each brace that opens no name and is not said twice.
    package let strays: [Int]

    /// Splits a text; `{{` is a brace, and one that opens no name stays text.
    package init(_ text: String) {
        var parts: [Part] = []
        var placeholders: [Placeholder] = []
        var strays: [Int] = []
        var rest = text[...]
        var searched = text.startIndex
        var offset = 0
        while let brace = text.utf8[searched...].firstIndex(of: UInt8(ascii: "{")) {
            let behind = text.utf8.index(after: brace)
            let name = text.utf8[behind...].prefix(while: Self.isNamePart)
            let isDouble = behind < text.utf8.endIndex && text.utf8[behind] == UInt8(ascii: "{")
            let isName =
                !name.isEmpty && name.endIndex < text.utf8.endIndex
                && text.utf8[name.endIndex] == UInt8(ascii: "}")
            guard isDouble || isName else {
                strays.append(offset + text[rest.startIndex..<brace].unicodeScalars.count)
                searched = behind
                continue
            }
            // Of two braces the first stays.
            let plain = text[rest.startIndex..<(isDouble ? behind : brace)]
            if !plain.isEmpty { parts.append(.text(String(plain))) }
            offset += plain.unicodeScalars.count
            if isDouble {
                offset += 1
                searched = text.utf8.index(after: behind)
            } else {
                parts.append(.placeholder(String(Substring(name))))
                placeholders.append(Placeholder(name: String(Substring(name)), offset: offset))
                offset += name.count + 2
                searched = text.utf8.index(after: name.endIndex)
            }
            rest = text[searched...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        self.parts = parts
        self.placeholders = placeholders
        self.strays = strays
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// The text with every placeholder replaced.
    package func filled(_ value: (String) -> String) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .placeholder(let name): value(name)
            }
        }.joined()
    }
}

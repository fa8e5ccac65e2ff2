/// A text with `{name}` placeholders.
public struct TextTemplate: Sendable, Equatable {
    /// A placeholder and where it stands.
    public struct Placeholder: Sendable, Equatable {
        /// The name between the braces.
        public let name: String
        /// Scalars before the opening brace.
        public let offset: Int
    }

    private enum Part: Sendable, Equatable {
        case text(String)
        case placeholder(String)
    }

    private let parts: [Part]
    /// The placeholders, in the order of the text.
    public let placeholders: [Placeholder]

    /// Splits a text; a brace that opens no name stays text.
    public init(_ text: String) {
        var parts: [Part] = []
        var placeholders: [Placeholder] = []
        var plain = ""
        var offset = 0
        var rest = Substring(text)
        while let first = rest.first {
            let name = rest.dropFirst().prefix { $0 == "_" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
            if first == "{", !name.isEmpty, rest.dropFirst(1 + name.count).first == "}" {
                if !plain.isEmpty { parts.append(.text(plain)) }
                plain = ""
                parts.append(.placeholder(String(name)))
                placeholders.append(Placeholder(name: String(name), offset: offset))
                offset += name.count + 2
                rest = rest.dropFirst(name.count + 2)
            } else {
                plain.append(first)
                offset += first.unicodeScalars.count
                rest = rest.dropFirst()
            }
        }
        if !plain.isEmpty { parts.append(.text(plain)) }
        self.parts = parts
        self.placeholders = placeholders
    }

    /// The text with every placeholder replaced.
    public func filled(_ value: (String) -> String) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .placeholder(let name): value(name)
            }
        }.joined()
    }
}

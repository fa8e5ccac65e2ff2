package import Diagnostics

/// A node of a YAML file: text as it stands there, with its place, and nothing converted.
package struct YAMLNode: Sendable {
    /// What a node holds.
    package enum Content: Sendable {
        /// A scalar's text and how it is written.
        case scalar(String, YAMLScalarStyle)
        /// A sequence.
        case list([YAMLNode])
        /// A mapping, in the order of the file; keys are scalars.
        case map([YAMLPair])
    }

    /// What it holds.
    package let content: Content
    /// Where it begins.
    package let location: SourceLocation
    /// The file it stands in.
    package let source: SourceText

    /// The scalar's text, if it is one.
    package var scalar: String? {
        guard case .scalar(let text, _) = content else { return nil }
        return text
    }

    /// True of an empty plain scalar, `~` or `null`: nothing was written.
    package var isNull: Bool {
        guard case .scalar(let text, .plain) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// What stands behind a key of a mapping.
    package func value(of key: String) -> YAMLNode? {
        guard case .map(let pairs) = content else { return nil }
        return pairs.first { $0.key == key }?.value
    }

    /// What kind of node it is, as authors call it.
    package var kindName: String {
        switch content {
        case .scalar: "a text"
        case .list: "a list"
        case .map: "a mapping"
        }
    }

    /// The place of the scalar's text `offset` scalars in, also behind quotes, escapes and line breaks.
    package func location(atScalarOffset offset: Int) -> SourceLocation {
        guard case .scalar(_, let style) = content else { return location }
        return YAMLScalarPlaces(source: source, start: location, style: style).location(at: offset)
    }

    /// A diagnostic at this node.
    package func diagnostic(
        _ severity: Diagnostic.Severity = .error, _ message: String, length: Int? = nil, notes: [String] = []
    ) -> Diagnostic {
        let textLength = scalar.map { $0.unicodeScalars.prefix { $0 != "\n" }.count }
        return Diagnostic(
            severity, message, in: source, at: location, length: length ?? textLength ?? 1, notes: notes)
    }
}

/// A key of a mapping and what it holds.
package struct YAMLPair: Sendable {
    /// The key's text.
    package let key: String
    /// Where the key stands.
    package let keyLocation: SourceLocation
    /// What it holds.
    package let value: YAMLNode

    /// An error at the key.
    package func keyDiagnostic(_ message: String, notes: [String] = []) -> Diagnostic {
        Diagnostic(
            .error, message, in: value.source, at: keyLocation, length: key.unicodeScalars.count,
            notes: notes)
    }
}

/// How a scalar is written.
package enum YAMLScalarStyle: Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    case literal
    case folded

    /// True of a text between quotes.
    package var isQuoted: Bool { self == .singleQuoted || self == .doubleQuoted }
}

import TerminalText

/// Values as text: canonical JSON for programs, source text for authors.
package enum ValueText {
    /// The value as canonical JSON: no blanks, keys in their order, doubles in the shortest form that reads
    /// back to the same double and with a point or exponent (`3.0`), so that ints and doubles stay apart.
    ///
    /// JSON has no other numbers, so these doubles are texts: `"inf"`, `"-inf"`, `"nan"`. An unknown value is
    /// `{"unknown":[names]}`, a failure `{"error":"message"}`; keys that are no strings are written as strings.
    package static func json(_ value: Value) -> String {
        var text = ""
        write(value, to: &text, quote: jsonQuoted)
        return text
    }

    /// The value as a literal of the language; what cannot be written as one is written as in ``json(_:)``.
    package static func source(_ value: Value) -> String {
        var text = ""
        write(value, to: &text, quote: quoted, keys: source)
        return text
    }

    /// A double as `string(x)` gives it: whole numbers without a point, others in the shortest exact form.
    static func plain(_ double: Double) -> String {
        let text = double.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// The value as source text, cut where it is long: for messages.
    static func excerpt(_ value: Value) -> String {
        let text = source(value.beginning)
        return text.count > 40 ? text.prefix(39) + "…" : text
    }

    private static func write(
        _ value: Value, to text: inout String, quote: (String) -> String, keys: ((Value) -> String)? = nil
    ) {
        switch value {
        case .null: text += "null"
        case .bool(let bool): text += bool ? "true" : "false"
        case .int(let int): text += String(int)
        case .double(let double): text += double.isFinite ? double.description : quote(double.description)
        case .string(let string): text += quote(string)
        case .list(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                write(element, to: &text, quote: quote, keys: keys)
            }
            text += "]"
        case .map(let map):
            text += "{"
            for (index, key) in map.keys.enumerated() {
                if index > 0 { text += "," }
                text += keys?(key.value) ?? quote(keyText(key))
                text += ":"
                write(map.values[index], to: &text, quote: quote, keys: keys)
            }
            text += "}"
        case .unknown(let unknowns):
            text += "{\(quote("unknown")):[\(unknowns.distinctNames.map(quote).joined(separator: ","))]}"
        case .failure(let failure): text += "{\(quote("error")):\(quote(failure.message))}"
        }
    }

    private static func keyText(_ key: MapKey) -> String {
        switch key {
        case .bool(let bool): bool ? "true" : "false"
        case .int(let int): String(int)
        case .string(let string): string
        }
    }

    private static func jsonQuoted(_ string: String) -> String { quoted(string, mark: "\"") }

    private static func quoted(_ string: String) -> String { quoted(string, mark: "'") }

    /// The text between quotation marks; both JSON and CEL read these escapes. What could act on a terminal is escaped,
    /// so that nothing is lost and nothing acts.
    private static func quoted(_ string: String, mark: Unicode.Scalar) -> String {
        var view = String.UnicodeScalarView([mark])
        for scalar in string.unicodeScalars {
            switch scalar {
            case mark, "\\":
                view.append("\\")
                view.append(scalar)
            case "\n": view.append(contentsOf: "\\n".unicodeScalars)
            case "\r": view.append(contentsOf: "\\r".unicodeScalars)
            case "\t": view.append(contentsOf: "\\t".unicodeScalars)
            case _ where scalar.actsOnTerminal:
                let digits = String(scalar.value, radix: 16)
                view.append(
                    contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
                        .unicodeScalars)
            default: view.append(scalar)
            }
        }
        view.append(mark)
        return String(view)
    }
}

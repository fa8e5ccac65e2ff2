import TerminalText

/// A JSON value whose keys keep their order, with a writer.
///
/// Foundation's encoder sorts keys or leaves their order open; a stable document needs the order of its schema.
enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A key with its value.
    struct Member: Sendable, Equatable {
        let key: String
        let value: JSONValue
    }

    /// An object, its keys in the order given.
    static func record(_ pairs: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(pairs.map { Member(key: $0.key, value: $0.value) })
    }

    /// A string, or null.
    static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// A number, or null where it is none that JSON can hold.
    static func figure(_ number: Double?) -> JSONValue {
        guard let number, number.isFinite else { return .null }
        return .number(number)
    }

    /// The document, ending in a line feed; what holds no other container stands on one line.
    var document: String {
        var text = ""
        write(to: &text, indent: 0)
        return text + "\n"
    }

    private func write(to text: inout String, indent: Int) {
        switch self {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .integer(let integer): text += "\(integer)"
        case .number(let number): text += Self.canonical(number)
        case .string(let string): text += Self.quoted(string)
        case .array(let values):
            Self.write(values.map { ("", $0) }, "[", "]", to: &text, indent)
        case .object(let members):
            Self.write(members.map { (Self.quoted($0.key) + ": ", $0.value) }, "{", "}", to: &text, indent)
        }
    }

    private static func write(
        _ items: [(lead: String, value: JSONValue)], _ open: String, _ close: String,
        to text: inout String, _ indent: Int
    ) {
        let isFlat = items.allSatisfy { !$0.value.isFilled }
        text += open
        for (index, item) in items.enumerated() {
            if index > 0 { text += isFlat ? ", " : "," }
            if !isFlat { text += "\n" + String(repeating: " ", count: indent + 2) }
            text += item.lead
            item.value.write(to: &text, indent: indent + 2)
        }
        if !isFlat { text += "\n" + String(repeating: " ", count: indent) }
        text += close
    }

    /// True of an array or object that holds something.
    private var isFilled: Bool {
        switch self {
        case .array(let values): !values.isEmpty
        case .object(let members): !members.isEmpty
        default: false
        }
    }

    /// Whole numbers without a fraction, others in the shortest form that reads back the same.
    private static func canonical(_ number: Double) -> String {
        guard number.isFinite else { return "null" }
        if abs(number) < 9_007_199_254_740_992, let whole = Int(exactly: number) { return "\(whole)" }
        return "\(number)"
    }

    /// The text in quotes; what could act on a terminal is escaped, so nothing is lost and nothing acts.
    private static func quoted(_ string: String) -> String {
        var result = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case _ where scalar.actsOnTerminal:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

import TerminalText

extension JSONValue {
    /// The value as a document for people, ending in a line feed; what holds no other container stands on one line.
    package var document: String {
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

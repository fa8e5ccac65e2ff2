extension JSONValue {
    /// Reads one JSON value (RFC 8259) and nothing else; keys must differ.
    package init(
        parsing bytes: some Collection<UInt8>, limits: JSONLimits = JSONLimits()
    ) throws(JSONProblem) {
        guard bytes.count <= limits.bytes else { throw .tooLarge(at: limits.bytes) }
        var reader = JSONReader(Array(bytes), limits)
        self = try reader.document()
    }
}

/// Reads JSON from left to right. Every byte is looked at through an index that the array checks, and levels
/// of calls are bounded by the limit of depth, so nothing can trap.
struct JSONReader {
    let bytes: [UInt8]
    private let limits: JSONLimits
    var position = 0
    private var depth = 0
    private var values = 0

    init(_ bytes: [UInt8], _ limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    mutating func document() throws(JSONProblem) -> JSONValue {
        // Checked once as a whole: then each string, which ends at an ASCII character, is UTF-8 too.
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .encoding }
        skipBlanks()
        let value = try value()
        skipBlanks()
        guard position == bytes.count else { throw .trailing(at: position) }
        return value
    }

    /// The byte here; a NUL, which no token begins with, at the end.
    private var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): position += 1
            default: return
            }
        }
    }

    private mutating func value() throws(JSONProblem) -> JSONValue {
        values += 1
        guard values <= limits.values else { throw .tooLarge(at: position) }
        switch current {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONProblem) -> JSONValue {
        let isThere = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
        guard isThere else { throw .syntax(at: position) }
        position += word.utf8CodeUnitCount
        return value
    }

    // MARK: containers

    /// Steps over the bracket that opens a container; true where it closes at once.
    private mutating func open(closedBy closing: UInt8) throws(JSONProblem) -> Bool {
        guard depth < limits.depth else { throw .tooDeep(at: position) }
        depth += 1
        position += 1
        skipBlanks()
        guard current == closing else { return false }
        close()
        return true
    }

    private mutating func close() {
        position += 1
        depth -= 1
    }

    /// Steps over what stands behind an item; true where another one follows.
    private mutating func goesOn(until closing: UInt8) throws(JSONProblem) -> Bool {
        skipBlanks()
        switch current {
        case UInt8(ascii: ","):
            position += 1
            skipBlanks()
            return true
        case closing:
            close()
            return false
        default: throw .syntax(at: position)
        }
    }

    private mutating func array() throws(JSONProblem) -> JSONValue {
        let closing = UInt8(ascii: "]")
        if try open(closedBy: closing) { return .array([]) }
        var items: [JSONValue] = []
        repeat { items.append(try value()) } while try goesOn(until: closing)
        return .array(items)
    }

    private mutating func object() throws(JSONProblem) -> JSONValue {
        let closing = UInt8(ascii: "}")
        if try open(closedBy: closing) { return .object([]) }
        var members: [JSONValue.Member] = []
        // Ascending keys, as they are written here, cannot repeat.
        var isAscending = true
        var seen: Set<String> = []
        repeat {
            let start = position
            guard current == UInt8(ascii: "\"") else { throw .syntax(at: start) }
            let key = try string()
            if isAscending, let last = members.last, last.key >= key {
                isAscending = false
                seen = Set(members.map(\.key))
            }
            if !isAscending, !seen.insert(key).inserted { throw .duplicateKey(key, at: start) }
            skipBlanks()
            guard current == UInt8(ascii: ":") else { throw .syntax(at: position) }
            position += 1
            skipBlanks()
            members.append(JSONValue.Member(key, try value()))
        } while try goesOn(until: closing)
        return .object(members)
    }

    // MARK: numbers

    /// Digits that no number of use exceeds.
    private static let longestNumber = 1000

    private mutating func number() throws(JSONProblem) -> JSONValue {
        let start = position
        let isNegative = current == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let isZero = current == UInt8(ascii: "0")
        let digits = try digits()
        guard !isZero || digits == 1 else { throw .syntax(at: start) }
        var isWhole = true
        if current == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            _ = try self.digits()
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            isWhole = false
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            _ = try self.digits()
        }
        guard position - start <= Self.longestNumber else { throw .number(at: start) }
        if isWhole, digits <= 18, !(isNegative && isZero) {
            let magnitude = bytes[(position - digits)..<position].reduce(0) {
                $0 * 10 + Int(clamping: $1 & 0xF)
            }
            return .integer(isNegative ? -magnitude : magnitude)
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, !(isNegative && isZero), let integer = Int(text) { return .integer(integer) }
        guard let number = Double(text), number.isFinite else { throw .number(at: start) }
        return .number(number)
    }

    /// Steps over at least one digit.
    private mutating func digits() throws(JSONProblem) -> Int {
        let start = position
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
        guard position > start else { throw .syntax(at: position) }
        return position - start
    }
}

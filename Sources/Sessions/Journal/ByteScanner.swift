import CLibrary

/// Walks over the bytes of one line. Nothing here can leave the line: what does not fit is false or nil.
struct ByteScanner {
    let bytes: ArraySlice<UInt8>
    private(set) var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    var rest: ArraySlice<UInt8> { bytes[position...] }

    /// Steps over exactly these bytes; false, and nothing happens, where they do not stand here.
    mutating func skip(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.endIndex - position >= count else { return false }
        let fits = bytes[position..<position + count].withUnsafeBytes { here in
            guard let start = here.baseAddress else { return false }
            return memcmp(start, text.utf8Start, count) == 0
        }
        if fits { position += count }
        return fits
    }

    /// Steps over `count` bytes.
    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, bytes.endIndex - position >= count else { return nil }
        defer { position += count }
        return bytes[position..<position + count]
    }

    /// Steps over at least one and at most `limit` bytes that fit.
    mutating func take(upTo limit: Int, where fits: (UInt8) -> Bool) -> ArraySlice<UInt8>? {
        var end = position
        while end < bytes.endIndex, fits(bytes[end]) { end += 1 }
        guard end > position, end - position <= limit else { return nil }
        defer { position = end }
        return bytes[position..<end]
    }

    /// Steps over exactly `count` digits.
    mutating func digits(_ count: Int) -> Int64? {
        guard bytes.endIndex - position >= count else { return nil }
        var value: Int64 = 0
        for index in position..<position + count {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value * 10 + Int64(clamping: digit)
        }
        position += count
        return value
    }

    /// Steps over a number as JSON writes it: no sign, no leading zero, at most nine digits.
    mutating func number() -> Int? {
        let start = position
        guard let digits = take(upTo: 9, where: { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
            return nil
        }
        if digits.first == UInt8(ascii: "0"), digits.count > 1 {
            position = start
            return nil
        }
        return digits.reduce(0) { $0 * 10 + Int(clamping: $1 - UInt8(ascii: "0")) }
    }
}

extension UInt8 {
    /// True of what the names in the envelope may hold: printable ASCII without `"` and `\`, so that they
    /// stand in JSON as they are.
    var isPlainName: Bool {
        self >= 0x20 && self < 0x7F && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
    }

    /// True of what an event kind may hold: a-z, 0-9, `_`, `-`, `.`.
    var isKind: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
            UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}

extension ArraySlice<UInt8> {
    /// True of bytes that look like one line of canonical JSON: an object, no control characters, UTF-8.
    var isPlainObject: Bool {
        count >= 2 && first == UInt8(ascii: "{") && last == UInt8(ascii: "}") && allSatisfy { $0 >= 0x20 }
            && isUnicode
    }

    /// True of valid UTF-8.
    var isUnicode: Bool {
        withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
    }
}

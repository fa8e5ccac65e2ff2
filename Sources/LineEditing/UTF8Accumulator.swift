/// Puts scalars together from bytes that come one at a time; what is not UTF-8 becomes U+FFFD, never nothing.
struct UTF8Accumulator {
    private var bytes: [UInt8] = []

    /// True between the first and the last byte of a scalar.
    var isPartial: Bool { !bytes.isEmpty }

    /// Takes a byte and gives the scalars that are complete with it: none, one, or U+FFFD and one.
    mutating func add(_ byte: UInt8) -> [Unicode.Scalar] {
        if bytes.isEmpty { return start(byte) }
        guard isContinuation(byte) else {
            bytes.removeAll(keepingCapacity: true)
            return ["\u{FFFD}"] + start(byte)
        }
        bytes.append(byte)
        guard bytes.count == Self.length(startingWith: bytes[0]) else { return [] }
        defer { bytes.removeAll(keepingCapacity: true) }
        return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(1))
    }

    /// Gives U+FFFD if the input ended inside a scalar.
    mutating func finish() -> [Unicode.Scalar] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes.isEmpty ? [] : ["\u{FFFD}"]
    }

    private mutating func start(_ byte: UInt8) -> [Unicode.Scalar] {
        if byte < 0x80 { return [Unicode.Scalar(byte)] }
        guard Self.length(startingWith: byte) > 1 else { return ["\u{FFFD}"] }
        bytes.append(byte)
        return []
    }

    /// The second byte is narrower than a continuation byte after E0, ED, F0 and F4 (RFC 3629).
    private func isContinuation(_ byte: UInt8) -> Bool {
        guard bytes.count == 1 else { return 0x80...0xBF ~= byte }
        return switch bytes[0] {
        case 0xE0: 0xA0...0xBF ~= byte
        case 0xED: 0x80...0x9F ~= byte
        case 0xF0: 0x90...0xBF ~= byte
        case 0xF4: 0x80...0x8F ~= byte
        default: 0x80...0xBF ~= byte
        }
    }

    private static func length(startingWith byte: UInt8) -> Int {
        switch byte {
        case 0x00...0x7F: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }
}

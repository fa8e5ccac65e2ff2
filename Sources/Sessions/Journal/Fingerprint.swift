import Crypto

/// A SHA-256 digest (FIPS 180-4), written as 64 lower-case hexadecimal digits.
public struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
    /// How many digits its written form has.
    static let digits = 64

    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private var fourth: UInt64 = 0

    /// Digests bytes.
    public init(of bytes: ArraySlice<UInt8>) {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        var index = 0
        for byte in hash.finalize() {
            shift(in: UInt64(byte), bits: 8, word: index >> 3)
            index += 1
        }
    }

    /// Digests bytes.
    public init(of bytes: [UInt8]) {
        self.init(of: bytes[...])
    }

    /// Reads the written form; nil where it is not exactly 64 digits, lower case.
    public init?(hexadecimal digits: ArraySlice<UInt8>) {
        guard digits.count == Self.digits else { return nil }
        var index = 0
        for digit in digits {
            guard let value = digit.lowerCaseHexadecimalValue else { return nil }
            shift(in: UInt64(value), bits: 4, word: index >> 4)
            index += 1
        }
    }

    private mutating func shift(in value: UInt64, bits: UInt64, word: Int) {
        switch word {
        case 0: first = first << bits | value
        case 1: second = second << bits | value
        case 2: third = third << bits | value
        default: fourth = fourth << bits | value
        }
    }

    /// The written form, as bytes.
    var hexadecimal: [UInt8] {
        var digits: [UInt8] = []
        digits.reserveCapacity(Self.digits)
        for word in [first, second, third, fourth] {
            for shift in stride(from: UInt64(60), through: 0, by: -4) {
                digits.append(UInt8(truncatingIfNeeded: word >> shift & 0xF).lowerCaseHexadecimalDigit)
            }
        }
        return digits
    }

    /// The written form.
    public var description: String { String(decoding: hexadecimal, as: UTF8.self) }
}

extension UInt8 {
    /// The value of a digit 0-9 or a-f; nil of anything else, capitals included.
    var lowerCaseHexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    /// The digit of a value; only its lower four bits count.
    var lowerCaseHexadecimalDigit: UInt8 {
        let value = self & 0xF
        return value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + (value - 10)
    }
}

import Crypto

/// A SHA-256 digest (FIPS 180-4), written as 64 lower-case hexadecimal digits.
package struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
    /// How many digits its written form has.
    static let digits = 64

    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// Digests bytes.
    package init(of bytes: ArraySlice<UInt8>) {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        (first, second, third, fourth) = hash.finalize().withUnsafeBytes { digest in
            func word(_ index: Int) -> UInt64 {
                UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
            }
            return (word(0), word(1), word(2), word(3))
        }
    }

    /// Digests bytes.
    package init(of bytes: [UInt8]) {
        self.init(of: bytes[...])
    }

    /// Reads the written form; nil where it is not exactly 64 digits, lower case.
    package init?(hexadecimal digits: ArraySlice<UInt8>) {
        guard digits.count == Self.digits else { return nil }
        let start = digits.startIndex
        func word(_ index: Int) -> UInt64? {
            var value: UInt64 = 0
            for digit in digits[(start + index * 16)..<(start + index * 16 + 16)] {
                guard let digit = digit.lowerCaseHexadecimalValue else { return nil }
                value = value << 4 | UInt64(clamping: digit)
            }
            return value
        }
        guard let first = word(0), let second = word(1), let third = word(2), let fourth = word(3) else {
            return nil
        }
        (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
    }

    /// The written form, as bytes.
    var hexadecimal: [UInt8] {
        var digits: [UInt8] = []
        digits.reserveCapacity(Self.digits)
        for word in [first, second, third, fourth] {
            for shift in stride(from: 60 as UInt64, through: 0, by: -4) {
                digits.append(UInt8(truncatingIfNeeded: word >> shift & 0xF).lowerCaseHexadecimalDigit)
            }
        }
        return digits
    }

    /// The written form.
    package var description: String { String(decoding: hexadecimal, as: UTF8.self) }
}

extension UInt8 {
    /// The value of a digit 0-9 or a-f; nil of anything else, capitals included.
    var lowerCaseHexadecimalValue: UInt8? {
        if self >= 0x30 && self <= 0x39 { return self - 0x30 }
        return self >= 0x61 && self <= 0x66 ? self - 0x61 + 10 : nil
    }

    /// The digit of a value; only its lower four bits count.
    var lowerCaseHexadecimalDigit: UInt8 {
        let value = self & 0xF
        return value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + (value - 10)
    }
}

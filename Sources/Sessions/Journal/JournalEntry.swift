/// What is to be appended: an event before it has a place in the chain.
package struct JournalEntry: Sendable, Equatable {
    /// What happened: a-z, 0-9, `_`, `-`, `.`.
    package let kind: String
    /// One JSON object in canonical form, without `salt`.
    package let payload: [UInt8]
    /// True where a program that does not know the kind may skip it.
    package let ignorable: Bool

    /// Creates an entry; it is checked when it is written.
    package init(kind: String, payload: [UInt8], ignorable: Bool = false) {
        self.kind = kind
        self.payload = payload
        self.ignorable = ignorable
    }
}

/// The sixteen random bytes that keep a payload from being guessed by its digest.
package struct Salt: Sendable, Equatable {
    /// How many digits its written form has.
    static let digits = 32

    /// The bytes, always sixteen.
    package let bytes: [UInt8]

    /// Draws a salt.
    package init(using generator: inout some RandomNumberGenerator) {
        bytes = (0..<Self.digits / 2).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// Draws a salt from the system.
    package static func random() -> Salt {
        var generator = SystemRandomNumberGenerator()
        return Salt(using: &generator)
    }

    var hexadecimal: [UInt8] {
        bytes.flatMap { [($0 >> 4).lowerCaseHexadecimalDigit, $0.lowerCaseHexadecimalDigit] }
    }
}

extension Salt {
    /// The bytes as 32 lower-case hexadecimal digits.
    package var hexadecimalText: String { String(decoding: hexadecimal, as: UTF8.self) }
}

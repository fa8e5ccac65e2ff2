#if canImport(Darwin)
    private import Foundation
#else
    // What the standard library compares strings by. Foundation would say the same through 30 MB of ICU.
    @_spi(_Unicode) private import Swift
#endif

// The normalisation forms of Unicode (UAX #15), in one file because neither way to them is a stable part of Swift.

extension String {
    /// The text in normalisation form C, so that a letter and its accent are one.
    package var composed: String {
        #if canImport(Darwin)
            precomposedStringWithCanonicalMapping
        #else
            utf8.allSatisfy { $0 < 0x80 } ? self : String(Self.UnicodeScalarView(_nfc))
        #endif
    }

    /// The text in normalisation form D, so that an accent stands behind its letter.
    package var decomposed: String {
        #if canImport(Darwin)
            decomposedStringWithCanonicalMapping
        #else
            utf8.allSatisfy { $0 < 0x80 } ? self : String(Self.UnicodeScalarView(_nfd))
        #endif
    }
}

import Testing

@testable import LineEditing

struct UTF8AccumulatorTests {
    private func decode(_ bytes: [UInt8]) -> String {
        var accumulator = UTF8Accumulator()
        var scalars = bytes.flatMap { accumulator.add($0) }
        scalars += accumulator.finish()
        return String(String.UnicodeScalarView(scalars))
    }

    @Test(arguments: [
        "", "abc", "zażółć gęślą jaźń", "中文：𠮷", "👩‍👩‍👧",
        "\u{0}\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}",
    ])
    func keepsWhatIsUTF8(text: String) {
        #expect(Array(decode(Array(text.utf8)).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(
        arguments: [
            ([0xFF], "\u{FFFD}"), ([0x80, 0x41], "\u{FFFD}A"), ([0xC3, 0x41], "\u{FFFD}A"),
            ([0xE4, 0xB8], "\u{FFFD}"),
            ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xE4, 0xC3, 0xB3], "\u{FFFD}ó"),
            ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ] as [([UInt8], String)])
    func replacesWhatIsNot(bytes: [UInt8], expected: String) {
        #expect(decode(bytes) == expected)
    }

    @Test func agreesWithTheStandardLibraryOnWhetherBytesAreUTF8() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let interesting: [UInt8] = [
                0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xE4, 0xED, 0xF0, 0xF4, 0xF5,
            ]
            let bytes = (0..<6).map { _ in interesting.randomElement(using: &generator) ?? 0 }
            let text = decode(bytes)
            if let valid = String(validating: bytes, as: UTF8.self) {
                #expect(text == valid, "\(bytes)")
            } else {
                #expect(text.unicodeScalars.contains("\u{FFFD}"), "\(bytes)")
            }
        }
    }
}

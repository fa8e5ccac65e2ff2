import TerminalText
import Testing

struct TextProblemTests {
    @Test(
        arguments: [
            ([0x61, 0xBF], .byte(0xBF), 1, 2), ([0x61, 0x0A, 0x0A, 0x62, 0xFF], .byte(0xFF), 3, 2),
            ([0xC5, 0xBC, 0xC5], .byte(0xC5), 1, 3), ([0xF5, 0x80, 0x80, 0x80], .byte(0xF5), 1, 1),
            ([0xF4, 0x90, 0x80, 0x80], .byte(0xF4), 1, 1), ([0x80], .byte(0x80), 1, 1),
            ([0x61, 0xC0, 0x80], .overlong, 1, 2), ([0x61, 0xC1, 0xBF], .overlong, 1, 2),
            ([0x61, 0xE0, 0x80, 0xAF], .overlong, 1, 2), ([0x61, 0xF0, 0x80, 0x80, 0xAF], .overlong, 1, 2),
            ([0x61, 0xED, 0xA0, 0x80], .surrogate, 1, 2), ([0x61, 0xED, 0xBF, 0xBF], .surrogate, 1, 2),
            ([0x61, 0x62, 0x00], .nul, 1, 3), ([0x00, 0x00], .nul, 1, 1), ([0x00], .nul, 1, 1),
            ([0xFF, 0xFE, 0x61, 0x00], .utf16, 1, 1), ([0xFE, 0xFF, 0x00, 0x61], .utf16, 1, 1),
            ([0x61, 0x00, 0x62, 0x00], .utf16, 1, 1), ([0x00, 0x61], .utf16, 1, 1),
            ([0xFF, 0xFE, 0x00, 0x00], .utf32, 1, 1), ([0x00, 0x00, 0xFE, 0xFF], .utf32, 1, 1),
            ([0xEF, 0xBB, 0xBF, 0xFF], .byte(0xFF), 1, 4),
        ] as [([UInt8], TextProblem.Kind, Int, Int)])
    func namesThePlace(bytes: [UInt8], kind: TextProblem.Kind, line: Int, byte: Int) {
        do throws(TextProblem) {
            let text = try String(utf8: bytes)
            Issue.record("read as \(text)")
        } catch {
            #expect(error.kind == kind && error.line == line && error.byte == byte, "\(error)")
        }
    }

    @Test func readsUTF8AndDropsAMarkAtTheBeginningOnly() throws {
        #expect(try String(utf8: []) == "")
        #expect(try String(utf8: Array("\u{FEFF}zażółć 中文 🐢\n\u{FEFF}".utf8)) == "zażółć 中文 🐢\n\u{FEFF}")
        #expect(try String(utf8: Array("\u{FEFF}\u{301}".utf8)) == "\u{301}")
        #expect(try String(utf8: Array("\u{FEFF}a".utf8), isBeginning: false) == "\u{FEFF}a")
        #expect(try String(utf8: Array("\u{FFFD}\u{10FFFF}".utf8)) == "\u{FFFD}\u{10FFFF}")
    }
}

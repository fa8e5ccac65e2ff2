import Testing
import Wording

struct NumberStyleTests {
    @Test(arguments: [
        (0.0, "0"), (1234.5, "1,234.5"), (-0.001, "0"), (-1_234_567.891, "-1,234,567.89"), (12.345, "12.35"),
        (0.5, "0.5"), (999.999, "1,000"), (2_400_000, "2,400,000"),
    ])
    func writesFiguresInEnglish(value: Double, text: String) {
        #expect(NumberStyle(.english).text(value) == text)
    }

    @Test func groupsAndPointsAsTheLanguageDoes() {
        #expect(NumberStyle(.polish).text(1234.5) == "1234,5")
        #expect(NumberStyle(.polish).text(12345.5) == "12\u{A0}345,5")
        #expect(NumberStyle(.english).text(.nan) == "-")
        #expect(NumberStyle(.english).text(3.14159, decimals: 4) == "3.1416")
    }

    @Test(arguments: [
        ("en", Language.english), ("pl_PL.UTF-8", .polish), ("zh_CN", .simplifiedChinese),
        ("zh-Hant-TW", .traditionalChinese), ("zh_HK.UTF-8", .traditionalChinese), ("C.UTF-8", .english),
    ])
    func knowsLanguagesByTag(tag: String, language: Language) {
        #expect(Language(tag: tag) == language)
    }

    @Test func doesNotKnowOthers() {
        #expect(Language(tag: "de_DE.UTF-8") == nil)
        #expect(Language(tag: "") == nil)
    }
}

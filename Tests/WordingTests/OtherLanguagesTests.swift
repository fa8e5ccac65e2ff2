import TestSupport
import Testing

@testable import Wording

/// What languages need that English does not can be said in the types there are.
struct OtherLanguagesTests {
    private let polish = Texts.$substitute.withValue(PolishWords.self) { Texts(.english) }
    private let chinese = Texts.$substitute.withValue(ChineseWords.self) { Texts(.english) }

    @Test(arguments: [
        (1.0, "days", "1 dzień", "1 天"), (2, "days", "2 dni", "2 天"), (91.5, "days", "91,5 dnia", "91.5 天"),
        (12.5, "%", "12,5%", "12.5%"), (3, "count", "3", "3"),
    ])
    func figuresHaveTheirUnits(number: Double, unit: String, pl: String, zh: String) {
        let figure = Phrase.value(.figure(Quantity(number, .rounded, Unit(unit), currency: nil)))
        #expect(polish(figure) == pl && chinese(figure) == zh)
    }

    @Test func moneyStandsBeforeOrBehindTheFigure() {
        let amount = Quantity(12_345.5, .given, .money(per: nil), currency: "PLN")
        #expect(polish(.value(.aboutFigure(amount))) == "około 12\u{A0}345,5\u{A0}zł")
        let perCustomer = Quantity(4355, .given, .money(per: "per customer"), currency: "CNY")
        #expect(chinese(.value(.aboutFigure(perCustomer))) == "约 每位客户 ¥4,355")
        #expect(polish(.value(.figure(perCustomer))) == "4355\u{A0}CNY na klienta")
    }

    @Test(arguments: [
        (1, "1 wiersz"), (3, "3 wiersze"), (5, "5 wierszy"), (12, "12 wierszy"), (22, "22 wiersze"),
    ])
    func nounsTakeTheirForms(count: Int, pl: String) {
        #expect(polish(.value(.rowCount(count))) == pl)
        #expect(chinese(.value(.rowCount(count))) == "\(count) 行")
    }

    @Test func daysAndRanges() {
        let day = CalendarDate(year: 2025, month: 12, day: 31).map { (polish($0), chinese($0)) }
        #expect(day?.0 == "31.12.2025" && day?.1 == "2025年12月31日")
        #expect(polish.day("2025-12-31T10:00:00Z") == "31.12.2025")
        let (both, least) = (
            Phrase.asking(.range(low: 1.5, high: 20)), Phrase.asking(.range(low: 2, high: nil))
        )
        #expect(polish(both) == "od 1,5 do 20" && chinese(both) == "1.5～20")
        #expect(polish(least) == "co najmniej 2" && chinese(least) == "2 以上")
    }

    @Test func signsBetweenTexts() {
        #expect(polish.signs.list(["a", "b"]) == "a, b" && chinese.signs.list(["a", "b"]) == "a、b")
        #expect(chinese.signs.clauses(["a", "b"]) == "a；b")
        #expect(polish.signs.bracketed("a", "b") == "a (b)" && chinese.signs.bracketed("a", "b") == "a（b）")
        #expect(polish.signs.quoted("a") == "„a”" && chinese.signs.quoted("a") == "“a”")
        #expect(polish.signs.labelled("a", "b") == "a: b" && chinese.signs.labelled("a", "b") == "a：b")
        #expect(chinese.signs.heading("a") == "a：" && chinese.signs.marked("a", "b") == "a【b】")
        #expect(chinese.signs.sentence("a") == "a。" && chinese.signs.sentence("a？") == "a？")
        #expect(
            chinese.signs.fragments(["a", "", "b"]) == "a。b"
                && chinese.signs.sentences(["a。", "b。"]) == "a。b。")
    }

    /// A language has a phrase with data, so that it can decline: accusative here, nominative there.
    @Test func casesFollowThePhrase() {
        #expect(polish(.room(.waitingFor(.owner, 3))) == "na właściciela czeka pytań: 3")
        #expect(polish(.room(.present([.owner]))) == "W pokoju: właściciel.")
    }
}

import Foundation
import TestSupport
import Testing
import Wording

@testable import Reports

struct CSVStyleTests {
    @Test(
        arguments: [
            (55.00000000000001, "55"), (54.99999999999999, "55"), (0.1 + 0.2, "0.3"),
            (100.0 * 57 / 190, "30"),
            (1.0 / 3, "0.333333333333333"), (2.0 / 3, "0.666666666666667"), (-12.5, "-12.5"), (-0.0, "0"),
            (0, "0"),
            (64, "64"), (1200, "1200"), (0.05, "0.05"), (0.000001, "0.000001"), (1e-9, "1e-9"),
            (-1.5e-12, "-1.5e-12"),
            (999999999999999, "999999999999999"), (99999999999999.99, "100000000000000"),
            (30_499_124_505_021, "30499124505021"), (9007199254740992, "9007199254740990"),
            (1e15, "1000000000000000"),
            (1e20, "100000000000000000000"), (1.5e25, "1.5e25"), (0.1234567890123456, "0.123456789012346"),
            (.infinity, ""), (.nan, ""),
        ] as [(Double, String)])
    func figuresHaveAtMost15Digits(number: Double, text: String) {
        #expect(CSVStyle(of: .english).text(number) == text)
        #expect(CSVStyle(of: .polish).text(number) == text.replacing(".", with: ","))
    }

    @Test func figuresStayNumbersAndAsExactAsASpreadsheetHoldsThem() throws {
        var generator = SeededGenerator(seed: 15)
        for _ in 0..<5000 {
            let number = Double(bitPattern: generator.next())
            guard number.isFinite, number.magnitude > 1e-290 else { continue }
            let text = CSVStyle(of: .english).text(number)
            let back = try #require(Double(text), "\(number)")
            #expect((back - number).magnitude <= number.magnitude * 1e-14, "\(number) \(text)")
            #expect(text.filter(\.isNumber).drop { $0 == "0" }.prefix { $0 != "e" }.count <= 310)
        }
    }

    @Test(
        arguments: [
            (Language.english, nil, nil, ",", "."), (.polish, nil, nil, ";", ","),
            (.simplifiedChinese, nil, nil, ",", "."),
            (.english, .semicolon, nil, ";", "."), (.english, nil, .comma, ";", ","),
            (.english, .tab, .comma, "\t", ","),
            (.polish, .comma, nil, ",", "."), (.polish, nil, .point, ",", "."),
            (.polish, .semicolon, .point, ";", "."),
        ] as [(Language, CSVStyle.Delimiter?, CSVStyle.Decimal?, String, String)])
    func whatIsNotSaidFollowsFromWhatIs(
        language: Language, delimiter: CSVStyle.Delimiter?, decimal: CSVStyle.Decimal?, sign: String,
        point: String
    ) throws {
        let style = try #require(CSVStyle(language, delimiter: delimiter, decimal: decimal))
        #expect(style.delimiter.sign == sign && style.decimal.rawValue == point)
    }

    @Test func aCommaIsNotBoth() {
        #expect(CSVStyle(.english, delimiter: .comma, decimal: .comma) == nil)
    }

    @Test func everyFileIsWrittenInOneStyle() throws {
        let report = try ReportFixture.worked()
        let style = try #require(CSVStyle(.english, delimiter: .semicolon, decimal: .comma))
        let files = CSVReport(style: style).files(of: report)
        let plain = CSVReport().files(of: report)
        #expect(files.map(\.name) == plain.map(\.name))
        let metrics = try #require(files.first { $0.name == "metrics.csv" }).text
        #expect(metrics.contains(";29,9065420560748;"))
        #expect(try #require(plain.first { $0.name == "metrics.csv" }).text.contains(",29.9065420560748,"))
        for file in plain { #expect(file.text.firstMatch(of: /[1-9]\.\d{15,}/) == nil, "\(file.name)") }
    }
}

import Answers
import Questionnaires
import TestSupport
import Testing
import Wording

@testable import Shell

/// Our own tables come back as they were, whatever is in their cells and however a spreadsheet saves them.
struct TableTextTests {
    private static let words = [
        "Targi; Łódź", "展会\t\"春季\"", "two\nlines", "3", "Umsatz (EUR)", " -5 % ", "a,b;c", "\"",
        "O'Neill & Söhne", "=1+1",
    ]

    private func value(_ column: Field, _ questionnaire: Questionnaire, using random: inout SeededGenerator)
        -> AnswerValue?
    {
        if column.optional, Int.random(in: 0..<3, using: &random) == 0 { return nil }
        let least = max(column.leastFigure ?? 1, 0), greatest = min(column.greatestFigure ?? 9_999, 9_999)
        let whole = Double.random(in: least...max(least, greatest), using: &random).rounded(.down)
        switch column.type {
        case .text: return Self.words.randomElement(using: &random).map { .text($0.trimmed) }
        case .choice:
            let options = column.options.flatMap { questionnaire.options[$0] }?.options ?? []
            return options.randomElement(using: &random).map { .text($0.code) }
        case .yesNo: return .flag(Bool.random(using: &random))
        case .integer, .scale, .number, .money, .percent, .duration:
            return .number(max(whole, least.rounded(.up)))
        case .date: return .text("2025-0\(Int.random(in: 1...9, using: &random))-17")
        case .multi, .table: return nil
        }
    }

    @Test(arguments: ["sales-process", "workshop-safety"], ["\n", "\r\n"])
    func ownTablesAreReadBack(id: String, lineEnd: String) throws {
        let questionnaire = try #require(QuestionnaireFixture.load(id).questionnaire)
        let texts = Texts(.english)
        let formatter = ValueFormatter(questionnaire, texts, currency: "PLN")
        let reader = AnswerReader(questionnaire, language: .english, currency: "PLN")
        var random = SeededGenerator(seed: 11)
        var tables = 0
        for field in questionnaire.questions.flatMap(\.fields) {
            guard let shape = field.table, shape.fixedRows.isEmpty else { continue }
            tables += 1
            for count in 1...40 {
                let rows = (1...min(count, 9)).map { _ in
                    var row = TableRow()
                    for column in shape.columns {
                        guard let value = value(column, questionnaire, using: &random) else { continue }
                        row.cells[column.name] = .value(value)
                    }
                    return row
                }
                let text = TableText(shape, formatter, rows: rows).text.replacing("\n", with: lineEnd)
                let back = TableText(shape, formatter).rows(in: text, reader)
                try #require(back == .success(rows), "\(field.name): \(text)")
            }
        }
        #expect(tables > 0)
    }
}

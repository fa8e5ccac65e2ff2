import Answers
import Questionnaires
import TerminalText
import TestSupport
import Wording

/// Makes sheets as the program could have made them: every value is allowed, every text is trimmed and NFC.
struct AnswerSheetGenerator {
    private var random: SeededGenerator
    private let questionnaire: Questionnaire

    init(_ questionnaire: Questionnaire, seed: UInt64) {
        self.questionnaire = questionnaire
        random = SeededGenerator(seed: seed)
    }

    /// Texts in which something looks like YAML, or like an answer of another kind.
    static let hostileTexts = [
        "yes", "no", "true", "~", "null", "12", "1e3", "0x1F", "2025-01-01", "?", "- a", "-", "a: b", "a #b",
        "#", "'", "\"", "\\", "\"'\\\"", "a\nb", "a\n\n b\n c", "a\r\nb", "tab\there", "\u{1B}[31mred",
        "nul\u{0}", "bell\u{7}", "\u{85}", "\u{2028}\u{2029}", "\u{202E}abc", "a\u{FEFF}b", "\u{FFFE}",
        "\u{10FFFF}",
        "[", String(repeating: "[", count: 500), "{a: [b", "*a", "&a", "!tag", "%d", "@", "`", "| x", "> x",
        "---", "...", "? a", ": a", "客户说「不知道」：没有", "Zażółć gęślą jaźń", "e\u{301}", "👩‍👩‍👧", ", ,", "[]", "{}",
        "!!str x", "<<", "=", String(repeating: "long ", count: 3000), "none", "I don't know", "a\u{A0}b",
    ]

    mutating func sheet() -> AnswerSheet {
        var sheet = AnswerSheet()
        for question in questionnaire.questions {
            for field in question.fields where chance(3, of: 4) {
                sheet[field.name] = answer(field, question)
            }
        }
        return sheet
    }

    /// Remarks on some questions; their texts are kept as they are, also in NFD and with blanks around.
    mutating func remarks() -> [String: Remarks] {
        var remarks: [String: Remarks] = [:]
        for question in questionnaire.questions where chance(1, of: 4) {
            remarks[question.id] = Remarks(
                notes: list(0...3) { AnswerNote($0.text() + " ", isPublished: $0.chance(1, of: 3)) },
                evidence: list(0...2) { $0.text() })
        }
        return remarks.filter { !$0.value.isEmpty }
    }

    private mutating func answer(_ field: Field, _ question: Question) -> FieldAnswer {
        let source = AnswerSource.allCases.randomElement(using: &random) ?? .prefill
        let respondent = chance(1, of: 3) ? text() : nil
        if chance(1, of: 4) {
            let state = [AnswerState.dontKnow, .skipped, .notApplicable].randomElement(using: &random)
            let needsReason = state == .notApplicable
            return FieldAnswer(
                state: state ?? .skipped, source: source, respondent: respondent,
                reason: needsReason || chance(1, of: 3) ? text() : nil)
        }
        var reading = AnswerReader.Reading.value(value(field))
        if let summary = question.summary, field.type.isFigure, chance(1, of: 2) {
            let samples = list(2...6) { $0.figure(field) }
            reading = .value(.number(summary.value(of: samples)), samples: samples)
        } else if field.type.isFigure, chance(1, of: 3) {
            let low = figure(field)
            let high = min(low + Double(Int.random(in: 0...9, using: &random)), field.max ?? 100)
            reading =
                low <= high
                ? .value(.number(low / 2 + high / 2), said: .range(low: low, high: high))
                : .value(.number(low), said: .about)
        } else if field.type == .percent, chance(1, of: 2) {
            let part = Double(Int.random(in: 0...50, using: &random))
            reading = .value(.number(100 * part / 50), said: .part(part, whole: 50))
        }
        var answer = FieldAnswer(reading, of: field, source: source, raw: nil, respondent: respondent)
        if answer.basis != nil, answer.basis != .range, chance(1, of: 4) {
            answer.basis = Basis.allCases.randomElement(using: &random)
        }
        return answer
    }

    private mutating func value(_ field: Field) -> AnswerValue {
        let codes = field.options.flatMap { questionnaire.options[$0]?.options } ?? []
        switch field.type {
        case .yesNo: return .flag(chance(1, of: 2))
        case .choice: return .text(codes.randomElement(using: &random)?.code ?? "")
        case .multi:
            let several = codes.filter { !$0.exclusive }.map(\.code)
                .prefix(Int.random(in: 0...(field.maxChoices ?? 5), using: &random))
            return .codes(Array(several))
        case .date: return .text(date().iso)
        case .text: return .text(typedText())
        case .table:
            let rows = list(0...5) { $0.row(field) }
            // A row given in advance is there once.
            let repeated = field.table.map { TableReader.repeatedFixedRows(in: rows, of: $0).map(\.position) }
            return .table(rows.indices.filter { repeated?.contains($0) != true }.map { rows[$0] })
        case .integer, .number, .percent, .money, .duration, .scale: return .number(figure(field))
        }
    }

    private mutating func row(_ field: Field) -> TableRow {
        var row = TableRow()
        for column in field.table?.columns ?? [] where chance(4, of: 5) {
            row.cells[column.name] = chance(1, of: 6) ? .dontKnow : self.cell(column)
        }
        if let shape = field.table, let fixed = TableReader.fixedRow(row, in: shape) {
            for (name, text) in fixed where row.cells[name] == nil { row.cells[name] = .value(.text(text)) }
        }
        return row
    }

    /// A cell never holds a bare question mark: that means "I don't know".
    private mutating func cell(_ column: Field) -> Cell {
        let value = value(column)
        if case .number(let low) = value, chance(1, of: 4) {
            let high = low + 1
            guard high <= column.max ?? high, chance(1, of: 2) else { return .value(value, said: .about) }
            return .value(.number(low / 2 + high / 2), said: .range(low: low, high: high))
        }
        return .value(value == .text("?") ? .text("??") : value)
    }

    private mutating func figure(_ field: Field) -> Double {
        let low = max(field.min ?? 0, -1e6)
        let high = min(field.max ?? (field.type == .percent ? 100 : 1e6), 1e9)
        let whole = Double.random(in: low...max(high, low), using: &random).rounded(.down)
        let number = max(whole, low)
        if field.type == .integer || chance(1, of: 2) { return number }
        return min(max(Double.random(in: low...max(high, low), using: &random), low), high)
    }

    private mutating func date() -> CalendarDate {
        CalendarDate(daysSince1970: Int.random(in: -30_000...60_000, using: &random))
    }

    private mutating func typedText() -> String {
        let typed = text().composed.trimmed
        return typed.isEmpty ? "x" : typed
    }

    private mutating func text() -> String {
        let one = Self.hostileTexts.randomElement(using: &random) ?? ""
        guard chance(1, of: 3) else { return one }
        return one + (Self.hostileTexts.randomElement(using: &random) ?? "")
    }

    private mutating func chance(_ part: Int, of whole: Int) -> Bool {
        Int.random(in: 0..<whole, using: &random) < part
    }

    private mutating func list<Item>(
        _ counts: ClosedRange<Int>, _ item: (inout AnswerSheetGenerator) -> Item
    ) -> [Item] {
        var items: [Item] = []
        for _ in 0..<Int.random(in: counts, using: &random) { items.append(item(&self)) }
        return items
    }
}

import Answers
import Expressions
import Findings
import Questionnaires
import TerminalText
import Wording

/// Reads the columns of an answered table as people see them.
struct TableColumns {
    private let report: Report
    private let table: String
    private let shape: TableShape

    init(_ report: Report, _ table: String, _ shape: TableShape) {
        self.report = report
        self.table = table
        self.shape = shape
    }

    /// A column with its title and cells; figures stand at the right.
    func column(_ name: String, _ rows: [RowResult]) -> TextTable.Column {
        let texts = report.formatter.texts
        if name == "verdict", report.questionnaire.verdicts[table] != nil {
            return TextTable.Column(
                title: texts(.finding(.verdictLabel)), alignment: .left,
                cells: rows.map { $0.verdict?.label ?? "?" })
        }
        if let field = shape.column(name) {
            let isFirst = shape.columns.first?.name == name
            return TextTable.Column(
                title: texts(.value(.columnTitle(field.label, unit: Unit(field), currency: report.currency))),
                alignment: field.type.isFigure ? .right : .left,
                cells: rows.map {
                    isFirst && !field.type.isFigure && !$0.key.isEmpty
                        ? $0.key : entered($0.cells[name], field)
                })
        }
        let computed = report.questionnaire.columns[table]?.first { $0.name == name }
        return TextTable.Column(
            title: texts(
                .value(
                    .columnTitle(
                        computed?.label ?? name, unit: Unit(computed?.unit), currency: report.currency))
            ),
            alignment: computed?.options == nil ? .right : .left,
            cells: rows.map { self.computed($0.cells[name], computed) })
    }

    private func entered(_ outcome: Outcome?, _ field: Field) -> String {
        let formatter = report.formatter
        guard case .known(let value) = outcome else { return placeholder(outcome) }
        switch value {
        case .int, .double:
            guard let number = value.number else { return "?" }
            if field.type == .date, let days = Int(exactly: number) {
                return formatter.texts(CalendarDate(daysSince1970: days))
            }
            return formatter.texts.numbers.text(number, decimals: 4)
        case .bool(let flag): return formatter.texts(flag ? .value(.yes) : .value(.no))
        case .string(let text): return field.type == .choice ? formatter.label(text, of: field) : text
        case .list(let items):
            let codes = items.compactMap { item -> String? in
                if case .string(let code) = item { return code }
                return nil
            }
            return formatter.answer(.codes(codes), of: field)
        case .null, .map, .unknown, .failure: return "?"
        }
    }

    /// Beyond so many times nobody cares how many.
    private static let mostTimes = 20.0

    private func computed(_ outcome: Outcome?, _ column: ComputedColumn?) -> String {
        guard case .known(let value) = outcome else { return placeholder(outcome) }
        if let number = value.number {
            let isBeyond = column?.unit == "ratio" && number > Self.mostTimes
            let figure = report.formatter.bare(isBeyond ? Self.mostTimes : number)
            return isBeyond ? report.texts(.value(.over(figure))) : figure
        }
        return report.formatter.value(value, unit: "", options: column?.options) ?? "?"
    }

    private func placeholder(_ outcome: Outcome?) -> String {
        switch outcome {
        case .unknown: "?"
        case .known, .notApplicable, .notComputable, nil: "-"
        }
    }
}

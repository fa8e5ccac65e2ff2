import Answers
import Expressions
import Findings
import Questionnaires
import TerminalText
import Wording

/// The rows of a table that a chart is made of, with their cells as figures and in words.
struct ChartTable {
    let name: String
    let rows: [RowResult]
    private let report: Report
    private let shape: TableShape
    private let reader: TableColumns

    /// Nil where the table has no rows that may be shown.
    init?(_ chart: OutputChart, _ report: Report) {
        guard let name = chart.name(.table), let shape = report.field(name)?.table,
            !report.visibility.hiddenFields.contains(name), let rows = report.assessment.tables[name]?.rows,
            !rows.isEmpty
        else { return nil }
        self.name = name
        self.rows = rows
        self.report = report
        self.shape = shape
        reader = TableColumns(report, name, shape)
    }

    var texts: Texts { report.texts }

    /// What heads the names of the rows.
    var title: String { shape.columns.first?.label ?? "" }

    /// The label of a column, without its unit.
    func label(_ column: String) -> String {
        shape.column(column)?.label ?? computed(column)?.label ?? column
    }

    /// The label of a column with its unit.
    func title(_ column: String) -> String { reader.column(column, []).title }

    /// True where less is better.
    func isLessBetter(_ column: String) -> Bool { computed(column)?.better != .higher }

    /// The lowest and the highest figure that a column takes; nil where that is open.
    func range(_ columns: [String]) -> ClosedRange<Double>? {
        let ranges = columns.map {
            shape.column($0).flatMap { field in field.min.flatMap { low in field.max.map { (low, $0) } } }
        }
        guard let low = ranges.compactMap({ $0?.0 }).min(), let high = ranges.compactMap({ $0?.1 }).max(),
            !ranges.contains(where: { $0 == nil }), low < high
        else { return nil }
        return low...high
    }

    /// The figure of a cell; nil where none is known.
    func figure(_ column: String?, _ row: RowResult) -> Double? {
        column.flatMap { row.cells[$0]?.number }.flatMap { $0.isFinite ? $0 : nil }
    }

    /// What is written in a cell.
    func text(_ column: String, _ row: RowResult) -> String {
        switch row.cells[column] {
        case .known: reader.column(column, [row]).cells.first ?? ""
        case .notApplicable: report.texts(.value(.notApplicableShort))
        case .unknown, .notComputable, nil: report.texts(.value(.notKnown))
        }
    }

    /// A figure of a column, which need not stand in it.
    func quantity(_ figure: Double, of column: String) -> Quantity {
        Quantity(
            figure, .rounded, shape.column(column).map { Unit($0) } ?? Unit(computed(column)?.unit),
            currency: report.currency)
    }

    private func computed(_ column: String) -> ComputedColumn? {
        report.questionnaire.columns[name]?.first { $0.name == column }
    }
}

extension Report {
    /// A figure of the whole audit by its name, a field's or a metric's or a limit's; nil where it is not known.
    func figure(named name: String) -> Double? {
        let figure: Double? =
            if let metric = assessment.metric(name) {
                metric.outcome.number
            } else if case .number(let number) = sheet[name]?.value, !visibility.hiddenFields.contains(name) {
                number
            } else {
                questionnaire.limits[name]?.value
            }
        return figure.flatMap { $0.isFinite ? $0 : nil }
    }

    /// What such a figure, or a column of a table, is called; a limit is called by its figure.
    func label(ofFigure name: String, in table: ChartTable? = nil) -> String {
        if let table, table.label(name) != name { return table.label(name) }
        if let metric = assessment.metric(name)?.metric { return metric.label }
        return field(name)?.label ?? questionnaire.limits[name].map { formatter.bare($0.value) } ?? name
    }
}

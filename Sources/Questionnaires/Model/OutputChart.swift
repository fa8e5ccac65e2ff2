/// A drawing in a stage output, for formats that can draw; others give its figures.
public enum OutputChart: Sendable, Equatable {
    /// Steps that follow each other, each a part of the one before: a field each.
    ///
    /// `leaks` names the rule whose money a step loses, by the field at the step's end.
    case funnel(fields: [String], leaks: [String: String])
    /// Two figures of every row of a table, on one scale, with its verdict.
    case comparison(table: String, columns: [String])
    /// The rows of a table by the four options of its first column; the other columns stand beside the names.
    case quadrants(table: String, columns: [String])
}

/// The names under which questionnaires ask for charts.
public enum OutputChartKind: String, Sendable, CaseIterable {
    case funnel
    case comparison
    case quadrants
}

extension OutputChart {
    /// The kind of the chart.
    var kind: OutputChartKind {
        switch self {
        case .funnel: .funnel
        case .comparison: .comparison
        case .quadrants: .quadrants
        }
    }
}

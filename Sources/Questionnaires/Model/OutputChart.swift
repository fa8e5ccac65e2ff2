import CanonicalJSON

/// A drawing in a stage output, for formats that can draw; others give its figures.
package enum OutputChart: Sendable, Equatable {
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
package enum OutputChartKind: String, Sendable, CaseIterable {
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

// MARK: description

extension OutputChart {
    /// The part of an output that draws it.
    static func schema(of kind: OutputChartKind) -> JSONValue {
        let names = Form<[String]>.words.schema
        let chart = Schema.Property("chart", isRequired: true) { Schema.words([kind.rawValue]) }
        switch kind {
        case .funnel:
            return Schema.entry(
                nil,
                [
                    chart, Schema.Property("fields", names),
                    Schema.Property("leaks") { Schema.byName(Schema.text) },
                ])
        case .comparison, .quadrants:
            return Schema.entry(
                nil,
                [
                    chart, Schema.Property("table", isRequired: true) { Schema.text },
                    Schema.Property("columns", names),
                ])
        }
    }

    init(_ kind: OutputChartKind, _ reader: inout YAMLMapReader) {
        switch kind {
        case .funnel:
            let leaks = reader.map("leaks").compactMap { pair in pair.value.scalar.map { (pair.key, $0) } }
            self = .funnel(
                fields: reader.texts("fields"), leaks: Dictionary(leaks) { first, _ in first })
        case .comparison:
            self = .comparison(table: reader.requiredText("table"), columns: reader.texts("columns"))
        case .quadrants:
            self = .quadrants(table: reader.requiredText("table"), columns: reader.texts("columns"))
        }
    }

    init(_ kind: OutputChartKind, _ record: inout JSONRecord) throws {
        switch kind {
        case .funnel:
            self = .funnel(
                fields: try record.texts("fields"),
                leaks: try record.optional("leaks")?.map { try $0.text } ?? [:])
        case .comparison:
            self = .comparison(table: try record.text("table"), columns: try record.texts("columns"))
        case .quadrants:
            self = .quadrants(table: try record.text("table"), columns: try record.texts("columns"))
        }
    }

    /// The compiled form, whose keys are those of the YAML.
    var json: JSONValue {
        switch self {
        case .funnel(let fields, let leaks):
            .record(present: [
                "chart": .string(kind.rawValue), "fields": .strings(fields),
                "leaks": leaks.isEmpty ? nil : .map(leaks) { .string($0) },
            ])
        case .comparison(let table, let columns), .quadrants(let table, let columns):
            .record([
                "chart": .string(kind.rawValue), "columns": .strings(columns), "table": .string(table),
            ])
        }
    }
}

import Wording

extension HTMLValues {
    /// More columns become blocks on a telephone, each figure behind its name.
    private static let mostOnPhone = 4

    func chart(_ chart: Chart) -> TemplateValues {
        TemplateValues([
            "chart_title": .text(chart.title), "explanation": .text(chart.explanation),
            "note": .text(chart.note), "is_many": .flag(chart.columns.count > Self.mostOnPhone),
            "columns": .list(
                chart.columns.map { column in
                    TemplateValues([
                        "title": .text(column.title), "is_figure": .flag(column.kind == .figure),
                        "is_drawing": .flag(column.kind == .drawing), "axis": .markup(chart.axis.svg),
                    ])
                }),
            "rows": .list(chart.rows.map { row($0, chart) }),
        ])
    }

    private func row(_ row: Chart.Row, _ chart: Chart) -> TemplateValues {
        TemplateValues([
            "name": .text(row.name), "why": .text(texts.signs.clauses(row.remarks)),
            "is_total": .flag(row.isTotal),
            "cells": .list(zip(row.cells, chart.columns.dropFirst()).map { cell($0, $1) }),
        ])
    }

    private func cell(_ cell: Chart.Cell, _ column: Chart.Column) -> TemplateValues {
        var (svg, verdict) = ("", "")
        switch cell {
        case .drawing(let drawing): svg = drawing.svg
        case .verdict(let text, let tone): verdict = text.isEmpty ? "" : tone.rawValue
        case .text: break
        }
        return TemplateValues([
            "text": .text(cell.text), "label": .text(column.title), "svg": .markup(svg),
            "tone": .markup(verdict), "is_figure": .flag(column.kind == .figure),
            "is_drawing": .flag(column.kind == .drawing),
        ])
    }
}

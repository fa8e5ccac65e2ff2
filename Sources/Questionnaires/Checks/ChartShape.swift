extension QuestionnaireCheck {
    static let chartShape = QuestionnaireCheck(
        "chart-shape",
        wants: "a chart has what it draws: figures, as many as belong together, on one scale"
    ) { checker in
        for (stage, output) in checker.questionnaire.outputs {
            for (index, part) in output.parts.enumerated() {
                guard case .chart(let chart) = part else { continue }
                ChartCheck(chart: chart, checker: checker, path: "outputs.\(stage).parts.\(index)").run()
            }
        }
    }
}

/// What one chart draws.
private struct ChartCheck {
    let chart: OutputChart
    let checker: QuestionnaireChecker
    let path: String

    private var kind: String { chart.kind.rawValue }

    func run() {
        for key in chart.kind.keys {
            let names = chart[key.role]
            if names.count > key.most {
                report("'\(key.role.rawValue)' takes at most \(key.most) names here, not \(names.count)")
            }
            for name in names where isNoFigure(name, key.reads) {
                report("'\(key.role.rawValue)' of a \(kind) is a figure; '\(name)' is none")
            }
        }
        switch chart.kind {
        case .funnel where chart[.fields].count < 2: report("a funnel has two steps or more")
        case .position where chart[.of].count == 1: report("'of' names a part and its whole")
        case .bars: checkBars()
        case .promise where chart[.values].count != chart[.limits].count:
            report("each of the 'values' has its own of the 'limits'")
        case .waterfall, .position, .funnel, .pairs, .strip, .spans, .promise, .flow: break
        }
    }

    private func checkBars() {
        let forms = [chart[.fields].isEmpty, chart.name(.value) == nil, chart[.parts].isEmpty]
        guard forms.count(where: { !$0 }) == 1 else {
            return report("bars show one of: value (a column), parts (columns), fields")
        }
        if chart[.fields].isEmpty == (chart.name(.table) == nil) {
            report(
                chart[.fields].isEmpty ? "'table' is missing" : "bars of fields have no table")
        }
        if chart[.parts].count == 1 { report("'parts' are two columns or more, of which the first is drawn") }
    }

    private func report(_ message: String) { checker.report(message, at: path) }

    /// True of what is known to hold no figures.
    private func isNoFigure(_ name: String, _ reads: ChartKey.Reads) -> Bool {
        switch reads {
        case .table: return false
        case .column: return isNoFigure(column: name)
        case .limit: return chart.name(.table) != nil && isColumn(name) && isNoFigure(column: name)
        case .field, .figure:
            guard let field = checker.plan.fields[name], !checker.unread.types.contains("fields.\(name)")
            else {
                return false
            }
            return !field.type.isFigure
        }
    }

    private func isColumn(_ name: String) -> Bool {
        guard let table = chart.name(.table).flatMap({ checker.plan.fields[$0] }) else { return false }
        return checker.types.columns(of: table)[name] != nil
    }

    private func isNoFigure(column: String) -> Bool {
        guard let table = chart.name(.table), let field = checker.plan.fields[table] else { return false }
        if let entered = field.table?.column(column) {
            return !entered.type.isFigure
                && !checker.unread.types.contains("fields.\(table).columns.\(column)")
        }
        let computed = checker.questionnaire.columns[table]?.first { $0.name == column }
        return ["yes/no", "word"].contains(computed?.unit ?? "") || column == "verdict"
    }
}

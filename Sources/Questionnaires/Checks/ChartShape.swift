extension QuestionnaireCheck {
    static let chartShape = QuestionnaireCheck(
        "chart-shape",
        wants:
            "a chart shows what it can draw: figures in a funnel, two columns beside each other, four quadrants"
    ) { checker in
        for (stage, output) in checker.questionnaire.outputs {
            for (index, part) in output.parts.enumerated() {
                guard case .chart(let chart) = part else { continue }
                check(chart, at: "outputs.\(stage).parts.\(index)", checker)
            }
        }
    }

    private static func check(_ chart: OutputChart, at path: String, _ checker: QuestionnaireChecker) {
        let fields = checker.plan.fields
        switch chart {
        case .funnel(let names, _):
            for name in names where !checker.unread.types.contains("fields.\(name)") {
                guard let field = fields[name], !field.type.isFigure else { continue }
                checker.report("the steps of a funnel are figures; '\(name)' is none", at: path)
            }
        case .comparison(_, let columns):
            guard columns.count != 2 else { return }
            checker.report(
                "a comparison needs two columns; this one has \(columns.count)", at: path)
        case .quadrants(let table, let columns):
            let first = checker.questionnaire.columns[table]?.first { $0.name == columns.first }
            let options = first?.options.flatMap { checker.questionnaire.options[$0]?.options }
            guard options?.count != 4, checker.isRead(.main, .metrics) else { return }
            checker.report("the first column of quadrants has four options", at: path)
        }
    }
}

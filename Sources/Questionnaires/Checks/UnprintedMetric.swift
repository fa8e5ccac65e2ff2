extension QuestionnaireCheck {
    static let unprintedMetric = QuestionnaireCheck(
        "unprinted-metric", wants: "a figure with a 'sheet' is printed by what a stage ends with"
    ) { checker in
        guard checker.isRead(.main, .metrics) else { return }
        var sheets: Set<String> = []
        var variables: Set<String> = []
        for part in checker.questionnaire.outputs.values.flatMap(\.parts) {
            switch part {
            case .sheet(let stage): sheets.insert(stage)
            case .metrics(let names): variables.formUnion(names)
            case .fields, .table, .chart: break
            }
        }
        for metric in checker.questionnaire.metrics where !variables.contains(metric.variable) {
            guard let sheet = metric.sheet, !sheets.contains(sheet) else { continue }
            checker.warn(
                "no report prints '\(metric.variable)' in a stage", at: "metrics.\(metric.variable).sheet",
                notes: [
                    "'outputs' of questionnaire.yaml prints it: {metric: \(metric.variable)}, or {sheet: \(sheet)} for all of them"
                ])
        }
    }
}

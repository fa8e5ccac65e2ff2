extension QuestionnaireCheck {
    static let circularFigure = QuestionnaireCheck(
        "circular-figure", wants: "no figure depends on itself, or it could never be computed"
    ) { checker in
        for step in checker.plan.cycle {
            switch step {
            case .metric(let variable):
                checker.report(
                    "metric '\(variable)' depends on itself", at: "metrics.\(variable).formula")
            case .column(let table, let name):
                checker.report(
                    "column '\(name)' depends on itself", at: "columns.\(table).\(name).formula")
            }
        }
    }
}

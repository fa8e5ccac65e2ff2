extension QuestionnaireCheck {
    static let circularFigure = QuestionnaireCheck(
        "circular-figure", wants: "no figure depends on itself, or it could never be computed"
    ) { checker in
        for circle in checker.plan.circles {
            guard let step = circle.first else { continue }
            let way = (circle + [step]).map { "'\($0.name)'" }
            let notes = circle.count > 1 ? [way.joined(separator: " reads ")] : []
            switch step {
            case .metric(let variable):
                checker.report(
                    "metric '\(variable)' depends on itself", at: "metrics.\(variable).formula", notes: notes
                )
            case .column(let table, let name):
                checker.report(
                    "column '\(name)' depends on itself", at: "columns.\(table).\(name).formula",
                    notes: notes)
            }
        }
    }
}

extension EvaluationStep {
    fileprivate var name: String {
        switch self {
        case .metric(let variable): variable
        case .column(_, let name): name
        }
    }
}

extension QuestionnaireCheck {
    static let unknownView = QuestionnaireCheck(
        "unknown-view", wants: "headings of other arrangements are among those that reports have"
    ) { checker in
        func check(_ what: String, _ name: String?, _ known: [String], at path: String) {
            guard let name, !known.contains(name) else { return }
            checker.unknown(what, name, known, at: path)
        }
        for rule in checker.questionnaire.rules {
            let path = "rules.\(rule.id).views"
            check("component", rule.views?.component, FindingComponent.allCases.map(\.rawValue), at: path)
            check("aspect", rule.views?.aspect, FindingAspect.allCases.map(\.rawValue), at: path)
        }
    }
}

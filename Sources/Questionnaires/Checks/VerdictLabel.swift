extension QuestionnaireCheck {
    static let verdictLabel = QuestionnaireCheck(
        "verdict-label", wants: "a verdict that stands twice has one label, as readers know it by that"
    ) { checker in
        for (table, verdicts) in checker.questionnaire.verdicts {
            for (position, verdict) in verdicts.enumerated() {
                let earlier = verdicts[..<position]
                guard let same = earlier.first(where: { $0.code == verdict.code }),
                    same.label != verdict.label
                else { continue }
                checker.report(
                    "verdict '\(verdict.code)' exists twice, with another label",
                    at: "verdicts.\(table).\(position).label",
                    notes: ["above it is called '\(same.label)'"])
            }
        }
    }
}

import Expressions

extension QuestionnaireCheck {
    static let unreachableVerdict = QuestionnaireCheck(
        "unreachable-verdict", wants: "a verdict can be reached: none above it is true wherever it is"
    ) { checker in
        for (table, verdicts) in checker.questionnaire.verdicts {
            for (position, verdict) in verdicts.enumerated() where !verdict.when.isUnreadable {
                let isCovered = verdicts[..<position].contains {
                    $0.when.source == "true" || verdict.when.root.implies($0.when.root)
                }
                guard isCovered else { continue }
                checker.report(
                    "this is never reached: a verdict above it is true wherever this one is",
                    at: "verdicts.\(table).\(position).when",
                    notes: ["the first verdict that is true decides"])
            }
        }
    }
}

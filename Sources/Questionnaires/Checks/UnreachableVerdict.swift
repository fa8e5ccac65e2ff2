import Expressions

extension QuestionnaireCheck {
    static let unreachableVerdict = QuestionnaireCheck(
        "unreachable-verdict",
        wants: "a verdict or a headline can be reached: none above it is true wherever it is"
    ) { checker in
        for (table, verdicts) in checker.questionnaire.verdicts {
            checker.reportUnreachable(verdicts.map(\.when), "verdict", below: "verdicts.\(table)")
        }
        for (stage, output) in checker.questionnaire.outputs {
            checker.reportUnreachable(
                output.headlines.map(\.when), "headline", below: "outputs.\(stage).headlines")
        }
    }
}

extension QuestionnaireChecker {
    /// Says which conditions follow from one above them, where the first that is true decides.
    fileprivate func reportUnreachable(_ conditions: [CompiledExpression], _ what: String, below path: String)
    {
        for (position, condition) in conditions.enumerated() where !condition.isUnreadable {
            let isCovered = conditions[..<position].contains {
                $0.source == "true" || condition.root.implies($0.root)
            }
            guard isCovered else { continue }
            report(
                "this is never reached: a \(what) above it is true wherever this one is",
                at: "\(path).\(position).when", notes: ["the first \(what) that is true decides"])
        }
    }
}

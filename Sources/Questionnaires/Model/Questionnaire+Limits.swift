import Expressions

extension Questionnaire {
    /// The limits of a rule: its own, and those of all that its expressions and texts read.
    package func limits(of rule: Rule) -> [String: Cutoff] {
        guard !limits.isEmpty else { return rule.cutoffs }
        let texts = rule.filledTexts.flatMap { TextTemplate($0).placeholders.map(\.name) }
        var read = rule.cutoffs
        for name in rule.expressions.flatMap(\.names) + texts where read[name] == nil {
            read[name] = limits[name]
        }
        return read
    }
}

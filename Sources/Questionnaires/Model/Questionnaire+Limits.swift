package import Expressions

extension Questionnaire {
    /// The limits that decide a rule or stand in what it says: its own, and those of the questionnaire. What only its amount
    /// takes for granted is no limit.
    package func limits(of rule: Rule) -> [String: Cutoff] {
        limits(of: rule.decisions, rule.findingTexts, besides: rule.cutoffs)
    }

    /// The limits of a figure: those that its formula and the words beside it read.
    package func limits(of metric: Metric) -> [String: Cutoff] {
        limits(of: [metric.formula], [metric.target, metric.assumes].compactMap { $0 })
    }

    /// The limits of what a rule's amount takes for granted.
    package func limits(ofAmountOf rule: Rule) -> [String: Cutoff] {
        guard let money = rule.money else { return [:] }
        return limits(of: [money.formula], [money.text], besides: rule.cutoffs)
    }

    /// The limits of a table: those that its computed columns and verdicts read.
    package func limits(ofTable table: String) -> [String: Cutoff] {
        let reasons = (verdicts[table] ?? []).flatMap(\.reasons) + (verdictNotes[table] ?? [])
        return limits(of: expressions(ofTable: table), reasons.map(\.text))
    }

    /// What computes and judges the rows of a table.
    package func expressions(ofTable table: String) -> [CompiledExpression] {
        let columns = (columns[table] ?? []).flatMap { [$0.formula, $0.when].compactMap { $0 } }
        let verdicts = (verdicts[table] ?? []).flatMap { [$0.when] + $0.reasons.compactMap(\.when) }
        return columns + verdicts + (verdictNotes[table] ?? []).compactMap(\.when)
    }

    private func limits(
        of expressions: [CompiledExpression], _ texts: [String], besides own: [String: Cutoff] = [:]
    ) -> [String: Cutoff] {
        let placeholders = texts.flatMap { TextTemplate($0).placeholders.map(\.name) }
        return (expressions.flatMap(\.names) + placeholders).reduce(into: [:]) { read, name in
            read[name] = own[name] ?? limits[name]
        }
    }
}

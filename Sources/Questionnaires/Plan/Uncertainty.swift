extension Questionnaire {
    /// True of a metric that says by how many points another one may be off by chance: `NAME_margin` beside `NAME`.
    package func isUncertainty(_ metric: Metric) -> Bool {
        guard metric.variable.hasSuffix(Self.marginSuffix), metric.unit.hasSuffix("points") else {
            return false
        }
        let name = metric.variable.dropLast(Self.marginSuffix.count)
        return metrics.contains { $0.variable == name }
    }

    private static let marginSuffix = "_margin"
}

extension Questionnaire {
    /// The numbers that options stand for, by code and by the name of what is one of them: a choice, or a metric that
    /// is a word. Those whose options stand for none are left out.
    package var optionValues: [String: [String: Double]] {
        let sets = options.mapValues(\.values).filter { !$0.value.isEmpty }
        guard !sets.isEmpty else { return [:] }
        var values: [String: [String: Double]] = [:]
        for field in questions.flatMap(\.fields) where field.type == .choice || field.type == .multi {
            values[field.name] = field.options.flatMap { sets[$0] }
        }
        for metric in metrics where metric.isWord {
            values[metric.variable] = metric.options.flatMap { sets[$0] }
        }
        return values
    }
}

extension QuestionnaireCheck {
    static let unusedOptions = QuestionnaireCheck(
        "unused-options", wants: "an option set is one that something names"
    ) { checker in
        guard checker.isRead(.main, .metrics, .rules, .methods) else { return }
        let questionnaire = checker.questionnaire
        var named = Set(checker.entries.compactMap(\.field.options))
        named.formUnion(questionnaire.metrics.compactMap(\.options))
        for column in questionnaire.columns.values.joined() {
            named.formUnion([column.options].compactMap { $0 })
        }
        for rule in questionnaire.rules { named.formUnion(rule.labels.values) }
        for method in questionnaire.methods {
            for figure in method.results + method.inputs.flatMap(\.computed) {
                named.formUnion([figure.options].compactMap { $0 })
            }
        }
        // What is misspelt, or not named, may be one of them.
        let isNamed = checker.entries.allSatisfy { entry in
            entry.field.options != nil || (entry.field.type != .choice && entry.field.type != .multi)
        }
        guard isNamed, named.allSatisfy({ $0 == "fields" || questionnaire.options[$0] != nil }) else {
            return
        }
        for name in questionnaire.options.keys.sorted() where !named.contains(name) {
            checker.warn("nothing names the option set '\(name)'", at: "options.\(name)")
        }
    }
}

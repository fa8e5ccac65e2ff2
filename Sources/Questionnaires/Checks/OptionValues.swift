extension QuestionnaireCheck {
    static let optionValues = QuestionnaireCheck(
        "option-values",
        wants: "where one option of a set has a value, each has, or 'value' would give nothing"
    ) { checker in
        for (name, set) in checker.questionnaire.options.sorted(by: { $0.key < $1.key }) {
            guard let other = set.options.first(where: { $0.value != nil }) else { continue }
            for option in set.options where option.value == nil {
                let path = "options.\(name).\(option.code)"
                // One that cannot be read was told of.
                guard checker.places.nodes["\(path).value"] == nil else { continue }
                checker.report(
                    "'\(option.code)' has no value, while '\(other.code)' has one", at: path,
                    notes: ["write '\(option.code): {label: …, value: 0}'"])
            }
        }
    }
}

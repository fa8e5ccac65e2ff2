extension QuestionnaireCheck {
    static let optionLabel = QuestionnaireCheck(
        "option-label", wants: "two options have two labels, or nobody could tell them apart"
    ) { checker in
        for (name, set) in checker.questionnaire.options.sorted(by: { $0.key < $1.key }) {
            var codes: [String: String] = [:]
            for option in set.options where !option.label.isEmpty {
                guard let earlier = codes.updateValue(option.code, forKey: option.label.lowercased()) else {
                    continue
                }
                checker.report(
                    "'\(option.code)' has the label of '\(earlier)'", at: "options.\(name).\(option.code)")
            }
        }
    }
}

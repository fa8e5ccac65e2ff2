extension QuestionnaireCheck {
    static let idleKey = QuestionnaireCheck(
        "idle-key", wants: "a key does something for a field of its type, or its author waits for it in vain"
    ) { checker in
        let entries = Dictionary(grouping: checker.entries, by: \.path)
        for (field, path) in checker.entries
        // Where two share a name, the keys may be the other's.
        where !checker.unread.types.contains(path) && entries[path]?.count == 1 {
            for (key, types) in keys
            where !types.contains(field.type) && checker.places.nodes["\(path).\(key)"] != nil {
                let able = FieldType.allCases.filter(types.contains).map(\.rawValue)
                checker.report(
                    "'\(key)' does nothing for a field of type '\(field.type.rawValue)'",
                    at: "\(path).\(key)",
                    notes: ["it is for: \(able.joined(separator: ", "))"])
            }
        }
        for metric in checker.questionnaire.metrics where metric.options != nil && !metric.isWord {
            checker.report(
                "'options' does nothing for a figure in '\(metric.unit)'",
                at: "metrics.\(metric.variable).options",
                notes: ["what is one of several options has 'unit: word'"])
        }
        for stage in checker.questionnaire.stages where !stage.scored && stage.score != nil {
            checker.report(
                "'score' does nothing: the stage is not scored", at: "stages.\(stage.id).score",
                notes: ["leave out 'scored: false', or the score"])
        }
        for question in checker.questionnaire.questions
        where question.summary != nil && !question.fields.contains(where: \.type.isFigure) {
            let isKnown = question.fields.allSatisfy { !checker.unread.types.contains("fields.\($0.name)") }
            guard isKnown else { continue }
            checker.report(
                "'summary' does nothing: no field of the question takes a figure",
                at: "questions.\(question.id).summary")
        }
    }

    private static let figures = Set(FieldType.allCases.filter(\.isFigure))

    /// Keys of fields by which types they are for, where that is not every one.
    private static let keys: [(key: String, types: Set<FieldType>)] = [
        ("unit", [.integer, .number, .money, .duration, .scale]), ("options", [.choice, .multi]),
        ("min", figures), ("max", figures), ("usual", figures), ("max_choices", [.multi]),
        ("accepts_markup", [.percent]),
        ("person", [.text]),
    ]
}

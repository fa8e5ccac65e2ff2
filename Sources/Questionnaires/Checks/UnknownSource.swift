extension QuestionnaireCheck {
    static let unknownSource = QuestionnaireCheck(
        "unknown-source", wants: "the field or metric from which a method takes a figure is there"
    ) { checker in
        let session = checker.types.names
        func check(_ name: String, at path: String) {
            guard session[name] == nil else { return }
            checker.unknown("field or metric", name, session.keys.sorted(), in: .main, .metrics, at: path)
        }
        for method in checker.questionnaire.methods {
            let path = "methods.\(method.id)"
            for input in method.inputs {
                if let source = input.from { check(source, at: "\(path).inputs.\(input.field.name).from") }
            }
            for (position, item) in method.checklist.enumerated() {
                for name in item.shows { check(name, at: "\(path).checklist.\(position)") }
            }
        }
    }
}

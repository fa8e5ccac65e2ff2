extension QuestionnaireCheck {
    static let methodPart = QuestionnaireCheck(
        "method-part", wants: "a part and its whole are single figures of one type, which can be compared"
    ) { checker in
        for method in checker.questionnaire.methods {
            for input in method.inputs {
                guard let name = input.partOf else { continue }
                let path = "methods.\(method.id).inputs.\(input.field.name).part_of"
                guard let whole = method.input(name), name != input.field.name else {
                    checker.report("there is no other input '\(name)'", at: path)
                    continue
                }
                let areMoney = (input.field.type == .money) == (whole.field.type == .money)
                if !(input.isFigure && whole.isFigure) || !areMoney {
                    checker.report("'\(input.field.name)' cannot be a part of '\(name)'", at: path)
                }
            }
        }
    }
}

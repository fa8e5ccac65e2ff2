package import Expressions
package import Questionnaires

/// Which questions and fields are asked, given the answers so far.
package struct Visibility: Sendable {
    /// Names of the fields that a `when`, their own or their question's, hides.
    package let hiddenFields: Set<String>
    /// Ids of the questions that their `when` hides.
    package let hiddenQuestions: Set<String>
    /// What expressions read of each field, and of each field's samples under `NAME_samples`.
    package let activation: Activation

    /// Judges every `when` in the order of the questions: false hides, unknown asks.
    package init(_ questionnaire: Questionnaire, _ sheet: AnswerSheet) {
        var hiddenFields: Set<String> = []
        var hiddenQuestions: Set<String> = []
        var activation = Activation([:])
        for question in questionnaire.questions {
            let isAsked = question.when?.evaluate(activation) != .bool(false)
            if !isAsked { hiddenQuestions.insert(question.id) }
            for field in question.fields {
                let isVisible = isAsked && field.when?.evaluate(activation) != .bool(false)
                if !isVisible { hiddenFields.insert(field.name) }
                activation[field.name] = sheet.value(of: field, isVisible: isVisible)
                if field.type.isFigure {
                    activation["\(field.name)_samples"] = sheet.samples(of: field, isVisible: isVisible)
                }
            }
        }
        activation.settle()
        self.hiddenFields = hiddenFields
        self.hiddenQuestions = hiddenQuestions
        self.activation = activation
    }
}

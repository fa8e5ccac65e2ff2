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
    private let sheet: AnswerSheet

    /// Judges every `when` in the order of the questions, by `Value.asks`.
    ///
    /// - Parameter earlier: that of other answers to the same questionnaire; only what differs is converted anew.
    package init(_ questionnaire: Questionnaire, _ sheet: AnswerSheet, after earlier: Visibility? = nil) {
        var hiddenFields: Set<String> = []
        var hiddenQuestions: Set<String> = []
        var activation =
            earlier?.activation ?? Activation(questionnaire.limits.mapValues { .double($0.value) })
        if earlier == nil { activation.optionValues = questionnaire.optionValues }
        activation.renewWork()
        activation[Questionnaire.auditDate] =
            sheet.day.map { .double(Double($0)) } ?? .unknown(Questionnaire.auditDate, .missing)
        let changed = earlier.map { sheet.fieldsDiffering(from: $0.sheet) }
        // By position: to take a question out of the list is to copy all that it says.
        let questions = questionnaire.questions
        for index in questions.indices {
            let isAsked = questions[index].when?.evaluate(activation).asks ?? true
            if !isAsked { hiddenQuestions.insert(questions[index].id) }
            for place in questions[index].fields.indices {
                let isVisible =
                    isAsked && questions[index].fields[place].when?.evaluate(activation).asks ?? true
                let name = questions[index].fields[place].name
                if !isVisible { hiddenFields.insert(name) }
                if let earlier, changed?.contains(name) == false,
                    earlier.hiddenFields.contains(name) != isVisible
                {
                    continue
                }
                let field = questions[index].fields[place]
                activation[name] = sheet.value(of: field, isVisible: isVisible)
                if field.type.isFigure {
                    activation["\(name)_samples"] = sheet.samples(of: field, isVisible: isVisible)
                }
            }
        }
        activation.settle()
        self.hiddenFields = hiddenFields
        self.hiddenQuestions = hiddenQuestions
        self.activation = activation
        self.sheet = sheet
    }

    /// True where the same questions and fields are asked.
    package func hides(theSameAs other: Visibility) -> Bool {
        hiddenFields == other.hiddenFields && hiddenQuestions == other.hiddenQuestions
    }
}

extension Value {
    /// What a `when` says: false where it is false, or waits only for what does not apply; all else that is unknown asks.
    package var asks: Bool {
        switch self {
        case .bool(false): false
        case .unknown(let unknowns): !unknowns.isNotApplicable
        default: true
        }
    }
}

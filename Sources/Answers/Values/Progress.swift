package import Questionnaires

/// How far an audit is.
package struct Progress: Sendable, Equatable {
    /// Questions that are asked at the audit's depth.
    package var visible = 0
    /// Every visible required field has a state, and at least one is answered.
    package var answered = 0
    /// None is answered and one is "don't know".
    package var dontKnow = 0
    /// None is answered or unknown, and one is skipped.
    package var skipped = 0
    /// Every field is not applicable.
    package var notApplicable = 0
    /// All others.
    package var unanswered = 0

    /// Counts the questions that a questionnaire asks at a depth, given the answers.
    package init(_ questionnaire: Questionnaire, at depth: Depth, _ sheet: AnswerSheet) {
        let visibility = Visibility(questionnaire, sheet)
        let asked = questionnaire.questions(at: depth).filter { !visibility.hiddenQuestions.contains($0.id) }
        self.init(asked, sheet, visibility)
    }

    /// Counts the questions that are asked.
    package init(_ questions: [Question], _ sheet: AnswerSheet, _ visibility: Visibility) {
        // By position: to take a question out of the list is to copy all that it says.
        for index in questions.indices {
            visible += 1
            switch QuestionState(questions[index], sheet, visibility) {
            case .answered: answered += 1
            case .dontKnow: dontKnow += 1
            case .skipped: skipped += 1
            case .notApplicable: notApplicable += 1
            case .unanswered: unanswered += 1
            }
        }
    }
}

/// What a question as a whole counts as.
package enum QuestionState: Sendable, Equatable {
    case answered
    case dontKnow
    case skipped
    case notApplicable
    case unanswered

    /// Judges a question from the states of its visible fields.
    package init(_ question: Question, _ sheet: AnswerSheet, _ visibility: Visibility) {
        var states: [AnswerState] = []
        let fields = question.fields
        for index in fields.indices where !visibility.hiddenFields.contains(fields[index].name) {
            if let state = sheet.answers[fields[index].name]?.state {
                states.append(state)
            } else if !fields[index].optional {
                self = .unanswered
                return
            }
        }
        if states.isEmpty {
            // A question of optional fields only counts once one of them has a state.
            self = .unanswered
        } else if states.contains(.answered) {
            self = .answered
        } else if states.contains(.dontKnow) {
            self = .dontKnow
        } else if states.contains(.skipped) {
            self = .skipped
        } else {
            self = .notApplicable
        }
    }
}

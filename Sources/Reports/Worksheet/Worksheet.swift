import Answers
package import Questionnaires
package import Wording

/// The blank form of a questionnaire, for a client to fill in before anybody comes.
///
/// It never says what counts as good or weak: that would lead the client.
package struct Worksheet: Sendable {
    /// The questionnaire, in the language of the form.
    let questionnaire: Questionnaire
    let depth: Depth
    let texts: Texts
    /// The stages that ask something, with their questions numbered through.
    let stages: [(stage: Stage, questions: [NumberedQuestion])]

    /// A question and its number in the form.
    struct NumberedQuestion: Sendable {
        let number: Int
        let question: Question
    }

    /// Creates the form of the questions asked at a depth.
    package init(_ questionnaire: Questionnaire, depth: Depth, texts: Texts) {
        let localized = questionnaire.localized(in: texts.language.rawValue)
        self.questionnaire = localized
        self.depth = depth
        self.texts = texts
        var number = 0
        stages = localized.stages.compactMap { stage in
            let questions = localized.questions(at: depth).filter { $0.stage == stage.id }.map { question in
                number += 1
                return NumberedQuestion(number: number, question: question)
            }
            return questions.isEmpty ? nil : (stage, questions)
        }
    }

    var title: String { texts(.worksheet(.title(questionnaire.title))) }
    var depthWord: DepthWord { DepthWord(depth, questionnaire) }

    /// Who answers a question, and what else is to be known before answering it.
    func marks(_ question: Question) -> [String] {
        var marks = [texts(.worksheet(.askedOf(question.audience.word)))]
        if question.worksheet || question.fields.contains(where: \.worksheet) {
            marks.append(texts(.worksheet(.fillBeforehand)))
        }
        if question.sensitive { marks.append(texts(.worksheet(.confidential))) }
        if question.when != nil { marks.append(texts(.worksheet(.whereItApplies))) }
        return marks
    }

    /// What explains a question.
    func explanations(_ question: Question) -> [String] {
        [
            question.hint.map { texts(.asking(.hint($0))) }, texts(.asking(.why(question.why))),
            texts(.asking(.evidence(question.evidence))),
        ]
        .compactMap { $0 }
    }

    func options(_ field: Field) -> [AnswerOption] {
        field.options.flatMap { questionnaire.options[$0]?.options } ?? []
    }

    /// The figures that a field takes, where it says so.
    func range(_ field: Field) -> String? {
        guard field.type.isFigure, field.min != nil || field.max != nil else { return nil }
        return texts(.asking(.range(low: field.min, high: field.max)))
    }

    /// Rows of a table: those given in advance, then empty ones; as cells by column.
    func rows(_ table: TableShape) -> [[String: String]] {
        table.fixedRows + Array(repeating: [:], count: table.openRows || table.fixedRows.isEmpty ? 6 : 0)
    }

    /// A cell given in advance, as people read it.
    func given(_ text: String, in column: Field) -> String {
        options(column).first { $0.code == text }?.label ?? text
    }
}

/// A format of the blank form.
package enum WorksheetFormat: String, Sendable, CaseIterable {
    /// For `fill`.
    case yaml
    /// For printing, or for another program.
    case markdown
    /// For filling in on a screen or on paper.
    case html
}

extension Worksheet {
    /// The form in a format; the same questionnaire gives the same bytes.
    package func text(as format: WorksheetFormat) -> String {
        switch format {
        case .yaml: WorksheetYAML(self).text
        case .markdown: WorksheetMarkdown(self).text
        case .html: WorksheetHTML(self).text
        }
    }
}

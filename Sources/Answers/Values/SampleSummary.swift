package import Questionnaires

/// How a figure came of samples: which mean, and of how many.
package struct SampleSummary: Sendable, Equatable {
    /// Mean or median.
    package let summary: Summary
    /// How many samples there are.
    package let count: Int

    /// The summary of an answer; nil where it rests on no samples, or where neither gives its figure.
    ///
    /// - Parameter asked: what the question says. A session may hold answers to an earlier version of it.
    package init?(_ answer: FieldAnswer, asked: Summary?) {
        guard answer.state == .answered, let samples = answer.samples, !samples.isEmpty,
            case .number(let figure) = answer.value
        else { return nil }
        let fitting = Summary.allCases.filter {
            abs($0.value(of: samples) - figure) <= 1e-9 * max(abs(figure), 1)
        }
        guard let summary = fitting.first(where: { $0 == asked }) ?? fitting.first else { return nil }
        self.summary = summary
        count = samples.count
    }
}

extension Questionnaire {
    /// How the figure of an answer came of samples; nil where it did not.
    package func sampleSummary(of answer: FieldAnswer, _ field: Field) -> SampleSummary? {
        guard answer.samples != nil else { return nil }
        let question = questions.first { $0.fields.contains { $0.name == field.name } }
        return SampleSummary(answer, asked: question?.summary)
    }
}

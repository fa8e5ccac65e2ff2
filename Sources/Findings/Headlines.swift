import Expressions
import Questionnaires

extension FigureEvaluation {
    /// What holds of each stage in one sentence, by stage.
    ///
    /// - Parameter withheld: what is left out; which of the others holds does not depend on it.
    func headlines(without withheld: Dependents) -> [String: [StageHeadline]] {
        let fill = TextFilling(assessor, activation)
        return assessor.questionnaire.outputs.reduce(into: [:]) { result, output in
            let (stage, headlines) = (output.key, output.value.headlines)
            let holding = headlines.enumerated().filter { position, headline in
                withheld.headlines[stage]?.contains(position) != true
                    && headline.when.evaluate(activation) == .bool(true)
                    && TextTemplate(headline.text).placeholders.allSatisfy { isKnown($0.name) }
            }
            guard !holding.isEmpty else { return }
            result[stage] = holding.map { StageHeadline(position: $0.offset, text: fill($0.element.text)) }
        }
    }

    private func isKnown(_ name: String) -> Bool {
        switch activation[name] {
        case .bool, .int, .double, .string, .list: true
        case .null, .map, .unknown, .failure, nil: false
        }
    }
}

package import Findings
package import Wording

/// Words why something was found or does not fit: figures, and rows with their cells.
package struct ReasonWords {
    private let texts: Texts

    /// Of rows so many are named, the others counted.
    static let mostRows = 3

    /// Creates words in a language.
    package init(_ texts: Texts) { self.texts = texts }

    /// What a condition reads: fields and figures with their values, rows with their cells.
    func words(of because: [Because]) -> [String] {
        because.flatMap { because -> [String] in
            switch because.content {
            case .value(_, let text):
                return [texts(.value(.labelled(because.label, text ?? texts(.value(.notKnown)))))]
            case .rows(let rows, let count):
                guard !rows.isEmpty else { return [texts(.finding(.becauseNoRow(because.label, of: count)))] }
                let named = rows.prefix(Self.mostRows).map { row in
                    texts(
                        .finding(
                            .becauseRow(
                                row.key.isEmpty ? because.label : row.key, cells: row.cells.compactMap(\.text)
                            )))
                }
                let rest = rows.count - named.count
                return named + (rest > 0 ? [texts(.moreNames(rest))] : [])
            }
        }
    }

    /// A warning with the figures that it compares, and where they are wanted the questions that it reads.
    package func text(of warning: Warning, withQuestions: Bool) -> String {
        texts(
            .finding(
                .warning(
                    warning.message,
                    figures: words(of: warning.saidBecause),
                    questions: withQuestions ? warning.questions : [])))
    }
}

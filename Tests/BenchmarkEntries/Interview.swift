import Answers
import Questionnaires
import Sessions

/// The worked company, of which all figures are still to be asked: a person types them, one by one.
public struct Interview {
    private let session: SessionFile
    private let lines: [String]

    /// Prepares the session, and holds the interview once to see that each line answers what it is meant for.
    ///
    /// - Parameter moment: when findings are said: `end` or `live`.
    public init(findings moment: String) throws {
        session = try SessionFile(findings: moment)
        try session.fill()
        let worked = try session.open()
        let sheet = worked.state.sheet
        let fields = try worked.questionnaire(.whole(language: "en")).questions.flatMap(\.fields)
        let figures = fields.filter { $0.type.isFigure && sheet[$0.name]?.raw != nil }.map(\.name)
        lines = figures.compactMap { sheet[$0]?.raw }
        // What the company left open would be asked in between.
        let others = fields.filter { sheet[$0.name] == nil }
        try session.record(
            .answered(
                others.map { AnswerChange(field: $0.name, answer: FieldAnswer(state: .skipped)) }))
        try session.record(.cleared(figures))

        let trial = try held(typed: {}, asked: {})
        let again = try trial.open().state.sheet
        for name in figures where again[name]?.value != sheet[name]?.value {
            throw BenchmarkProblem("\(name) was not answered as it was meant")
        }
        guard lines.count >= 50 else { throw BenchmarkProblem("only \(lines.count) figures to type") }
    }

    /// Answers everything in a copy of the session.
    ///
    /// - Parameters:
    ///   - typed: called when an answer was typed.
    ///   - asked: called when the next prompt stands.
    public func hold(typed: @escaping () -> Void, asked: @escaping () -> Void) throws {
        _ = try held(typed: typed, asked: asked)
    }

    private func held(typed: @escaping () -> Void, asked: @escaping () -> Void) throws -> SessionFile {
        let copy = try session.copied()
        try copy.talk(on: TypingTerminal(person: lines, typed: typed, asked: asked))
        return copy
    }
}

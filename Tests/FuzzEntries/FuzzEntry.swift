/// A reader of bytes that anybody may have written, as a fuzzer and the tests of its corpus call it.
public enum FuzzEntry: String, CaseIterable, Sendable {
    /// Opening, checking and salvaging a session file, replaying its events, and the report made of it.
    case session
    /// Loading a questionnaire from YAML, and its compiled form.
    case questionnaire
    /// Reading, checking, evaluating and printing an expression.
    case expression
    /// Typed answers of every field type, answers files, and rows of a spreadsheet.
    case answers

    /// Reads the bytes.
    ///
    /// - Returns: the promise that was broken; nil where all hold. A crash is none of its answers.
    public func problem(with bytes: [UInt8]) -> String? {
        switch self {
        case .session: SessionEntry(bytes).problem()
        case .questionnaire: QuestionnaireEntry.problem(with: bytes)
        case .expression: ExpressionEntry.problem(with: bytes)
        case .answers: AnswersEntry.problem(with: bytes)
        }
    }
}

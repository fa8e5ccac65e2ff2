import Expressions
import Questionnaires
import Sessions

/// A questionnaire in its compiled form.
public struct CompiledForm {
    private let bytes: [UInt8]

    /// Compiles the repository's questionnaire.
    public init() throws { bytes = try CompiledQuestionnaire(SalesProcess().questionnaire()).bytes }

    /// All of its sections, checked; nil where they are damaged.
    public func read() throws -> Any? {
        try CompiledQuestionnaire(checking: bytes)?.questionnaire(.everything, QuestionnaireCache())
    }
}

/// The texts of formulas, conditions and checks of a questionnaire: nearly all of its expressions.
public struct ExpressionTexts {
    private let texts: [String]

    /// Gathers them from the repository's questionnaire.
    public init() throws {
        let questionnaire = try SalesProcess().questionnaire()
        let expressions =
            questionnaire.metrics.map(\.formula) + questionnaire.columns.values.joined().map(\.formula)
            + questionnaire.verdicts.values.joined().map(\.when) + questionnaire.checks.map(\.when)
            + questionnaire.rules.flatMap { [$0.condition] + $0.variants.map(\.when) }
            + questionnaire.rules.compactMap(\.when)
        texts = expressions.map(\.source)
    }

    /// All of them, compiled.
    public func compiled() throws -> Any { try texts.map { try CompiledExpression($0) } }
}

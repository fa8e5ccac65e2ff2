import Expressions
import Questionnaires
import Sessions

/// A questionnaire in its compiled form.
struct CompiledForm {
    private let bytes: [UInt8]

    init(_ questionnaire: Questionnaire) throws { bytes = try CompiledQuestionnaire(questionnaire).bytes }

    /// All of its sections, checked; nil where they are damaged.
    func read() throws -> Questionnaire? {
        try CompiledQuestionnaire(checking: bytes)?.questionnaire(.everything, QuestionnaireCache())
    }
}

/// The texts of formulas, conditions and checks of a questionnaire: nearly all of its expressions.
struct ExpressionTexts {
    private let texts: [String]

    init(_ questionnaire: Questionnaire) {
        let expressions =
            questionnaire.metrics.map(\.formula) + questionnaire.columns.values.joined().map(\.formula)
            + questionnaire.verdicts.values.joined().map(\.when) + questionnaire.checks.map(\.when)
            + questionnaire.rules.flatMap { [$0.condition] + $0.variants.map(\.when) }
            + questionnaire.rules.compactMap(\.when)
        texts = expressions.map(\.source)
    }

    func compiled() throws -> [CompiledExpression] { try texts.map { try CompiledExpression($0) } }
}

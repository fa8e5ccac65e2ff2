import Diagnostics
import Expressions

extension QuestionnaireChecker {
    /// Warns where whether a question is asked gives away what was answered to one that is not for everybody.
    func checkConfidentiality() {
        let sensitive = plan.sensitiveFields
        guard !sensitive.isEmpty else { return }
        for question in questionnaire.questions where !question.sensitive {
            warnOfConfidential(question.when, sensitive, at: "questions.\(question.id).when")
            for field in question.fields {
                warnOfConfidential(field.when, sensitive, at: "fields.\(field.name).when")
            }
        }
    }

    private func warnOfConfidential(
        _ condition: CompiledExpression?, _ sensitive: Set<String>, at path: String
    ) {
        guard let condition, let node = places.nodes[path] else { return }
        let read = Dependencies([condition], in: questionnaire).names.filter(sensitive.contains)
        guard let name = read.first else { return }
        problems.add(
            node.diagnostic(
                .warning, "whether this is asked gives away '\(name)', which is sensitive", length: nil,
                notes: [
                    "it waits until sellers have left, as sensitive questions do; 'sensitive: true' says so"
                ]
            ))
    }
}

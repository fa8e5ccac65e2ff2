import Expressions

extension QuestionnaireCheck {
    static let unusedLimit = QuestionnaireCheck(
        "unused-limit", wants: "a limit is read by an expression or a text, or it says nothing"
    ) { checker in
        guard checker.isRead(.main, .metrics, .rules) else { return }
        let used = Set(checker.uses.flatMap(\.expression.names))
            .union(checker.texts.flatMap { TextTemplate($0.text).placeholders.map(\.name) })
        for name in checker.questionnaire.limits.keys.sorted() where !used.contains(name) {
            checker.warn("nothing reads the limit '\(name)'", at: "limits.\(name)")
        }
    }
}

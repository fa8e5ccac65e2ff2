import Expressions

extension QuestionnaireCheck {
    static let unusedCutoff = QuestionnaireCheck(
        "unused-cutoff", wants: "a limit decides something, or is named in a text"
    ) { checker in
        guard checker.isRead(.rules), !checker.unread.wrongFiles.contains(.rules) else { return }
        for rule in checker.questionnaire.rules {
            let path = "rules.\(rule.id)."
            var read = Set(checker.uses.filter { $0.path.hasPrefix(path) }.flatMap(\.expression.names))
            for text in checker.texts where text.id.hasPrefix(path) {
                read.formUnion(TextTemplate(text.text).placeholders.map(\.name))
            }
            for name in rule.cutoffs.keys.sorted() where !read.contains(name) {
                checker.warn("nothing reads the cut-off '\(name)'", at: "\(path)cutoffs.\(name)")
            }
        }
    }
}

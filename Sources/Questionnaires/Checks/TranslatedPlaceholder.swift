import Diagnostics

extension QuestionnaireCheck {
    static let translatedPlaceholder = QuestionnaireCheck(
        "translated-placeholder", wants: "a translation fills in the figures that the original does"
    ) { checker in
        for (language, translation) in checker.questionnaire.translations.sorted(by: { $0.key < $1.key }) {
            for text in checker.texts {
                guard let translated = translation[text.id],
                    let node = checker.places.nodes["locales.\(language).\(text.id)"]
                else { continue }
                let wanted = Set(TextTemplate(text.text).placeholders.map(\.name))
                let template = TextTemplate(translated)
                checker.reportStrays(of: template, in: node)
                let found = template.placeholders
                for placeholder in found where !wanted.contains(placeholder.name) {
                    checker.report(
                        "the original has no placeholder '{\(placeholder.name)}'", at: placeholder,
                        of: node, notes: QuestionnaireChecker.hint(placeholder.name, among: wanted))
                }
                for name in wanted.subtracting(found.map(\.name)).sorted() {
                    checker.problems.add(node.diagnostic(.warning, "the original also says '{\(name)}'"))
                }
            }
        }
    }
}

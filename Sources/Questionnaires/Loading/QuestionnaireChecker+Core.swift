import Diagnostics
import Expressions

extension QuestionnaireChecker {
    /// Finds rules that core answers decide, but that then say or judge something which only the other
    /// questions ask.
    ///
    /// Whether a rule is core follows from what it reads, so one that reads a field of another question simply
    /// counts in full audits only. But where it fires in a core audit, a text of it would say "not known", and
    /// a severity would be the least it names.
    func checkCore() {
        guard questionnaire.questions.contains(where: { !$0.core }), isWholeForCore else { return }
        let analysis = CoreAnalysis(
            questionnaire, plan.fields, plan.questionOfField, order: plan.order)
        for rule in questionnaire.rules where plan.coreRules.contains(rule.id) {
            let path = "rules.\(rule.id)"
            if case .computed(let severity) = rule.severity, !analysis.isCore(severity, of: rule) {
                warn("core answers decide this rule, but not how grave it is", at: "\(path).severity")
            }
            for text in filledTexts(of: rule) {
                guard let node = places.nodes[text.id], text.text.utf8.contains(UInt8(ascii: "{")) else {
                    continue
                }
                for placeholder in TextTemplate(text.text).placeholders {
                    guard rule.cutoffs[placeholder.name] == nil else { continue }
                    let isCore =
                        rule.lists[placeholder.name].map { analysis.isCore($0, of: rule) }
                        ?? analysis.isCore(name: placeholder.name)
                    guard !isCore else { continue }
                    problems.add(
                        Diagnostic(
                            .warning, "core answers decide this rule, but not '{\(placeholder.name)}'",
                            in: node.source, at: node.location(atScalarOffset: placeholder.offset),
                            length: placeholder.name.unicodeScalars.count + 2,
                            notes: ["a core audit prints \"not known\" here"]))
                }
            }
        }
    }

    /// The texts of a rule into which its figures are filled.
    private func filledTexts(of rule: Rule) -> [QuestionnaireText] {
        var rule = rule
        var texts: [QuestionnaireText] = []
        let place = TextPlace(path: "rules.\(rule.id)") { id, placeholders, text in
            guard placeholders != .none else { return }
            texts.append(QuestionnaireText(id: id, text: text, placeholders: placeholders))
        }
        Rule.description.visitTexts(of: &rule, at: place)
        return texts
    }

    /// False where something could not be read by which a rule may not be core.
    private var isWholeForCore: Bool {
        isRead(.main, .metrics) && !questionnaire.metrics.contains(where: \.formula.isUnreadable)
            && !questionnaire.columns.values.contains { $0.contains(where: \.formula.isUnreadable) }
            && !questionnaire.rules.contains(where: \.condition.isUnreadable)
    }

    private func warn(_ message: String, at path: String) {
        report(.warning, message, at: path, notes: ["a core audit takes the least that the rule names"])
    }
}

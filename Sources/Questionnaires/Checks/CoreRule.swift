import Expressions

extension QuestionnaireCheck {
    /// Whether a rule is core follows from what it reads, so one that reads a field of another question simply
    /// counts in full audits only. But where it fires in a core audit, a text of it would say "not known", and
    /// a severity would be the least it names.
    static let coreRule = QuestionnaireCheck(
        "core-rule",
        wants: "what core answers decide, they also say and weigh, or core audits print \"not known\""
    ) { checker in
        let questionnaire = checker.questionnaire
        guard questionnaire.questions.contains(where: { !$0.core }), isWhole(checker) else { return }
        let analysis = CoreAnalysis(
            questionnaire, checker.plan.fields, checker.plan.questionOfField, order: checker.plan.order)
        func isKnown(_ name: String, in rule: Rule) -> Bool {
            checker.types.names[name] != nil || rule.lists[name] != nil
        }
        for rule in questionnaire.rules where checker.plan.coreRules.contains(rule.id) {
            if case .computed(let severity) = rule.severity, !analysis.isCore(severity, of: rule) {
                checker.warn(
                    "core answers decide this rule, but not how grave it is",
                    at: "rules.\(rule.id).severity",
                    notes: ["a core audit takes the least that the rule names"])
            }
            for text in filledTexts(of: rule) {
                guard let node = checker.places.node(text.id, holding: text.text) else { continue }
                for placeholder in TextTemplate(text.text).placeholders
                where isKnown(placeholder.name, in: rule) && !analysis.isCore(placeholder.name, in: rule) {
                    checker.warn(
                        "core answers decide this rule, but not '{\(placeholder.name)}'",
                        at: placeholder, of: node, notes: ["a core audit prints \"not known\" here"])
                }
            }
        }
    }

    /// The texts of a rule into which its figures are filled.
    private static func filledTexts(of rule: Rule) -> [QuestionnaireText] {
        var rule = rule
        var texts: [QuestionnaireText] = []
        let place = TextPlace(path: "rules.\(rule.id)") { id, placeholders, text in
            guard placeholders != .none, text.utf8.contains(UInt8(ascii: "{")) else { return }
            texts.append(QuestionnaireText(id: id, text: text, placeholders: placeholders))
        }
        Rule.description.visitTexts(of: &rule, at: place)
        return texts
    }

    /// False where something could not be read by which a rule may not be core.
    private static func isWhole(_ checker: QuestionnaireChecker) -> Bool {
        let questionnaire = checker.questionnaire
        return checker.isRead(.main, .metrics) && checker.plan.circles.isEmpty
            && !questionnaire.metrics.contains(where: \.formula.isUnreadable)
            && !questionnaire.columns.values.contains { $0.contains(where: \.formula.isUnreadable) }
            && !questionnaire.rules.contains(where: \.condition.isUnreadable)
            && questionnaire.questions.allSatisfy { question in
                let core = checker.places.nodes["questions.\(question.id).core"]?.scalar
                return core.map { ["true", "false"].contains($0) } ?? true
            }
    }
}

extension CoreAnalysis {
    /// True where core answers give what a placeholder of a rule's text prints.
    fileprivate func isCore(_ placeholder: String, in rule: Rule) -> Bool {
        if rule.cutoffs[placeholder] != nil { return true }
        return rule.lists[placeholder].map { isCore($0, of: rule) } ?? isCore(name: placeholder)
    }
}

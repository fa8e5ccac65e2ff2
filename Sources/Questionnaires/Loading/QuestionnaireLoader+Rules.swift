import Diagnostics
import Expressions

extension QuestionnaireLoader {
    mutating func readRules(_ root: YAMLNode, into questionnaire: inout Questionnaire) {
        guard var reader = YAMLMapReader(root, problems, expecting: "rules.yaml") else { return }
        questionnaire.rules = reader.list("rules").compactMap { readRule($0) }
        reader.finish()
    }

    private mutating func readRule(_ node: YAMLNode) -> Rule? {
        guard var reader = YAMLMapReader(node, problems, expecting: "a rule") else { return nil }
        defer { reader.finish() }
        let id = reader.requiredName("id")
        let path = "rules.\(id)"
        note(path, node)
        let others = [
            "id", "severity", "when", "condition", "stage", "yields_to", "who", "note", "sources", "views",
        ]
        note(others + Self.textKeys, under: path, &reader)
        let severity = readSeverity(&reader)
        let cutoffs = readByName(reader.map("cutoffs")) { loader, pair in loader.readCutoff(pair, path) }
        let lists = readByName(reader.map("lists")) { loader, pair in
            loader.note("\(path).lists.\(pair.key)", pair.value)
            return reader.expression(pair.value, pair.key) ?? .unreadable
        }
        let labels = readByName(reader.map("labels")) { loader, pair in
            loader.note("\(path).labels.\(pair.key)", pair.value)
            return pair.value.scalar
        }
        let variants = reader.list("variants").enumerated().compactMap {
            readVariant($0.element, path: "\(path).variants.\($0.offset)")
        }
        let views = reader.node("views").flatMap { readViews($0) }
        let money = reader.node("money").flatMap { readMoney($0, path) }
        let condition = reader.requiredExpression("condition")
        let when = reader.expression("when")
        return Rule(
            id: id, stage: reader.requiredText("stage"), severity: severity, when: when,
            condition: condition, cutoffs: cutoffs, group: reader.text("group"),
            yieldsTo: reader.text("yields_to"), lists: lists, labels: labels, variants: variants,
            note: reader.text("note"), views: views, title: reader.requiredText("title"),
            finding: reader.requiredText("finding"),
            recommendation: reader.requiredText("recommendation"),
            firstStep: reader.text("first_step") ?? "",
            effort: reader.choice("effort", default: Effort.weeks), who: reader.text("who") ?? "",
            clears: reader.text("clears") ?? "", money: money, restricted: reader.flag("restricted"),
            sources: reader.texts("sources"))
    }

    /// The keys of a rule whose texts may hold placeholders.
    static let textKeys = ["title", "finding", "recommendation", "first_step", "clears"]

    private mutating func readSeverity(_ reader: inout YAMLMapReader) -> SeverityRule {
        guard let node = reader.requiredNode("severity"), let text = node.scalar else {
            return .fixed(.low)
        }
        do {
            return try SeverityRule(parsing: text)
        } catch {
            for problem in error.problems { problems.add(node.diagnostic(for: problem)) }
            return .fixed(.low)
        }
    }

    private mutating func readCutoff(_ pair: YAMLPair, _ path: String) -> Cutoff? {
        guard var reader = YAMLMapReader(pair.value, problems, expecting: "a cut-off") else { return nil }
        defer { reader.finish() }
        note("\(path).cutoffs.\(pair.key)", pair.value)
        let isOurs = reader.flag("convention")
        let source = reader.text("source")
        if !isOurs && source == nil {
            problems.add(
                pair.value.diagnostic(
                    .error, "the cut-off '\(pair.key)' names no origin",
                    notes: ["write 'convention: true' or 'source: ...'"]))
        }
        let value = reader.requiredNumber("value")
        if value == nil { hasUnknownType("\(path).cutoffs.\(pair.key)") }
        return Cutoff(value: value ?? 0, convention: isOurs, source: source)
    }

    private mutating func readVariant(_ node: YAMLNode, path: String) -> RuleVariant? {
        guard var reader = YAMLMapReader(node, problems, expecting: "a variant") else { return nil }
        defer { reader.finish() }
        note(path, node)
        note("\(path).when", reader.node("when"))
        for key in Self.textKeys { note("\(path).\(key)", reader.node(key)) }
        let when = reader.requiredExpression("when")
        return RuleVariant(
            when: when, title: reader.text("title"), finding: reader.text("finding"),
            recommendation: reader.text("recommendation"), firstStep: reader.text("first_step"))
    }

    private func readViews(_ node: YAMLNode) -> RuleViews? {
        guard var reader = YAMLMapReader(node, problems, expecting: "views") else { return nil }
        defer { reader.finish() }
        return RuleViews(component: reader.text("component"), aspect: reader.text("aspect"))
    }

    private mutating func readMoney(_ node: YAMLNode, _ path: String) -> MoneyEstimate? {
        guard var reader = YAMLMapReader(node, problems, expecting: "money") else { return nil }
        defer { reader.finish() }
        note("\(path).money", reader.node("formula"))
        note("\(path).money.text", reader.node("text"))
        let formula = reader.requiredExpression("formula")
        return MoneyEstimate(formula: formula, text: reader.requiredText("text"))
    }
}

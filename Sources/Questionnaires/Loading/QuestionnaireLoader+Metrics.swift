import Diagnostics

extension QuestionnaireLoader {
    mutating func readMetrics(_ root: YAMLNode, into questionnaire: inout Questionnaire) {
        guard var reader = YAMLMapReader(root, problems, expecting: "metrics.yaml") else { return }
        questionnaire.metrics = reader.list("metrics").compactMap { readMetric($0) }
        for pair in reader.map("columns") {
            questionnaire.columns[pair.key] = items(pair).compactMap { readColumn($0, of: pair.key) }
            note("columns.\(pair.key)", pair.value)
        }
        for pair in reader.map("verdicts") {
            questionnaire.verdicts[pair.key] = items(pair).enumerated().compactMap {
                readVerdict($0.element, of: pair.key, position: $0.offset)
            }
            note("verdicts.\(pair.key)", pair.value)
        }
        for pair in reader.map("verdict_notes") {
            questionnaire.verdictNotes[pair.key] = items(pair).compactMap {
                readNote($0, path: "verdict_notes.\(pair.key)")
            }
            note("verdict_notes.\(pair.key)", pair.value)
        }
        questionnaire.checks = reader.list("checks").compactMap { readCheck($0) }
        reader.finish()
    }

    private func items(_ pair: YAMLPair) -> [YAMLNode] {
        guard case .list(let items) = pair.value.content else {
            problems.addUnread(pair.value.diagnostic(.error, "'\(pair.key)' must be a list"))
            return []
        }
        return items
    }

    private mutating func readMetric(_ node: YAMLNode) -> Metric? {
        guard var reader = YAMLMapReader(node, problems, expecting: "a metric") else { return nil }
        defer { reader.finish() }
        let variable = reader.requiredName("variable")
        note("metrics.\(variable)", node)
        note(
            ["id", "variable", "formula", "cases", "label", "target", "assumes", "sheet", "sources"],
            under: "metrics.\(variable)", &reader)
        let id = reader.requiredText("id")
        let formula = reader.requiredExpression("formula")
        return Metric(
            id: id, variable: variable, formula: formula, unit: reader.requiredText("unit"),
            better: reader.choice("better", default: Direction.context), target: reader.text("target"),
            assumes: reader.text("assumes"), label: reader.requiredText("label"),
            sheet: reader.text("sheet"), printed: reader.flag("printed", default: true),
            cases: reader.expression("cases"), sources: reader.texts("sources"))
    }

    private mutating func readColumn(_ node: YAMLNode, of table: String) -> ComputedColumn? {
        guard var reader = YAMLMapReader(node, problems, expecting: "a computed column") else { return nil }
        defer { reader.finish() }
        let name = reader.requiredName("name")
        let path = "columns.\(table).\(name)"
        note(path, node)
        note(
            ["id", "name", "unit", "formula", "when", "options", "label", "target", "sources"], under: path,
            &reader)
        let id = reader.requiredText("id")
        let formula = reader.requiredExpression("formula")
        return ComputedColumn(
            id: id, name: name, formula: formula, when: reader.expression("when"),
            unit: reader.requiredText("unit"), better: reader.choice("better", default: Direction.context),
            target: reader.text("target"), label: reader.requiredText("label"),
            options: reader.text("options"), sources: reader.texts("sources"))
    }

    private mutating func readVerdict(_ node: YAMLNode, of table: String, position: Int) -> Verdict? {
        let path = "verdicts.\(table).\(position)"
        guard var reader = YAMLMapReader(node, problems, expecting: "a verdict") else { return nil }
        defer { reader.finish() }
        note(path, node)
        note(["code", "when", "label"], under: path, &reader)
        let code = reader.requiredName("code")
        note("verdicts.\(table).\(code)", node)
        note("verdicts.\(table).\(code).label", reader.node("label"))
        let label = reader.requiredText("label")
        let notes = reader.flag("notes", default: true)
        let reasons = reader.list("reasons").compactMap {
            readNote($0, path: "verdict_reasons.\(table)")
        }
        let when = reader.requiredExpression("when")
        return Verdict(code: code, label: label, when: when, notes: notes, reasons: reasons)
    }

    private mutating func readNote(_ node: YAMLNode, path: String) -> VerdictNote? {
        guard var reader = YAMLMapReader(node, problems, expecting: "a reason") else { return nil }
        defer { reader.finish() }
        let id = reader.requiredText("id")
        note("\(path).\(id)", node)
        note(["id", "when", "text"], under: "\(path).\(id)", &reader)
        return VerdictNote(id: id, when: reader.expression("when"), text: reader.requiredText("text"))
    }

    private mutating func readCheck(_ node: YAMLNode) -> Check? {
        guard var reader = YAMLMapReader(node, problems, expecting: "a check") else { return nil }
        defer { reader.finish() }
        let id = reader.requiredText("id")
        note("checks.\(id)", node)
        note(["id", "when", "message"], under: "checks.\(id)", &reader)
        let message = reader.requiredText("message")
        let when = reader.requiredExpression("when")
        return Check(id: id, when: when, message: message)
    }
}

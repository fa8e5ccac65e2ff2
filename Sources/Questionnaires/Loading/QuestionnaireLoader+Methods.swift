import Diagnostics
import Expressions

extension QuestionnaireLoader {
    mutating func readMethods(_ root: YAMLNode, into questionnaire: inout Questionnaire) {
        guard var reader = YAMLMapReader(root, problems, expecting: "methods.yaml") else { return }
        for pair in reader.map("options") {
            if questionnaire.options[pair.key] != nil {
                problems.add(
                    Diagnostic(
                        .error, "option set '\(pair.key)' exists twice", in: root.source,
                        at: pair.keyLocation, length: pair.key.unicodeScalars.count))
            }
            questionnaire.options[pair.key] = readOptionSet(pair)
        }
        questionnaire.methods = reader.list("methods").compactMap { readMethod($0) }
        reader.finish()
    }

    private mutating func readMethod(_ node: YAMLNode) -> Method? {
        guard var reader = YAMLMapReader(node, problems, expecting: "a method") else { return nil }
        defer { reader.finish() }
        let id = reader.requiredText("id")
        let path = "methods.\(id)"
        note(path, node)
        note(["id", "label", "text", "sources"], under: path, &reader)
        let label = reader.requiredText("label")
        var results = reader.list("results").compactMap { readFigure($0, path: "\(path).results") }
        // A single formula is a result that needs no name of its own.
        if reader.node("formula") != nil {
            note("\(path).results.result", node)
            note(["formula", "assumes"], under: "\(path).results.result", &reader)
            if let formula = reader.expression("formula") {
                results.append(
                    MethodFigure(
                        name: "result", label: label, unit: reader.requiredText("unit"), formula: formula,
                        assumes: reader.text("assumes")))
            }
        }
        return Method(
            id: id, label: label, text: reader.requiredText("text"),
            inputs: reader.list("inputs").compactMap { readInput($0, path: "\(path).inputs") },
            results: results,
            checklist: reader.list("checklist").enumerated().compactMap {
                readChecklistItem($0.element, path: "\(path).checklist.\($0.offset)")
            },
            examples: reader.list("examples").enumerated().compactMap {
                readExample($0.element, path: "\(path).examples.\($0.offset)")
            },
            sources: reader.texts("sources"))
    }

    private mutating func readInput(_ node: YAMLNode, path: String) -> MethodInput? {
        guard var reader = YAMLMapReader(node, problems, expecting: "an input") else { return nil }
        defer { reader.finish() }
        let field = readField(&reader, isColumn: false, path: path)
        let path = "\(path).\(field.name)"
        note("\(path).from", reader.node("from"))
        note("\(path).list", reader.node("list"))
        note("\(path).part_of", reader.node("part_of"))
        return MethodInput(
            field: field, from: reader.text("from"), partOf: reader.text("part_of"),
            isList: reader.flag("list"),
            computed: reader.list("computed").compactMap { readFigure($0, path: "\(path).computed") })
    }

    private mutating func readFigure(_ node: YAMLNode, path: String) -> MethodFigure? {
        guard var reader = YAMLMapReader(node, problems, expecting: "a result") else { return nil }
        defer { reader.finish() }
        let name = reader.requiredText("name")
        let path = "\(path).\(name)"
        note(path, node)
        note(["formula", "when", "options", "label", "assumes"], under: path, &reader)
        let label = reader.requiredText("label")
        let formula = reader.requiredExpression("formula")
        return MethodFigure(
            name: name, label: label, unit: reader.requiredText("unit"), formula: formula,
            when: reader.expression("when"), options: reader.text("options"), assumes: reader.text("assumes"))
    }

    private mutating func readChecklistItem(_ node: YAMLNode, path: String) -> ChecklistItem? {
        note(path, node)
        if let label = node.scalar {
            note("\(path).label", node)
            return ChecklistItem(label: label, text: "", shows: [])
        }
        guard var reader = YAMLMapReader(node, problems, expecting: "a point of a checklist") else {
            return nil
        }
        defer { reader.finish() }
        note(["label", "text"], under: path, &reader)
        return ChecklistItem(
            label: reader.requiredText("label"), text: reader.text("text") ?? "",
            shows: reader.texts("shows"))
    }

    // MARK: examples

    private mutating func readExample(_ node: YAMLNode, path: String) -> MethodExample? {
        guard var reader = YAMLMapReader(node, problems, expecting: "an example") else { return nil }
        defer { reader.finish() }
        note(path, node)
        note("\(path).name", reader.node("name"))
        var example = MethodExample(
            name: reader.text("name") ?? "", inputs: [:], lists: [:], tables: [:], results: [:],
            computed: [:])
        for pair in reader.map("inputs") {
            note("\(path).inputs.\(pair.key)", pair.value)
            switch pair.value.content {
            case .scalar(let text, _): example.inputs[pair.key] = text
            case .map: refuse(pair, "a text, a list of figures or a list of rows")
            case .list(let items):
                let texts = items.compactMap(\.scalar)
                if !texts.isEmpty && texts.count == items.count {
                    example.lists[pair.key] = texts
                } else {
                    example.tables[pair.key] = items.map { readCells($0) }
                }
            }
        }
        for pair in reader.map("results") {
            note("\(path).results.\(pair.key)", pair.value)
            switch pair.value.content {
            case .scalar(let text, _): example.results[pair.key] = text
            case .map: refuse(pair, "a text or a list of rows")
            case .list(let items): example.computed[pair.key] = items.map { readCells($0) }
            }
        }
        return example
    }

    private func refuse(_ pair: YAMLPair, _ expected: String) {
        problems.add(pair.value.diagnostic(.error, "'\(pair.key)' must be \(expected)"))
    }

    private func readCells(_ node: YAMLNode) -> [String: String] {
        guard case .map(let pairs) = node.content else {
            problems.add(node.diagnostic(.error, "a row must be a mapping of columns to texts"))
            return [:]
        }
        var cells: [String: String] = [:]
        for pair in pairs {
            guard let text = pair.value.scalar else {
                refuse(pair, "a text")
                continue
            }
            cells[pair.key] = text
        }
        return cells
    }
}

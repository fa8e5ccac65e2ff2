import Diagnostics

extension QuestionnaireLoader {
    mutating func readQuestion(_ node: YAMLNode) -> Question? {
        guard var reader = YAMLMapReader(node, problems, expecting: "a question") else { return nil }
        defer { reader.finish() }
        let id = reader.requiredText("id")
        let path = "questions.\(id)"
        note(path, node)
        let texts = ["text", "hint", "why", "evidence", "good", "weak"]
        note(["id", "when", "stage", "sources"] + texts, under: path, &reader)
        return Question(
            id: id, stage: reader.requiredText("stage"), core: reader.flag("core"),
            audience: reader.choice("audience", default: Audience.any),
            sensitive: reader.flag("sensitive"), worksheet: reader.flag("worksheet"),
            revision: wholeNumber("revision", &reader) ?? 1,
            summary: reader.optionalChoice("summary", Summary.self), when: reader.expression("when"),
            text: reader.requiredText("text"), hint: reader.text("hint"), why: reader.requiredText("why"),
            evidence: reader.requiredText("evidence"), good: reader.text("good") ?? "",
            weak: reader.text("weak") ?? "",
            fields: reader.list("fields").compactMap { readField($0) },
            sources: reader.texts("sources"))
    }

    private mutating func readField(_ node: YAMLNode) -> Field? {
        guard var reader = YAMLMapReader(node, problems, expecting: "a field") else { return nil }
        defer { reader.finish() }
        return readField(&reader, isColumn: false, path: "fields")
    }

    /// Reads a field of a question or, with nearly the same keys, a column of a table; `path` is where its
    /// place is noted, without its name.
    mutating func readField(_ reader: inout YAMLMapReader, isColumn: Bool, path: String) -> Field {
        let name = reader.requiredName("name")
        let path = "\(path).\(name)"
        note(path, reader.node)
        note(["name", "row", "when", "options", "label"], under: path, &reader)
        let type = readType(&reader, path)
        if isColumn && (type == .table || type == .multi) {
            problems.add(reader.node.diagnostic(.error, "a column cannot be of type '\(type.rawValue)'"))
        }
        return Field(
            name: name, type: type, unit: reader.text("unit"), label: reader.requiredText("label"),
            options: reader.text("options"), min: reader.number("min"), max: reader.number("max"),
            maxChoices: wholeNumber("max_choices", &reader),
            optional: isColumn ? !reader.flag("required") : reader.flag("optional"),
            when: reader.expression("when"), worksheet: reader.flag("worksheet"),
            acceptsMarkup: reader.flag("accepts_markup"), person: reader.flag("person"),
            restricted: reader.flag("restricted"),
            table: type == .table ? readTableShape(&reader, of: name, path: path) : nil)
    }

    /// The type; where nobody knows what it should be, what follows from it is not reported.
    private mutating func readType(_ reader: inout YAMLMapReader, _ path: String) -> FieldType {
        if let type = reader.optionalChoice("type", FieldType.self) { return type }
        if reader.node("type") != nil || reader.isMistyped("type") {
            hasUnknownType(path)
            for key in ["row", "open_rows", "columns", "fixed_rows"] { _ = reader.node(key) }
        }
        return .text
    }

    private func wholeNumber(_ key: String, _ reader: inout YAMLMapReader) -> Int? {
        guard let number = reader.number(key), let node = reader.node(key) else { return nil }
        if let whole = Int(exactly: number), whole > 0 { return whole }
        problems.add(node.diagnostic(.error, "'\(key)' must be a whole number, at least 1"))
        return nil
    }

    private mutating func readTableShape(
        _ reader: inout YAMLMapReader, of table: String, path: String
    ) -> TableShape {
        var columns: [Field] = []
        for item in reader.list("columns") {
            guard var column = YAMLMapReader(item, problems, expecting: "a column") else { continue }
            columns.append(readField(&column, isColumn: true, path: "\(path).columns"))
            column.finish()
        }
        if columns.isEmpty {
            problems.add(reader.node.diagnostic(.error, "the table '\(table)' has no columns"))
        }
        var fixedRows: [[String: String]] = []
        for (index, row) in reader.list("fixed_rows").enumerated() {
            guard case .map(let pairs) = row.content else {
                problems.add(row.diagnostic(.error, "a fixed row must be a mapping of columns to texts"))
                continue
            }
            var cells: [String: String] = [:]
            for pair in pairs {
                cells[pair.key] = pair.value.scalar
                note("\(path).fixed_rows.\(index).\(pair.key)", pair.value)
                if !columns.contains(where: { $0.name == pair.key }) {
                    let match = NearMatch.of(pair.key, among: columns.map(\.name))
                    problems.add(
                        Diagnostic(
                            .error, "'\(table)' has no column '\(pair.key)'", in: row.source,
                            at: pair.keyLocation, length: pair.key.unicodeScalars.count,
                            notes: match.map { ["did you mean '\($0)'?"] } ?? []))
                }
            }
            fixedRows.append(cells)
        }
        return TableShape(
            row: reader.requiredText("row"), openRows: reader.flag("open_rows"), columns: columns,
            fixedRows: fixedRows)
    }
}

package import Expressions

extension Questionnaire {
    /// The values that an example gives to a method's inputs; what cannot be read is left out.
    package func inputs(of example: MethodExample, for method: Method) -> [String: Value] {
        let reader = ExampleReader(options: options)
        return method.inputs.reduce(into: [:]) { values, input in
            values[input.field.name] = reader.value(of: input, in: example)
        }
    }
}

/// Reads the canonical texts of examples.
package struct ExampleReader {
    /// What stands for a figure that cannot be computed.
    package static let notComputable = "not_computable"
    let options: [String: AnswerOptionSet]

    /// What an example gives to an input; nil where it says nothing or what cannot be read.
    func value(of input: MethodInput, in example: MethodExample) -> Value? {
        let name = input.field.name
        if let shape = input.field.table {
            return example.tables[name].map { rows in
                .list(rows.map { .map(row($0, shape, of: name)) })
            }
        }
        if input.isList {
            return example.lists[name].map { texts in
                .list(texts.compactMap { value($0, of: input.field) })
            }
        }
        return example.inputs[name].flatMap { value($0, of: input.field) }
    }

    private func row(_ cells: [String: String], _ shape: TableShape, of table: String) -> ValueMap {
        ValueMap(
            shape.columns.map { column in
                let value = cells[column.name].flatMap { self.value($0, of: column) }
                return (column.name, value ?? .unknown(Unknowns(table)))
            })
    }

    /// The value of a canonical text; nil where it is none.
    func value(_ text: String, of field: Field) -> Value? {
        if text == "?" { return .unknown(Unknowns(field.name, .dontKnow)) }
        switch field.type {
        case .yesNo: return Self.truth(text).map { .bool($0) }
        case .choice:
            let isOption = field.options.flatMap { options[$0]?.option(text) } != nil
            return isOption ? .string(text) : nil
        case .text: return .string(text)
        case .integer, .number, .percent, .money, .duration, .scale:
            return Double(text).flatMap { $0.isFinite ? .double($0) : nil }
        case .multi, .date, .table: return nil
        }
    }

    /// Tells whether a result is what an example says: codes and truths exactly, figures to nine digits, or to as many
    /// decimals as are written.
    package static func holds(_ text: String, _ value: MethodValue) -> Bool {
        switch value {
        case .missing: return text == "?"
        case .notApplicable: return text == "-"
        case .notComputable: return text == notComputable
        case .known(.bool(let flag)): return truth(text) == flag
        case .known(.string(let code)): return code == text
        case .known(let value):
            guard let number = value.number, let expected = Double(text) else { return false }
            let exact = 1e-9 * max(abs(expected), abs(number))
            return abs(number - expected) <= exact + (halfOfLastDecimal(text) ?? 0)
        }
    }

    /// Half of what the last decimal of a figure stands for; nil of a whole number.
    private static func halfOfLastDecimal(_ text: String) -> Double? {
        guard let point = text.firstIndex(of: "."), text.allSatisfy({ $0.isNumber || "-.".contains($0) })
        else { return nil }
        return (1...text[point...].count - 1).reduce(0.5) { half, _ in half / 10 }
    }

    private static func truth(_ text: String) -> Bool? {
        switch text {
        case "yes", "true": true
        case "no", "false": false
        default: nil
        }
    }
}

package import Expressions

/// A named method: a small calculator, a checklist, or both.
package struct Method: Sendable, Equatable {
    /// The name under which it is called, such as `campaign`.
    package var id: String = ""
    /// What people call it.
    package var label: String = ""
    /// What it is for and when to use it.
    package var text: String = ""
    /// What it is given, in the order in which it is asked.
    package var inputs: [MethodInput] = []
    /// What it computes, in the order of computation; each may read those before it.
    package var results: [MethodFigure] = []
    /// What it goes through.
    package var checklist: [ChecklistItem] = []
    /// Worked examples; they hold, or the questionnaire is not loaded.
    package var examples: [MethodExample] = []
    /// Where it comes from.
    package var sources: [String] = []

    /// What people call one of the results.
    package func label(of result: MethodFigure) -> String { result.label.isEmpty ? label : result.label }

    /// The input of that name.
    package func input(_ name: String) -> MethodInput? { inputs.first { $0.field.name == name } }
}

/// Something that a method is given.
package struct MethodInput: Sendable, Equatable {
    /// Its name, type, unit and limits; a table's columns.
    package var field: Field = Field()
    /// The field, metric or list of samples of an audit that answers it.
    package var from: String?
    /// The input of which it is a part: more than that is refused.
    package var partOf: String?
    /// True where it is several figures, which formulas read as a list.
    package var isList: Bool = false
    /// Columns computed for each row of a table, in order; each may read those before it.
    package var computed: [MethodFigure] = []
}

/// Something that a method computes: a result, or a column of a table.
package struct MethodFigure: Sendable, Equatable {
    /// The name under which later formulas read it.
    package var name: String = ""
    /// What people read; empty of a single formula, which is called as its method is (``Method/label(of:)``).
    package var label: String = ""
    /// What it counts; `yes/no` for a truth, `word` for a code of the options.
    package var unit: String = ""
    /// How it is computed.
    package var formula: CompiledExpression = .unreadable
    /// False: it does not apply.
    package var when: CompiledExpression?
    /// The option set of a word.
    package var options: String?
    /// What the formula takes for granted; printed with the figure.
    package var assumes: String?
}

/// One point of a checklist.
package struct ChecklistItem: Sendable, Equatable {
    /// What it is called.
    package var label: String = ""
    /// What it means, or what shows that it is done.
    package var text: String = ""
    /// Fields and metrics of an audit whose figures stand beside it.
    package var shows: [String] = []
}

// MARK: description

extension Method: Described {
    static let description = Description<Method>(
        "a method", named: "id", by: \.id,
        check: { method, _, _ in
            for index in method.results.indices where method.results[index].label == method.label {
                method.results[index].label = ""
            }
        },
        keys: [
            .required("id", \.id, .filled),
            .required("label", \.label, .filledText),
            .required("text", \.text, .filledText),
            .defaulted("inputs", \.inputs, .entries()),
            .defaulted("results", \.results, .entries()),
            // A single formula is a result that needs no name of its own.
            .authored(
                Schema.Property("formula") { Schema.text }, Schema.Property("unit") { Schema.text },
                Schema.Property("assumes") { Schema.text }
            ) { reader, method, place in
                guard let node = reader.node("formula") else { return }
                let place = place.below("results.result")
                place.note(reader.node)
                var result = MethodFigure()
                result.name = "result"
                result.unit = reader.requiredText("unit")
                result.formula = Form.expression.read(node, "formula", at: place) ?? .unreadable
                if let node = reader.node("assumes") {
                    result.assumes = Form<String>.text.read(node, "assumes", at: place)
                }
                method.results.append(result)
            },
            .defaulted("checklist", \.checklist, .list(.checklistItem)),
            .defaulted("examples", \.examples, .entries()),
            .defaulted("sources", \.sources, .words),
        ])
}

extension MethodInput: Described {
    static let description = Description<MethodInput>(
        "an input", named: "name", by: \.field.name,
        keys: Field.description.keys.map { $0.within(\.field) } + [
            .optional("from", \.from, .word),
            .optional("part_of", \.partOf, .word),
            .defaulted("list", \.isList, .flag),
            .defaulted("computed", \.computed, .entries()),
        ])
}

extension MethodFigure: Described {
    static let description = Description<MethodFigure>(
        "a result", named: "name", by: \.name,
        keys: [
            .required("name", \.name, .filled),
            .required("label", \.label, .filledText),
            .required("unit", \.unit, .filled),
            .required("formula", \.formula, .expression),
            .optional("when", \.when, .expression),
            .optional("options", \.options, .word),
            .optional("assumes", \.assumes, .text),
        ])
}

extension ChecklistItem: Described {
    static let description = Description<ChecklistItem>(
        "a point of a checklist",
        keys: [
            .required("label", \.label, .filledText),
            .defaulted("text", \.text, .text),
            .defaulted("shows", \.shows, .words),
        ])
}

extension Form<ChecklistItem> {
    /// A label alone, or with what belongs to it.
    fileprivate static let checklistItem = Form(
        schema: Schema.either([Schema.text, ChecklistItem.description.schema]),
        read: { node, key, place in
            guard let label = node.scalar else {
                return Form.entry().parse(node, key, place)
            }
            place.below("label").note(node)
            return ChecklistItem(label: label)
        }, decode: Form.entry().decode, encode: Form.entry().encode, visit: Form.entry().visit)
}

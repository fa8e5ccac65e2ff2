import CanonicalJSON
import Expressions
package import Questionnaires

/// Methods for programs; numbers are in the unit named beside them, statuses as in the report.
package struct MethodJSON: Sendable {
    /// Creates the format.
    package init() {}

    /// All methods, id and label.
    package func text(of methods: [Method]) -> String {
        JSONValue.record([
            "methods": .array(
                methods.map { .record(["id": .string($0.id), "label": .string($0.label)]) })
        ]).document
    }

    /// What a method is for and what it is given.
    package func text(explaining method: Method, _ questionnaire: Questionnaire) -> String {
        JSONValue.record([
            "id": .string(method.id), "label": .string(method.label), "text": .string(method.text),
            "inputs": .array(method.inputs.map { input($0, questionnaire) }),
            "results": .array(method.results.map { figure($0, label: method.label(of: $0)) }),
            "checklist": .array(
                method.checklist.map {
                    .record([
                        "label": .string($0.label), "text": .string($0.text),
                        "shows": .strings($0.shows),
                    ])
                }),
            "sources": .strings(method.sources),
        ]).document
    }

    /// What a method was given and what comes of it.
    package func text(of report: MethodReport) -> String {
        let method = report.method
        var inputs: [JSONValue.Member] = []
        var tables: [JSONValue.Member] = []
        for input in method.inputs {
            let name = input.field.name
            if input.field.table == nil {
                inputs.append(JSONValue.Member(name, value(report.inputs[name])))
            } else {
                tables.append(JSONValue.Member(name, rows(of: input, report)))
            }
        }
        let results = zip(method.results, report.outcome.results).map { figure, value in
            JSONValue.record([
                "name": .string(figure.name), "label": .string(method.label(of: figure)),
                "unit": .string(figure.unit), "value": self.value(value.value),
                "status": .string(status(value)),
                "missing": .strings(missing(value)), "assumes": .text(figure.assumes),
            ])
        }
        return JSONValue.record([
            "method": .string(method.id), "inputs": .object(inputs), "tables": .object(tables),
            "results": .array(results),
        ]).document
    }

    // MARK: parts

    private func input(_ input: MethodInput, _ questionnaire: Questionnaire) -> JSONValue {
        let columns = (input.field.table?.columns ?? []).map { field($0, isList: false, questionnaire) }
        var members = field(input.field, isList: input.isList, questionnaire)
        members.append(JSONValue.Member("from", .text(input.from)))
        members.append(JSONValue.Member("columns", .array(columns.map { .object($0) })))
        members.append(
            JSONValue.Member("computed", .array(input.computed.map { figure($0, label: $0.label) })))
        return .object(members)
    }

    private func field(_ field: Field, isList: Bool, _ questionnaire: Questionnaire) -> [JSONValue.Member] {
        let options = field.options.flatMap { questionnaire.options[$0]?.options } ?? []
        return [
            JSONValue.Member("name", .string(field.name)),
            JSONValue.Member("type", .string(field.type.rawValue)),
            JSONValue.Member("unit", .text(field.unit)), JSONValue.Member("label", .string(field.label)),
            JSONValue.Member("optional", .bool(field.optional)), JSONValue.Member("list", .bool(isList)),
            JSONValue.Member("options", .strings(options.map(\.code))),
        ]
    }

    private func figure(_ figure: MethodFigure, label: String) -> JSONValue {
        .record([
            "name": .string(figure.name), "label": .string(label), "unit": .string(figure.unit),
        ])
    }

    private func rows(of input: MethodInput, _ report: MethodReport) -> JSONValue {
        let names = (input.field.table?.columns ?? []).map(\.name) + input.computed.map(\.name)
        return .array(
            (report.outcome.tables[input.field.name] ?? []).map { row in
                .object(
                    names.map { name in
                        let cell = row[name] ?? .notApplicable
                        return JSONValue.Member(
                            name,
                            .record([
                                "value": value(cell.value), "status": .string(status(cell)),
                            ]))
                    })
            })
    }

    private func value(_ value: Value?) -> JSONValue {
        switch value {
        case .bool(let flag): .bool(flag)
        case .int, .double: .figure(value?.number)
        case .string(let text): .string(text)
        case .list(let items): .array(items.map { self.value($0) })
        case .null, .map, .unknown, .failure, nil: .null
        }
    }

    private func status(_ value: MethodValue) -> String {
        switch value {
        case .known: "known"
        case .missing: "unknown"
        case .notApplicable: "not_applicable"
        case .notComputable: "not_computable"
        }
    }

    private func missing(_ value: MethodValue) -> [String] {
        if case .missing(let names) = value { return names }
        return []
    }
}

import CanonicalJSON
import Expressions

extension Method {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        checklist = try record.list("checklist", ChecklistItem.init(json:))
        examples = try record.list("examples", MethodExample.init(json:))
        id = try record.text("id")
        inputs = try record.list("inputs", MethodInput.init(json:))
        label = try record.text("label")
        results = try record.list("results", MethodFigure.init(json:))
        sources = try record.texts("sources")
        text = try record.text("text")
    }

    var json: JSONValue {
        .record([
            "checklist": .array(checklist.map(\.json)),
            "examples": .array(examples.map(\.json)),
            "id": .string(id),
            "inputs": .array(inputs.map(\.json)),
            "label": .string(label),
            "results": .array(results.map(\.json)),
            "sources": .strings(sources),
            "text": .string(text),
        ])
    }
}

extension MethodInput {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        computed = try record.list("computed", MethodFigure.init(json:))
        field = try Field(json: record.required("field"))
        from = try record.optionalText("from")
        isList = try record.flag("isList")
        partOf = try record.optionalText("partOf")
    }

    var json: JSONValue {
        .record(present: [
            "computed": .array(computed.map(\.json)),
            "field": field.json,
            "from": from.map { .string($0) },
            "isList": .bool(isList),
            "partOf": partOf.map { .string($0) },
        ])
    }
}

extension MethodFigure {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        assumes = try record.optionalText("assumes")
        formula = try record.expression("formula")
        label = try record.text("label")
        name = try record.text("name")
        options = try record.optionalText("options")
        unit = try record.text("unit")
        when = try record.optionalExpression("when")
    }

    var json: JSONValue {
        .record(present: [
            "assumes": assumes.map { .string($0) },
            "formula": formula.json,
            "label": .string(label),
            "name": .string(name),
            "options": options.map { .string($0) },
            "unit": .string(unit),
            "when": when?.json,
        ])
    }
}

extension ChecklistItem {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        label = try record.text("label")
        shows = try record.texts("shows")
        text = try record.text("text")
    }

    var json: JSONValue {
        .record(["label": .string(label), "shows": .strings(shows), "text": .string(text)])
    }
}

extension MethodExample {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        computed = try record.map("computed", Self.rows)
        inputs = try record.map("inputs") { try $0.text }
        lists = try record.map("lists") { try $0.texts }
        name = try record.text("name")
        results = try record.map("results") { try $0.text }
        tables = try record.map("tables", Self.rows)
    }

    var json: JSONValue {
        .record([
            "computed": .map(computed, Self.json),
            "inputs": .map(inputs) { .string($0) },
            "lists": .map(lists, JSONValue.strings),
            "name": .string(name),
            "results": .map(results) { .string($0) },
            "tables": .map(tables, Self.json),
        ])
    }

    private static func rows(_ json: JSONValue) throws -> [[String: String]] {
        try json.items.map { row in try row.map { try $0.text } }
    }

    private static func json(_ rows: [[String: String]]) -> JSONValue {
        .array(rows.map { .map($0) { .string($0) } })
    }
}

package import CanonicalJSON
import Expressions

extension Question {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        audience = try record.choice("audience")
        core = try record.flag("core")
        evidence = try record.text("evidence")
        fields = try record.list("fields", Field.init(json:))
        good = try record.text("good")
        hint = try record.optionalText("hint")
        id = try record.text("id")
        revision = try record.optional("revision")?.integer ?? 1
        sensitive = try record.flag("sensitive")
        sources = try record.texts("sources")
        stage = try record.text("stage")
        summary = try record.optionalChoice("summary")
        text = try record.text("text")
        weak = try record.text("weak")
        when = try record.optionalExpression("when")
        why = try record.text("why")
        worksheet = try record.flag("worksheet")
    }

    var json: JSONValue {
        .record(present: [
            "audience": .string(audience.rawValue),
            "core": .bool(core),
            "evidence": .string(evidence),
            "fields": .array(fields.map(\.json)),
            "good": .string(good),
            "hint": hint.map { .string($0) },
            "id": .string(id),
            "revision": revision == 1 ? nil : .integer(revision),
            "sensitive": .bool(sensitive),
            "sources": .strings(sources),
            "stage": .string(stage),
            "summary": summary.map { .string($0.rawValue) },
            "text": .string(text),
            "weak": .string(weak),
            "when": when?.json,
            "why": .string(why),
            "worksheet": .bool(worksheet),
        ])
    }
}

extension Field {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        acceptsMarkup = try record.flag("acceptsMarkup")
        label = try record.text("label")
        max = try record.optionalNumber("max")
        maxChoices = try record.optional("maxChoices")?.integer
        min = try record.optionalNumber("min")
        name = try record.text("name")
        optional = try record.flag("optional")
        options = try record.optionalText("options")
        person = try record.flag("person")
        restricted = try record.flag("restricted")
        table = try record.optional("table").map { try TableShape(json: $0) }
        type = try record.choice("type")
        unit = try record.optionalText("unit")
        when = try record.optionalExpression("when")
        worksheet = try record.flag("worksheet")
    }

    /// The compiled form.
    package var json: JSONValue {
        .record(present: [
            "acceptsMarkup": .bool(acceptsMarkup),
            "label": .string(label),
            "max": max.map { .number($0) },
            "maxChoices": maxChoices.map { .integer($0) },
            "min": min.map { .number($0) },
            "name": .string(name),
            "optional": .bool(optional),
            "options": options.map { .string($0) },
            "person": .bool(person),
            "restricted": .bool(restricted),
            "table": table?.json,
            "type": .string(type.rawValue),
            "unit": unit.map { .string($0) },
            "when": when?.json,
            "worksheet": .bool(worksheet),
        ])
    }
}

extension TableShape {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        columns = try record.list("columns", Field.init(json:))
        fixedRows = try record.list("fixedRows") { row in try row.map { try $0.text } }
        openRows = try record.flag("openRows")
        row = try record.text("row")
    }

    var json: JSONValue {
        .record([
            "columns": .array(columns.map(\.json)),
            "fixedRows": .array(fixedRows.map { .map($0) { .string($0) } }),
            "openRows": .bool(openRows),
            "row": .string(row),
        ])
    }
}

extension AnswerOptionSet {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        options = try record.list("options", AnswerOption.init(json:))
    }

    /// The compiled form.
    package var json: JSONValue { .record(["options": .array(options.map(\.json))]) }
}

extension AnswerOption {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        code = try record.text("code")
        exclusive = try record.flag("exclusive")
        label = try record.text("label")
        range = try record.optional("range").map { value in
            let limits = try value.items.map { try $0.number }
            guard limits.count == 2, limits[0] <= limits[1] else { throw JSONProblem.unexpected("a list") }
            return limits[0]...limits[1]
        }
    }

    var json: JSONValue {
        .record(present: [
            "code": .string(code),
            "exclusive": .bool(exclusive),
            "label": .string(label),
            "range": range.map { .array([.number($0.lowerBound), .number($0.upperBound)]) },
        ])
    }
}

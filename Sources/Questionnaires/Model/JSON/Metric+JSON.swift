import CanonicalJSON
import Expressions

extension Metric {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        assumes = try record.optionalText("assumes")
        better = try record.choice("better")
        cases = try record.optionalExpression("cases")
        formula = try record.expression("formula")
        id = try record.text("id")
        label = try record.text("label")
        printed = try record.flag("printed")
        sheet = try record.optionalText("sheet")
        sources = try record.texts("sources")
        target = try record.optionalText("target")
        unit = try record.text("unit")
        variable = try record.text("variable")
    }

    var json: JSONValue {
        .record(present: [
            "assumes": assumes.map { .string($0) },
            "better": .string(better.rawValue),
            "cases": cases?.json,
            "formula": formula.json,
            "id": .string(id),
            "label": .string(label),
            "printed": .bool(printed),
            "sheet": sheet.map { .string($0) },
            "sources": .strings(sources),
            "target": target.map { .string($0) },
            "unit": .string(unit),
            "variable": .string(variable),
        ])
    }
}

extension ComputedColumn {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        better = try record.choice("better")
        formula = try record.expression("formula")
        id = try record.text("id")
        label = try record.text("label")
        name = try record.text("name")
        options = try record.optionalText("options")
        sources = try record.texts("sources")
        target = try record.optionalText("target")
        unit = try record.text("unit")
        when = try record.optionalExpression("when")
    }

    var json: JSONValue {
        .record(present: [
            "better": .string(better.rawValue),
            "formula": formula.json,
            "id": .string(id),
            "label": .string(label),
            "name": .string(name),
            "options": options.map { .string($0) },
            "sources": .strings(sources),
            "target": target.map { .string($0) },
            "unit": .string(unit),
            "when": when?.json,
        ])
    }
}

extension Verdict {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        code = try record.text("code")
        label = try record.text("label")
        notes = try record.flag("notes")
        reasons = try record.list("reasons", VerdictNote.init(json:))
        when = try record.expression("when")
    }

    var json: JSONValue {
        .record([
            "code": .string(code), "label": .string(label), "notes": .bool(notes),
            "reasons": .array(reasons.map(\.json)), "when": when.json,
        ])
    }
}

extension VerdictNote {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        id = try record.text("id")
        text = try record.text("text")
        when = try record.optionalExpression("when")
    }

    var json: JSONValue {
        .record(present: ["id": .string(id), "text": .string(text), "when": when?.json])
    }
}

extension Check {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        id = try record.text("id")
        message = try record.text("message")
        when = try record.expression("when")
    }

    var json: JSONValue { .record(["id": .string(id), "message": .string(message), "when": when.json]) }
}

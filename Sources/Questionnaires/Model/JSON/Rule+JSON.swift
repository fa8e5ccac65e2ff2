import CanonicalJSON
import Expressions

extension Rule {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        clears = try record.text("clears")
        condition = try record.expression("condition")
        cutoffs = try record.map("cutoffs", Cutoff.init(json:))
        effort = try record.choice("effort")
        finding = try record.text("finding")
        firstStep = try record.text("firstStep")
        group = try record.optionalText("group")
        id = try record.text("id")
        labels = try record.map("labels") { try $0.text }
        lists = try record.map("lists", CompiledExpression.init(json:))
        money = try record.optional("money").map { try MoneyEstimate(json: $0) }
        note = try record.optionalText("note")
        recommendation = try record.text("recommendation")
        restricted = try record.flag("restricted")
        severity = try SeverityRule(parsing: record.text("severity"))
        sources = try record.texts("sources")
        stage = try record.text("stage")
        title = try record.text("title")
        variants = try record.list("variants", RuleVariant.init(json:))
        views = try record.optional("views").map { try RuleViews(json: $0) }
        when = try record.optionalExpression("when")
        who = try record.text("who")
        yieldsTo = try record.optionalText("yieldsTo")
    }

    var json: JSONValue {
        .record(present: [
            "clears": .string(clears),
            "condition": condition.json,
            "cutoffs": .map(cutoffs, \.json),
            "effort": .string(effort.rawValue),
            "finding": .string(finding),
            "firstStep": .string(firstStep),
            "group": group.map { .string($0) },
            "id": .string(id),
            "labels": .map(labels) { .string($0) },
            "lists": .map(lists, \.json),
            "money": money?.json,
            "note": note.map { .string($0) },
            "recommendation": .string(recommendation),
            "restricted": .bool(restricted),
            "severity": .string(severity.text),
            "sources": .strings(sources),
            "stage": .string(stage),
            "title": .string(title),
            "variants": .array(variants.map(\.json)),
            "views": views?.json,
            "when": when?.json,
            "who": .string(who),
            "yieldsTo": yieldsTo.map { .string($0) },
        ])
    }
}

extension Cutoff {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        convention = try record.flag("convention")
        source = try record.optionalText("source")
        value = try record.number("value")
    }

    var json: JSONValue {
        .record(present: [
            "convention": .bool(convention), "source": source.map { .string($0) }, "value": .number(value),
        ])
    }
}

extension RuleVariant {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        finding = try record.optionalText("finding")
        firstStep = try record.optionalText("firstStep")
        recommendation = try record.optionalText("recommendation")
        title = try record.optionalText("title")
        when = try record.expression("when")
    }

    var json: JSONValue {
        .record(present: [
            "finding": finding.map { .string($0) },
            "firstStep": firstStep.map { .string($0) },
            "recommendation": recommendation.map { .string($0) },
            "title": title.map { .string($0) },
            "when": when.json,
        ])
    }
}

extension RuleViews {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        aspect = try record.optionalText("aspect")
        component = try record.optionalText("component")
    }

    var json: JSONValue {
        .record(present: [
            "aspect": aspect.map { .string($0) }, "component": component.map { .string($0) },
        ])
    }
}

extension MoneyEstimate {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        formula = try record.expression("formula")
        text = try record.text("text")
    }

    var json: JSONValue { .record(["formula": formula.json, "text": .string(text)]) }
}

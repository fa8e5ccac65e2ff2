package import CanonicalJSON

extension Questionnaire {
    /// Reads the compiled form.
    ///
    /// - Throws: `JSONProblem`, also where a name stands for two things, or `ExpressionProblems` of the first expression that cannot be read.
    package init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        benchmarks = try record.list("benchmarks", Benchmark.init(json:))
        checks = try record.list("checks", Check.init(json:))
        closingLine = try record.text("closingLine")
        columns = try record.map("columns") { try $0.items.map(ComputedColumn.init(json:)) }
        id = try record.text("id")
        locales = try record.texts("locales")
        // Session files from before there were methods do not have the key.
        methods = try record.optional("methods").map { try $0.items.map(Method.init(json:)) } ?? []
        metrics = try record.list("metrics", Metric.init(json:))
        options = try record.map("options", AnswerOptionSet.init(json:))
        outputs = try record.map("outputs", StageOutput.init(json:))
        period = try record.optional("period")?.texts ?? []
        questions = try record.list("questions", Question.init(json:))
        rules = try record.list("rules", Rule.init(json:))
        score = try ScoreScheme(json: record.required("score"))
        stages = try record.list("stages", Stage.init(json:))
        title = try record.text("title")
        translations = try record.map("translations") { texts in try texts.map { try $0.text } }
        verdictNotes = try record.map("verdictNotes") { try $0.items.map(VerdictNote.init(json:)) }
        verdicts = try record.map("verdicts") { try $0.items.map(Verdict.init(json:)) }
        version = try record.text("version")
        try refuseDuplicates()
    }

    /// The compiled form.
    package var json: JSONValue {
        .record([
            "benchmarks": .array(benchmarks.map(\.json)),
            "checks": .array(checks.map(\.json)),
            "closingLine": .string(closingLine),
            "columns": .map(columns) { .array($0.map(\.json)) },
            "id": .string(id),
            "locales": .strings(locales),
            "methods": .array(methods.map(\.json)),
            "metrics": .array(metrics.map(\.json)),
            "options": .map(options, \.json),
            "outputs": .map(outputs, \.json),
            "period": .strings(period),
            "questions": .array(questions.map(\.json)),
            "rules": .array(rules.map(\.json)),
            "score": score.json,
            "stages": .array(stages.map(\.json)),
            "title": .string(title),
            "translations": .map(translations) { .map($0) { .string($0) } },
            "verdictNotes": .map(verdictNotes) { .array($0.map(\.json)) },
            "verdicts": .map(verdicts) { .array($0.map(\.json)) },
            "version": .string(version),
        ])
    }
}

extension Stage {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        id = try record.text("id")
        name = try record.text("name")
        scored = try record.flag("scored")
    }

    var json: JSONValue {
        .record(["id": .string(id), "name": .string(name), "scored": .bool(scored)])
    }
}

extension StageOutput {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        parts = try record.list("parts", OutputPart.init(json:))
        title = try record.text("title")
    }

    var json: JSONValue { .record(["parts": .array(parts.map(\.json)), "title": .string(title)]) }
}

extension OutputPart {
    /// Reads an object with one key, the kind of the part; what stands first in it has the key `_0`.
    init(json: JSONValue) throws {
        let members = try json.members
        guard let part = members.first, members.count == 1 else { throw JSONProblem.unexpected("an object") }
        var record = try JSONRecord(part.value)
        switch part.key {
        case "chart": self = .chart(try OutputChart(json: part.value))
        case "fields": self = .fields(try record.texts("_0"))
        case "metrics": self = .metrics(try record.texts("_0"))
        case "sheet": self = .sheet(try record.text("_0"))
        case "table": self = .table(try record.text("_0"), columns: try record.texts("columns"))
        default: throw JSONProblem.unexpected("'\(part.key)'")
        }
    }

    var json: JSONValue {
        switch self {
        case .chart(let chart): .record(["chart": chart.json])
        case .fields(let names): .record(["fields": .record(["_0": .strings(names)])])
        case .metrics(let variables): .record(["metrics": .record(["_0": .strings(variables)])])
        case .sheet(let stage): .record(["sheet": .record(["_0": .string(stage)])])
        case .table(let name, let columns):
            .record(["table": .record(["_0": .string(name), "columns": .strings(columns)])])
        }
    }
}

extension OutputChart {
    /// Reads the kind under `_0`, and the names that belong to it.
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        let kind: OutputChartKind = try record.choice("_0")
        switch kind {
        case .funnel:
            self = .funnel(
                fields: try record.texts("fields"),
                leaks: try record.optional("leaks") == nil ? [:] : record.map("leaks") { try $0.text })
        case .comparison:
            self = .comparison(table: try record.text("table"), columns: try record.texts("columns"))
        case .quadrants:
            self = .quadrants(table: try record.text("table"), columns: try record.texts("columns"))
        }
    }

    var json: JSONValue {
        switch self {
        case .funnel(let fields, let leaks):
            .record(present: [
                "_0": .string(kind.rawValue), "fields": .strings(fields),
                "leaks": leaks.isEmpty ? nil : .map(leaks) { .string($0) },
            ])
        case .comparison(let table, let columns), .quadrants(let table, let columns):
            .record(["_0": .string(kind.rawValue), "columns": .strings(columns), "table": .string(table)])
        }
    }
}

extension ScoreScheme {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        bands = try record.list("bands", ScoreBand.init(json:))
        coverage = try record.number("coverage")
        weights = [:]
        for member in try record.required("weights").members {
            weights[try JSONValue.string(member.key).choice()] = try member.value.number
        }
    }

    var json: JSONValue {
        let weights = Severity.allCases.compactMap { severity in
            self.weights[severity].map { JSONValue.Member(severity.rawValue, .number($0)) }
        }
        return .record([
            "bands": .array(bands.map(\.json)), "coverage": .number(coverage), "weights": .object(weights),
        ])
    }
}

extension ScoreBand {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        code = try record.text("code")
        from = try record.number("from")
        label = try record.text("label")
    }

    var json: JSONValue {
        .record(["code": .string(code), "from": .number(from), "label": .string(label)])
    }
}

extension Benchmark {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        caution = try record.optionalText("caution")
        country = try record.optionalText("country")
        figure = try record.text("figure")
        id = try record.text("id")
        printable = try record.flag("printable")
        source = try record.optionalText("source")
        status = try record.text("status")
        usedFor = try record.optionalText("usedFor")
        year = try record.optionalText("year")
    }

    var json: JSONValue {
        .record(present: [
            "caution": caution.map { .string($0) },
            "country": country.map { .string($0) },
            "figure": .string(figure),
            "id": .string(id),
            "printable": .bool(printable),
            "source": source.map { .string($0) },
            "status": .string(status),
            "usedFor": usedFor.map { .string($0) },
            "year": year.map { .string($0) },
        ])
    }
}

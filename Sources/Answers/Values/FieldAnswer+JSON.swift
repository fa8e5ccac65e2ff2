package import CanonicalJSON

extension FieldAnswer {
    /// Reads the keys of an answer; others, which stand beside it, are left alone.
    package init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        basis = try record.optionalChoice("basis")
        raw = try record.optionalText("raw")
        reason = try record.optionalText("reason")
        respondent = try record.optionalText("respondent")
        said = try record.optional("said").map { try Said(json: $0) }
        samples = try record.optional("samples").map { try $0.items.map { try $0.number } }
        source = try record.optionalChoice("source")
        state = try record.choice("state")
        unit = try record.optionalText("unit")
        value = try record.optional("value").map { try AnswerValue(json: $0) }
    }

    /// The answer's keys and values, for an object with other keys beside them.
    package var members: [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        func add(_ key: String, _ value: JSONValue?) {
            if let value { members.append(JSONValue.Member(key, value)) }
        }
        add("basis", basis.map { .string($0.rawValue) })
        add("raw", raw.map { .string($0) })
        add("reason", reason.map { .string($0) })
        add("respondent", respondent.map { .string($0) })
        add("said", said?.json)
        add("samples", samples.map { .array($0.map { .number($0) }) })
        add("source", source.map { .string($0.rawValue) })
        add("state", .string(state.rawValue))
        add("unit", unit.map { .string($0) })
        add("value", value.flatMap(\.json))
        return members
    }
}

extension AnswerValue {
    /// Reads a number, string, truth value or list of strings.
    init(json: JSONValue) throws {
        switch json {
        case .bool(let flag): self = .flag(flag)
        case .integer, .number: self = .number(try json.number)
        case .string(let text): self = .text(text)
        case .array: self = .codes(try json.texts)
        case .null, .object: throw JSONProblem.unexpected("an answer of an unknown kind")
        }
    }

    /// The value; nil of a table, whose rows are written one by one.
    var json: JSONValue? {
        switch self {
        case .number(let number): .number(number)
        case .flag(let flag): .bool(flag)
        case .text(let text): .string(text)
        case .codes(let codes): .strings(codes)
        case .table: nil
        }
    }
}

extension Cell {
    /// Reads a value, alone or with what was said beside it; null means "don't know".
    package init(json: JSONValue) throws {
        switch json {
        case .null: self = .dontKnow
        case .object:
            var record = try JSONRecord(json)
            let said = try Said(json: record.required("said"))
            self = .value(try AnswerValue(json: record.required("value")), said: said)
        default: self = .value(try AnswerValue(json: json))
        }
    }

    /// The value, alone or with what was said beside it; or null.
    package var json: JSONValue {
        switch self {
        case .value(let value, nil): value.json ?? .null
        case .value(let value, let said?): .record(["said": said.json, "value": value.json ?? .null])
        case .dontKnow: .null
        }
    }
}

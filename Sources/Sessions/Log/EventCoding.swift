import Answers
import CanonicalJSON
import Files
import Questionnaires

extension JournalEntry {
    /// The event as it is appended.
    ///
    /// - Throws: where it could not be read again: too many values, or a figure that is no number.
    init(_ event: SessionEvent) throws {
        self.init(
            kind: event.kind.rawValue, payload: try EventCoding().payload(of: event),
            ignorable: event.isIgnorable)
    }
}

/// Writes events as canonical JSON payloads and reads them back (docs/session-file.md).
struct EventCoding {
    /// No payload is longer than its line.
    private static let limits = JSONLimits(
        values: JournalLimits.lineValues, bytes: JournalLimits.lineBytes)

    /// The payload of an event, as canonical JSON.
    ///
    /// - Throws: where it could not be read again: too many values, or a figure that is no number.
    func payload(of event: SessionEvent) throws -> [UInt8] {
        let json = Self.json(event)
        guard json.count <= JournalLimits.lineValues else { throw JournalError.unwritable(.size) }
        return try json.canonical()
    }

    private static func json(_ event: SessionEvent) -> JSONValue {
        switch event {
        case .settings(let changes): .record(["changes": .map(changes) { .text($0) }])
        case .answered(let changes): .record(["changes": .array(changes.map(\.json))])
        case .cleared(let fields): .record(["fields": .strings(fields)])
        case .noted(let question, let text, let isPublished):
            .record(["published": .bool(isPublished), "question": .string(question), "text": .string(text)])
        case .evidence(let question, let reference):
            .record(["question": .string(question), "reference": .string(reference)])
        case .flagged(let question, let isFlagged):
            .record(["flagged": .bool(isFlagged), "question": .string(question)])
        case .finding(let action): action.json
        case .summary(let stage, let text):
            .record(present: ["stage": stage.map { .string($0) }, "text": text.map { .string($0) }])
        case .planned(let finding, let plan): plan.json(of: finding)
        case .imported(let changes, let export):
            .record(["changes": .array(changes.map(\.json)), "export": export.json])
        case .redacted(let source): .record(["source": .string(source)])
        case .salvaged(let mark): mark.json
        case .upgraded(let questionnaire): .record(["questionnaire": questionnaire.json])
        case .room(let room): room.json
        case .place(let place): place.json
        case .undone(let seq), .redone(let seq): .record(["seq": .integer(seq)])
        }
    }

    /// The event of a line; nil where its kind is not known. That a payload is JSON holds of every kind.
    func event(_ line: JournalLine) throws -> SessionEvent? {
        let json = try JSONValue(parsing: line.payload, limits: Self.limits)
        return try SessionEvent.Kind(rawValue: line.kind).map { try Self.event($0, json) }
    }

    /// The events of any kind that are written exactly like a payload.
    func events(written payload: [UInt8]) -> [SessionEvent] {
        guard let json = try? JSONValue(parsing: payload[...], limits: Self.limits) else { return [] }
        return SessionEvent.Kind.allCases.compactMap { kind in
            guard let event = try? Self.event(kind, json), (try? self.payload(of: event)) == payload else {
                return nil
            }
            return event
        }
    }

    private static func event(_ kind: SessionEvent.Kind, _ json: JSONValue) throws -> SessionEvent {
        var payload = try JSONRecord(json)
        switch kind {
        case .settings:
            return .settings(try payload.map("changes") { $0 == .null ? nil : try $0.text })
        case .answered: return .answered(try payload.list("changes", AnswerChange.init(json:)))
        case .cleared: return .cleared(try payload.texts("fields"))
        case .noted:
            let isPublished = try payload.flag("published")
            return .noted(
                question: try payload.text("question"), text: try payload.text("text"),
                isPublished: isPublished)
        case .evidence:
            return .evidence(
                question: try payload.text("question"), reference: try payload.text("reference"))
        case .flagged:
            let isFlagged = try payload.flag("flagged")
            return .flagged(question: try payload.text("question"), isFlagged: isFlagged)
        case .finding: return .finding(try FindingAction(json: &payload))
        case .summary:
            return .summary(
                stage: try payload.optionalText("stage"), text: try payload.optionalText("text"))
        case .planned:
            let plan = try PlannedAction(json: &payload)
            return .planned(finding: try payload.text("finding"), plan)
        case .imported:
            return .imported(
                try payload.list("changes", AnswerChange.init(json:)),
                from: try ExportReference(json: payload.required("export")))
        case .redacted: return .redacted(source: try payload.text("source"))
        case .salvaged: return .salvaged(try SalvageMark(json: json))
        case .upgraded: return .upgraded(try Questionnaire(json: payload.required("questionnaire")))
        case .room: return .room(try RoomState(json: &payload))
        case .place: return .place(try Place(json: &payload))
        case .undone: return .undone(try payload.required("seq").integer)
        case .redone: return .redone(try payload.required("seq").integer)
        }
    }
}

extension AnswerChange {
    /// Reads the keys of the answer, if it has a state, and those beside it.
    fileprivate init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        remarks = Remarks()
        remarks.evidence = try Self.several(record.optional("evidence")) { try $0.text }
        field = try record.text("field")
        remarks.notes = try Self.several(record.optional("note"), AnswerNote.init(json:))
        rows = try record.optional("rows").map { try $0.items.map(RowChange.init(json:)) }
        answer = try record.optional("state").map { _ in try FieldAnswer(json: json) }
        guard rows == nil || (answer != nil && answer?.value == nil) else {
            throw JSONProblem.unexpected("rows beside another value, or without a state")
        }
    }

    /// The keys of the answer and those beside it; a single remark stands without a list.
    fileprivate var json: JSONValue {
        var members = answer?.members ?? []
        members.append(JSONValue.Member("field", .string(field)))
        if let rows { members.append(JSONValue.Member("rows", .array(rows.map(\.json)))) }
        func add(_ key: String, _ items: [JSONValue]) {
            guard let first = items.first else { return }
            members.append(JSONValue.Member(key, items.count == 1 ? first : .array(items)))
        }
        add("note", remarks.notes.map(\.json))
        add("evidence", remarks.evidence.map { .string($0) })
        return .object(members)
    }

    /// One value, or a list of them; none where nothing stands there.
    private static func several<Item>(
        _ json: JSONValue?, _ read: (JSONValue) throws -> Item
    ) throws -> [Item] {
        guard let json else { return [] }
        if case .array(let items) = json { return try items.map(read) }
        return [try read(json)]
    }
}

extension AnswerNote {
    /// Reads a text, or an object that says whether the client may read it.
    fileprivate init(json: JSONValue) throws {
        if case .string(let text) = json {
            self.init(text)
            return
        }
        var record = try JSONRecord(json)
        let isPublished = try record.optional("published")?.flag ?? false
        try self.init(record.text("text"), isPublished: isPublished)
    }

    /// A private remark is its text.
    fileprivate var json: JSONValue {
        isPublished ? .record(["published": .bool(true), "text": .string(text)]) : .string(text)
    }
}

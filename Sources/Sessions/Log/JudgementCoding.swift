import Answers
import CanonicalJSON
import Questionnaires

extension FindingAction {
    private enum Name: String { case accept, add, edit, hide }

    init(json record: inout JSONRecord) throws {
        let action = try record.choice("action", Name.self)
        let id = try record.text("finding")
        switch action {
        case .accept: self = .accept(id)
        case .hide: self = .hide(id)
        case .edit:
            var wording = FindingWording(recommendation: try record.optionalText("recommendation"))
            wording.severity = try record.optionalChoice("severity")
            wording.text = try record.optionalText("text")
            wording.title = try record.optionalText("title")
            self = .edit(id, wording)
        case .add:
            let severity = try record.choice("severity", Severity.self)
            let stage = try record.text("stage")
            self = .add(
                OwnFinding(id: id, stage: stage, severity: severity, title: try record.text("title")))
        }
    }

    var json: JSONValue {
        switch self {
        case .accept(let id): Self.json(.accept, id)
        case .hide(let id): Self.json(.hide, id)
        case .edit(let id, let wording):
            .record(present: [
                "action": .string(Name.edit.rawValue), "finding": .string(id),
                "recommendation": wording.recommendation.map { .string($0) },
                "severity": wording.severity.map { .string($0.rawValue) },
                "text": wording.text.map { .string($0) }, "title": wording.title.map { .string($0) },
            ])
        case .add(let finding):
            .record([
                "action": .string(Name.add.rawValue), "finding": .string(finding.id),
                "severity": .string(finding.severity.rawValue), "stage": .string(finding.stage),
                "title": .string(finding.title),
            ])
        }
    }

    private static func json(_ name: Name, _ finding: String) -> JSONValue {
        .record(["action": .string(name.rawValue), "finding": .string(finding)])
    }
}

extension PlannedAction {
    init(json record: inout JSONRecord) throws {
        self.init()
        action = try record.optionalText("action")
        due = try record.optionalText("due")
        owner = try record.optionalText("owner")
        status = try record.optionalChoice("status")
    }

    func json(of finding: String) -> JSONValue {
        .record(present: [
            "action": action.map { .string($0) }, "due": due.map { .string($0) },
            "finding": .string(finding), "owner": owner.map { .string($0) },
            "status": status.map { .string($0.rawValue) },
        ])
    }
}

extension ExportReference {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        asOf = try record.optionalText("as_of")
        digest = try record.text("digest")
        name = try record.text("name")
    }

    var json: JSONValue {
        .record(present: [
            "as_of": asOf.map { .string($0) }, "digest": .string(digest), "name": .string(name),
        ])
    }
}

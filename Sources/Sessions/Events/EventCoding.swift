import Answers
import Foundation

/// Writes events as canonical JSON payloads and reads them back (docs/session-file.md).
struct EventCoding {
    /// The payloads' shapes, one per kind; keys are written in alphabetical order.
    private enum Payload {
        struct Settings: Codable { var changes: [String: String?] }
        struct Answered: Codable { var changes: [AnswerChange] }
        struct Cleared: Codable { var fields: [String] }
        struct Noted: Codable { var published: Bool, question: String, text: String }
        struct Evidence: Codable { var question: String, reference: String }
        struct Flagged: Codable { var flagged: Bool, question: String }
        struct Reference: Codable { var seq: Int }
        struct Metrics: Codable { var values: [String: Double] }
    }

    private let encoder: JSONEncoder
    private let decoder = JSONDecoder()

    init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// The payload of an event, as canonical JSON.
    func payload(of event: SessionEvent) throws -> [UInt8] {
        switch event {
        case .settings(let changes): try encode(Payload.Settings(changes: changes))
        case .answered(let changes): try encode(Payload.Answered(changes: changes))
        case .cleared(let fields): try encode(Payload.Cleared(fields: fields))
        case .noted(let question, let text, let isPublished):
            try encode(Payload.Noted(published: isPublished, question: question, text: text))
        case .evidence(let question, let reference):
            try encode(Payload.Evidence(question: question, reference: reference))
        case .flagged(let question, let isFlagged):
            try encode(Payload.Flagged(flagged: isFlagged, question: question))
        case .undone(let seq), .redone(let seq): try encode(Payload.Reference(seq: seq))
        case .metrics(let values): try encode(Payload.Metrics(values: values))
        }
    }

    /// The event of a line; nil where its kind is not known.
    func event(_ line: JournalLine) throws -> SessionEvent? {
        guard let kind = SessionEvent.Kind(rawValue: line.kind) else { return nil }
        func decode<Shape: Decodable>(_ shape: Shape.Type) throws -> Shape {
            try decoder.decode(shape, from: Data(line.payload))
        }
        switch kind {
        case .settings: return .settings(try decode(Payload.Settings.self).changes)
        case .answered: return .answered(try decode(Payload.Answered.self).changes)
        case .cleared: return .cleared(try decode(Payload.Cleared.self).fields)
        case .noted:
            let payload = try decode(Payload.Noted.self)
            return .noted(question: payload.question, text: payload.text, isPublished: payload.published)
        case .evidence:
            let payload = try decode(Payload.Evidence.self)
            return .evidence(question: payload.question, reference: payload.reference)
        case .flagged:
            let payload = try decode(Payload.Flagged.self)
            return .flagged(question: payload.question, isFlagged: payload.flagged)
        case .undone: return .undone(try decode(Payload.Reference.self).seq)
        case .redone: return .redone(try decode(Payload.Reference.self).seq)
        case .metrics: return .metrics(try decode(Payload.Metrics.self).values)
        }
    }

    private func encode(_ shape: some Encodable) throws -> [UInt8] { Array(try encoder.encode(shape)) }
}

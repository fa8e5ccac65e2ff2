import Answers
import CanonicalJSON

/// Where the dialogue stands, as far as that cannot be told from what was answered: an empty line ends a table or leaves out
/// one of its rows, and answers nothing.
package struct Place: Sendable, Equatable {
    /// The field at hand; nil: the first that is open.
    package var field: String?
    /// True where the free rows of that table were ended, and those given in advance are asked.
    package var freeRowsEnded: Bool
    /// Rows given in advance of that table that were left out.
    package var passedRows: [[String: String]]

    /// Creates a place.
    package init(field: String? = nil, freeRowsEnded: Bool = false, passedRows: [[String: String]] = []) {
        self.field = field
        self.freeRowsEnded = freeRowsEnded
        self.passedRows = passedRows
    }
}

extension Place {
    init(json record: inout JSONRecord) throws {
        let field = try record.optionalText("field")
        let freeRowsEnded = try record.optional("free_rows_ended")?.flag ?? false
        var passedRows: [[String: String]] = []
        for row in try record.optional("passed")?.items ?? [] {
            passedRows.append(try row.map { try $0.text })
        }
        self.init(field: field, freeRowsEnded: freeRowsEnded, passedRows: passedRows)
    }

    /// True where it says more than which field is asked.
    package var tellsOfRows: Bool { freeRowsEnded || !passedRows.isEmpty }

    var json: JSONValue {
        .record(present: [
            "field": field.map { .string($0) },
            "free_rows_ended": freeRowsEnded ? .bool(true) : nil,
            "passed": passedRows.isEmpty
                ? nil : .array(passedRows.map { .map($0) { .text($0) } }),
        ])
    }
}

extension Log {
    /// Where the dialogue stands, as far as something tells it; nil: at the first open field.
    var place: Place? {
        var place: Place?
        var fields: [Int: String] = [:]
        for entry in entries {
            fields[entry.seq] = entry.event.firstField
            switch entry.event {
            case .place(let known): place = known
            case .answered(let changes):
                let answers = changes.filter { $0.answer != nil }
                guard let change = answers.first else { continue }
                // Behind rows that somebody typed more may come; what a file or another field brought says nothing.
                let isTyped =
                    answers.count == 1 && change.rows != nil && change.answer?.source != .prefill
                if place?.field != change.field || !isTyped {
                    place = isTyped ? Place(field: change.field) : nil
                }
            case .cleared(let cleared): place = Place(field: cleared.first)
            case .imported, .redacted: place = nil
            case .undone(let seq), .redone(let seq):
                // Who takes something back goes where that leaves a field without its answer, else stays.
                guard let field = fields[seq], state.sheet[field] == nil else { continue }
                place = Place(field: field)
            default: break
            }
        }
        return place
    }
}

extension SessionEvent {
    /// The first field that it answers or clears.
    fileprivate var firstField: String? {
        switch self {
        case .answered(let changes): changes.first?.field
        case .cleared(let fields): fields.first
        default: nil
        }
    }
}

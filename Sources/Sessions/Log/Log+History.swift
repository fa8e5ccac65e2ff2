package import Answers

/// A state that a field had.
package struct FieldMoment: Sendable, Equatable {
    /// The number of the event that gave it.
    package let seq: Int
    /// When that was.
    package let at: Timestamp
    /// The answer; nil where it was cleared.
    package let answer: FieldAnswer?
    /// The answer before.
    package let before: FieldAnswer?
    /// True where that was undone since.
    package let isUndone: Bool
}

extension Log {
    /// Every state that a field had, oldest first, each behind what counted at that time.
    func history(of field: String) -> [FieldMoment] {
        var moments: [FieldMoment] = []
        // What counts, one action on top of the other: nearly always the last one is undone.
        var counting: [(entry: Entry, state: SessionState)] = []
        var takenBack: [Int: Entry] = [:]
        func count(_ entry: Entry) {
            var state = counting.last?.state ?? SessionState()
            state.apply(entry.event.about(field), asked)
            counting.append((entry, state))
        }
        for entry in entries {
            switch entry.event {
            case .undone(let seq):
                guard let place = counting.lastIndex(where: { $0.entry.seq == seq }) else { continue }
                let later = counting[(place + 1)...].map(\.entry)
                takenBack[seq] = counting[place].entry
                counting.removeSubrange(place...)
                later.forEach(count)
            case .redone(let seq):
                guard let again = takenBack.removeValue(forKey: seq) else { continue }
                let place = counting.lastIndex { $0.entry.seq < seq }.map { $0 + 1 } ?? 0
                let later = counting[place...].map(\.entry)
                counting.removeSubrange(place...)
                ([again] + later).forEach(count)
            case let event where event.concerns(field):
                let before = counting.last?.state.sheet[field]
                count(entry)
                moments.append(
                    FieldMoment(
                        seq: entry.seq, at: entry.at,
                        answer: entry.event.answer(to: field) ?? counting.last?.state.sheet[field],
                        before: before, isUndone: undone.contains(entry.seq)))
            default: break
            }
        }
        return moments
    }
}

extension SessionEvent {
    /// True where it gives a field another state.
    fileprivate func concerns(_ field: String) -> Bool {
        switch self {
        case .answered(let changes), .imported(let changes, _):
            changes.contains { $0.field == field && $0.answer != nil }
        case .cleared(let fields): fields.contains(field)
        default: false
        }
    }

    /// The answer that it gives to a field, be it measured or claimed; nil of a table, of which it changes rows.
    fileprivate func answer(to field: String) -> FieldAnswer? {
        switch self {
        case .answered(let changes), .imported(let changes, _):
            changes.last { $0.field == field && $0.answer != nil && $0.rows == nil }?.answer
        default: nil
        }
    }

    /// What it says about one field, without remarks.
    fileprivate func about(_ field: String) -> SessionEvent {
        func own(_ changes: [AnswerChange]) -> [AnswerChange] {
            changes.filter { $0.field == field }.map { change in
                var change = change
                change.remarks = Remarks()
                return change
            }
        }
        return switch self {
        case .answered(let changes): .answered(own(changes))
        case .imported(let changes, let export): .imported(own(changes), from: export)
        default: self
        }
    }
}

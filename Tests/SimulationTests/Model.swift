import Answers
import Questionnaires
import Sessions

/// What a session ought to hold: answers, who is in the room, what can be undone and redone. Plain, and without a look at
/// how the program does it. It knows nothing of the order of questions.
struct Model {
    struct Answer: Equatable {
        var state: AnswerState
        var value: AnswerValue?
        var respondent: String?
    }

    /// What undoing brings back.
    struct Moment: Equatable {
        var answers: [String: Answer] = [:]
        var version = 1
    }

    private(set) var now: Moment
    private(set) var past: [Moment] = []
    private(set) var future: [Moment] = []
    /// Who is in the room, and who answers.
    private(set) var room = RoomState()
    /// The same as the file has it, and as it was said or confirmed since the session was opened.
    private var roomInFile = RoomState()
    private var keptRoom = RoomState()
    /// When who is in the room was written, and each action since.
    private var times: [Int64] = []
    /// The replies to what was asked back.
    var replies: [String: Meaning]?
    /// The row that was brought back.
    var broughtBack: Int?

    init(version: Int) { now = Moment(version: version) }

    func rows(of field: String?) -> [TableRow] {
        guard let field, case .table(let rows) = now.answers[field]?.value else { return [] }
        return rows
    }

    /// How many actions a line writes.
    func events(of meaning: Meaning, _ at: Situation) -> ClosedRange<Int> {
        switch meaning {
        case .nothing, .edit, .saveAs, .asks, .leave: return 0...0
        case .perhaps: return 0...1
        case .undo: return past.isEmpty ? 0...0 : 1...1
        case .redo: return future.isEmpty ? 0...0 : 1...1
        case .answer: return at.field == nil ? 0...0 : 1...1
        case .clear: return at.field.flatMap { now.answers[$0.name] } == nil ? 0...0 : 1...1
        case .rows, .append, .drop:
            let rows = changed(meaning, at)
            return rows == nil || rows == self.rows(of: at.field?.name) ? 0...0 : 1...1
        case .present, .respondent: return said(meaning) == keptRoom ? 0...0 : 1...1
        case .action, .upgrade: return 1...1
        }
    }

    /// A line was taken, and so many actions written.
    ///
    /// - Parameter hasWritten: true also where only that was written where an empty line led.
    mutating func take(
        _ meaning: Meaning, _ at: Situation, events: Int, hasWritten: Bool = true, at time: Int64
    ) {
        replies = nil
        broughtBack = nil
        switch meaning {
        case .asks(let replies): self.replies = replies
        case .edit(let row): broughtBack = rows(of: at.field?.name).indices.contains(row - 1) ? row : nil
        // Holds as long as the process, also where it could not be written.
        case .present, .respondent: room = said(meaning)
        default: break
        }
        if hasWritten { times.append(time) }
        guard events > 0 else { return }
        var next = now
        let field = at.field?.name ?? ""
        switch meaning {
        case .answer(let state, let value):
            next.answers[field] = Answer(state: state, value: value, respondent: room.respondent)
        case .clear: next.answers[field] = nil
        case .rows, .append, .drop:
            let rows = changed(meaning, at) ?? []
            if case .drop = meaning, rows.isEmpty {
                next.answers[field] = nil
            } else {
                next.answers[field] = Answer(
                    state: .answered, value: .table(rows), respondent: room.respondent)
            }
        case .upgrade:
            for name in SimulatedQuestionnaire.lost(from: now.version) { next.answers[name] = nil }
            next.version = 3 - now.version
        case .undo:
            future.append(now)
            now = past.removeLast()
            return
        case .redo:
            past.append(now)
            now = future.removeLast()
            return
        case .present, .respondent:
            keptRoom = room
            roomInFile = room
            times = [time]
            return
        case .nothing, .action, .perhaps, .edit, .saveAs, .asks, .leave: break
        }
        past.append(now)
        future = []
        now = next
    }

    /// The table as it becomes; nil where it stays.
    private func changed(_ meaning: Meaning, _ at: Situation) -> [TableRow]? {
        var rows = rows(of: at.field?.name)
        switch meaning {
        case .append(let added): rows += added
        case .rows(let typed):
            for (number, row) in typed.enumerated() {
                let place = number == 0 ? at.row - 1 : rows.count
                // Of a row that is known in advance there is one.
                let others = rows.indices.filter { $0 != place }.map { rows[$0] }
                if !(at.field?.table?.openRows ?? true), others.contains(where: { $0["way"] == row["way"] }) {
                    return nil
                }
                if rows.indices.contains(place) { rows[place] = row } else { rows.append(row) }
            }
        case .drop(let number):
            guard rows.indices.contains(number - 1) else { return nil }
            rows.remove(at: number - 1)
        default: return nil
        }
        return rows
    }

    private func said(_ meaning: Meaning) -> RoomState {
        var room = room
        switch meaning {
        case .present(let present): room.present = present
        case .respondent(let name): room.respondent = name
        default: break
        }
        return room
    }

    /// What was asked, and what was brought back, is forgotten.
    mutating func turnElsewhere() {
        replies = nil
        broughtBack = nil
    }

    /// The session is gone on with: after half a day, or where the clock ran backwards, nobody knows who is there; only
    /// that sellers may be is remembered then.
    mutating func reopen(at time: Int64) {
        turnElsewhere()
        let all = times + [time]
        let pauses = zip(all, all.dropFirst()).map { $1 - $0 }
        if pauses.contains(where: { $0 < 0 }) {
            room = RoomState(present: Self.hasSellers(roomInFile.present) ? roomInFile.present : nil)
        } else {
            room = pauses.contains { $0 >= 12 * 3600 * 1000 } ? RoomState() : roomInFile
        }
        keptRoom = room
    }

    /// True where sellers listen.
    static func hasSellers(_ present: RoomState.Present?) -> Bool {
        switch present {
        case .everybody: true
        case .people(let people): people.contains(.sellers)
        case .nobodyInParticular, nil: false
        }
    }
}

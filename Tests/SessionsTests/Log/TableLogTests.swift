import Answers
import Foundation
import Questionnaires
import Sessions
import TestSupport
import Testing

/// Tables in a session: written row by row, read back whole.
struct TableLogTests {
    private let folder: TemporaryFolder
    private var path: String { "\(folder.path)/s.audit" }

    init() throws { folder = try TemporaryFolder() }

    private func create() throws -> Session {
        try Session.create(
            at: path, questionnaire: try #require(QuestionnaireFixture.salesProcess),
            settings: ["currency": "EUR"], program: "auditsh test", id: "0123456789abcdef",
            lock: LockOptions(), context: JournalContext())
    }

    private func lines() throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private func channels(_ rows: [TableRow]) -> SessionEvent {
        .answered([
            AnswerChange(
                field: "channels",
                answer: FieldAnswer(
                    state: .answered, value: .table(rows), source: .interview, basis: .estimated))
        ])
    }

    private func row(_ number: Int) -> TableRow {
        TableRow([
            "name": .value(.text("Channel \(number)")), "enquiries": .value(.number(Double(number))),
            "cost": .value(.number(1000)),
        ])
    }

    /// The part of a line that is no digest, number, time or salt.
    private func payload(_ line: String) -> String {
        line.firstRange(of: ",\"changes\":").map { String(line[$0.lowerBound...]) } ?? ""
    }

    @Test func aThousandRowsTypedOneByOneAreAThousandShortLines() throws {
        let session = try create()
        var rows: [TableRow] = []
        for number in 1...TableShape.mostRows {
            rows.append(row(number))
            try session.record(channels(rows))
        }
        #expect(session.state.sheet["channels"]?.value == .table(rows))
        let lengths = try lines().dropFirst(6).map(\.utf8.count)
        #expect(lengths.count == 1000 && (lengths.max() ?? 0) < 500)
        #expect(
            try payload(lines()[1005])
                == #","changes":[{"basis":"estimated","field":"channels","rows":[{"cells":{"cost":1000,"enquiries":1000,"name":"Channel 1000"},"key":1000}],"source":"interview","state":"answered"}]}}"#
        )
        // One cell, then one row taken back.
        rows[499].cells["cost"] = .dontKnow
        try session.record(channels(rows))
        #expect(try payload(lines()[1006]).contains(#""rows":[{"cells":{"cost":null},"key":500}]"#))
        #expect(try session.undo() == channels(rows))
        _ = try session.undo()
        rows[499].cells["cost"] = .value(.number(1000))
        rows.removeLast()
        #expect(session.state.sheet["channels"]?.value == .table(rows))
        session.close()
        let again = try Session.open(at: path, for: .reading, context: JournalContext())
        #expect(again.state == session.state)
        #expect(throws: JournalError.self) { try session.record(channels(rows)) }
    }

    @Test func moreRowsThanATableCanHaveAreNotWritten() throws {
        let session = try create()
        #expect(throws: JournalError.unwritable(.payload)) {
            try session.record(channels((0...TableShape.mostRows).map(row)))
        }
        #expect(session.state.sheet["channels"] == nil && session.lastEvent == 1)
    }

    /// A key is given once, also where the row that had it is gone or was undone.
    @Test func aKeyIsNeverGivenTwice() throws {
        let session = try create()
        try session.record(channels([row(1), row(2)]))
        try session.record(channels([row(1)]))
        try session.record(channels([row(1), row(3)]))
        _ = try session.undo()
        try session.record(channels([row(1), row(4)]))
        try session.record(.cleared(["channels"]))
        try session.record(channels([row(5)]))
        session.close()
        let again = try Session.open(at: path, for: .writing(LockOptions()), context: JournalContext())
        try again.record(channels([row(5), row(6)]))
        let keys = try lines().map(payload).joined().matches(of: /"name":"Channel (\d)"},"key":(\d+)/)
            .map { "\($0.output.1)=\($0.output.2)" }
        #expect(keys == ["1=1", "2=2", "3=3", "4=4", "5=5", "6=6"])
    }

    /// The same table twice in one action: the second is what it is then.
    @Test func twoChangesOfATableInOneAction() throws {
        let session = try create()
        let answer = { (rows: [TableRow]) in
            AnswerChange(field: "channels", answer: FieldAnswer(state: .answered, value: .table(rows)))
        }
        try session.record(.answered([answer([row(1), row(2)]), answer([row(2), row(3)])]))
        #expect(session.state.sheet["channels"]?.value == .table([row(2), row(3)]))
    }

    @Test func historySaysWhatEachActionMadeOfTheTable() throws {
        let session = try create()
        try session.record(channels([row(1)]))
        try session.record(channels([row(1), row(2)]))
        _ = try session.undo()
        try session.record(channels([row(1), row(3)]))
        _ = try session.undo()
        _ = try session.redo()
        try session.record(.cleared(["channels"]))
        let history = session.history(of: "channels")
        func names(_ answer: FieldAnswer?) -> [Int]? {
            guard case .table(let rows) = answer?.value else { return nil }
            return rows.map { row in (1...3).first { row == self.row($0) } ?? 0 }
        }
        #expect(history.map { names($0.before) } == [nil, [1], [1], [1, 3]])
        #expect(history.map { names($0.answer) } == [[1], [1, 2], [1, 3], nil])
        #expect(history.map(\.isUndone) == [false, true, false, false])
    }

    /// Rows typed, corrected, dropped, undone, redone at random: the file says what was seen.
    @Test func reopeningAgreesWithWhatWasSeen() throws {
        var generator = SeededGenerator(seed: 3)
        let session = try create()
        for _ in 0..<300 {
            var rows: [TableRow] = []
            if case .table(let present) = session.state.sheet["channels"]?.value { rows = present }
            let place = rows.isEmpty ? 0 : Int.random(in: rows.indices, using: &generator)
            switch Int.random(in: 0..<9, using: &generator) {
            case 0: _ = try session.undo()
            case 1: _ = try session.redo()
            case 2 where !rows.isEmpty: rows.remove(at: place)
            case 3 where !rows.isEmpty: rows[place].cells["cost"] = .dontKnow
            case 4: rows.shuffle(using: &generator)
            case 5 where place == 0: try session.record(.cleared(["channels"]))
            default: rows.append(row(Int.random(in: 1...20, using: &generator)))
            }
            let before = session.state.sheet["channels"]
            if before?.value != .table(rows), Int.random(in: 0..<3, using: &generator) > 0 {
                try session.record(channels(rows))
                #expect(session.state.sheet["channels"]?.value == .table(rows))
            }
        }
        let last = session.history(of: "channels").last { !$0.isUndone }
        #expect(last?.answer == session.state.sheet["channels"])
        let state = session.state
        session.close()
        #expect(try Session.open(at: path, for: .reading, context: JournalContext()).state == state)
        #expect(try Session.verify(path).isSound)
    }
}

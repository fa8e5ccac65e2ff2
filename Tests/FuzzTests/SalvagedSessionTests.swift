import Files
import MemoryFiles
import Sessions
import TestSupport
import Testing

@testable import FuzzEntries

/// Whatever happens to a session file: what is salvaged can be gone on with, nothing whose payload is sound is lost, and
/// what is left behind is listed.
struct SalvagedSessionTests {
    private let tampered = TamperedSessionTests()

    private static let events =
        TamperedSessionTests.events + [
            ("evidence", #"{"question":"A-1","reference":"books"}"#),
            (
                "imported",
                #"{"changes":[{"field":"size","state":"answered","value":7}],"export":{"digest":"ab","name":"d.csv"}}"#
            ),
            ("finding", #"{"action":"hide","finding":"R-1"}"#),
            ("finding", #"{"action":"add","finding":"OWN-1","severity":"high","stage":"A","title":"t"}"#),
            ("room", #"{"who":"Ewa"}"#), ("place", #"{"field":"q"}"#), ("redacted", #"{"source":"ab12"}"#),
            ("undone", #"{"seq":9}"#),
            ("answered", #"{"changes":[{"field":"count","state":"answered","value":4}]}"#),
        ]

    private func salvaged(_ bytes: [UInt8]) throws -> (JournalSalvage, Session) {
        let folder = memoryFolder([SessionEntry.path: bytes])
        let context = SessionEntry.context(folder)
        let salvage = try Session.salvage(SessionEntry.path, to: "/copy.audit", context: context)
        return (salvage, try Session.open(at: "/copy.audit", for: .reading, context: context))
    }

    private func opened(_ bytes: [UInt8]) throws -> Session {
        let folder = memoryFolder([SessionEntry.path: bytes])
        return try Session.open(
            at: SessionEntry.path, for: .reading, context: SessionEntry.context(folder))
    }

    /// True of states that differ in what the copy says about itself only.
    private static func isSame(_ one: SessionState, _ other: SessionState) -> Bool {
        one.settings == other.settings && one.sheet == other.sheet && one.notes == other.notes
            && one.evidence == other.evidence && one.flagged == other.flagged
            && one.judgement == other.judgement && one.imports == other.imports
            && one.redactedFrom == other.redactedFrom && one.room == other.room
    }

    /// Where the envelope of each event stands, but for its digest and what leads to the payload.
    private func envelopes(_ bytes: [UInt8]) -> [Range<Int>] {
        let first = TamperedSessionTests.firstEvent(bytes)
        let ends = bytes.indices.filter { bytes[$0] == 0x0A && $0 >= first }
        let starts = [first] + ends.map { $0 + 1 }.dropLast()
        return starts.map { start in
            var end = start
            while !bytes[end...].starts(with: Array(#","digest":"#.utf8)) { end += 1 }
            return start + 7..<end
        }
    }

    /// Every byte of a number, a time or a kind, and of the keys between them.
    @Test func oneDamagedByteOfAnEnvelopeLosesNothing() throws {
        let bytes = try tampered.file(Self.events)
        let whole = try opened(bytes)
        let all = envelopes(bytes).flatMap { envelope in
            envelope.flatMap { place in
                [bytes[place] ^ 1, UInt8(ascii: "9"), 0xFF].filter { $0 != bytes[place] && $0 != 0x0A }
                    .map { (envelope, place, $0) }
            }
        }
        #expect(all.count > 2500)
        let cases = Requirement.sample(200, of: all)
        var told = 0
        for (envelope, place, byte) in cases {
            var changed = bytes
            changed[place] = byte
            let (salvage, copy) = try salvaged(changed)
            if !salvage.mended.isEmpty { told += 1 }
            guard salvage.dropped.isEmpty, salvage.lost.isEmpty, Self.isSame(copy.state, whole.state) else {
                let line = String(decoding: changed[envelope], as: UTF8.self)
                Issue.record("\(line) lost: \(salvage.dropped)")
                return
            }
        }
        #expect(told > cases.count / 3)
        print("salvage: \(cases.count) damaged bytes of envelopes, \(told) of them mended, no event lost")
    }

    /// Whatever is damaged, however much: it opens for writing, and what is missing is listed.
    @Test func whatIsSalvagedCanBeGoneOnWith() throws {
        var generator = SeededGenerator(seed: 20_261)
        let bytes = try tampered.file(Self.events)
        let header = TamperedSessionTests.firstEvent(bytes)
        let marks: [UInt8] = Array("{}[]\",:\\x0 9".utf8) + [0x00, 0x0A, 0xFF]
        var missing = 0
        let rounds = Requirement.sample(50, of: 0..<400)
        for round in rounds {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...5, using: &generator) {
                let place = Int.random(in: header..<changed.count, using: &generator)
                let end = min(changed.count, place + Int.random(in: 0...60, using: &generator))
                switch Int.random(in: 0..<5, using: &generator) {
                case 0: changed.removeSubrange(place..<end)
                case 1: changed.insert(contentsOf: Array(changed[place..<end]), at: place)
                case 2: changed[place] = marks[Int.random(in: marks.indices, using: &generator)]
                case 3: changed[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
                default: for byte in place..<end { changed[byte] = 0x20 }
                }
            }
            if let problem = tampered.disagreement(changed) { Issue.record("round \(round): \(problem)") }
            guard let (salvage, copy) = try? salvaged(changed) else { continue }
            let lines = changed[header...].count { $0 == 0x0A }
            // A torn tail is said apart.
            let torn = salvage.tornTail.map { _ in 1 } ?? 0
            #expect(
                (salvage.kept + salvage.droppedCount...salvage.kept + salvage.droppedCount + torn).contains(
                    lines))
            #expect(salvage.dropped.count == salvage.droppedCount)
            #expect(copy.state.salvages.isEmpty == (salvage.mark == nil))
            missing += salvage.droppedCount
        }
        #expect(missing > rounds.count / 2)
        print(
            "salvage: \(rounds.count) files damaged at random, \(missing) lines left behind and listed, each copy gone on with"
        )
    }

    @Test func twoKindsOfOneShapeAreToldByTheirNames() throws {
        let bytes = try tampered.file(Self.events)
        func kept(_ old: String, _ new: String) throws -> [String] {
            let text = String(decoding: bytes, as: UTF8.self)
                .replacing(#""kind":"\#(old)""#, with: #""kind":"\#(new)""#, maxReplacements: 1)
            let (salvage, _) = try salvaged(Array(text.utf8))
            return salvage.mended.map { "\($0.line): \($0.kind)" }
                + salvage.dropped.map { "\($0.line): \($0.fault)" }
        }
        #expect(try kept("undone", "undonx") == ["11: undone"])
        #expect(try kept("redone", "rxdone") == ["12: redone"])
        #expect(
            try kept("undone", "rndone") == [
                "11: its kind, 'rndone', is none that is known, and what it holds does not tell which it was"
            ])
        #expect(try kept("undone", "un").first?.hasPrefix("11: its kind, 'un', is none") == true)
        #expect(try kept("answered", "anssered") == ["7: answered"])
        #expect(try kept("answered", "noted") == ["7: answered"])
    }

    /// A chain that is right says that an event was written like that: nothing is told from its shape.
    @Test func aKindThatTheChainConfirmsIsNotTold() throws {
        let sealed = ("sealed", #"{"question":"A-1","reference":"books"}"#)
        let (salvage, copy) = try salvaged(tampered.file([Self.events[0], sealed, Self.events[1]]))
        #expect(salvage.dropped.map(\.kind) == ["sealed"] && salvage.mended.isEmpty)
        #expect(copy.state.evidence.isEmpty && copy.state.salvages.count == 1)
        let newer = ("sealed", #"{"needs":"auditsh 9.1"}"#)
        for events in [[Self.events[0], newer, Self.events[1]], [Self.events[0], newer]] {
            #expect(
                throws: JournalError.newerEvent(
                    path: SessionEntry.path, line: 7, kind: "sealed", needs: "auditsh 9.1")
            ) {
                _ = try salvaged(tampered.file(events))
            }
        }
    }

    @Test func whatIsLeftBehindIsListedWithItsKindAndFields() throws {
        let text = String(decoding: try tampered.file(Self.events), as: UTF8.self)
            .replacing(#""value":3}"#, with: #""value":8}"#, maxReplacements: 1)
        let (salvage, _) = try salvaged(Array(text.utf8))
        let dropped = try #require(salvage.dropped.first)
        #expect(salvage.dropped.count == 1 && dropped.line == 7 && dropped.fault == .digest)
        #expect(dropped.kind == "answered" && dropped.fields == ["count", "said"])
    }
}

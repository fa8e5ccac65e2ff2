import Testing

@testable import Sessions

struct SalvageTests {
    private let path = JournalFixture.path
    private let copy = "/d/copy.audit"

    private func salvage(
        answers: Int, tail: [UInt8] = [], _ damage: (inout [[UInt8]]) -> Void
    ) throws -> (JournalSalvage, Journal) {
        let good = try JournalFixture.bytes(answers: answers)
        var lines = good.dropLast().split(separator: 0x0A).map(Array.init)
        damage(&lines)
        let bytes = lines.flatMap { $0 + [0x0A] } + tail
        let fileSystem = MemoryFileSystem(.disk([path: bytes]))
        let context = JournalFixture.context(fileSystem, seed: 5)
        let result = try JournalVerifier.salvage(path, to: copy, context: context)
        #expect(fileSystem.snapshot.data(path) == bytes)
        #expect(try JournalVerifier.verify(copy, context: context).isSound)
        #expect(throws: JournalError.exists(path: copy)) {
            try JournalVerifier.salvage(path, to: copy, context: context)
        }
        return (result, try JournalFixture.open(fileSystem, copy))
    }

    @Test func copiesASoundFileAsItIs() throws {
        let (result, journal) = try salvage(answers: 3) { _ in }
        #expect(result.kept == 4 && result.dropped.isEmpty && result.lost.isEmpty)
        #expect(try journal.lines == open(answers: 3))
    }

    @Test func keepsTheNumbersWhereEventsAreLost() throws {
        let (result, journal) = try salvage(answers: 6, tail: [0, 0]) { lines in
            lines[2] = Array("garbage".utf8)
            lines[4].swapAt(lines[4].count - 3, lines[4].count - 4)
            lines.remove(at: 5)
        }
        #expect(result.lost == [2, 4, 5] && result.kept == 4 && result.droppedCount == 2)
        #expect(result.dropped.map(\.line) == [3, 5] && result.tornTail?.bytes == 2)
        #expect(journal.lines.map(\.seq) == Array(1...7))
        #expect(
            journal.lines.map(\.kind) == [
                "settings", "lost", "answered", "lost", "lost", "answered", "answered",
            ])
        #expect(journal.lines[6].entryPayload == JournalFixture.entry(6).payload)
        #expect(journal.access == .writable)
        #expect(journal.unknownKinds.map(\.kind) == ["lost"])
    }

    @Test func putsSwappedLinesBackAndDropsRepeats() throws {
        let (result, journal) = try salvage(answers: 4) { lines in
            lines.swapAt(2, 3)
            lines.append(lines[1])
        }
        #expect(result.lost.isEmpty && result.kept == 5)
        #expect(result.dropped.map(\.line) == [7])
        #expect(try journal.lines.map(\.entryPayload) == open(answers: 4).map(\.entryPayload))
    }

    @Test func keepsPayloadsWhoseTimesWereChanged() throws {
        let (result, journal) = try salvage(answers: 2) { lines in
            lines[1] = Array(String(decoding: lines[1], as: UTF8.self).replacingFirst("2026", "2025").utf8)
        }
        #expect(result.kept == 3 && result.dropped.isEmpty)
        #expect(journal.lines[0].at.description.hasPrefix("2025"))
    }

    @Test func needsAHeader() throws {
        #expect(throws: JournalError.broken(path: path, line: 1, .missing("{\"format\":", at: 0))) {
            _ = try salvage(answers: 1) { $0[0] = Array("x".utf8) }
        }
    }

    private func open(answers: Int) throws -> [JournalLine] {
        try JournalContents(parsing: JournalFixture.bytes(answers: answers), path: path, knownKinds: []).lines
    }
}

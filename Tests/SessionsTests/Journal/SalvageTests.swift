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
        #expect(result.doubtful.isEmpty && result.mark == nil)
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
        #expect(journal.lines.map(\.seq) == Array(1...8))
        #expect(
            journal.lines.map(\.kind) == [
                "settings", "lost", "answered", "lost", "lost", "answered", "answered",
                "salvaged",
            ])
        #expect(result.mark.map { [$0.dropped, $0.lost] } == [2, 3])
        #expect(journal.lines.last.flatMap(SalvageMark.init) == result.mark)
        #expect(journal.lines[6].entryPayload == JournalFixture.entry(6).payload)
        #expect(journal.access == .writable)
        #expect(journal.unknownKinds.map(\.kind) == ["lost", "salvaged"])
    }

    @Test func putsSwappedLinesBackAndDropsRepeats() throws {
        let (result, journal) = try salvage(answers: 4) { lines in
            lines.swapAt(2, 3)
            lines.append(lines[1])
        }
        #expect(result.lost.isEmpty && result.kept == 5)
        #expect(result.dropped.map(\.line) == [7])
        #expect(try journal.lines.dropLast().map(\.entryPayload) == open(answers: 4).map(\.entryPayload))
    }

    @Test func keepsPayloadsWhoseTimesWereChanged() throws {
        let (result, journal) = try salvage(answers: 2) { lines in
            lines[1] = Array(String(decoding: lines[1], as: UTF8.self).replacingFirst("2026", "2025").utf8)
        }
        #expect(result.kept == 3 && result.dropped.isEmpty)
        #expect(journal.lines[0].at.description.hasPrefix("2025"))
        #expect(result.doubtful == [2])
    }

    @Test func callsTheHeaderDoubtfulThatNoEventConfirms() throws {
        let (result, journal) = try salvage(answers: 2) { lines in
            lines[0] = Array(String(decoding: lines[0], as: UTF8.self).replacingFirst("销售", "销量").utf8)
        }
        #expect(result.kept == 3 && result.dropped.isEmpty && result.lost.isEmpty)
        #expect(result.doubtful == [1] && result.mark?.doubtful == [1])
        #expect(journal.lines.last?.kind == "salvaged")
    }

    @Test func saysWhatNobodyConfirmsWhereALineIsGone() throws {
        let (first, _) = try salvage(answers: 3) { $0.remove(at: 1) }
        #expect(first.lost == [1] && first.doubtful == [1] && first.mark?.lost == 1)
        let (middle, _) = try salvage(answers: 3) { $0.remove(at: 3) }
        #expect(middle.lost == [3] && middle.doubtful == [3])
        let (last, journal) = try salvage(answers: 3) { $0[4] = Array("garbage".utf8) }
        #expect(last.lost.isEmpty && last.dropped.map(\.line) == [5] && last.doubtful == [4])
        #expect(journal.lines.map(\.kind) == ["settings", "answered", "answered", "salvaged"])
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

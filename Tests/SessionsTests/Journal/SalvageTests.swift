import Files
import MemoryFiles
import Questionnaires
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
            lines[7] = Array("garbage".utf8)
            lines[9].swapAt(lines[9].count - 3, lines[9].count - 4)
            lines.remove(at: 10)
        }
        #expect(result.lost == [2, 4, 5] && result.kept == 4 && result.droppedCount == 2)
        #expect(result.dropped.map(\.line) == [8, 10] && result.tornTail?.bytes == 2)
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
            lines.swapAt(7, 8)
            lines.append(lines[6])
        }
        #expect(result.lost.isEmpty && result.kept == 5)
        #expect(result.dropped.map(\.line) == [12])
        #expect(try journal.lines.dropLast().map(\.entryPayload) == open(answers: 4).map(\.entryPayload))
    }

    @Test func keepsPayloadsWhoseTimesWereChanged() throws {
        let (result, journal) = try salvage(answers: 2) { lines in
            lines[6] = Array(String(decoding: lines[6], as: UTF8.self).replacingFirst("2026", "2025").utf8)
        }
        #expect(result.kept == 3 && result.dropped.isEmpty)
        #expect(journal.lines[0].at.description.hasPrefix("2025"))
        #expect(result.doubtful == [7])
    }

    @Test func callsTheHeaderDoubtfulThatNoEventConfirms() throws {
        let (result, journal) = try salvage(answers: 2) { lines in
            lines[0] = Array(String(decoding: lines[0], as: UTF8.self).replacingFirst("0f8c", "0f8d").utf8)
        }
        #expect(result.kept == 3 && result.dropped.isEmpty && result.lost.isEmpty)
        #expect(result.doubtful == [1] && result.mark?.doubtful == [1])
        #expect(journal.lines.last?.kind == "salvaged")
    }

    @Test func saysWhatNobodyConfirmsWhereALineIsGone() throws {
        let (first, _) = try salvage(answers: 3) { $0.remove(at: 6) }
        #expect(first.lost == [1] && first.doubtful == [1] && first.mark?.lost == 1)
        let (middle, _) = try salvage(answers: 3) { $0.remove(at: 8) }
        #expect(middle.lost == [3] && middle.doubtful == [8])
        let (last, journal) = try salvage(answers: 3) { $0[9] = Array("garbage".utf8) }
        #expect(last.lost.isEmpty && last.dropped.map(\.line) == [10] && last.doubtful == [9])
        #expect(journal.lines.map(\.kind) == ["settings", "answered", "answered", "salvaged"])
    }

    /// Sections are put back where the header's digests say which they are.
    @Test func putsSectionsBack() throws {
        let (swapped, one) = try salvage(answers: 2) { $0.swapAt(1, 3) }
        #expect(swapped.kept == 3 && swapped.doubtful.isEmpty)
        let (doubled, other) = try salvage(answers: 2) { $0.insert($0[2], at: 4) }
        #expect(doubled.kept == 3 && doubled.doubtful.isEmpty)
        for journal in [one, other] { #expect(try journal.header == JournalFixture.header()) }
    }

    /// One that is not as it was written is kept as it stands, and called doubtful in the copy.
    @Test func callsASectionDoubtfulThatItsDigestDoesNotConfirm() throws {
        let (result, journal) = try salvage(answers: 2) { lines in
            lines[1] = Array(String(decoding: lines[1], as: UTF8.self).replacingFirst("销售", "销量").utf8)
        }
        #expect(result.kept == 3 && result.doubtful == [2] && result.mark?.doubtful == [2])
        #expect(journal.header.questionnaire.problems(firstLine: 2, isRead: false).isEmpty)
    }

    /// The header's list can be made anew of the sections behind it.
    @Test func makesADamagedListAnew() throws {
        for (old, new) in [("rules", "rulex"), (#""digest":"#, #""digesx":"#), ("sales", "sakes")] {
            let (result, journal) = try salvage(answers: 2) { lines in
                lines[0] = Array(String(decoding: lines[0], as: UTF8.self).replacingFirst(old, new).utf8)
            }
            #expect(result.kept == 3 && result.doubtful == [1])
            #expect(try journal.header.questionnaire == JournalFixture.questionnaire())
        }
    }

    @Test(arguments: 1...5)
    func needsEverySection(line: Int) throws {
        let name = JournalFixture.sections[line - 1].section.name
        #expect(
            throws: JournalError.broken(path: path, line: line + 1, .section(.missing(name)))
        ) {
            _ = try salvage(answers: 1) { $0.remove(at: line) }
        }
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

import Files
import MemoryFiles
import Questionnaires
import TestSupport
import Testing

@testable import Sessions

/// Changes a file in every small way and expects the place to be named, or the way to be among those that an
/// unsealed file cannot show.
struct TamperTests {
    private static let path = "acme.audit"

    private func open(_ bytes: [UInt8]) throws(JournalError) -> JournalContents {
        let contents = try JournalContents(
            parsing: bytes, path: Self.path, knownKinds: JournalFixture.kinds)
        // What somebody sees who needs all of it.
        let problems = contents.header.questionnaire.problems(firstLine: 2, isRead: false)
        if let first = problems.first { throw .broken(path: Self.path, line: first.line, first.fault) }
        return contents
    }

    private func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.dropLast().split(separator: 0x0A).map(Array.init)
    }

    private func join(_ lines: [[UInt8]]) -> [UInt8] { lines.flatMap { $0 + [0x0A] } }

    /// The line that opening names; nil where it opens.
    private func brokenLine(_ bytes: [UInt8]) -> Int? {
        do throws(JournalError) {
            let contents = try open(bytes)
            if let torn = contents.tornTail { return torn.line }
            return contents.unknownKinds.first.map { $0.firstSeq + contents.header.lineCount }
        } catch {
            switch error {
            case .broken(_, let line, _): return line
            case .newerFormat: return 1
            default: return -1
            }
        }
    }

    @Test func findsEveryByteThatWasChanged() throws {
        let bytes = try JournalFixture.bytes(answers: 3)
        let last = bytes.dropLast().lastIndex(of: 0x0A) ?? 0
        let lastEnvelope =
            last..<last + 1 + Array(bytes[(last + 1)...]).firstRange(of: Array(",\"digest\"".utf8))
        var tried = 0
        var hidden = 0
        let places = Requirement.sample(300, of: bytes.indices)
        for index in places {
            let line = bytes[..<index].count { $0 == 0x0A } + 1
            for change in [1, 32, 128] + [bytes[index], bytes[index] ^ 0x0A]
            where change != 0 {
                var changed = bytes
                changed[index] ^= change
                tried += 1
                let named = brokenLine(changed)
                let report = Examination(changed, path: Self.path).report
                if let named {
                    // A line feed gone or come moves the numbers by one. Of a header, the first event does not follow it.
                    let isNear =
                        abs(named - line) <= 1 || (line == 1 && named == JournalFixture.headLines + 1)
                    #expect(isNear, "byte \(index) of line \(line): named line \(named)")
                    let isReported =
                        report.problems.contains { $0.line == named } || report.tornTail?.line == named
                    #expect(isReported || lastEnvelope.contains(index), "byte \(index): verify is silent")
                } else {
                    hidden += 1
                    #expect(
                        report.unseen.contains(.lastEnvelope) && lastEnvelope.contains(index),
                        "byte \(index) of line \(line)")
                }
            }
        }
        #expect(tried >= places.count * 4)
        #expect(hidden < 200, "\(hidden)")
        print(
            "journal: \(tried) single bytes changed, \(hidden) not visible, all in the last event's envelope")
    }

    @Test func findsEveryByteThatWasChangedInAHeaderAlone() throws {
        let bytes = try JournalFixture.bytesOfHead()
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 0x01
            let report = Examination(changed, path: Self.path).report
            #expect(!report.isSound || report.unseen.contains(.headerAlone))
        }
    }

    @Test func findsLinesThatWereRemovedInsertedSwappedOrExchanged() throws {
        let bytes = try JournalFixture.bytes(answers: 4)
        let original = lines(bytes)
        let foreign = lines(try other())
        var cases: [(String, [[UInt8]], ClosedRange<Int>)] = []
        for place in original.indices {
            var removed = original
            removed.remove(at: place)
            if place < original.count - 1 { cases.append(("removed", removed, place + 1...place + 1)) }
            for source in original + foreign {
                var inserted = original
                inserted.insert(source, at: place)
                cases.append(("inserted", inserted, place + 1...place + 2))
            }
            for other in foreign where other != original[place] {
                var exchanged = original
                exchanged[place] = other
                cases.append(("exchanged", exchanged, place + 1...place + 2))
            }
            for other in original.indices where other > place {
                var swapped = original
                swapped.swapAt(place, other)
                cases.append(("swapped", swapped, place + 1...place + 1))
            }
            cases.append(
                ("twice at the end", original + [original[place]], original.count + 1...original.count + 1))
        }
        for (name, changed, places) in cases {
            let named = brokenLine(join(changed))
            // Of sections that stand there twice the second is named, and of a header whatever does not belong to it.
            let isHead = places.lowerBound <= JournalFixture.headLines
            let far = isHead ? places.lowerBound...JournalFixture.headLines + 1 : places
            #expect(named.map(far.contains) ?? false, "\(name) at \(places): \(named ?? 0)")
            let report = Examination(join(changed), path: Self.path).report
            // Of a header of another file, every section that is not its own.
            let first = report.firstBrokenLine ?? 0
            #expect(isHead ? far.contains(first) : first == named, "\(name) at \(places): \(first)")
        }
        #expect(cases.count > 80)
        print("journal: \(cases.count) lines removed, inserted, exchanged, swapped or doubled, all named")
    }

    @Test func cannotSeeWhatIsListed() throws {
        let bytes = try JournalFixture.bytes(answers: 3)
        let cut = join(lines(bytes).dropLast())
        let report = Examination(cut, path: Self.path).report
        #expect(report.isSound && report.unseen == [.cutAtTheEnd, .lastEnvelope, .recomputed])
        let header = Examination(try JournalFixture.bytesOfHead(), path: Self.path).report
        #expect(header.isSound && header.unseen == [.cutAtTheEnd, .headerAlone, .recomputed])
    }

    @Test func reportsEverythingAtOnce() throws {
        var lines = lines(try JournalFixture.bytes(answers: 6))
        lines[7] = Array(String(decoding: lines[7], as: UTF8.self).replacingFirst(#""n":1"#, #""n":9"#).utf8)
        lines[8] = Array("garbage".utf8)
        lines.remove(at: 10)
        let report = Examination(join(lines) + [0, 0], path: Self.path).report
        let problems = report.problems.map { "\($0.line): \($0.fault)" }
        #expect(
            problems == [
                "8: payload does not match its digest", "9: expected {\"seq\": at byte 0",
                "11: event 6 where event 5 should be", "11: does not follow the line before",
            ])
        #expect(report.firstBrokenLine == 8 && report.tornTail?.line == 13 && report.events == 6)
        #expect(!report.isSound)
    }

    private func other() throws -> [UInt8] {
        let fileSystem = MemoryFileSystem(.disk())
        let header = try JournalHeader(
            id: "other", created: .now(), program: "auditsh 1.0.0",
            questionnaire: CompiledQuestionnaire(
                id: "other", version: "1.0.0",
                sections: QuestionnaireSection.always.map {
                    ($0, Array(#"{"id":"other","of":"\#($0.name)","version":"1.0.0"}"#.utf8))
                }))
        try Journal.create(
            at: "/d/o.audit", header: header, entries: (1...4).map(JournalFixture.entry),
            lock: JournalFixture.options,
            context: JournalFixture.context(fileSystem, seed: 3)
        ).close()
        return fileSystem.snapshot.data("/d/o.audit") ?? []
    }
}

extension [UInt8] {
    /// Where other bytes begin in these, or the end.
    func firstRange(of other: [UInt8]) -> Int {
        indices.first { self[$0...].starts(with: other) } ?? count
    }
}

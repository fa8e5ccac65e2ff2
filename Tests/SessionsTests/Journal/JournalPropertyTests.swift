import Files
import MemoryFiles
import Questionnaires
import Testing

@testable import Sessions

struct JournalPropertyTests {
    /// A JSON string of odd characters, escaped as canonical JSON does.
    private func string(_ generator: inout SplitMix) -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "\"", "\\", "\n", "\0", "\u{7F}", "ż", "龟", "🐢", "\u{202E}", "\u{FEFF}", "}", "{", ",",
        ]
        return (0..<Int.random(in: 0...20, using: &generator)).map { _ in
            let scalar = scalars[Int.random(in: 0..<scalars.count, using: &generator)]
            switch scalar {
            case "\"": return "\\\""
            case "\\": return "\\\\"
            case let scalar where scalar.value < 0x20:
                return "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: return String(scalar)
            }
        }.joined()
    }

    @Test func readsEveryPayloadItWrites() throws {
        var generator = SplitMix(state: 11)
        let fileSystem = MemoryFileSystem(.disk())
        let path = JournalFixture.path
        let journal = try Journal.create(
            at: path, header: JournalFixture.header(), lock: JournalFixture.options,
            context: JournalFixture.context(fileSystem))
        var written: [[UInt8]] = []
        for _ in 0..<300 {
            let members = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                "\"\(string(&generator))\":\"\(string(&generator))\""
            }
            let payload = Array("{\(members.joined(separator: ","))}".utf8)
            if payload.starts(with: Array("{\"salt\"".utf8)) { continue }
            let isIgnorable = Bool.random(using: &generator)
            let line = try journal.append(kind: "answered", payload: payload, ignorable: isIgnorable)
            #expect(line.entryPayload == payload)
            written.append(payload)
        }
        journal.close()
        let again = try JournalFixture.open(fileSystem)
        #expect(again.lines == journal.lines)
        #expect(again.lines.map(\.entryPayload) == written)
        #expect(again.header == journal.header)
        let bytes = fileSystem.snapshot.data(path)
        let contents = try JournalContents(parsing: bytes ?? [], path: path, knownKinds: [])
        #expect(try contents.bytes() == bytes)
    }

    @Test func opensAtEverySplit() throws {
        let bytes = try JournalFixture.bytes(answers: 3)
        let ends = bytes.indices.filter { bytes[$0] == 0x0A }
        for length in 0...bytes.count {
            let complete = ends.count { $0 < length }
            let lastEnd = ends.last { $0 < length }.map { $0 + 1 } ?? 0
            do throws(JournalError) {
                let contents = try JournalContents(
                    parsing: Array(bytes.prefix(length)), path: "a", knownKinds: [])
                #expect(contents.lines.count == complete - JournalFixture.headLines)
                let torn = TornTail(line: complete + 1, offset: lastEnd, bytes: length - lastEnd)
                #expect(contents.tornTail == (length == lastEnd ? nil : torn))
            } catch {
                // A head of which the end is missing is none.
                let fault: LineFault =
                    complete == 0
                    ? .noHeader
                    : .section(.missing(JournalFixture.sections[complete - 1].section.name))
                #expect(error == .broken(path: "a", line: complete + 1, fault))
            }
        }
    }

    @Test func neverTrapsOnAnyBytes() throws {
        var generator = SplitMix(state: 17)
        let bytes = try JournalFixture.bytes(answers: 2)
        let marks: [UInt8] = Array("{}[]\",:\\\n\0".utf8) + [0xFF]
        for _ in 0..<3000 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...6, using: &generator) where !changed.isEmpty {
                let place = Int.random(in: 0..<changed.count, using: &generator)
                let end = min(changed.count, place + Int.random(in: 0...80, using: &generator))
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: changed.removeSubrange(place..<end)
                case 1: changed.insert(contentsOf: Array(changed[place..<end]), at: place)
                case 2: changed[place] = marks[Int.random(in: 0..<marks.count, using: &generator)]
                default: changed.insert(marks[Int.random(in: 0..<marks.count, using: &generator)], at: place)
                }
            }
            let opened = try? JournalContents(parsing: changed, path: "a", knownKinds: [])
            let report = Examination(changed, path: "a").report
            // Whatever opens is sound to the one who looks closer, but for what stands in UTF-8.
            let isSound = report.problems.allSatisfy { $0.fault == .encoding }
            // Sections are looked at when somebody needs them.
            let sections = opened?.header.questionnaire.problems(firstLine: 2, isRead: false)
            #expect(
                (sections?.isEmpty ?? false) == isSound,
                "\(String(decoding: changed, as: UTF8.self)) \(report.problems)")
            _ = LockHolder(changed)
        }
    }
}

import Files
import Questionnaires
import TestSupport
import Testing

@testable import Sessions

/// What a session file may hold: just within its bounds, and just beyond.
struct JournalLimitTests {
    private let path = JournalFixture.path

    private func open(_ bytes: [UInt8], mostEvents: Int = JournalLimits.events) throws(JournalError) -> Int {
        try JournalContents(
            parsing: bytes, path: path, knownKinds: JournalFixture.kinds, mostEvents: mostEvents
        ).lines.count
    }

    @Test func events() throws {
        // One event for the settings.
        let bytes = try JournalFixture.bytes(answers: 9)
        #expect(try open(bytes, mostEvents: 10) == 10)
        #expect(throws: JournalError.tooLarge(path: path, limit: 9)) { try open(bytes, mostEvents: 9) }
        #expect(Examination(bytes, path: path, mostEvents: 10).report.isSound)
        let report = Examination(bytes, path: path, mostEvents: 9).report
        #expect(report.events == 9)
        #expect(report.problems == [JournalReport.Problem(line: 16, fault: .tooMany(limit: 9))])
    }

    /// Lines that are no events are read no longer than events would be.
    @Test func linesThatAreNoEvents() throws {
        let bytes = try JournalFixture.bytes(answers: 1) + [UInt8](repeating: 0x0A, count: 5_000_000)
        let report = Examination(bytes, path: path, mostEvents: 2_000).report
        #expect(report.events == 2_000)
        #expect(report.problems.last?.fault != .tooMany(limit: 2_000))
        #expect(report.problemCount == 1_999)
        #expect(report.problems.count == JournalVerifier.problemLimit)
    }

    @Test func lengthOfALine() throws {
        let header = try JournalFixture.header()
        func line(_ length: Int) -> JournalLine {
            func line(_ text: Int) -> JournalLine {
                let start = Array((#"{"salt":""# + String(repeating: "0", count: 32) + #"","a":""#).utf8)
                let payload = start + [UInt8](repeating: UInt8(ascii: "x"), count: text) + Array(#""}"#.utf8)
                return JournalLine(
                    payload: payload[...], kind: "answered", ignorable: false, seq: 1, at: header.created,
                    prev: header.digest)
            }
            return line(length - line(0).raw.count)
        }
        let most = JournalLimits.lineBytes
        #expect(try JournalLine(parsing: line(most).raw).seq == 1)
        #expect(throws: LineFault.tooLong(limit: most)) { try JournalLine(parsing: line(most + 1).raw) }
    }

    @Test func lengthOfTheHeader() throws {
        let most = JournalLimits.headerBytes
        let long = try Array(JournalFixture.header().raw.dropLast()) + [UInt8](repeating: 32, count: most)
        var splitter = LineSplitter(long + Array("}\n".utf8))
        var problems: [JournalReport.Problem] = []
        #expect(JournalHeader.reading(&splitter) { problems.append($0) } == nil)
        #expect(problems == [JournalReport.Problem(line: 1, fault: .tooLong(limit: most))])
    }

    /// What is said of a questionnaire is bounded, so that the header is.
    @Test func sections() throws {
        func compiled(_ languages: Int, id: String = "x") throws -> CompiledQuestionnaire {
            let further = (0..<languages).map { number in
                (QuestionnaireSection.texts(language: "xx-\(number)"), Array("{}".utf8))
            }
            return try CompiledQuestionnaire(
                id: id, version: "1", sections: JournalFixture.sections.prefix(4) + further)
        }
        #expect(try compiled(40).lines.count == 44)
        #expect(throws: JournalError.unwritable(.questionnaire)) { try compiled(400) }
        #expect(throws: JournalError.unwritable(.questionnaire)) {
            try compiled(1, id: String(repeating: "x", count: JournalLimits.sectionListBytes))
        }
    }

    @Test func lengthOfASection() throws {
        func compiled(_ count: Int) throws -> CompiledQuestionnaire {
            let start = Array(#"{"a":""#.utf8)
            let content = start + [UInt8](repeating: UInt8(ascii: "x"), count: count) + Array(#""}"#.utf8)
            return try CompiledQuestionnaire(id: "x", version: "1", sections: [(.frame, content)])
        }
        let most = JournalLimits.sectionBytes - (try compiled(0).lines[0].count)
        #expect(try compiled(most).lines[0].count == JournalLimits.sectionBytes)
        #expect(throws: JournalError.unwritable(.size)) { try compiled(most + 1) }
    }

    /// Asked for its size before a byte of it is read.
    @Test func sizeOfTheFile() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("large.audit")
        let system = SystemFileSystem()
        let file = try system.open(path, .creating)
        try system.truncate(file, to: JournalLimits.fileBytes + 1)
        try system.close(file)
        let refused = JournalError.tooLarge(path: path, limit: JournalLimits.fileBytes)
        #expect(throws: refused) { try Journal.open(at: path, for: .reading, knownKinds: []) }
        #expect(throws: refused) { try JournalVerifier.verify(path) }
    }
}

import Files
import MemoryFiles
import Questionnaires
import Testing

@testable import Sessions

struct JournalFormatTests {
    private static let salt = "000102030405060708090a0b0c0d0e0f"

    /// Bytes that count up, so that a salt can be seen.
    private struct Counting: RandomNumberGenerator {
        var value: UInt64 = 0
        mutating func next() -> UInt64 {
            defer { value += 1 }
            return value
        }
    }

    private func line(_ entry: JournalEntry, seq: Int = 1, prev: Fingerprint? = nil) throws -> JournalLine {
        var generator = Counting()
        return try JournalLine(
            entry, seq: seq, at: Timestamp(milliseconds: 1_795_288_560_123),
            prev: prev ?? JournalFixture.header().digest, salt: Salt(using: &generator))
    }

    private func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The header's list and the sections behind it, to the byte.
    @Test func writesTheHeader() throws {
        let header = try JournalFixture.header()
        let lines = header.questionnaire.lines.map(text)
        #expect(
            lines == [
                #"{"section":"frame","id":"sales-process","title":"销售","version":"1.0.0"}"#,
                #"{"section":"rules","rules":[]}"#, #"{"section":"methods"}"#, #"{"section":"benchmarks"}"#,
                #"{"section":"texts.pl","translations":{"pl":{"title":"Sprzedaż"}}}"#,
            ])
        let names = ["frame", "rules", "methods", "benchmarks", "texts.pl"]
        let list = zip(names, lines).map { name, line in
            #"{"section":"\#(name)","digest":"\#(Fingerprint(of: Array(line.utf8)))"}"#
        }
        let sections = "[\(list.joined(separator: ","))]"
        #expect(
            text(header.raw)
                == #"{"format":1,"id":"0f8c","created":"2026-11-21T19:16:00.123+00:00","program":"auditsh 1.0.0","#
                + #""questionnaire":{"id":"sales-process","version":"1.0.0","digest":"#
                + #""\#(Fingerprint(of: Array(sections.utf8)))","sections":\#(sections)}}"#)
        #expect(header.lineCount == JournalFixture.headLines)
        #expect(
            header.digest.description == "5b314477eae485ce0d4b3a7b1e74518b2e04802b044a0b63c83316e70a38861d")
        var splitter = LineSplitter(try JournalFixture.bytesOfHead())
        var problems: [JournalReport.Problem] = []
        #expect(JournalHeader.reading(&splitter) { problems.append($0) } == header)
        #expect(problems.isEmpty && splitter.linesTaken == JournalFixture.headLines)
    }

    @Test func writesAnEvent() throws {
        let line = try line(JournalEntry(kind: "answered", payload: Array(#"{"n":1}"#.utf8)))
        #expect(
            text(line.raw)
                == #"{"seq":1,"at":"2026-11-21T19:16:00.123+00:00","kind":"answered","digest":"4ccfceb0ffbda8b718f308792c97fe9e8e2dbe33952df3b56783c8ac1063aaa7","prev":""#
                + #"5b314477eae485ce0d4b3a7b1e74518b2e04802b044a0b63c83316e70a38861d","payload":{"salt":"000102030405060708090a0b0c0d0e0f","n":1}}"#
        )
        #expect(text(line.payload) == #"{"salt":"\#(Self.salt)","n":1}"#)
        #expect(text(line.entryPayload) == #"{"n":1}"#)
        #expect(line.link.description == "41ce518f1ae1fc277a10f5ffe3f7651c64fb225a2825fc08e8103eba9e756081")
        #expect(try JournalLine(parsing: line.raw) == line)
    }

    @Test func writesAnIgnorableAndEmptyEvent() throws {
        let line = try line(JournalEntry(kind: "a", payload: Array("{}".utf8), ignorable: true), seq: 7)
        #expect(text(line.raw).contains(#""kind":"a","ignorable":true,"digest":""#))
        #expect(text(line.payload) == #"{"salt":"\#(Self.salt)"}"#)
        #expect(text(line.entryPayload) == "{}")
        let read = try JournalLine(parsing: line.raw)
        #expect(read.ignorable && read.seq == 7 && read.kind == "a")
    }

    @Test(arguments: [
        "", "{", "[]", "{} ", " {}", "{\n}", "{\"a\":\"\u{1}\"}", #"{"salt":"x"}"#, #"{"salt":"x","a":1}"#,
    ])
    func refusesToWriteAPayload(payload: String) {
        #expect(throws: JournalError.unwritable(.payload)) {
            try line(JournalEntry(kind: "answered", payload: Array(payload.utf8)))
        }
    }

    @Test func refusesToWriteWhatCannotBeRead() throws {
        #expect(throws: JournalError.unwritable(.payload)) {
            try line(JournalEntry(kind: "a", payload: Array("{\"".utf8) + [0xFF] + Array("\":1}".utf8)))
        }
        for kind in ["", "Answered", "a b", "ż", String(repeating: "a", count: 41)] {
            #expect(throws: JournalError.unwritable(.kind)) {
                try line(JournalEntry(kind: kind, payload: Array("{}".utf8)))
            }
        }
        for name in ["", "a\"b", "a\\b", "a\nb", "ż", String(repeating: "a", count: 81)] {
            #expect(throws: JournalError.unwritable(.id)) {
                try JournalHeader(
                    id: name, created: .now(), program: "a", questionnaire: JournalFixture.questionnaire())
            }
            #expect(throws: JournalError.unwritable(.program)) {
                try JournalHeader(
                    id: "a", created: .now(), program: name, questionnaire: JournalFixture.questionnaire())
            }
        }
        for questionnaire in ["", "[]", "{\n}", "{\"a\":1"] {
            #expect(throws: JournalError.unwritable(.questionnaire)) {
                try CompiledQuestionnaire(
                    id: "a", version: "1", sections: [(.frame, Array(questionnaire.utf8))])
            }
        }
        let long =
            Array("{\"a\":\"".utf8) + [UInt8](repeating: 97, count: JournalLimits.lineBytes)
            + Array("\"}".utf8)
        #expect(throws: JournalError.unwritable(.size)) { try line(JournalEntry(kind: "a", payload: long)) }
    }

    @Test func namesWhereALineStopsFitting() throws {
        let good = text(try line(JournalEntry(kind: "answered", payload: Array(#"{"n":1}"#.utf8))).raw)
        let cases: [(String, String, LineFault)] = [
            (#"{"seq":1,"#, #"{ "seq":1,"#, .missing("{\"seq\":", at: 0)),
            (#""seq":1,"#, #""seq":01,"#, .missing("number", at: 7)),
            (#""seq":1,"#, #""seq":-1,"#, .missing("number", at: 7)),
            (#""seq":1,"#, #""seq":99999999999999999999,"#, .missing("number", at: 7)),
            ("2026-11-21", "2026-02-29", .missing("time", at: 44)),
            ("answered", "Answered", .missing("kind", at: 54)),
            (#""digest":"#, #""ignorable":false,"digest":"#, .missing("\"digest\":\"", at: 64)),
            (
                "4ccfceb0ffbda8b718f308792c97fe9e8e2dbe33952df3b56783c8ac1063aaa7",
                "4ccfceb0ffbda8b718f308792c97fe9e8e2dbe33952df3b56783c8ac1063aaa7".uppercased(),
                .missing("digest", at: 138)
            ),
            (#"{"salt""#, #"{"Salt""#, .missing("{\"salt\":\"", at: 224)),
            (Self.salt, Self.salt.uppercased(), .missing("salt", at: 265)),
            (#""n":1}}"#, #""n":1}"#, .missing("payload", at: 266)),
            (#""n":1}}"#, #""n":1}} "#, .missing("payload", at: 266)),
        ]
        for (old, new, fault) in cases {
            let parts = good.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
            #expect(parts.count == 2, "\(old)")
            #expect(throws: fault, "\(new)") {
                try JournalLine(parsing: Array(parts.joined(separator: new).utf8)[...])
            }
        }
    }

    @Test func namesTheProgramThatIsNeeded() throws {
        let needs = Array(#"{"needs":"auditsh 2.1","x":1}"#.utf8)
        #expect(try line(JournalEntry(kind: "seal", payload: needs)).needs == "auditsh 2.1")
        #expect(try line(JournalEntry(kind: "seal", payload: Array(#"{"n":1}"#.utf8))).needs == nil)
    }

    @Test func refusesAnotherFormat() throws {
        let bytes = Array(#"{"format":2,"anything":true}"#.utf8) + [0x0A]
        #expect(throws: JournalError.newerFormat(path: "a", format: 2)) {
            try JournalContents(parsing: bytes, path: "a", knownKinds: [])
        }
    }

    /// Files of 0.1.0 have the same number: their times are in UTC.
    @Test func knowsAFileOfTheFirstVersion() throws {
        let now = try text(JournalFixture.bytesOfHead().dropLast())
        // Its header held all of the questionnaire, and so was longer than any is now.
        let title = String(repeating: "x", count: JournalLimits.headerBytes)
        let then = now.replacing("00.123+00:00", with: "00.123Z").replacing("1.0.0", with: "0.1.0")
            .replacing(#""questionnaire":{"#, with: #""questionnaire":{"title":"\#(title)","#)
        for events in ["", #"{"seq":1,"at":"2026-11-21T19:16:00.123Z","kind":"settings"}"# + "\n"] {
            let disk = MemoryFileSystem(.disk(["/d/old.audit": Array((then + "\n" + events).utf8)]))
            let context = JournalFixture.context(disk)
            #expect(throws: JournalError.firstVersion(path: "/d/old.audit")) {
                try Journal.open(at: "/d/old.audit", for: .reading, knownKinds: [], context: context)
            }
            #expect(throws: JournalError.firstVersion(path: "/d/old.audit")) {
                try JournalVerifier.verify("/d/old.audit", context: context)
            }
            #expect(throws: JournalError.firstVersion(path: "/d/old.audit")) {
                try JournalVerifier.salvage("/d/old.audit", to: "/d/new.audit", context: context)
            }
        }
    }
}

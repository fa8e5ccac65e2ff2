import CanonicalJSON
import Files
import MemoryFiles
import Questionnaires
import Sessions
import TestSupport
import Testing

@testable import FuzzEntries

/// Whatever is done to a session file: `verify` finds nothing exactly where it can be opened, and what is
/// salvaged opens. Where digests are right, since whoever tampers can compute them.
struct TamperedSessionTests {
    static let events = [
        ("settings", #"{"changes":{"client":"A","currency":"EUR"}}"#),
        (
            "answered",
            #"{"changes":[{"field":"count","state":"answered","value":3},{"field":"said","state":"answered","value":"x"}]}"#
        ),
        (
            "answered",
            #"{"changes":[{"field":"rows","rows":[{"cells":{"cost":null,"name":"N","way":"web"},"key":1}],"state":"answered"}]}"#
        ),
        ("noted", #"{"published":true,"question":"A-1","text":"seen"}"#),
        ("flagged", #"{"flagged":true,"question":"A-1"}"#),
        ("undone", #"{"seq":5}"#),
        ("redone", #"{"seq":5}"#),
        ("cleared", #"{"fields":["count"]}"#),
        ("finding", #"{"action":"edit","finding":"R-1","severity":"low"}"#),
        ("summary", #"{"stage":"A","text":"fine"}"#),
        ("planned", #"{"due":"2027-01-31","finding":"R-1","status":"open"}"#),
    ]

    func file(_ events: [(String, String)], header: String? = nil) throws -> [UInt8] {
        let folder = memoryFolder([:])
        let questionnaire = try #require(SmallQuestionnaire.loaded.questionnaire)
        let compiled =
            try header.map { try #require(SessionEntry.compiled(Array($0.utf8))) }
            ?? CompiledQuestionnaire(questionnaire)
        let context = SessionEntry.context(folder)
        let journal = try Journal.create(
            at: SessionEntry.path,
            header: JournalHeader(
                id: "0f8c", created: context.now(), program: "auditsh", questionnaire: compiled),
            entries: events.map { JournalEntry(kind: $0, payload: Array($1.utf8)) }, context: context)
        journal.close()
        return try folder.contents(of: SessionEntry.path, limit: 1 << 24)
    }

    /// Where the first event begins, behind the header and its sections.
    static func firstEvent(_ bytes: [UInt8]) -> Int {
        let start = Array("{\"seq\":1,".utf8)
        return bytes.indices.first { bytes[$0...].starts(with: start) } ?? bytes.count
    }

    func disagreement(_ bytes: [UInt8]) -> String? {
        SessionEntry.disagreement(in: memoryFolder([SessionEntry.path: bytes]))
    }

    private func problems(_ bytes: [UInt8]) throws -> [String] {
        let folder = memoryFolder([SessionEntry.path: bytes])
        return try Session.verify(SessionEntry.path, context: SessionEntry.context(folder)).problems.map {
            "\($0.line): \($0.fault)"
        }
    }

    @Test func theFileIsSoundBeforeAnythingIsDoneToIt() throws {
        #expect(try problems(file(Self.events)) == [])
        #expect(disagreement(try file(Self.events)) == nil)
    }

    @Test func bytes() throws {
        let bytes = try file(Array(Self.events.prefix(4)))
        let firstEvent = Self.firstEvent(bytes)
        // Of the questionnaire's sections some bytes.
        let places = Requirement.sample(
            150, of: Array(stride(from: 0, to: firstEvent, by: 41)) + Array(firstEvent..<bytes.count))
        for place in places {
            var changed = bytes
            changed[place] ^= place % 2 == 0 ? 1 : 2
            if let problem = disagreement(changed) {
                Issue.record("byte \(place): \(problem)")
            }
        }
        print("session: \(places.count) single bytes changed, each opens or is named")
    }

    @Test func lines() throws {
        let bytes = try file(Self.events)
        let lines = bytes.dropLast().split(separator: 0x0A).map(Array.init)
        var cases: [[[UInt8]]] = []
        for place in lines.indices {
            var changed = lines
            changed.remove(at: place)
            cases.append(changed)
            for other in lines.indices {
                changed = lines
                changed[place] = lines[other]
                cases.append(changed)
                changed = lines
                changed.swapAt(place, other)
                cases.append(changed)
            }
        }
        let tried = Requirement.sample(60, of: Array(cases.enumerated()))
        for (index, changed) in tried {
            if let problem = disagreement(changed.flatMap { $0 + [0x0A] }) {
                Issue.record("case \(index): \(problem)")
            }
        }
        print("session: \(tried.count) lines removed, doubled, exchanged or swapped, each opens or is named")
    }

    @Test func everyPayloadUnderEveryKind() throws {
        let kinds = SessionEvent.Kind.allCases.map(\.rawValue) + ["lost", "sealed"]
        let all = kinds.flatMap { kind in
            Self.events.flatMap { event in [1, Self.events.count].map { (kind, event, $0) } }
        }
        let cases = Requirement.sample(60, of: all)
        var refused = 0
        for (kind, (payloadKind, payload), place) in cases {
            var events = Self.events
            events.insert((kind, payload), at: place)
            let bytes = try file(events)
            if let problem = disagreement(bytes) {
                Issue.record("\(kind) with a payload of \(payloadKind) as event \(place + 1): \(problem)")
            }
            if try !problems(bytes).isEmpty { refused += 1 }
        }
        #expect(refused > cases.count / 2)
    }

    @Test(arguments: [
        #"{"seq":1e30}"#, #"{"seq":-1}"#, #"{"seq":0}"#, #"{"seq":2}"#, #"{"seq":99}"#, #"{"seq":"1"}"#, "{}",
    ])
    func undoingWhatIsNoEarlierEventIsDamage(payload: String) throws {
        let bytes = try file([Self.events[0], ("undone", payload)])
        #expect(try problems(bytes) == ["7: its payload does not fit its kind, 'undone'"])
        #expect(disagreement(bytes) == nil)
    }

    @Test(arguments: [
        ("count", #""abc""#), ("count", "true"), ("part", #""xyz""#), ("part", "1"), ("sure", #""yes""#),
        ("ways", #"["web","fax"]"#), ("ways", #""web""#), ("day", #""2025-02-30""#), ("said", "3"),
        ("rows", #"["web"]"#), ("wait", "null"), ("rows", "[]"),
    ])
    func anAnswerThatItsFieldCannotHaveIsDamage(field: String, value: String) throws {
        let change = #"{"field":"\#(field)","state":"answered","value":\#(value)}"#
        try isDamage(change, of: field)
    }

    @Test(arguments: [
        ("rows", #"{"cost":"dear"}"#), ("rows", #"{"way":"fax"}"#), ("rows", #"{"name":["a"]}"#),
        ("count", #"{"name":"a"}"#),
    ])
    func aRowThatItsTableCannotHaveIsDamage(field: String, cells: String) throws {
        try isDamage(
            #"{"field":"\#(field)","rows":[{"cells":\#(cells),"key":1}],"state":"answered"}"#, of: field)
        try isDamage(
            #"{"field":"\#(field)","rows":[{"cells":\#(cells),"key":1}],"state":"dont_know"}"#, of: field)
    }

    private func isDamage(_ change: String, of field: String) throws {
        let bytes = try file([Self.events[0], ("answered", #"{"changes":[\#(change)]}"#), Self.events[1]])
        #expect(try problems(bytes) == ["7: the answer to '\(field)' is none that its question allows"])
        #expect(disagreement(bytes) == nil)
    }

    @Test(arguments: [
        ("count", "1e9"), ("ways", "[]"), ("ways", #"["none"]"#), ("day", #""2024-02-29""#),
        ("nobody_asks", "7"),
    ])
    func whatAFieldCanHaveIsNone(field: String, value: String) throws {
        let change = #"{"field":"\#(field)","state":"answered","value":\#(value)}"#
        #expect(try problems(file([("answered", #"{"changes":[\#(change)]}"#)])) == [])
    }

    @Test(arguments: [
        "[]", #"[{"cells":{"gone":"x"},"key":7}]"#, #"[{"drop":true,"key":7}]"#, #"[{"after":3,"key":2}]"#,
    ])
    func anyRowCanBeChanged(rows: String) throws {
        for field in ["rows", "nobody_asks"] {
            let change = #"{"field":"\#(field)","rows":\#(rows),"state":"answered"}"#
            #expect(try problems(file([("answered", #"{"changes":[\#(change)]}"#)])) == [])
        }
    }

    @Test(arguments: [
        #"{"rows":[],"state":"answered","value":1}"#, #"{"rows":[]}"#, #"{"rows":[{}],"state":"answered"}"#,
        #"{"rows":[{"key":0}],"state":"answered"}"#, #"{"rows":{},"state":"answered"}"#,
        #"{"state":"answered","value":[{"cost":1}]}"#, #"{"state":"answered","value":{}}"#,
    ])
    func aChangeThatIsNoneIsDamage(rest: String) throws {
        let change = #"{"field":"rows","# + rest.dropFirst()
        let bytes = try file([Self.events[0], ("answered", #"{"changes":[\#(change)]}"#)])
        #expect(try problems(bytes) == ["7: its payload does not fit its kind, 'answered'"])
        #expect(disagreement(bytes) == nil)
    }

    /// Whoever looks something up by its name must not have to choose, nor a dictionary end the program.
    @Test(arguments: ["stages", "questions", "metrics", "rules"])
    func namesThatStandForTwoThingsAreDamage(list: String) throws {
        let questionnaire = try #require(SmallQuestionnaire.loaded.questionnaire)
        var json = questionnaire.json
        guard case .object(var members) = json,
            let place = members.firstIndex(where: { $0.key == list }),
            let first = try members[place].value.items.first
        else {
            Issue.record("there is no list '\(list)'")
            return
        }
        members[place] = JSONValue.Member(list, .array([first, first]))
        json = .object(members)
        let bytes = try file(Self.events, header: String(decoding: json.canonical(), as: UTF8.self))
        let section = list == "rules" ? "3: the section 'rules'" : "2: the section 'frame'"
        #expect(try problems(bytes) == ["\(section) cannot be understood"])
        #expect(disagreement(bytes) == nil)
    }

    @Test func aQuestionnaireThatCannotBeUnderstoodIsNamedAndNotSalvaged() throws {
        let bytes = try file(Self.events, header: #"{"id":7}"#)
        #expect(try problems(bytes) == ["2: the section 'frame' cannot be understood"])
        let folder = memoryFolder([SessionEntry.path: bytes])
        #expect(throws: JournalError.broken(path: SessionEntry.path, line: 2, .section(.content("frame")))) {
            try Session.salvage(SessionEntry.path, to: "/copy.audit", context: SessionEntry.context(folder))
        }
        #expect((try? folder.status(at: "/copy.audit")) == nil)
    }
}

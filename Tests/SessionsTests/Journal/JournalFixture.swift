import Files
import MemoryFiles
import Questionnaires
import Synchronization

@testable import Sessions

/// A small session and the world around it, the same in every run.
enum JournalFixture {
    static let path = "/d/acme.audit"
    static let kinds: Set<String> = ["settings", "answered"]
    static let holder = LockHolder(
        pid: 42, host: "box", user: "eve", since: Timestamp(milliseconds: 1_795_288_560_000))
    static let options = LockOptions(holder: holder)
    static let settings = JournalEntry(kind: "settings", payload: Array(#"{"client":"Żółw 龟"}"#.utf8))

    static let place = JournalEntry(
        kind: "place", payload: Array(#"{"field":"channels"}"#.utf8), ignorable: true)

    static func header() throws -> JournalHeader {
        try JournalHeader(
            id: "0f8c", created: Timestamp(milliseconds: 1_795_288_560_123), program: "auditsh 1.0.0",
            questionnaire: questionnaire())
    }

    /// Some bytes for each section.
    static let sections: [(section: QuestionnaireSection, content: [UInt8])] = [
        (.frame, Array(#"{"id":"sales-process","title":"销售","version":"1.0.0"}"#.utf8)),
        (.rules, Array(#"{"rules":[]}"#.utf8)), (.methods, Array("{}".utf8)),
        (.benchmarks, Array("{}".utf8)),
        (.texts(language: "pl"), Array(#"{"translations":{"pl":{"title":"Sprzedaż"}}}"#.utf8)),
    ]
    /// The header and its sections; the first event stands on the line behind them.
    static let headLines = 6

    static func questionnaire() throws -> CompiledQuestionnaire {
        try CompiledQuestionnaire(id: "sales-process", version: "1.0.0", sections: sections)
    }

    /// The bytes of a session in which nothing happened yet.
    static func bytesOfHead() throws -> [UInt8] { try JournalContents(header(), []).bytes() }

    static func entry(_ number: Int) -> JournalEntry {
        JournalEntry(kind: "answered", payload: Array(#"{"n":\#(number)}"#.utf8))
    }

    /// A world whose clock and salts are counted.
    static func context(_ fileSystem: any FileSystem, seed: UInt64 = 1) -> JournalContext {
        let counter = Counter(seed)
        return JournalContext(
            fileSystem: fileSystem,
            now: { Timestamp(milliseconds: 1_795_288_560_123 + Int64(counter.next() % 100_000)) },
            salt: {
                var generator = SplitMix(state: counter.next())
                return Salt(using: &generator)
            })
    }

    /// The bytes of a session with the settings and answers 1...count.
    static func bytes(answers: Int) throws -> [UInt8] {
        let fileSystem = MemoryFileSystem(.disk())
        let journal = try Journal.create(
            at: path, header: header(), entries: [settings] + (0..<answers).map { entry($0 + 1) },
            lock: options,
            context: context(fileSystem))
        journal.close()
        return fileSystem.snapshot.data(path) ?? []
    }

    static func open(
        _ fileSystem: any FileSystem, _ path: String = path, seed: UInt64 = 2
    ) throws(JournalError) -> Journal {
        try Journal.open(
            at: path, for: .writing(options), knownKinds: kinds, context: context(fileSystem, seed: seed))
    }

    final class Counter: Sendable {
        let value: Mutex<UInt64>
        init(_ seed: UInt64) { value = Mutex(seed * 1000) }
        func next() -> UInt64 {
            value.withLock {
                $0 += 1
                return $0
            }
        }
    }
}

/// A generator for repeatable tests.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}

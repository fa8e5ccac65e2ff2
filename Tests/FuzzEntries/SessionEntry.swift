import Answers
import CanonicalJSON
import Files
import MemoryFiles
import Questionnaires
import Reports
import Sessions
import Synchronization

/// The bytes as a session file, and once more as the events of a file whose chain is right: no fuzzer
/// guesses a digest.
struct SessionEntry {
    static let path = "/s.audit"
    private static let holder = LockHolder(
        pid: 1, host: "h", user: "u", since: Timestamp(milliseconds: 0))

    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func problem() -> String? {
        let folder = memoryFolder([Self.path: bytes])
        if let problem = checked(folder) { return problem }
        let chained = memoryFolder([:])
        guard create(in: chained) else { return nil }
        return checked(chained) ?? written(in: chained)
    }

    static func context(_ folder: any FileSystem) -> JournalContext {
        JournalContext(
            fileSystem: folder, now: { Timestamp(milliseconds: 1_795_288_560_123) },
            salt: {
                var generator = ZeroGenerator()
                return Salt(using: &generator)
            })
    }

    private func context(_ folder: any FileSystem) -> JournalContext { Self.context(folder) }

    private func checked(_ folder: any FileSystem) -> String? {
        if let problem = Self.disagreement(in: folder) { return problem }
        if let session = try? Session.open(at: Self.path, for: .reading, context: context(folder)) {
            writeReports(session)
        }
        return nil
    }

    /// What verifying, opening and salvaging a file say must agree, and what was salvaged opens.
    static func disagreement(in folder: any FileSystem) -> String? {
        let context = context(folder)
        // Expressions are read when they are evaluated, but for whoever looks for what is wrong.
        let opens = ExpressionReading.atOnce {
            let session = try? Session.open(at: path, for: .reading, context: context)
            return (try? session?.questionnaire(.everything)) != nil
        }
        let report: JournalReport
        do throws(JournalError) {
            report = try Session.verify(path, context: context)
        } catch {
            if case .firstVersion = error, !opens { return nil }
            return "a regular file cannot be verified"
        }
        if report.problems.isEmpty != opens {
            return opens ? "opens but does not verify" : "verifies but does not open"
        }
        do {
            _ = try Session.salvage(path, to: "/copy.audit", context: context)
        } catch {
            // Events of a newer version are left to that.
            if case JournalError.newerEvent = error { return nil }
            return opens ? "opens but cannot be salvaged" : nil
        }
        guard let copy = try? Session.verify("/copy.audit", context: context), copy.isSound, copy.isUnderstood
        else { return "salvaged but not sound" }
        return unwritable("/copy.audit", in: folder)
    }

    /// Why a session cannot be gone on with; nil where events can be written, and it can be copied without names.
    private static func unwritable(_ path: String, in folder: any FileSystem) -> String? {
        let context = context(folder)
        let options = LockOptions(holder: Self.holder)
        do {
            let session = try Session.open(at: path, for: .writing(options), context: context)
            defer { session.close() }
            guard session.access == .writable else { return "salvaged but may only be read" }
            try session.record(.flagged(question: "A-1", isFlagged: true))
            _ = try session.undo()
            _ = try session.writeRedacted(
                to: "/redacted.audit", removal: NameRemoval(person: { "\($0) \($1)" }, removed: "-"),
                program: "auditsh", id: "9", lock: options, context: context)
        } catch {
            return "salvaged but cannot be gone on with: \(error)"
        }
        return (try? Session.open(at: "/redacted.audit", for: .reading, context: context)) == nil
            ? "the copy without names does not open" : nil
    }

    private func writeReports(_ session: Session) {
        guard let questionnaire = try? session.questionnaire(.everything) else { return }
        let notes = session.state.notes.map {
            ReportNote(question: $0.question, text: $0.text, isPublished: $0.isPublished)
        }
        ReportedSession.report(
            questionnaire, session.state.sheet, notes: notes,
            currency: session.state.settings.currency)
        for field in session.state.sheet.answers.keys { _ = session.history(of: field) }
    }

    /// Undoing everything and redoing it comes back to the same state.
    private func written(in folder: any FileSystem) -> String? {
        let context = context(folder)
        let options = LockOptions(holder: Self.holder)
        guard
            let session = try? Session.open(at: Self.path, for: .writing(options), context: context),
            session.access == .writable
        else { return nil }
        let before = session.state
        var undone = 0
        while undone < 20, let event = try? session.undo() {
            _ = event
            undone += 1
        }
        for _ in 0..<undone {
            guard (try? session.redo()) != nil else { return "what was undone cannot be redone" }
        }
        guard session.state == before else { return "redoing does not bring back what was undone" }
        session.close()
        let again = try? Session.open(at: Self.path, for: .reading, context: context)
        return again?.state == before ? nil : "replaying gives another state"
    }

    // MARK: a file whose chain is right

    /// Makes a session of the lines: the first is a header, a questionnaire, or empty for the small one; each
    /// of the others is a line of a session file, or a kind, a blank and a payload.
    private func create(in folder: any FileSystem) -> Bool {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard let first = lines.first, let questionnaire = Self.compiled(questionnaire(first)),
            let header = try? JournalHeader(
                id: "0f8c", created: Timestamp(milliseconds: 1_795_288_560_123), program: "auditsh",
                questionnaire: questionnaire)
        else { return false }
        let entries = lines.dropFirst().prefix(200).compactMap(entry)
        let journal = try? Journal.create(
            at: Self.path, header: header, entries: entries, lock: LockOptions(holder: Self.holder),
            context: context(folder))
        journal?.close()
        return journal != nil
    }

    /// A questionnaire of which everything stands in one object, in sections, whatever it holds.
    static func compiled(_ bytes: [UInt8]) -> CompiledQuestionnaire? {
        guard case .object(let members) = try? JSONValue(parsing: bytes[...]) else { return nil }
        let own: [String: QuestionnaireSection] = [
            "rules": .rules, "methods": .methods, "benchmarks": .benchmarks,
        ]
        func text(_ key: String) -> String {
            guard case .string(let text) = members.first(where: { $0.key == key })?.value else { return "" }
            return text
        }
        var contents = QuestionnaireSection.always.map { section in
            (section, members.filter { $0.key != "translations" && (own[$0.key] ?? .frame) == section })
        }
        if case .object(let languages) = members.first(where: { $0.key == "translations" })?.value {
            for language in languages.sorted(by: { $0.key < $1.key }) {
                let texts = JSONValue.Member("translations", .object([language]))
                contents.append((.texts(language: language.key), [texts]))
            }
        }
        let sections = contents.compactMap { section, members in
            (try? JSONValue.object(members).canonical()).map { (section, $0) }
        }
        guard sections.count == contents.count else { return nil }
        return try? CompiledQuestionnaire(id: text("id"), version: text("version"), sections: sections)
    }

    private static let small: [UInt8] =
        (try? SmallQuestionnaire.loaded.questionnaire?.json.canonical()) ?? Array("{}".utf8)

    private func questionnaire(_ line: ArraySlice<UInt8>) -> [UInt8] {
        if line.isEmpty { return Self.small }
        let key = Array("\"questionnaire\":".utf8)
        guard line.starts(with: Array("{\"format\"".utf8)), let place = line.firstRange(of: key) else {
            return Array(line)
        }
        return Array(line[place.upperBound...].dropLast())
    }

    private func entry(_ line: ArraySlice<UInt8>) -> JournalEntry? {
        var kind = line.prefix { $0 != UInt8(ascii: " ") }
        var payload = line.dropFirst(kind.count + 1)
        if line.starts(with: Array("{\"seq\":".utf8)),
            let start = line.firstRange(of: Array("\"kind\":\"".utf8)),
            let key = line.firstRange(of: Array("\"payload\":".utf8))
        {
            kind = line[start.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
            payload = line[key.upperBound...].dropLast()
        }
        let salt = Array("{\"salt\":\"".utf8)
        var bytes = Array(payload)
        if payload.starts(with: salt) {
            bytes = [UInt8(ascii: "{")] + payload.dropFirst(salt.count + 34)
        }
        return JournalEntry(kind: String(decoding: kind, as: UTF8.self), payload: bytes)
    }
}

private struct ZeroGenerator: RandomNumberGenerator {
    mutating func next() -> UInt64 { 0 }
}

import Files
import Foundation
import LineEditing
import Sessions
import TestSupport
import Testing

@testable import Shell

/// A folder that is gone after the test, with a shell in it whose clock and chance stand still.
final class ShellFixture {
    let folder: String
    private static let salesProcess = QuestionnaireFixture.salesProcess.flatMap {
        try? CompiledQuestionnaire($0)
    }

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(component: "auditsh-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path(percentEncoded: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Sections of questionnaires that some test has read.
    private static let questionnaires = QuestionnaireCache()

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    func commands(
        _ terminal: ScriptedTerminal, keepGoing: Bool = false, questionnaires: String? = nil,
        environment: [String: String] = [:], now milliseconds: Int64 = 0,
        offset: Int = 0
    ) -> ShellCommands {
        let installed = QuestionnaireFixture.repository.appending(component: "questionnaires")
            .path(percentEncoded: false)
        var context = ShellContext(
            files: SystemFileSystem(),
            now: { Timestamp(milliseconds: 1_767_225_600_000 + milliseconds, offset: offset) },
            random: {
                var generator = SeededGenerator(seed: 1)
                return Salt(using: &generator)
            },
            terminal: terminal,
            environment: [
                "AUDITSH_QUESTIONNAIRES": questionnaires ?? installed,
                "AUDITSH_TEMPLATES": QuestionnaireFixture.repository.appending(path: "templates/report")
                    .path(percentEncoded: false),
                "XDG_CACHE_HOME": QuestionnaireFixture.compiledForms,
            ].merging(environment) { _, given in given },
            executable: "/nowhere/bin/auditsh", temporaryFolder: folder, program: "auditsh test",
            keepGoing: keepGoing)
        context.questionnaires = Self.questionnaires
        return ShellCommands(context)
    }

    /// Begins a session, types the lines and leaves. As `new` does, but for reading the questionnaire's files,
    /// which takes most of its time and is the same each time.
    @discardableResult
    func begin(
        _ lines: [String], settings: [String: String] = ["currency": "EUR"], columns: Int = 80
    ) -> ScriptedTerminal {
        let terminal = ScriptedTerminal(lines: lines, columns: columns)
        begin("a.audit", on: terminal, settings: settings)
        return terminal
    }

    /// Begins a session on a terminal that types its own lines.
    func begin(
        _ name: String, on terminal: ScriptedTerminal, settings: [String: String] = ["currency": "EUR"]
    ) {
        let commands = commands(terminal)
        guard let questionnaire = Self.salesProcess,
            let complete = try? commands.completed(settings),
            let session = try? commands.create(path(name), questionnaire, complete)
        else {
            Issue.record("no session could be begun")
            return
        }
        _ = commands.talk(session, isNew: true)
    }

    /// Goes on with the session.
    @discardableResult
    func resume(_ steps: [ScriptedTerminal.Step]) -> ScriptedTerminal {
        let terminal = ScriptedTerminal(steps)
        _ = commands(terminal).resume(path("a.audit"))
        return terminal
    }

    /// What is put aside beside a session.
    func putAside(_ name: String = "a.audit") throws -> [PutAside.Text] {
        try String(contentsOfFile: path(name + ".draft"), encoding: .utf8)
            .utf8.split(separator: UInt8(ascii: "\n")).map { PutAside.Text(record: String(Substring($0))) }
    }

    /// The session as it stands in the file.
    func session(_ name: String = "a.audit") throws -> Session {
        try Session.open(at: path(name), for: .reading, context: JournalContext())
    }

    /// Writes the files of a questionnaire into a folder, and gives its path.
    func writeQuestionnaire(_ name: String, main: String, metrics: String, rules: String) throws -> String {
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
        try write(main, to: "\(name)/questionnaire.yaml")
        try write(metrics, to: "\(name)/metrics.yaml")
        try write(rules, to: "\(name)/rules.yaml")
        return path(name)
    }

    func write(_ text: String, to name: String) throws {
        try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    }
}

import Files
import Foundation
import MemoryFiles
import Sessions
import Shell

/// A session file in memory, with the shell that works on it: nothing waits for a system call.
public struct SessionFile {
    private static let path = "/a.audit"
    private static let answers = "/worked-company.yaml"
    private static let field = "visitors"
    private static let now = Timestamp(milliseconds: 1_767_225_600_000)

    private let files: any FileSystem

    private init(_ files: any FileSystem) { self.files = files }

    /// Begins a session of full depth in which nothing is answered.
    ///
    /// - Parameter moment: when findings are said: `end` or `live`.
    init(findings moment: String = "end") throws {
        let source = try SalesProcess()
        let worked = SalesProcess.repository.appending(
            path: "\(SalesProcess.folder)/examples/worked-company.yaml")
        files = memoryFolder(
            source.files.merging([Self.answers: Array(try Data(contentsOf: worked))]) { one, _ in one })
        try run(TypingTerminal([])) { commands in
            var options = ShellCommands.NewOptions()
            options.settings = ["currency": "EUR", "depth": "full", "findings": moment]
            return commands.new(Self.path, options)
        }
    }

    /// A session with that many events, nearly all of which answer one field again.
    public init(events: Int) throws {
        try self.init()
        let lines = (1..<events).map { "\(Self.field) = \(20_000 + $0)" }
        try talk(on: TypingTerminal(lines))
        let found = try open().lastEvent
        guard abs(found - events) <= 1 else { throw BenchmarkProblem("\(found) events, not \(events)") }
    }

    /// Fills in the worked company.
    func fill() throws {
        try run(TypingTerminal([])) { $0.fill(Self.path, answers: Self.answers) }
    }

    /// Another file with the same session.
    func copied() throws -> SessionFile {
        SessionFile(memoryFolder([Self.path: try files.contents(of: Self.path, limit: .max)]))
    }

    /// Opens the session as `resume` does.
    public func opening() throws -> Any { try open() }

    func open() throws -> Session {
        let session = try opened()
        session.close()
        return session
    }

    /// Changes the session without the shell.
    func record(_ event: SessionEvent) throws {
        let session = try opened()
        defer { session.close() }
        try session.record(event)
    }

    private func opened() throws -> Session {
        try Session.open(
            at: Self.path, for: .writing(LockOptions(holder: .current(since: Self.now))),
            context: JournalContext(fileSystem: files, now: { Self.now }))
    }

    /// Goes on with the session on a terminal.
    func talk(on terminal: TypingTerminal) throws {
        try run(terminal) { $0.resume(Self.path) }
    }

    private func run(_ terminal: TypingTerminal, _ command: (ShellCommands) -> CommandStatus) throws {
        let context = ShellContext(
            files: files, now: { Self.now }, random: Salt.random, terminal: terminal,
            environment: ["AUDITSH_QUESTIONNAIRES": "/questionnaires"], executable: "/bin/auditsh",
            temporaryFolder: "/tmp", program: "auditsh benchmark")
        guard command(ShellCommands(context)) == .done, terminal.errors.isEmpty else {
            throw BenchmarkProblem(terminal.errors)
        }
    }
}

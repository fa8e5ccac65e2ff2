import Answers
import Foundation
import Sessions
import TestSupport
import Testing

/// The program in a shell with job control, on a terminal whose cells can be read.
final class TerminalRun {
    static let rows = 30
    private(set) var tmux: Tmux
    private let home: TemporaryFolder
    private let program: String
    private let width: Int
    private var path: String { home.file("a.audit") }

    /// Begins a session whose first question takes a text.
    init(width: Int) throws {
        home = try TemporaryFolder()
        self.width = width
        program = try #require(PseudoTerminal.path(of: "auditsh"))
        tmux = try Self.shell(width)
        try start("new", "ans>", "--currency EUR --depth full")
    }

    private static func shell(_ width: Int) throws -> Tmux {
        try Tmux(
            command: ["/bin/bash", "--norc", "--noprofile"], folder: try TemporaryFolder(), columns: width,
            rows: rows, environment: ["PS1=$ ", "HISTFILE="], firstShows: "$")
    }

    /// Runs a subcommand on the session.
    func start(_ subcommand: String, _ shows: String, _ options: String = "") throws {
        try tmux.type("clear; HOME=\(home.path) \(program) \(subcommand) \(path) \(options)")
        try tmux.keys("Enter")
        try tmux.waitFor(shows)
    }

    /// Takes the terminal away, waits until the program has ended, and opens another.
    func hangUp() throws {
        try tmux.hangUp()
        let deadline = ContinuousClock.now + .seconds(20)
        while FileManager.default.fileExists(atPath: path + ".lock"), ContinuousClock.now < deadline {
            Thread.sleep(forTimeInterval: 0.03)
        }
        #expect(!FileManager.default.fileExists(atPath: path + ".lock"))
        tmux = try Self.shell(width)
    }

    /// Kills the program, which the lock names, and waits for its end.
    func kill() throws {
        let lock = try #require(home.text(of: "a.audit.lock"))
        let holder = try #require(try JSONSerialization.jsonObject(with: Data(lock.utf8)) as? [String: Any])
        let process = try #require(holder["pid"] as? Int)
        #expect(Foundation.kill(pid_t(process), SIGKILL) == 0)
        let deadline = ContinuousClock.now + .seconds(20)
        while Foundation.kill(pid_t(process), 0) == 0, ContinuousClock.now < deadline {
            Thread.sleep(forTimeInterval: 0.03)
        }
    }

    /// What the file holds as the answer to the first question.
    func answer() throws -> String? {
        let session = try Session.open(at: path, for: .reading, context: JournalContext())
        defer { session.close() }
        guard case .text(let text) = session.state.sheet["audit_reason"]?.value else { return nil }
        return text
    }
}

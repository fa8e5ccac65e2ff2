import Answers
import Foundation
import Sessions
import TestSupport
import Testing

/// The program with its input on a pipe.
final class PipeRun {
    private let home: TemporaryFolder
    private let program: String
    private let width: Int
    private var process: pid_t = 0
    private var input: Int32 = -1
    private var path: String { home.file("a.audit") }

    init(width: Int) throws {
        home = try TemporaryFolder()
        self.width = width
        program = try #require(PseudoTerminal.path(of: "auditsh"))
        try start(["new", path, "--currency", "EUR", "--depth", "full"])
    }

    deinit {
        if input >= 0 { close(input) }
        if process > 0 {
            Foundation.kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
    }

    func resume() throws { try start(["resume", path]) }

    private func start(_ arguments: [String]) throws {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        for descriptor in ends { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        var actions = SpawnActions()
        defer { actions.destroy() }
        actions.copy(ends[0], to: 0)
        actions.open(home.file("output"), as: 1, O_WRONLY | O_CREAT | O_APPEND)
        actions.open(home.file("errors"), as: 2, O_WRONLY | O_CREAT | O_APPEND)
        process = try actions.spawn(
            [program] + arguments,
            environment: [
                "LC_ALL=C.UTF-8", "HOME=\(home.path)", "COLUMNS=\(width)", "PATH=/usr/bin:/bin",
                "XDG_CACHE_HOME=\(QuestionnaireFixture.compiledForms)",
            ])
        close(ends[0])
        input = ends[1]
    }

    func write(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(Foundation.write(input, bytes, bytes.count) == bytes.count)
    }

    func signal(_ number: Int32) { Foundation.kill(process, number) }

    /// Ends the program by a signal.
    ///
    /// - Returns: its wait status.
    func end(by signal: Int32) -> Int32 {
        self.signal(signal)
        return end()
    }

    /// Closes the input and waits for the end.
    ///
    /// - Returns: the wait status.
    func end() -> Int32 {
        close(input)
        input = -1
        var status: Int32 = 0
        waitpid(process, &status, 0)
        process = 0
        return status
    }

    /// What was written to standard error.
    var errors: String { home.text(of: "errors") ?? "" }

    func session() throws -> Session {
        try Session.open(at: path, for: .reading, context: JournalContext())
    }

    /// Waits until the file holds an answer to the first question.
    func waitForAnswer(_ text: String) throws {
        let deadline = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < deadline {
            if FileManager.default.fileExists(atPath: path),
                try session().state.sheet["audit_reason"]?.value == .text(text)
            {
                return
            }
            Thread.sleep(forTimeInterval: 0.03)
        }
        Issue.record("waited in vain for the answer; errors: \(errors)")
    }
}

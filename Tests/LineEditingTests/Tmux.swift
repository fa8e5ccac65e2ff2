import Foundation
import TestSupport
import Testing

/// The probe inside tmux(1), a terminal that keeps the cells it is told to show.
final class Tmux {
    private let folder: TemporaryFolder
    private var socket: String { folder.file("socket") }

    static let path = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { $0 + "/tmux" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// Starts the probe below two rows of other output.
    init(_ arguments: [String] = [], columns: Int, rows: Int = 16, terminal: String? = nil) throws {
        folder = try TemporaryFolder()
        let probe = try #require(PseudoTerminal.path(of: "line-editing-probe"))
        let quoted = ([probe] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let term = terminal.map { "TERM=\($0) " } ?? ""
        let command =
            "echo one; echo two; \(term)HOME=\(folder.path) exec \(quoted) 3> \(folder.file("reports"))"
        try tmux([
            "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "/bin/sh", "-c",
            command,
        ])
        try waitFor { $0.contains("ans>") }
    }

    deinit { _ = try? tmux(["kill-server"]) }

    func keys(_ names: String...) throws { try tmux(["send-keys"] + names) }

    func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

    func paste(_ text: String) throws {
        try tmux(["set-buffer", text])
        try tmux(["paste-buffer", "-p"])
    }

    func resize(columns: Int, rows: Int = 16) throws {
        try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// All rows, also those that have scrolled away, without those empty at the end, and the cursor's column and row.
    func screen() throws -> (rows: [String], cursor: String) {
        var rows = try tmux(["capture-pane", "-p", "-S", "-"]).components(separatedBy: "\n")
        while rows.last == "" { rows.removeLast() }
        let cursor = try tmux(["display-message", "-p", "#{cursor_x},#{e|+:#{history_size},#{cursor_y}}"])
        return (rows, cursor.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// Waits until the screen shows exactly these rows and has its cursor there.
    func expect(_ rows: [String], cursor: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let deadline = ContinuousClock.now + .seconds(5)
        var seen = try screen()
        while seen != (rows, cursor) && ContinuousClock.now < deadline {
            Thread.sleep(forTimeInterval: 0.03)
            seen = try screen()
        }
        #expect(seen.rows == rows, sourceLocation: sourceLocation)
        #expect(seen.cursor == cursor, sourceLocation: sourceLocation)
    }

    private func waitFor(_ condition: ([String]) -> Bool) throws {
        let deadline = ContinuousClock.now + .seconds(5)
        while try !condition(screen().rows), ContinuousClock.now < deadline {
            Thread.sleep(forTimeInterval: 0.03)
        }
    }

    /// Runs tmux and gives what it printed. Not by Foundation's `Process`, which waits for the server as well.
    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        var actions = SpawnActions()
        defer { actions.destroy() }
        actions.open("/dev/null", as: 0, O_RDONLY)
        actions.open(folder.file("printed"), as: 1, O_WRONLY | O_CREAT | O_TRUNC)
        actions.open("/dev/null", as: 2, O_WRONLY)
        let process = try actions.spawn(
            [Self.path ?? "tmux", "-S", socket] + arguments,
            environment: ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"])
        waitpid(process, nil, 0)
        return folder.text(of: "printed") ?? ""
    }
}

import Foundation
package import Testing

/// A program inside tmux(1), a terminal that keeps the cells it is told to show.
package final class Tmux {
    private let folder: TemporaryFolder
    private var socket: String { folder.file("socket") }

    /// Where tmux is; nil where it is not installed.
    package static let path = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { $0 + "/tmux" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// Runs a command of the shell in a pane, and waits until it shows something.
    ///
    /// - Parameter folder: where tmux keeps its socket; programs may use it as their home.
    package init(
        command: [String], folder: TemporaryFolder, columns: Int, rows: Int, environment: [String] = [],
        firstShows text: String
    ) throws {
        self.folder = folder
        try tmux(
            ["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"] + command,
            environment: environment)
        try waitFor(text)
    }

    deinit { _ = try? tmux(["kill-server"]) }

    /// Presses keys by their names.
    package func keys(_ names: String...) throws { try tmux(["send-keys"] + names) }

    /// Types a text.
    package func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

    /// Pastes a text, in brackets where the program asked for them.
    package func paste(_ text: String) throws {
        try tmux(["set-buffer", text])
        try tmux(["paste-buffer", "-p"])
    }

    /// Gives the terminal another size, and waits until programs can know of it: tmux tells them later. What is typed
    /// next comes to them behind the news.
    package func resize(columns: Int, rows: Int = 16) throws {
        try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
        let name = try tmux(["display-message", "-p", "#{pane_tty}"]).trimmingCharacters(
            in: .whitespacesAndNewlines)
        let terminal = open(name, O_RDWR | O_NOCTTY)
        try #require(terminal >= 0, "\(name)")
        defer { close(terminal) }
        var size = winsize()
        let deadline = ContinuousClock.now + .seconds(20)
        while Int(size.ws_col) != columns, ContinuousClock.now < deadline {
            Thread.sleep(forTimeInterval: 0.01)
            _ = ioctl(terminal, UInt(TIOCGWINSZ), &size)
        }
        #expect(Int(size.ws_col) == columns)
    }

    /// Takes the terminal away.
    package func hangUp() throws { try tmux(["kill-session"]) }

    /// All rows, also those that have scrolled away, without those empty at the end, and the cursor's column and row.
    package func screen() throws -> (rows: [String], cursor: String) {
        var rows = try tmux(["capture-pane", "-p", "-S", "-"]).components(separatedBy: "\n")
        while rows.last == "" { rows.removeLast() }
        let cursor = try tmux(["display-message", "-p", "#{cursor_x},#{e|+:#{history_size},#{cursor_y}}"])
        return (rows, cursor.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// Waits until the screen shows exactly these rows and has its cursor there.
    package func expect(
        _ rows: [String], cursor: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try expect(cursor: cursor, rows, sourceLocation: sourceLocation) { $0 }
    }

    /// Waits until the rows below the last prompt's first one are exactly these, and the cursor stands in that
    /// column.
    package func expectLastLine(
        _ rows: [String], column: Int, prompt: String = "ans> ",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try expect(cursor: "\(column),", rows, sourceLocation: sourceLocation) { shown in
            Array(
                shown[(shown.lastIndex { $0.hasPrefix(prompt.trimmingCharacters(in: .whitespaces)) } ?? 0)...]
            )
        }
    }

    /// Waits until the rows below the first prompt's first one are exactly these: nothing was left behind of the line
    /// as it stood before.
    package func expectOnlyLine(
        _ rows: [String], column: Int, prompt: String = "ans> ",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try expect(cursor: "\(column),", rows, sourceLocation: sourceLocation) { shown in
            Array(
                shown[
                    (shown.firstIndex { $0.hasPrefix(prompt.trimmingCharacters(in: .whitespaces)) } ?? 0)...]
            )
        }
    }

    /// Types a letter, waits for it and takes it back.
    package func typeAndTakeBack(
        _ letter: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try type(letter)
        try waitFor(letter, sourceLocation: sourceLocation)
        try keys("BSpace")
    }

    private func expect(
        cursor: String, _ rows: [String], sourceLocation: SourceLocation,
        part: ([String]) -> [String]
    ) throws {
        let deadline = ContinuousClock.now + .seconds(20)
        var seen = try screen()
        while part(seen.rows) != rows || !seen.cursor.hasPrefix(cursor), ContinuousClock.now < deadline {
            Thread.sleep(forTimeInterval: 0.03)
            seen = try screen()
        }
        #expect(part(seen.rows) == rows, sourceLocation: sourceLocation)
        #expect(seen.cursor.hasPrefix(cursor), "\(seen.cursor)", sourceLocation: sourceLocation)
    }

    /// Waits until a row shows a text.
    package func waitFor(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let deadline = ContinuousClock.now + .seconds(20)
        var rows = try screen().rows
        while !rows.contains(where: { $0.contains(text) }), ContinuousClock.now < deadline {
            Thread.sleep(forTimeInterval: 0.03)
            rows = try screen().rows
        }
        #expect(
            rows.contains { $0.contains(text) }, "waited in vain for \(text) in \(rows)",
            sourceLocation: sourceLocation)
    }

    /// Runs tmux and gives what it printed. Not by Foundation's `Process`, which waits for the server as well.
    @discardableResult
    private func tmux(_ arguments: [String], environment: [String] = []) throws -> String {
        var actions = SpawnActions()
        defer { actions.destroy() }
        actions.open("/dev/null", as: 0, O_RDONLY)
        actions.open(folder.file("printed"), as: 1, O_WRONLY | O_CREAT | O_TRUNC)
        actions.open("/dev/null", as: 2, O_WRONLY)
        let process = try actions.spawn(
            [Self.path ?? "tmux", "-S", socket] + arguments,
            environment: ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"] + environment)
        waitpid(process, nil, 0)
        return folder.text(of: "printed") ?? ""
    }
}

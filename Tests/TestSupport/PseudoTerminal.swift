package import Foundation
package import Testing

/// A program running on a pseudo-terminal: what it is sent, what it shows, and what it reports.
package final class PseudoTerminal {
    /// Its home folder.
    package let folder: TemporaryFolder
    /// What has been shown since the last wait.
    package var output: String { String(decoding: shown, as: UTF8.self) }
    /// The modes that the probe found.
    package let initialModes: [tcflag_t]
    private var shown: [UInt8] = []
    private var master: Int32
    private let slave: Int32
    private let reports: Int32
    private let process: pid_t
    private var reportBytes: [UInt8] = []
    private var status: Int32?
    private static let patience = Duration.seconds(20)

    /// Starts a program that is built with the tests, or `wrapper` with its path after it, and waits for its
    /// first prompt; its home is a folder of its own unless one is given.
    package init(
        _ arguments: [String] = [], program: String = "line-editing-probe", home: TemporaryFolder? = nil,
        columns: Int = 80, rows: Int = 24, terminal: String = "xterm-256color",
        editrc: String = "", wrapper: [String] = [], environment: [String] = [],
        firstShows text: String = "ans> "
    ) throws {
        folder = try home ?? TemporaryFolder()
        _ = try folder.write(editrc.utf8, to: ".editrc")
        var master: Int32 = -1
        var slave: Int32 = -1
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        var name = [CChar](repeating: 0, count: 128)
        try #require(openpty(&master, &slave, &name, nil, &size) == 0)
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        for descriptor in [master, slave] + ends { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        self.master = master
        self.slave = slave
        initialModes = Self.modes(of: slave)
        reports = ends[0]
        let path = try #require(Self.path(of: program), "\(program) is built with the tests")
        process = try Self.start(
            wrapper + [path] + arguments,
            on: String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self),
            reports: ends[1],
            environment: [
                "TERM=\(terminal)", "LC_ALL=C.UTF-8", "HOME=\(folder.path)", "PATH=/usr/bin:/bin",
                "XDG_CACHE_HOME=\(QuestionnaireFixture.compiledForms)",
            ] + environment)
        close(ends[1])
        try waitFor(text)
    }

    deinit {
        kill(process, SIGKILL)
        if status == nil { waitpid(process, nil, 0) }
        for descriptor in [master, slave, reports] where descriptor >= 0 { close(descriptor) }
    }

    // MARK: - What the user does

    /// Types a text.
    package func type(_ text: String) { type(Array(text.utf8)) }

    /// Types bytes.
    package func type(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 512)) }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
            readOutput(milliseconds: 0)
        }
    }

    /// Pastes a text, in brackets.
    package func paste(_ text: String) { type("\u{1B}[200~" + text + "\u{1B}[201~") }

    /// Gives the terminal another size.
    package func resize(columns: Int, rows: Int = 24) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Sends a signal to the program.
    package func signal(_ number: Int32) { kill(process, number) }

    /// Takes the terminal away.
    package func hangUp() {
        close(master)
        master = -1
    }

    // MARK: - What comes of it

    /// Waits until the screen has been sent `text` since the last wait.
    package func waitFor(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let deadline = ContinuousClock.now + Self.patience
        while ContinuousClock.now < deadline {
            if let range = output.firstRange(of: text) {
                shown = Array(output[range.upperBound...].utf8)
                return
            }
            readOutput(milliseconds: 50)
        }
        Issue.record(
            "waited in vain for \(text.debugDescription) in \(output.debugDescription)",
            sourceLocation: sourceLocation)
    }

    /// The next report of the probe.
    package func report() -> String {
        let deadline = ContinuousClock.now + Self.patience
        while ContinuousClock.now < deadline {
            if let end = reportBytes.firstIndex(of: 0x0A) {
                defer { reportBytes.removeFirst(end + 1) }
                return String(decoding: reportBytes[..<end], as: UTF8.self)
            }
            readOutput(milliseconds: 0)
            reportBytes += Self.read(reports, milliseconds: 20)
        }
        return "no report; the screen has \(output.debugDescription)"
    }

    /// The next report, and the prompt after it: keys sent before the prompt would meet an ordinary terminal.
    package func reportThenPrompt(sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let report = report()
        try waitFor("ans> ", sourceLocation: sourceLocation)
        return report
    }

    /// The exit status, once the probe has ended.
    package func exitStatus() -> Int32? {
        let deadline = ContinuousClock.now + Self.patience
        var status: Int32 = 0
        while self.status == nil && ContinuousClock.now < deadline {
            if waitpid(process, &status, WNOHANG) == process { self.status = status }
            readOutput(milliseconds: 10)
        }
        return self.status
    }

    /// The flags of the terminal that line editing changes.
    package var modes: [tcflag_t] { Self.modes(of: slave) }

    private static func modes(of descriptor: Int32) -> [tcflag_t] {
        var modes = termios()
        tcgetattr(descriptor, &modes)
        return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    }

    /// True while lines are edited.
    package var isRaw: Bool { modes[3] & tcflag_t(ICANON) == 0 }

    private func readOutput(milliseconds: Int32) {
        shown += Self.read(master, milliseconds: milliseconds)
    }

    private static func read(_ descriptor: Int32, milliseconds: Int32) -> [UInt8] {
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, milliseconds) > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
            count = max(Foundation.read(descriptor, buffer.baseAddress, buffer.count), 0)
        }
    }
}

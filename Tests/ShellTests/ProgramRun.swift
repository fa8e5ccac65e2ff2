import Foundation
import TestSupport
import Testing

/// The built program under sh(1), in a home of its own: what it printed, and how it ended.
struct ProgramRun {
    let home: TemporaryFolder
    private let program: String

    init() throws {
        home = try TemporaryFolder()
        program = try #require(PseudoTerminal.path(of: "auditsh"), "auditsh is built with the tests")
    }

    /// Runs a script in the home; `$A` is the program.
    ///
    /// - Returns: the status as the shell says it, standard output and standard error.
    func sh(
        _ script: String, shell: String = "/bin/sh", environment: [String] = []
    ) throws -> (status: Int32, output: String, errors: String) {
        var actions = SpawnActions()
        defer { actions.destroy() }
        actions.open("/dev/null", as: 0, O_RDONLY)
        actions.open(home.file(".printed"), as: 1, O_WRONLY | O_CREAT | O_TRUNC)
        actions.open(home.file(".errors"), as: 2, O_WRONLY | O_CREAT | O_TRUNC)
        let process = try actions.spawn(
            [shell, "-c", "cd \"$HOME\"\n" + script], environment: self.environment + environment)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        let signal = status & 0x7F
        return (
            signal == 0 ? (status >> 8) & 0xFF : 128 + signal, home.text(of: ".printed") ?? "",
            home.text(of: ".errors") ?? ""
        )
    }

    /// What the program finds around it.
    var environment: [String] {
        [
            "LC_ALL=C.UTF-8", "HOME=\(home.path)", "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
            "TMPDIR=\(home.path)/tmp", "XDG_CACHE_HOME=\(QuestionnaireFixture.compiledForms)",
            "A=\(program)",
        ]
    }

    /// Begins a session.
    func begin(_ name: String = "a.audit") throws {
        #expect(try sh("mkdir -p tmp; \"$A\" new \(name) --currency EUR").status == 0)
    }
}

extension String {
    /// True where something in it but a line feed could act on a terminal.
    var acts: Bool { unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || Self.acting($0.value)) } }

    private static func acting(_ value: UInt32) -> Bool {
        switch value {
        case 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

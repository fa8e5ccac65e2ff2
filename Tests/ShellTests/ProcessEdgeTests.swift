import Answers
import Files
import Foundation
import Sessions
import TestSupport
import Testing

@testable import Shell

/// How the program starts, writes and ends, whatever it is given for a process.
@Suite(.waitsForPrograms, .timeLimit(.minutes(10)))
struct ProcessEdgeTests {
    private let run: ProgramRun

    init() throws { run = try ProgramRun() }

    private func isSound(_ name: String) throws -> Bool {
        let report = try Session.verify(run.home.file(name))
        return report.isSound && report.header != nil
    }

    private static let lastWords =
        "auditsh: error: a fault ended the program, for want of memory or by a mistake in it; what was called saved is "
        + "in the file\n"

    // MARK: descriptors

    @Test(
        arguments: Requirement.sample(
            3, of: ["<&- >&- 2>&-", "<&-", ">&-", "2>&-", "<&- >&-", "<&- 2>&-", ">&- 2>&-", ""]))
    func closedDescriptorsGetNoFile(closed: String) throws {
        try run.begin()
        let script = """
            printf 'opps_won: 3\\n' > answers.yaml
            cp a.audit b.audit; cp a.audit c.audit
            "$A" fill a.audit answers.yaml \(closed)
            "$A" new n.audit --currency EUR \(closed)
            printf 'nonsense = 1\\nopps_won = x\\nopps_won = 5\\n' > lines
            "$A" resume b.audit --keep-going < lines \(closed.replacing("<&-", with: ""))
            "$A" resume c.audit --keep-going \(closed)
            "$A" redact a.audit -o r.audit \(closed)
            "$A" verify a.audit --salvage -o s.audit \(closed)
            "$A" report a.audit -o r.json \(closed)
            """
        _ = try run.sh(script)
        for name in ["a", "b", "c", "n", "r", "s"] { #expect(try isSound("\(name).audit"), "\(name)") }
        for (name, value) in [("a", 3.0), ("b", 5)] {
            let session = try Session.open(
                at: run.home.file("\(name).audit"), for: .reading, context: JournalContext())
            #expect(session.state.sheet["opps_won"]?.value == .number(value))
        }
        #expect(run.home.text(of: "r.json")?.hasPrefix("{\n") == true)
        #expect(run.home.text(of: "r.json")?.hasSuffix("\n}\n") == true)
    }

    @Test func aPipeThatDoesNotBlockGetsAll() throws {
        try run.begin()
        let whole = try run.sh("\"$A\" report a.audit --format json").output
        #expect(whole.utf8.count > 70_000)
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        var actions = SpawnActions()
        defer { actions.destroy() }
        actions.open("/dev/null", as: 0, O_RDONLY)
        actions.copy(ends[1], to: 1)
        actions.copy(ends[1], to: 2)
        let process = try actions.spawn(
            [
                try #require(PseudoTerminal.path(of: "auditsh")), "report", run.home.file("a.audit"),
                "--format", "json",
            ],
            environment: run.environment)
        close(ends[1])
        Thread.sleep(forTimeInterval: 0.3)
        let got = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true).readDataToEndOfFile()
        var status: Int32 = 0
        waitpid(process, &status, 0)
        #expect(status == 0)
        #expect(String(decoding: got, as: UTF8.self) == whole)
    }

    @Test(
        .enabled(
            if: Requirement.isMet(FileManager.default.isExecutableFile(atPath: "/usr/bin/perl")),
            "perl is not installed"))
    func aTerminalLeftNotBlockingLosesNothing() throws {
        try run.begin()
        let path = run.home.file("a.audit")
        let session = try Session.open(at: path, for: .writing(LockOptions()), context: JournalContext())
        for number in 0..<8 {
            let text = "answer \(number) " + String(repeating: "word ", count: 3_900)
            let answer = FieldAnswer(state: .answered, value: .text(text))
            try session.record(.answered([AnswerChange(field: "audit_reason", answer: answer)]))
        }
        session.close()
        let start = "use Fcntl; fcntl(STDOUT, F_SETFL, fcntl(STDOUT, F_GETFL, 0) | O_NONBLOCK); exec @ARGV"
        let shell = try PseudoTerminal(
            ["resume", path], program: "auditsh", wrapper: ["/usr/bin/perl", "-e", start],
            environment: ["PAGER=cat"])
        shell.type(":history audit_reason\r")
        // Nobody reads for a while, and what the terminal can hold is full.
        Thread.sleep(forTimeInterval: 0.5)
        for number in 0..<8 { try shell.waitFor("answer \(number) word") }
        try shell.waitFor("ans> ")
        shell.type(":q\r")
        try shell.waitFor("Resume: auditsh resume")
        #expect(shell.exitStatus() == 0)
        #expect(shell.modes == shell.initialModes)
    }

    // MARK: limits

    @Test func aLimitOnTheSizeOfFilesIsAFullDisk() throws {
        try run.begin()
        let before = try SystemFileSystem().list(run.home.path).filter { !$0.hasPrefix(".") }.sorted()
        let new = try run.sh("ulimit -f 1; \"$A\" new b.audit --currency EUR")
        #expect(new.status == 1)
        #expect(
            new.errors.contains("cannot write 'b.audit': a limit on the size of files is reached (ulimit -f"))
        let resume = try run.sh("ulimit -f 1; echo 'opps_won = 3' | \"$A\" resume a.audit")
        #expect(resume.status == 1)
        #expect(
            resume.errors.contains("line 1: not saved: a limit on the size of files is reached (ulimit -f"))
        #expect(try SystemFileSystem().list(run.home.path).filter { !$0.hasPrefix(".") }.sorted() == before)
        #expect(try isSound("a.audit"))
        let output = try run.sh("ulimit -f 1; \"$A\" report a.audit > report; echo $?")
        #expect(output.output == "1\n")
        #expect(output.errors == "auditsh: error: cannot write the output: File too large\n")
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"),
        arguments: [
            "--help", "--version", "help resume", "--generate-completion-script bash", "report a.audit",
            "list",
            "eval 1 --json", "demo",
        ])
    func lostOutputIsNoSuccess(command: String) throws {
        try run.begin()
        let result = try run.sh("\"$A\" \(command) > /dev/full")
        #expect(result.status == 1)
        #expect(result.errors == "auditsh: error: cannot write the output: No space left on device\n")
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func scriptsForCompletionAreWhole(shell: String) throws {
        let script = try run.sh("\"$A\" --generate-completion-script \(shell)").output
        #expect(script.contains("auditsh"))
        #expect(!script.split(separator: "\n").contains { $0.hasSuffix("..") && $0.utf8.count > 200 })
        if shell == "bash" { #expect(try run.sh("bash -n <<'END'\n\(script)\nEND\n").status == 0) }
    }

    // MARK: faults

    @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS])
    func aFaultEndsInOneLine(signal: Int32) throws {
        try run.begin()
        let script = """
            ulimit -c unlimited
            mkfifo lines; "$A" resume a.audit < lines & exec 3> lines
            echo 'opps_won = 3' >&3
            for i in $(seq 500); do grep -q '"kind":"answered"' a.audit && break; sleep 0.01; done
            kill -\(signal) $!; wait $!
            """
        let result = try run.sh(script, environment: ["SWIFT_BACKTRACE=enable=yes,color=no"])
        #expect(result.status == 1)
        #expect(result.errors == Self.lastWords)
        #expect(try SystemFileSystem().list(run.home.path).allSatisfy { !$0.hasPrefix("core") })
        #expect(try isSound("a.audit"))
    }

    @Test(arguments: [SIGSEGV, SIGABRT])
    func aFaultGivesTheTerminalBack(signal: Int32) throws {
        let shell = try PseudoTerminal(
            ["new", run.home.file("a.audit"), "--currency", "EUR"], program: "auditsh")
        shell.type("secret")
        try shell.waitFor("secret")
        #expect(shell.isRaw)
        shell.signal(signal)
        try shell.waitFor("\u{1B}[?2004l")
        try shell.waitFor("\r\nauditsh: error: a fault ended the program")
        #expect(shell.exitStatus().map { ($0 >> 8) & 0xFF } == 1)
        #expect(shell.modes == shell.initialModes)
    }

    /// With too little memory or stack it works, or it says so in one line; 127: the system could not even load it.
    @Test func tooLittleMemoryIsSaid() throws {
        try run.begin()
        let script = """
            for limit in 'd 5000' 'd 6000' 'd 7000' 'd 8000' 'd 9000' 's 32' 's 64' 's 128'; do
                (ulimit -$limit; "$A" report a.audit > out 2> errors; echo $? >> statuses; cat errors >&2)
            done
            """
        let said = try run.sh(script, environment: ["SWIFT_BACKTRACE=enable=yes,color=no"]).errors
        let statuses = (run.home.text(of: "statuses") ?? "").split(separator: "\n")
        #expect(statuses.count == 8 && statuses.contains("1"))
        #expect(statuses.allSatisfy { ["0", "1", "127"].contains($0) }, "\(statuses)")
        for line in said.split(separator: "\n") where !line.contains("while loading shared libraries") {
            #expect(line + "\n" == Self.lastWords)
        }
    }

    // MARK: no /proc

    @Test(
        .enabled(if: SmallDisk.isAvailable, "file systems cannot be mounted here"),
        arguments: ["mount -t tmpfs none /proc", "mount --bind /dev/null /proc/$$/maps"])
    func withoutProcEverythingWorks(mount: String) throws {
        try run.begin()
        let script = """
            exec unshare -m sh -c '\(mount) && "$A" --version && "$A" verify a.audit && "$A" metrics a.audit &&
            exec "$A" new b.audit --currency EUR'
            """
        let result = try run.sh(script)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.hasPrefix("auditsh "))
        #expect(result.output.contains("Sound: "))
        #expect(try isSound("b.audit"))
    }

    // MARK: what demo leaves

    @Test func demoLeavesNothing() throws {
        try run.begin()
        func left() throws -> [String] { try SystemFileSystem().list(run.home.file("tmp")).sorted() }
        _ = try run.sh("\"$A\" demo | true; \"$A\" demo > /dev/full; \"$A\" demo >&-")
        #expect(try left() == [])
        // Killed ones are removed, those at work are not.
        let script = """
            cp a.audit tmp/auditsh-demo-1.audit; : > tmp/auditsh-demo-1.audit.lock
            cp a.audit tmp/auditsh-demo-2.audit; : > tmp/auditsh-demo-2.audit.lock
            : > tmp/other.audit.lock
            exec 9< tmp/auditsh-demo-2.audit.lock; flock -x 9; "$A" demo
            """
        #expect(try run.sh(script).status == 0)
        #expect(
            try left() == ["auditsh-demo-2.audit", "auditsh-demo-2.audit.lock", "other.audit.lock"])
    }
}

import Files
import Foundation
import Sessions
import TestSupport
import Testing

@testable import Shell

/// Whatever stands where a file is expected: a message that names it, exit 1, and nothing else.
@Suite(.timeLimit(.minutes(20)))
struct HostileFileTests {
    private let fixture: ShellFixture

    init() throws {
        fixture = try ShellFixture()
        let system = SystemFileSystem()
        func write(_ bytes: [UInt8], to name: String) throws {
            try Data(bytes).write(to: URL(fileURLWithPath: fixture.path(name)))
        }
        try FileManager.default.createDirectory(
            atPath: fixture.path("folder"), withIntermediateDirectories: true)
        mkfifo(fixture.path("pipe"), 0o600)
        try write([], to: "empty")
        try write([UInt8](repeating: 0, count: 5000), to: "NULs")
        try write([0x61, 0x3A, 0x20, 0xFF, 0xFE, 0x0A], to: "no UTF-8")
        try write([0xEF, 0xBB, 0xBF] + Array("nonsense: 1\n".utf8), to: "BOM")
        try write(Array("nonsense: 1\r\nmore: 2\r\n".utf8), to: "CRLF")
        try write(Array("x: [\n".utf8), to: "esc\u{1B}[31m\nname")
        let sparse = try system.open(fixture.path("2 GB"), .creating)
        try system.truncate(sparse, to: 2 << 30)
        try system.close(sparse)
        symlink("loop", fixture.path("loop"))
    }

    private static let names = [
        "folder", "pipe", "/dev/zero", "empty", "NULs", "no UTF-8", "BOM", "CRLF", "esc\u{1B}[31m\nname",
        "2 GB", "loop", "missing",
    ]

    /// What is done with the file, by name.
    private static let readers: [(name: String, run: @Sendable (ShellCommands, String) -> CommandStatus)] = [
        ("resume", { $0.resume($1) }),
        ("report", { $0.report($1, ShellCommands.ReportOptions()) }),
        ("findings", { $0.findings($1) }),
        ("metrics", { $0.metrics($1) }),
        ("answers", { $0.answers($1, ShellCommands.PaperOutput()) }),
        ("fill", { $0.fill($1, answers: $1) }),
        ("verify", { $0.verify($1, salvageTo: nil, salvage: false) }),
        ("salvage", { $0.verify($1, salvageTo: $1 + ".copy", salvage: true) }),
        (
            "eval",
            {
                var options = ShellCommands.EvaluateOptions()
                options.session = $1
                return $0.evaluate("1", options)
            }
        ),
        ("check", { $0.check($1) }),
    ]

    private func path(_ name: String) -> String { name.hasPrefix("/") ? name : fixture.path(name) }

    @Test(arguments: readers.indices)
    func noFileIsTakenForWhatItIsNot(reader: Int) {
        for name in Self.names {
            let terminal = ScriptedTerminal(lines: [], isInteractive: false)
            let status = Self.readers[reader].run(fixture.commands(terminal), path(name))
            let said = terminal.errors + terminal.output
            #expect(status == .failed, "\(Self.readers[reader].name) \(name)")
            #expect(!said.isEmpty, "\(Self.readers[reader].name) \(name)")
            #expect(!said.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(name): \(said)")
            // What is wrong with the lines of a file is said by line.
            if Self.readers[reader].name != "verify" {
                let shown = (path(name).split(separator: "/").last ?? "").prefix { $0 != "\u{1B}" }
                #expect(said.contains(shown), "\(Self.readers[reader].name) \(name): \(said)")
            }
        }
    }

    @Test(arguments: names)
    func answersAndRowsAreReadFromSoundFilesOnly(name: String) {
        fixture.begin([])
        let terminal = ScriptedTerminal(lines: [], isInteractive: false)
        let commands = fixture.commands(terminal)
        let filled = commands.fill(fixture.path("a.audit"), answers: path(name))
        let computed = commands.method("stage-weighted", ["deals=@" + path(name)], .init())
        // No answers are no mistake, nor are no rows.
        #expect(filled == (name == "empty" ? .done : .failed))
        #expect(computed == (name == "empty" ? .done : .failed))
        #expect(!terminal.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test func whatIsReadAsTextIsBounded() throws {
        let text = "#" + String(repeating: "x", count: (4 << 20) - 1)
        try fixture.write(text, to: "large.yaml")
        try fixture.write(text + "x", to: "larger.yaml")
        fixture.begin([])
        let terminal = ScriptedTerminal(lines: [], isInteractive: false)
        let commands = fixture.commands(terminal)
        #expect(commands.fill(fixture.path("a.audit"), answers: fixture.path("large.yaml")) == .done)
        #expect(commands.fill(fixture.path("a.audit"), answers: fixture.path("larger.yaml")) == .failed)
        #expect(terminal.errors.contains("larger.yaml' is larger than 4 MB, more than is read"))
    }

    @Test func rowsAreBounded() throws {
        let rows = (1...1000).map { "D\($0);1;60\n" }.joined()
        try fixture.write("name;value;probability_pct\n" + rows, to: "full.csv")
        try fixture.write("name;value;probability_pct\n" + rows + "D;1;60\n", to: "over.csv")
        try fixture.write(String(repeating: "D;1;60\n", count: 50_000), to: "far.csv")
        try fixture.write(String(repeating: "a;", count: 50_000), to: "wide.csv")
        func compute(_ name: String) -> (CommandStatus, String) {
            let terminal = ScriptedTerminal(lines: [], isInteractive: false)
            let file = "deals=@" + fixture.path(name)
            return (fixture.commands(terminal).method("stage-weighted", [file], .init()), terminal.errors)
        }
        #expect(compute("full.csv") == (.done, ""))
        #expect(compute("over.csv").1.contains("more than 1000 rows"))
        #expect(compute("far.csv").1.contains("more than 1000 rows"))
        #expect(compute("wide.csv").0 == .failed)
    }

    @Test func valuesOfAnExpressionAreBounded() {
        func evaluate(_ json: String) -> (CommandStatus, String) {
            let terminal = ScriptedTerminal(lines: [], isInteractive: false)
            var options = ShellCommands.EvaluateOptions()
            options.values = ["a=" + json]
            return (fixture.commands(terminal).evaluate("a == a", options), terminal.errors)
        }
        func list(_ count: Int) -> String {
            String(repeating: "[", count: count) + String(repeating: "]", count: count)
        }
        func text(_ count: Int) -> String { "'" + String(repeating: "x", count: count - 2) + "'" }
        #expect(evaluate(list(100)).0 == .done)
        #expect(evaluate(list(101)).1.contains("<a>:1:101: error: the expression is nested more than 100"))
        #expect(evaluate(text(100_000)).0 == .done)
        #expect(evaluate(text(100_001)).1.contains("is too long: 100001 characters, at most 100000"))
    }

    @Test func noReportReplacesWhatIsNoFile() throws {
        fixture.begin([])
        symlink("/dev/null", fixture.path("link"))
        for name in ["folder", "pipe", "link", "loop"] {
            let terminal = ScriptedTerminal(lines: [], isInteractive: false)
            var options = ShellCommands.ReportOptions()
            options.output = fixture.path(name)
            options.force = true
            #expect(fixture.commands(terminal).report(fixture.path("a.audit"), options) == .failed)
            #expect(terminal.errors.contains("/\(name)' is "))
            #expect(try SystemFileSystem().status(at: fixture.path(name)).kind != .regular)
        }
    }

    @Test func inputThatCannotBeReadIsNoEndOfInput() {
        fixture.begin([])
        let terminal = ScriptedTerminal([.hangUp("")], isInteractive: false)
        #expect(fixture.commands(terminal).resume(fixture.path("a.audit")) == .failed)
        #expect(terminal.errors == "auditsh: error: standard input cannot be read\n")
    }
}

import Files
import Foundation
import Reports
import Sessions
import TestSupport
import Testing

@testable import Shell

/// Where a file cannot be: what is wrong, and what helps there.
struct PlaceTests {
    private let fixture: ShellFixture

    init() throws {
        fixture = try ShellFixture()
        fixture.begin([])
        try fixture.write("", to: "file")
        symlink("loop", fixture.path("loop"))
        symlink("nowhere", fixture.path("link"))
    }

    /// The commands that write a new file at a path.
    private static let writers:
        [(name: String, run: @Sendable (ShellCommands, String, String) -> CommandStatus)] = [
            (
                "new",
                {
                    var options = ShellCommands.NewOptions()
                    options.settings = ["currency": "EUR"]
                    return $0.new($2, options)
                }
            ),
            ("redact", { $0.redact($1, to: $2) }),
            ("salvage", { $0.verify($1, salvageTo: $2, salvage: true) }),
            (
                "report",
                {
                    var options = ShellCommands.ReportOptions()
                    options.output = $2
                    options.format = .json
                    return $0.report($1, options)
                }
            ),
            ("answers", { $0.answers($1, ShellCommands.PaperOutput(path: $2)) }),
        ]

    private func said(_ path: String, by writer: Int, line: Int = #line) -> String {
        let terminal = ScriptedTerminal(lines: [], isInteractive: false)
        let status = Self.writers[writer].run(fixture.commands(terminal), fixture.path("a.audit"), path)
        #expect(status == .failed, "\(Self.writers[writer].name) \(path)")
        #expect(!terminal.errors.contains("--no-lock"))
        #expect(terminal.errors.contains("auditsh: error: "))
        return terminal.errors
    }

    @Test(arguments: writers.indices)
    func theReasonAndTheRemedyAreSaid(writer: Int) throws {
        let folder = fixture.folder
        #expect(
            said("\(folder)/no dir/sub/x.audit", by: writer).contains(
                "there is no folder '\(folder)/no dir/sub' for '\(folder)/no dir/sub/x.audit'; make it first: "
                    + "mkdir -p '\(folder)/no dir/sub'\n"))
        #expect(
            said("\(folder)/file/x.audit", by: writer).contains(
                "'\(folder)/file', or a part of it, is a file"))
        #expect(said("\(folder)/loop/x.audit", by: writer).contains("lead in a circle"))
        for path in ["link/x.audit", "link/sub/x.audit"] {
            #expect(
                said("\(folder)/\(path)", by: writer).contains(
                    "'\(folder)/link' is a link to a folder that is not there"))
        }
        let long = String(repeating: "n", count: 300)
        #expect(said("\(folder)/\(long).audit", by: writer).contains("is too long for this disk"))
        #expect(try Set(SystemFileSystem().list(folder)) == ["a.audit", "file", "link", "loop"])
    }

    @Test(arguments: writers.indices)
    func whatNamesNoFileIsRefused(writer: Int) throws {
        let isReport = writer > 2
        for name in isReport
            ? ["", " ", "\t", "/", "\(fixture.folder)/"]
            : [
                "", " ", "　", "\t \n", "/", "//", ".", "..", "./", "\(fixture.folder)/",
                "\(fixture.folder)/.audit", ".audit",
                " .audit", "\(fixture.folder)/ ", "\(fixture.folder)/..",
            ]
        {
            #expect(said(name, by: writer).contains("names no file"), "\(name.debugDescription)")
        }
        #expect(try Set(SystemFileSystem().list(fixture.folder)) == ["a.audit", "file", "link", "loop"])
    }

    @Test(
        .waitsForPrograms, .enabled(if: SmallDisk.isAvailable, "file systems cannot be mounted here"),
        arguments: writers.indices
    )
    func aFullDiskIsSaid(writer: Int) throws {
        let disk = try #require(SmallDisk(kilobytes: 64))
        try disk.fill()
        #expect(
            said("\(disk.path)/x.audit", by: writer).contains(
                "cannot write '\(disk.path)/x.audit': No space left on device; make room, or choose another place"
            ))
    }

    @Test(arguments: [
        (
            EACCES,
            "you have no permission for '/f/x.audit'; choose another folder, or have the permissions of '/f' changed"
        ),
        (EPERM, "you have no permission"), (EROFS, "is on a disk that can only be read"),
        (ENOSPC, "make room"), (EDQUOT, "make room"), (ENOENT, "make it first: mkdir -p /f\n"),
        (EINVAL, "this disk takes no file named"), (EIO, "cannot open '/f/x.audit': Input/output error"),
    ])
    func eachErrorHasItsRemedy(number: Int32, words: String) {
        for path in ["/f/x.audit", "/f/x.audit.lock"] where number != EIO || path.hasSuffix("audit") {
            let error = FileError(.open, path, errno: number)
            let texts = fixture.commands(ScriptedTerminal([])).texts
            #expect(ShellProblem.journal(.notLocked(error)).text(texts).contains(words))
            #expect(ShellProblem.file(error).text(texts).contains(words))
        }
        let refused = ShellProblem.journal(.notLocked(FileError(.lock, "/f/x.audit.lock", errno: ENOLCK)))
        #expect(refused.text(fixture.commands(ScriptedTerminal([])).texts).contains("--no-lock"))
    }

    @Test func theShellSaysItToo() {
        let terminal = fixture.resume([
            .type(":save-as \(fixture.folder)/none/x"), .type(":save-as /"),
            .type(":report \(fixture.folder)/none/x.html"),
        ])
        let words = terminal.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("make it first: mkdir -p \(fixture.folder)/none"))
        #expect(words.contains("'/' names no file"))
        #expect(words.components(separatedBy: "make it first").count == 3)
    }
}

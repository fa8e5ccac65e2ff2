import Answers
import Files
import Foundation
import LineEditing
import Sessions
import Testing

@testable import Shell

/// What is promised on leaving is so, or it is not said; and leaving alone writes nothing.
struct LeavingTests {
    private let fixture: ShellFixture
    private var draftPath: String { fixture.path("a.audit.draft") }

    init() throws {
        fixture = try ShellFixture()
        fixture.begin(["2025-01-01"])
    }

    private func resume(
        _ steps: [ScriptedTerminal.Step], _ terminal: (ScriptedTerminal) -> Void = { _ in }
    ) -> (status: CommandStatus, terminal: ScriptedTerminal) {
        let scripted = ScriptedTerminal(steps)
        terminal(scripted)
        let status = fixture.commands(scripted).resume(fixture.path("a.audit"))
        return (status, scripted)
    }

    /// What may stand where lines are put aside.
    enum Obstacle: CaseIterable {
        case link, linkToNothing, folder, pipe, noText, utf16, tooLarge

        func put(at path: String) throws {
            switch self {
            case .link:
                try Data("x".utf8).write(to: URL(filePath: path + ".target"))
                symlink(path + ".target", path)
            case .linkToNothing: symlink("nowhere", path)
            case .folder: mkdir(path, 0o700)
            case .pipe: mkfifo(path, 0o600)
            case .noText: try Data([0x61, 0x0A, 0xBF]).write(to: URL(filePath: path))
            case .utf16: try Data([0xFF, 0xFE, 0x61, 0]).write(to: URL(filePath: path))
            case .tooLarge:
                try Data().write(to: URL(filePath: path))
                truncate(path, 1 << 30)
            }
        }

        /// What is said about it.
        var words: String {
            switch self {
            case .link, .linkToNothing: "is a symbolic link"
            case .folder, .pipe: "is no regular file"
            case .noText: "line 2, byte 1 is 0xBF"
            case .utf16: "it is UTF-16"
            case .tooLarge: "larger than 16 MB"
            }
        }
    }

    @Test(arguments: Obstacle.allCases)
    func whatCannotBePutAsideIsShownToBeCopied(obstacle: Obstacle) throws {
        try obstacle.put(at: draftPath)
        let before = try SystemFileSystem().status(at: draftPath)
        for end in [ScriptedTerminal.Step.type(":quit"), .terminateOffer] {
            let (status, terminal) = resume([.interrupt("długi tekst 长文"), end])
            #expect(status != .done)
            #expect(!terminal.output.contains("Put aside, no answer yet"))
            #expect(terminal.errors.contains(obstacle.words), "\(terminal.errors)")
            #expect(terminal.errors.contains("could not be put aside"))
            #expect(terminal.errors.hasSuffix("Copy it from here:\ndługi tekst 长文\n"))
        }
        #expect(try SystemFileSystem().status(at: draftPath) == before)
        // Nothing was to be kept, so nothing is wrong; what stands there is nobody's to remove.
        #expect(resume([.type(":quit")]).status == .done)
        #expect(try SystemFileSystem().status(at: draftPath) == before)
    }

    @Test func whatIsPutAsideIsThereAndSoIsWhatSomebodyElsePutThere() throws {
        let (status, terminal) = resume([.interrupt("moje"), .type(":q")]) { terminal in
            terminal.onRead = { if $0 == 1 { try? fixture.write("cudze", to: "a.audit.draft") } }
        }
        #expect(status == .done && terminal.output.contains("Put aside, no answer yet: moje"))
        #expect(try fixture.putAside().map(\.line) == ["cudze", "moje"])
    }

    @Test func aThrowAwayCopyPromisesNothing() {
        let terminal = ScriptedTerminal([.interrupt("verlorener Satz"), .type(":q")])
        #expect(fixture.commands(terminal).demo() == .done)
        #expect(!terminal.output.contains("Put aside"))
    }

    @Test func answersInAFileThatIsGoneAreNotCalledSaved() {
        let (_, terminal) = resume([.type("2025-12-31"), .interrupt("")]) { terminal in
            terminal.onRead = {
                if $0 == 1 { try? FileManager.default.removeItem(atPath: fixture.path("a.audit")) }
            }
        }
        #expect(!terminal.output.contains("are saved"))
        #expect(terminal.output.contains("was removed by"))
    }

    @Test func everyEditedTextThatWasRefusedIsKept() throws {
        let terminal = ScriptedTerminal(lines: [":g CTX-05", ":edit", ":g CTX-06", ":edit", ":q"])
        var texts = ["first words", "second words"]
        terminal.onEdit = { _, path in
            try? Data((texts.removeFirst() + "\n").utf8).write(to: URL(filePath: path))
            return .exited(0)
        }
        let commands = fixture.commands(terminal, environment: ["EDITOR": "ed"])
        _ = commands.resume(fixture.path("a.audit"))
        #expect(terminal.output.split(separator: ":edit opens it again").count == 3)
        #expect(try fixture.putAside().map(\.line) == ["first words", "second words"])
    }

    @Test(arguments: [true, false])
    func openingAndLeavingWritesNothing(isInteractive: Bool) throws {
        func folder() throws -> [String: FileStatus] {
            let system = SystemFileSystem()
            let names = try system.list(fixture.folder)
            return Dictionary(
                uniqueKeysWithValues: try names.map { ($0, try system.status(at: fixture.path($0))) })
        }
        let before = try folder()
        for lines in [[], [":q"], [":findings", ":metrics", ":q"]] {
            let terminal = ScriptedTerminal(lines: lines, isInteractive: isInteractive)
            #expect(fixture.commands(terminal).resume(fixture.path("a.audit")) == .done)
        }
        #expect(try folder() == before)
    }

    @Test(arguments: [
        (HistoryProblem.foreign(path: "/h/history"), "'/h/history' holds something else"),
        (.unusable(path: "/h/history", errorNumber: ENOSPC), "No space left on device"),
    ])
    func commandsThatAreNotRememberedAreSaid(problem: HistoryProblem, words: String) {
        let (status, terminal) = resume([.type(":q")]) { $0.historyProblem = problem }
        #expect(status == .done)
        let said = terminal.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(said.contains("Commands are not remembered") && said.contains(words))
    }
}

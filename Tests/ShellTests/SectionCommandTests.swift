import Files
import Foundation
import Sessions
import TestSupport
import Testing

@testable import Shell

/// What commands say of a session whose questionnaire is damaged in one of its sections.
struct SectionCommandTests {
    private let fixture: ShellFixture
    private var path: String { fixture.path("a.audit") }

    init() throws { fixture = try ShellFixture() }

    private func run(
        _ lines: [String] = [], interactive: Bool = false, _ command: (ShellCommands) -> CommandStatus
    ) -> (status: CommandStatus, terminal: ScriptedTerminal) {
        let terminal = ScriptedTerminal(lines: lines, isInteractive: interactive)
        let status = command(fixture.commands(terminal))
        return (status, terminal)
    }

    private func damage(_ change: (inout [String]) -> Void) throws {
        fixture.begin(["2025-01-01", "2025-12-31", "1"])
        var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
        change(&lines)
        try fixture.write(lines.joined(separator: "\n") + "\n", to: "a.audit")
    }

    private func damageRules() throws {
        try damage { $0[2] = $0[2].replacing(#""low""#, with: #""lov""#, maxReplacements: 1) }
    }

    /// What needs no rules does not look at them; what does says line and remedy, with status 1.
    @Test func onlyWhoNeedsASectionIsStopped() throws {
        try damageRules()
        for result in [run { $0.answers(path, .init()) }, run { $0.list(fixture.folder) }] {
            #expect(result.status == .done)
            #expect(result.terminal.errors.isEmpty)
        }
        let readers: [(ShellCommands) -> CommandStatus] = [
            { $0.findings(path) }, { $0.metrics(path) }, { $0.report(path, .init()) },
            { $0.redact(path, to: fixture.path("copy.audit")) },
        ]
        for reader in readers {
            let result = run { reader($0) }
            #expect(result.status == .failed)
            #expect(result.terminal.errors.contains("line 3: the section 'rules' does not match its digest"))
            #expect(result.terminal.errors.contains("auditsh answers"))
            #expect(result.terminal.errors.contains("--salvage -o COPY.audit"))
        }
        #expect(!FileManager.default.fileExists(atPath: fixture.path("copy.audit")))
        let verified = run { $0.verify(path, salvageTo: nil, salvage: false) }
        #expect(verified.status == .failed)
        #expect(verified.terminal.output.hasPrefix("line 3: the section 'rules' does not match its digest"))
    }

    /// A section that was changed is copied as it is; the copy says so for ever.
    @Test func aChangedSectionIsDoubtfulInTheCopy() throws {
        try damageRules()
        let copy = fixture.path("copy.audit")
        let salvaged = run { $0.verify(path, salvageTo: copy, salvage: true) }
        let doubt = "doubtful in the copy: the questionnaire on line 3, of which something was changed\n"
        #expect(salvaged.status == .done && salvaged.terminal.output.contains(doubt))
        #expect(!salvaged.terminal.output.contains("time and kind"))
        let found = run { $0.findings(copy) }
        #expect(found.status == .done)
        #expect(found.terminal.errors.contains("doubtful: the questionnaire on line 3, of which"))
    }

    /// The first question is asked without them; what is typed is kept, and nothing is saved that cannot be judged.
    @Test func resumeAsksAndKeepsWhatIsTyped() throws {
        try damageRules()
        let before = try Data(contentsOf: URL(filePath: path))
        let (_, terminal) = run(["2", ":quit"], interactive: true) { $0.resume(path) }
        #expect(terminal.output.contains("line 3: the section 'rules'"))
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        let batch = run(["2"]) { $0.resume(path) }
        #expect(batch.status == .failed && batch.terminal.errors.contains("the section 'rules'"))
        let empty = run { $0.resume(path) }
        #expect(empty.status == .done && empty.terminal.errors.isEmpty)
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test(arguments: [
        ("missing", "line 4: the section 'methods' is missing", "take the file from a backup"),
        ("twice", "line 5: the section 'rules' stands there twice", "--salvage -o COPY.audit"),
        ("order", "line 3: the section 'benchmarks' where 'rules' should be", "--salvage -o COPY.audit"),
        ("list", "line 1: its list of sections is not the one", "--salvage -o COPY.audit"),
        ("format", "has format 2, which a newer auditsh wrote", "update auditsh"),
    ])
    func whatIsWrongIsSaidWithItsPlaceAndWhatHelps(what: String, message: String, remedy: String) throws {
        try damage { lines in
            switch what {
            case "missing": lines.remove(at: 3)
            case "twice": lines.insert(lines[2], at: 4)
            case "order": lines.swapAt(2, 4)
            case "list": lines[0] = lines[0].replacing("rules", with: "rulez")
            default: lines[0] = lines[0].replacing(#"{"format":1"#, with: #"{"format":2"#)
            }
        }
        let commands: [(ShellCommands) -> CommandStatus] = [
            { $0.findings(path) }, { $0.resume(path) }, { $0.answers(path, .init()) },
        ]
        for command in commands {
            let result = run { command($0) }
            #expect(result.status == .failed)
            #expect(result.terminal.errors.contains(message) && result.terminal.errors.contains(remedy))
        }
    }
}

import Foundation
import TestSupport
import Testing
import Wording

@testable import Shell

/// The table of commands, from which help, completion and documentation are made.
struct CommandSpecTests {
    @Test(arguments: Language.complete)
    func everyNameMeansOneCommand(language: Language) {
        let texts = Texts(language)
        let names = CommandSpec.all.flatMap { texts($0.words).names }
        #expect(Set(names).count == names.count)
        for command in CommandSpec.all {
            for name in texts(command.words).names + [command.name] {
                #expect(Command.match(name, texts) == .command(command), "\(name)")
            }
        }
    }

    @Test(arguments: Language.complete)
    func everyCommandIsExplained(language: Language) {
        for command in CommandSpec.all {
            let words = Texts(language)(command.words)
            #expect(!words.help.isEmpty && words.gap >= 2, "\(command.name)")
            #expect(words.argument.isEmpty || command.argument != .nothing, "\(command.name)")
        }
    }

    /// A command that another text names is called so.
    @Test func commandsThatTextsNameAreThere() throws {
        let folder = QuestionnaireFixture.repository.appending(path: "Sources/Wording/English")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        var named: Set<String> = []
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            named.formUnion(text.matches(of: /(?:^|[^\w:]):([a-z][a-z-]*!?)/).map { String($0.output.1) })
        }
        #expect(named.count > 10)
        #expect(named.subtracting(CommandSpec.all.map(\.name)).isEmpty)
    }

    /// What the history may hold of an argument is known to the program.
    @Test func wordsThatAreRememberedAreKnown() {
        for command in CommandSpec.all where command.remembers == .words {
            #expect(command.completes.vocabulary(Texts(.english))?.isEmpty == false, "\(command.name)")
        }
    }

    /// The table in docs/shell.md; `RECORD_SNAPSHOTS=1` writes it.
    @Test func theyAreDocumented() throws {
        let page = try QuestionnaireFixture.text("docs/shell.md")
        let head = "| command | does |\n|---|---|\n"
        let start = try #require(page.range(of: head), "docs/shell.md has no table of commands")
        let rest = page[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
            .drop { $0.hasPrefix("|") }
        let rows = CommandSpec.all.map { command in
            let words = command.words.english
            return "| `\(words.syntax)` | \(words.help) |".escapedBars + "\n"
        }
        let documented = page[..<start.upperBound] + rows.joined() + rest.joined(separator: "\n")
        let problem = Snapshot.problem(String(documented), page: "docs/shell.md")
        #expect(problem == nil)
    }
}

extension String {
    /// A row of a table in which bars within code are escaped.
    fileprivate var escapedBars: String {
        split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .map { $0.offset == 1 ? String($0.element).replacing("|", with: "\\|") : String($0.element) }
            .joined(separator: "`")
    }
}

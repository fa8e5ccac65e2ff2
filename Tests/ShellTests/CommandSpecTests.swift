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
        let names = CommandSpec.all.flatMap { texts.words(for: $0.id).names }
        #expect(Set(names).count == names.count)
        for command in CommandSpec.all {
            for name in texts.words(for: command.id).names + [command.name] {
                #expect(Command.match(name, texts) == .command(command), "\(name)")
            }
        }
    }

    @Test(arguments: Language.complete)
    func everyCommandIsExplained(language: Language) {
        for command in CommandSpec.all {
            let words = Texts(language).words(for: command.id)
            #expect(!words.help.isEmpty && words.gap >= 2, "\(command.name)")
            #expect(words.argument.isEmpty || command.argument != .nothing, "\(command.name)")
        }
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
            let words = English.words(for: command.id)
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

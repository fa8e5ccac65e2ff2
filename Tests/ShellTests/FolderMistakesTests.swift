import Foundation
import TestSupport
import Testing

@testable import Shell

/// What authors get wrong in the files of a folder rather than in what they hold, and what `check` says of it.
struct FolderMistakesTests {
    /// What is done to the sound folder of docs/questionnaires.md, called as its id.
    private static let mistakes: [(what: String, change: @Sendable (inout [String: Data]) -> Void)] = [
        ("nothing", { _ in }),
        (
            "no questionnaire.yaml", { $0["questionnaire.yaml"] = nil }
        ),
        (
            "questionnaire.yml",
            {
                $0["questionnaire.yml"] = $0["questionnaire.yaml"]
                $0["questionnaire.yaml"] = nil
            }
        ),
        (
            "rules.yml",
            {
                $0["rules.yml"] = $0["rules.yaml"]
                $0["rules.yaml"] = nil
            }
        ),
        (
            "rule.yaml",
            {
                $0["rule.yaml"] = $0["rules.yaml"]
                $0["rules.yaml"] = nil
            }
        ),
        (
            "another id than the folder's name",
            { files in
                files.edit("questionnaire.yaml") { $0.replacing("id: meetings\n", with: "id: rounds\n") }
            }
        ),
        (
            "Latin-1, and a mistake elsewhere",
            { files in
                files.edit("rules.yaml", .isoLatin1) { $0.replacing("Meetings are long", with: "Réunions") }
                files.edit("metrics.yaml") { $0.replacing("minutes > 480", with: "minuts > 480") }
            }
        ),
        ("UTF-16", { files in files.edit("rules.yaml", .utf16) { $0 } }),
        (
            "a byte order mark",
            { $0["rules.yaml"] = Data([0xEF, 0xBB, 0xBF]) + ($0["rules.yaml"] ?? Data()) }
        ),
        ("an empty file", { $0["rules.yaml"] = Data() }),
    ]

    @Test func mistakes() throws {
        var said = ""
        for (what, change) in Self.mistakes {
            let fixture = try ShellFixture()
            var files = try QuestionnairePage.files().mapValues { Data($0.utf8) }
            files["locales/pl.yaml"] = nil
            change(&files)
            for (name, data) in files {
                let url = URL(filePath: fixture.path("meetings/\(name)"))
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try data.write(to: url)
            }
            let terminal = ScriptedTerminal(lines: [], isInteractive: false)
            _ = fixture.commands(terminal).check(fixture.path("meetings"))
            said +=
                "# \(what)\n" + (terminal.output + terminal.errors).replacing(fixture.folder + "/", with: "")
                + "\n"
        }
        #expect(Snapshot.problem(said, named: "mistakes-in-folders.txt") == nil)
    }
}

extension [String: Data] {
    fileprivate mutating func edit(
        _ name: String, _ encoding: String.Encoding = .utf8, _ change: (String) -> String
    ) {
        self[name] = change(String(decoding: self[name] ?? Data(), as: UTF8.self)).data(using: encoding)
    }
}

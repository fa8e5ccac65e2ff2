import CanonicalJSON
import Foundation
import TestSupport
import Testing

@testable import Shell

/// What authors and translators of questionnaires are given.
struct AuthorToolTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func run(_ command: (ShellCommands) -> CommandStatus) -> (status: CommandStatus, output: String) {
        let terminal = ScriptedTerminal(lines: [], isInteractive: false)
        let status = command(fixture.commands(terminal))
        return (status, terminal.output + terminal.errors)
    }

    private func write(_ text: String, to name: String) throws {
        let url = URL(filePath: fixture.path(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    @Test func aQuestionnaireToBeginFromIsSound() throws {
        let folder = fixture.path("own-one")
        let begun = run { $0.beginQuestionnaire(in: folder + "/") }
        #expect(begun.status == .done)
        #expect(begun.output.contains("questionnaire.yaml"))
        #expect(run { $0.check(folder) }.output == "no problems; 1 example holds\n")
        #expect(
            try String(contentsOfFile: folder + "/questionnaire.yaml", encoding: .utf8).hasPrefix(
                "# yaml-language-server: $schema=schema/questionnaire-1.schema.json\nid: own-one\n"))
        // What the comment names is there, and is what is shipped.
        #expect(
            try String(contentsOfFile: folder + "/schema/questionnaire-1.schema.json", encoding: .utf8)
                == QuestionnaireFixture.text("docs/schema/questionnaire-1.schema.json"))
        // Nothing is written over.
        #expect(run { $0.beginQuestionnaire(in: folder) }.status == .failed)
    }

    @Test(arguments: ["2025q", "My Audit", "..", "in.v2"])
    func aFolderIsCalledAsAnIdCanBe(name: String) throws {
        let begun = run { $0.beginQuestionnaire(in: fixture.path(name)) }
        #expect(begun.status == .failed && begun.output.contains("cannot be the id of a questionnaire"))
        #expect(name == ".." || !FileManager.default.fileExists(atPath: fixture.path(name)))
    }

    @Test func whatIsToBeTypedNextIsOneWordEach() throws {
        try FileManager.default.createDirectory(
            atPath: fixture.path("My Audits"), withIntermediateDirectories: true)
        let folder = fixture.path("My Audits/own")
        let begun = run { $0.beginQuestionnaire(in: folder) }
        #expect(begun.output.contains("auditsh check '\(folder)', then"), "\(begun.output)")
        #expect(begun.output.contains("auditsh try '\(folder)'\n"))
    }

    /// What a translator gets is put into the folder as it is: nothing of it is a translation yet.
    @Test func emptyTextsAreMissing() throws {
        let folder = fixture.path("own")
        #expect(run { $0.beginQuestionnaire(in: folder) }.status == .done)
        let sheet = run { $0.texts(of: folder, in: "pl", ShellCommands.PaperOutput()) }.output
        try write(sheet.replacing("\ntitle: \"\"", with: "\ntitle: Audyt"), to: "own/locales/pl.yaml")
        let rest = run { $0.texts(of: folder, in: "pl", ShellCommands.PaperOutput()) }.output
        let count = sheet.components(separatedBy: ": \"\"\n").count - 1
        #expect(rest.hasPrefix("# Texts of own 1.0.0 in 'pl': \(count - 1) missing, 0 changed, of \(count)."))
        let checked = run { $0.check(folder) }
        #expect(checked.status == .done)
        #expect(checked.output.contains("\(count - 1) of \(count) texts are missing, the first of them:"))
        #expect(checked.output.contains("note: \(count - 1) of them stand there and are empty"))
        #expect(!checked.output.contains("is empty") && !checked.output.contains("translated-placeholder"))
    }

    /// A language that the program does not speak can be prepared only, which nobody finds out in the meeting.
    @Test func aLanguageThatIsNotSpokenIsTold() throws {
        let folder = fixture.path("own")
        #expect(run { $0.beginQuestionnaire(in: folder) }.status == .done)
        let remark = "# auditsh itself does not speak 'pl' yet: no audit can be held in it.\n"
        #expect(run { $0.texts(of: folder, in: "pl", ShellCommands.PaperOutput()) }.output.contains(remark))
        #expect(
            !run { $0.texts(of: folder, in: "en", ShellCommands.PaperOutput()) }.output.contains("# auditsh"))
        try write("title: Audyt\n", to: "own/locales/pl.yaml")
        #expect(run { $0.check(folder) }.output.contains("warning: no audit can be held in 'pl' yet\n"))
    }

    /// An id comes first; a folder that lies here is found by its name alone, as check finds it.
    @Test(.waitsForPrograms) func aFolderNeedsNoSlash() throws {
        let run = try ProgramRun()
        let begun = try run.sh(
            "mkdir tmp; \"$A\" init own && \"$A\" new a.audit --questionnaire own --currency EUR && "
                + "cp -R own sales-process && \"$A\" new b.audit --currency EUR")
        #expect(begun.status == 0, "\(begun.errors)")
        #expect(try run.sh("head -c 4000 a.audit b.audit").output.contains("\"id\":\"own\""))
        #expect(try run.sh("grep -c '\"id\":\"sales-process\"' b.audit").status == 0)
        #expect(try run.sh("\"$A\" new c.audit --questionnaire other --currency EUR").status != 0)
    }

    /// It is the one that the page builds.
    @Test func itIsThatOfThePage() throws {
        for (name, text) in try QuestionnairePage.files() where !name.hasPrefix("locales/") {
            #expect(
                try QuestionnaireFixture.text("questionnaires/examples/meetings/\(name)") == text, "\(name)")
        }
    }

    @Test func aTranslatorIsToldWhatIsMissingAndWhatHasChanged() throws {
        let folder = fixture.path("own")
        #expect(run { $0.beginQuestionnaire(in: folder) }.status == .done)
        let empty = run { $0.texts(of: folder, in: "pl", ShellCommands.PaperOutput()) }.output
        #expect(empty.hasPrefix("# Texts of own 1.0.0 in 'pl': "))
        #expect(
            empty.contains("# Agenda\noptions.") || empty.contains("# Always\noptions.agenda.always: \"\"\n"))
        // Filled in and put into the file, nothing is left.
        let filled = empty.replacing(": \"\"\n", with: ": \"zażółć {nic}\"\n")
        try write(filled, to: "own/locales/pl.yaml")
        let rest = run { $0.texts(of: folder, in: "pl", ShellCommands.PaperOutput()) }.output
        #expect(rest.contains("0 missing, 0 changed") && !rest.contains("originals:\n"))
        #expect(!run { $0.check(folder) }.output.contains("outdated-translation"))
        // Another original is told, by check and to the translator, with what it was.
        let file = folder + "/questionnaire.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try write(text.replacing("always: Always", with: "always: Each time"), to: "own/questionnaire.yaml")
        let checked = run { $0.check(folder) }.output
        #expect(
            checked.contains(
                "the original of 'options.agenda.always' has changed since it was translated [outdated-translation]"
            ))
        let changed = run { $0.texts(of: folder, in: "pl", ShellCommands.PaperOutput()) }.output
        #expect(changed.contains("0 missing, 1 changed"))
        #expect(
            changed.contains(
                "# Each time\n# It said something else when this was translated:\noptions.agenda.always: \"zażółć"
            ))
    }

    @Test func programsGetEverythingAsJSON() throws {
        let folder = fixture.path("own")
        #expect(run { $0.beginQuestionnaire(in: folder) }.status == .done)
        try write("rules: [{id: R-1}]\n", to: "own/rules.yaml")
        let (status, output) = run { $0.check(folder, isJSON: true) }
        #expect(status == .failed)
        let json = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        #expect(json?["schema"] as? String == "auditsh.check/1")
        let all = try #require(json?["diagnostics"] as? [[String: Any]])
        #expect(all.count { $0["severity"] as? String == "error" } == json?["errors"] as? Int)
        #expect(all.contains { $0["file"] as? String == folder + "/rules.yaml" && $0["line"] as? Int == 1 })
    }
}

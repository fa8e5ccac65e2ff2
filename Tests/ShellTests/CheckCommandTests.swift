import Foundation
import TestSupport
import Testing

@testable import Shell

/// `check` reads the whole folder of a questionnaire, its examples among it.
struct CheckCommandTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    /// Writes the questionnaire of docs/questionnaires.md, with more files or others.
    private func folder(_ more: [String: String] = [:]) throws -> String {
        var files = try QuestionnairePage.files().merging(more) { _, other in other }
        files["locales/pl.yaml"] = more["locales/pl.yaml"]
        for (name, text) in files {
            let url = URL(filePath: fixture.path("meetings/\(name)"))
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        return fixture.path("meetings")
    }

    private func check(_ folder: String, coverage: Bool = false) -> (status: CommandStatus, output: String) {
        let terminal = ScriptedTerminal(lines: [], isInteractive: false)
        let status = fixture.commands(terminal).check(folder, coverage: coverage)
        return (status, terminal.output + terminal.errors)
    }

    @Test func examplesAreRun() throws {
        let (status, output) = check(try folder())
        #expect(output == "no problems; 1 example holds\n")
        #expect(status == .done)
    }

    @Test func anExampleThatDoesNotHoldIsAFailure() throws {
        let folder = try folder([
            "examples/two.yaml": "answers: {minutes: 30}\nexpect: {findings: {R-1: low}}\n",
            "examples/three.yaml": "- answers: {minutes: 90}\n  expect: {findings: {R-1: high}}\n",
        ])
        let (status, output) = check(folder)
        let place = "\(folder)/examples/two.yaml:2:26"
        #expect(
            output.hasPrefix("\(place): error: the example does not hold: 'R-1' is clear, not low [example]"))
        #expect(output.hasSuffix("1 error, 0 warnings\n"))
        #expect(status == .failed)
    }

    @Test func coverageIsNamedOnRequest() throws {
        let (status, output) = check(try folder(), coverage: true)
        #expect(output.contains("rules.yaml:2:9: warning: no example expects 'R-1' to be clear [coverage]"))
        #expect(output.contains("no example expects that 'V-1' asks"))
        #expect(status == .done)
    }

    @Test func filesThatNothingReadsAreNamed() throws {
        let folder = try folder([
            "rules.yml": "rules: []", "Benchmarks.yaml": "benchmarks: []", "rule.yaml": "rules: []",
            "locales/pl.yml": "title: Audyt", "examples/sub/one.yaml": "answers: {}", "notes.txt": "text",
            "Locales/de.yaml": "title: Audit", "other/questionnaire.yaml": "id: other",
            "other/more.yaml": "a: b",
        ])
        let (status, output) = check(folder)
        let said = output.replacing("\(folder)/", with: "").split(separator: "\n").map(String.init)
        let nothingReads = "is no part of the questionnaire: nothing reads a file of this name"
        #expect(
            said == [
                "Benchmarks.yaml: warning: 'Benchmarks.yaml' \(nothingReads)",
                "  note: did you mean 'benchmarks.yaml'?",
                "Locales/de.yaml: warning: 'Locales/de.yaml' \(nothingReads)",
                "  note: did you mean 'locales/de.yaml'?",
                "examples/sub/one.yaml: warning: 'examples/sub/one.yaml' \(nothingReads)",
                "locales/pl.yml: warning: 'locales/pl.yml' \(nothingReads)",
                "  note: did you mean 'locales/pl.yaml'?",
                "rule.yaml: warning: 'rule.yaml' \(nothingReads)",
                "  note: did you mean 'rules.yaml'?",
                "rules.yml: warning: 'rules.yml' \(nothingReads)",
                "  note: did you mean 'rules.yaml'?",
                "0 errors, 6 warnings",
            ])
        #expect(status == .done)
    }

    @Test func examplesOfAQuestionnaireWithErrorsWait() throws {
        let (status, output) = check(
            try folder([
                "rules.yaml": "rules: [{id: R-1}]",
                "examples/two.yaml": "answers: {nothing: 30}\nexpect: {}\n",
            ]))
        #expect(!output.contains("examples/"))
        #expect(status == .failed)
    }
}

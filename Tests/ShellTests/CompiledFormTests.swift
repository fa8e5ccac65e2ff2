import Foundation
import Questionnaires
import Sessions
import TestSupport
import Testing

@testable import Shell

/// Compiled forms that are kept: used when nothing has changed, and never trusted otherwise.
struct CompiledFormTests {
    private let fixture: ShellFixture
    private let cache: String
    private let folder: String

    init() throws {
        fixture = try ShellFixture()
        cache = fixture.path("cache/below")
        folder = fixture.path("small")
        try FileManager.default.copyItem(
            at: QuestionnaireFixture.repository.appending(path: "questionnaires/workshop-safety"),
            to: URL(filePath: folder))
        try write("First")
    }

    private func write(_ title: String) throws {
        let text = try QuestionnaireFixture.text("questionnaires/workshop-safety/questionnaire.yaml")
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("title: ") })
        try fixture.write(text.replacing(line, with: "title: \(title)"), to: "small/questionnaire.yaml")
    }

    private func context(_ environment: [String: String]) -> ShellContext {
        fixture.commands(ScriptedTerminal(lines: []), environment: environment).context
    }

    private func title(_ environment: [String: String]? = nil) throws -> String {
        let context = context(environment ?? ["XDG_CACHE_HOME": cache])
        return try QuestionnaireFinder(context: context).load(folder).title
    }

    private var kept: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(cache)/auditsh")) ?? []).sorted()
    }

    /// Puts another title into the form that is kept, with the digest that belongs to it or without.
    private func tamper(withDigest: Bool) throws {
        let path = "\(cache)/auditsh/\(try #require(kept.first))"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var lines = text.split(separator: "\n").map(String.init)
        func digest(_ text: String) -> String { Fingerprint(of: Array(text.utf8)).description }
        let old = digest(lines[1])
        lines[1] = lines[1].replacing("First", with: "Other")
        if withDigest {
            let list = try #require(
                lines[0].firstRange(of: "[").map { String(lines[0][$0.lowerBound...].dropLast()) })
            let changed = list.replacing(old, with: digest(lines[1]))
            lines[0] = lines[0].replacing(digest(list), with: digest(changed)).replacing(list, with: changed)
        }
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }

    @Test func aFormIsKeptForItsOwnerAndUsed() throws {
        #expect(try title() == "First")
        #expect(kept.count == 1)
        let path = "\(cache)/auditsh/\(try #require(kept.first))"
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try tamper(withDigest: true)
        #expect(try title() == "Other", "the form was not read")
    }

    @Test func aDamagedFormIsNotUsedAndMadeAnew() throws {
        #expect(try title() == "First")
        try tamper(withDigest: false)
        #expect(try title() == "First")
        try tamper(withDigest: true)
        #expect(try title() == "Other")
        for text in ["", "no line", "\(Fingerprint(of: Array("{}".utf8)))\n{}"] {
            try text.write(
                toFile: "\(cache)/auditsh/\(try #require(kept.first))", atomically: true, encoding: .utf8)
            #expect(try title() == "First")
        }
    }

    @Test func aChangedFileMakesAnotherForm() throws {
        #expect(try title() == "First")
        try write("Second")
        #expect(try title() == "Second")
        #expect(kept.count == 2)
    }

    @Test func anotherProgramMakesAnotherForm() throws {
        let program = fixture.path("program")
        var context = context([:])
        context.executable = program
        try fixture.write("a", to: "program")
        let first = CompiledForms(context: context).name(of: ["a": "b"])
        #expect(first == CompiledForms(context: context).name(of: ["a": "b"]))
        try fixture.write("ab", to: "program")
        #expect(first != CompiledForms(context: context).name(of: ["a": "b"]))
        context.program += "2"
        #expect(CompiledForms(context: context).name(of: ["a": "b"]) != first)
    }

    /// Where one text ends and the next begins counts as well.
    @Test func theNameDependsOnEveryText() {
        let forms = CompiledForms(context: context([:]))
        let names = [["a": "b"], ["a": "c"], ["b": "b"], ["a": "b", "c": ""], ["a": "b\nc 0\n"], [:]].map(
            forms.name(of:))
        #expect(Set(names).count == names.count)
    }

    @Test func withoutAPlaceNothingIsKeptAndNothingFails() throws {
        #expect(try title([:]) == "First")
        #expect(try title(["XDG_CACHE_HOME": "relative"]) == "First")
        #expect(try title(["XDG_CACHE_HOME": "/proc/nowhere"]) == "First")
        #expect(try title(["XDG_CACHE_HOME": "\(folder)/questionnaire.yaml"]) == "First")
        #expect(!FileManager.default.fileExists(atPath: "relative"))
    }

    @Test func theyDoNotPileUp() throws {
        for number in 0..<20 {
            try write("Number \(number)")
            #expect(try title() == "Number \(number)")
        }
        #expect((1...16).contains(kept.count))
    }
}

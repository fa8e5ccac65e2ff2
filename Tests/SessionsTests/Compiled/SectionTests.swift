import Files
import Questionnaires
import TestSupport
import Testing

@testable import Sessions

/// A questionnaire stands in a file in sections: each is checked and read when somebody needs it, and whatever is wrong
/// with one is named with its line.
struct SectionTests {
    private let folder: TemporaryFolder
    private var path: String { folder.file("a.audit") }

    init() throws { folder = try TemporaryFolder() }

    /// A questionnaire with a further language.
    private static let questionnaire: Questionnaire? = {
        var questionnaire = QuestionnaireFixture.salesProcess
        questionnaire?.translations["pl"] = ["title": "Audyt sprzedaży"]
        return questionnaire
    }()

    private func create(_ name: String = "a.audit") throws {
        try Session.create(
            at: folder.file(name), questionnaire: #require(Self.questionnaire), settings: ["currency": "EUR"],
            program: "auditsh test", id: "0f8c", lock: LockOptions(), context: JournalContext()
        ).close()
    }

    private func open(
        _ name: String = "a.audit", _ context: JournalContext = JournalContext()
    ) throws -> Session {
        try Session.open(at: folder.file(name), for: .reading, context: context)
    }

    /// Changes the lines of the file.
    private func damage(_ name: String = "a.audit", _ change: (inout [String]) throws -> Void) throws {
        let system = SystemFileSystem()
        let bytes = try system.contents(of: folder.file(name), limit: 1 << 26)
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        try change(&lines)
        try system.unlink(folder.file(name))
        try system.createFile(folder.file(name), Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    /// Writes another list into the header, with the digest that belongs to it.
    private func list(_ change: (String) -> String, in lines: inout [String]) throws {
        let start = try #require(lines[0].firstRange(of: ",\"sections\":")).upperBound
        let old = String(lines[0][start...].dropLast(2))
        let new = change(old)
        func digest(_ text: String) -> String { Fingerprint(of: Array(text.utf8)).description }
        lines[0] = lines[0].replacing(digest(old), with: digest(new)).replacing(old, with: new)
    }

    private func fault(_ body: () throws -> Void) -> (line: Int, fault: SectionFault)? {
        do {
            try body()
            return nil
        } catch JournalError.broken(_, let line, .section(let fault)) {
            return (line, fault)
        } catch {
            Issue.record("\(error)")
            return nil
        }
    }

    @Test func whatIsReadIsWhatWasWritten() throws {
        try create()
        let session = try open()
        let whole = try #require(Self.questionnaire)
        #expect(try session.questionnaire(.everything) == whole)
        #expect(session.frame.rules.isEmpty && session.frame.methods.isEmpty)
        #expect(session.frame.benchmarks.isEmpty && session.frame.translations.isEmpty)
        #expect(session.frame.questions == whole.questions && session.frame.metrics == whole.metrics)
        #expect(try session.questionnaire(.frame(language: "pl")).translations == whole.translations)
        #expect(try session.questionnaire(.whole(language: "de")).translations.isEmpty)
        #expect(try session.questionnaire(.whole(language: nil)).rules == whole.rules)
        #expect(try Session.verify(path).isSound)
        #expect(session.questionnaireDigest == whole.digest)
    }

    /// A section that nobody needs may be damaged; who needs it is told, and so is whoever verifies.
    @Test(arguments: [(3, "rules"), (4, "methods"), (5, "benchmarks"), (6, "texts.pl")])
    func aSectionIsCheckedWhenItIsNeeded(line: Int, name: String) throws {
        try create()
        try damage { lines in
            // One letter, which leaves it JSON.
            lines[line - 1] = lines[line - 1].replacing(#"e":""#, with: #"e":"x"#, maxReplacements: 1)
        }
        let session = try open()
        #expect(session.state.settings.currency == "EUR")
        #expect(try session.questionnaire(.frame(language: nil)) == session.frame)
        let found = fault { _ = try session.questionnaire(.everything) }
        #expect(found?.line == line && found?.fault == .digest(name))
        let isText = name.hasPrefix("texts")
        #expect((fault { _ = try session.questionnaire(.whole(language: nil)) } == nil) == isText)
        let report = try Session.verify(path)
        #expect(report.problems == [JournalReport.Problem(line: line, fault: .section(.digest(name)))])
    }

    @Test func theFrameIsNeededToOpen() throws {
        try create()
        try damage { $0[1] = $0[1].replacing("Sales", with: "Sails", maxReplacements: 1) }
        let found = fault { _ = try open() }
        #expect(found?.line == 2 && found?.fault == .digest("frame"))
    }

    /// Sections that are missing, doubled, in another order or nobody's, whoever needs them.
    @Test(arguments: [
        ("missing", 4, SectionFault.missing("methods")), ("cut off", 4, .missing("methods")),
        ("twice", 5, .twice("rules")), ("order", 3, .order(expected: "rules", found: "benchmarks")),
        ("unnamed", 7, .unnamed("texts.cs")),
    ])
    func linesOfSectionsThatAreNotThoseListed(what: String, line: Int, expected: SectionFault) throws {
        try create()
        try damage { lines in
            switch what {
            case "missing": lines.remove(at: 3)
            case "cut off": lines.removeSubrange(3...)
            case "twice": lines.insert(lines[2], at: 4)
            case "order": lines.swapAt(2, 4)
            default: lines.insert(lines[5].replacing("texts.pl", with: "texts.cs"), at: 6)
            }
        }
        let found = fault { _ = try open() }
        #expect(found?.line == line && found?.fault == expected)
        let problems = try Session.verify(path).problems
        #expect(problems.contains(JournalReport.Problem(line: line, fault: .section(expected))))
        // What can be put back is.
        let isLost = what == "missing" || what == "cut off"
        let salvaged = fault { _ = try Session.salvage(path, to: folder.file("copy.audit")) }
        #expect((salvaged == nil) != isLost)
        if !isLost {
            #expect(try open("copy.audit").questionnaire(.everything) == Self.questionnaire)
            #expect(try open("copy.audit").state.settings.currency == "EUR")
        }
    }

    /// The same in the list, by whoever can compute digests.
    @Test(arguments: [
        ("missing", SectionFault.missing("rules")), ("twice", .twice("rules")),
        ("order", .order(expected: "rules", found: "methods")), ("unknown", .unknown("charts")),
        ("language", .language("nobody's")), ("damaged", .list),
    ])
    func listsThatAreNone(what: String, expected: SectionFault) throws {
        try create()
        try damage { lines in
            try list(
                { text in
                    let rules =
                        text.firstMatch(of: /{"section":"rules"[^}]*},/).map { String($0.output) } ?? ""
                    return switch what {
                    case "missing": text.replacing(rules, with: "")
                    case "twice": text.replacing(rules, with: rules + rules)
                    case "order":
                        text.replacing("rules", with: "-").replacing("methods", with: "rules")
                            .replacing("-", with: "methods")
                    case "unknown": text.replacing("texts.pl", with: "charts")
                    case "language": text.replacing("texts.pl", with: "texts.nobody's")
                    default: text
                    }
                }, in: &lines)
            if what == "damaged" { lines[0] = lines[0].replacing("rules", with: "rulez") }
        }
        let found = fault { _ = try open() }
        #expect(found?.line == 1 && found?.fault == expected)
        let first = try Session.verify(path).problems.first
        #expect(first == JournalReport.Problem(line: 1, fault: .section(expected)))
    }

    @Test func aContentThatCannotBeUnderstoodIsNamed() throws {
        try create()
        try damage { lines in
            let old = Fingerprint(of: Array(lines[2].utf8)).description
            lines[2] = #"{"section":"rules","rules":[{"id":7}]}"#
            let new = Fingerprint(of: Array(lines[2].utf8)).description
            try list({ $0.replacing(old, with: new) }, in: &lines)
            // The events follow another header.
            lines.removeSubrange(6...)
        }
        let found = fault { _ = try open().questionnaire(.whole(language: nil)) }
        #expect(found?.line == 3 && found?.fault == .content("rules"))
        #expect(throws: JournalError.broken(path: path, line: 3, .section(.content("rules")))) {
            try Session.salvage(path, to: folder.file("copy.audit"))
        }
    }

    // MARK: the cache

    /// A program that opens many sessions reads each questionnaire once; what is damaged is seen all the same.
    @Test func manySessionsReadTheirQuestionnaireOnce() throws {
        for name in ["a.audit", "b.audit", "c.audit"] { try create(name) }
        try damage("c.audit") { $0[2] = $0[2].replacing("e", with: "f", maxReplacements: 3) }
        let context = JournalContext()
        #expect(context.questionnaires.count == 0)
        _ = try open("a.audit", context)
        #expect(context.questionnaires.count == 1)
        let one = try open("a.audit", context).questionnaire(.everything)
        #expect(context.questionnaires.count == 5)
        let other = try open("b.audit", context).questionnaire(.everything)
        #expect(one == other && context.questionnaires.count == 5)
        let found = fault { _ = try open("c.audit", context).questionnaire(.everything) }
        #expect(found != nil)
    }

    @Test func theCacheDoesNotGrowWithoutEnd() {
        let cache = QuestionnaireCache()
        for number in 0..<1000 {
            cache[Fingerprint(of: [UInt8(number & 0xFF), UInt8(number >> 8)])] = Questionnaire()
        }
        #expect(cache.count <= 64)
    }
}

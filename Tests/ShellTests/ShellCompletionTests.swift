import Files
import Foundation
import LineEditing
import Reports
import Sessions
import TestSupport
import Testing

@testable import Shell

/// What TAB offers in a conversation.
struct ShellCompletionTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    /// What TAB offers behind `text` after some lines.
    private func complete(_ text: String, after lines: [String] = []) -> Completion {
        let terminal = ScriptedTerminal(lines: lines + [":q"])
        var completion = Completion.none
        terminal.onCompletion = { reads, complete in
            if reads == lines.count { completion = complete?(CompletionRequest(beforeCursor: text)) ?? .none }
        }
        fixture.begin("\(UUID()).audit", on: terminal)
        return completion
    }

    private func names(_ completion: Completion) -> [String] { completion.candidates.map(\.replacement) }

    @Test func commandsHaveDescriptions() {
        let completion = complete(":ed")
        #expect(names(completion) == [":edit"])
        #expect(completion.candidates.first?.description?.hasPrefix("the answer in your editor") == true)
        #expect(names(complete("：he")) == [":help"])
        #expect(names(complete(":help no")) == ["note", "note!"])
    }

    @Test func placesHaveTheirText() {
        let goto = complete(":goto opps_w")
        #expect(names(goto) == ["opps_won"])
        #expect(goto.candidates.first?.description?.isEmpty == false)
        #expect(names(complete(":history period_f")) == ["period_from"])
        #expect(names(complete(":g CTX-0")).first == "CTX-01")
        let found = complete(":g enquir")
        #expect(found.candidates.count > 1 && found.isSearch)
    }

    @Test func premisesOfWhatIf() {
        #expect(names(complete(":what-if opps_w")) == ["opps_won="])
        #expect(names(complete(":what-if opps_won=3; source_tr")) == ["source_tracking="])
        #expect(names(complete(":what-if source_tracking=no")) == ["None (0 %)"])
        #expect(complete(":what-if channel").candidates.isEmpty)
    }

    @Test(arguments: [
        ("2", ["Consumers"]), ("b2c", ["Consumers"]), ("bus", ["Businesses"]), ("b", ["Businesses", "Both"]),
        ("sector", ["Public sector"]),
        ("I d", ["I don't know"]), ("zz", []),
    ])
    func choicesByNumberCodeLabelOrAWord(typed: String, labels: [String]) {
        #expect(names(complete(typed, after: [":g CTX-02"])) == labels)
    }

    /// `zolc` finds `żółć`.
    @Test func diacriticsNeedNotBeTyped() throws {
        let folder = try #require(translated())
        let terminal = ScriptedTerminal(lines: [":q"])
        var found: [Completion] = []
        terminal.onCompletion = { _, complete in
            found = ["zolc", "中"].compactMap { complete?(CompletionRequest(beforeCursor: $0)) }
        }
        var options = ShellCommands.NewOptions()
        options.questionnaire = folder
        options.settings = ["currency": "PLN"]
        let status = fixture.commands(terminal).new(fixture.path("p"), options)
        #expect(status == .done, "\(terminal.errors)")
        #expect(found.map(names) == [["żółć"], ["中文"]])
    }

    /// A questionnaire with one choice between a Polish and a Chinese word.
    private func translated() -> String? {
        let folder = fixture.path("words")
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let yaml = """
            id: words
            version: 1.0.0
            title: Words
            locales: [en]
            stages: [{id: A, name: A}]
            score: {weights: {high: 3, medium: 2, low: 1}, coverage: 0.5, bands: [{code: a, label: A, from: 0}]}
            closing_line: End.
            options:
              WORD: {gall: żółć, chinese: 中文}
            questions:
              - id: A-01
                stage: A
                core: true
                audience: any
                text: Which word?
                why: To test
                evidence: none
                good: any
                weak: none
                fields: [{name: word, type: choice, options: WORD, label: Word}]
            """
        guard (try? fixture.write(yaml, to: "words/questionnaire.yaml")) != nil else { return nil }
        return folder
    }

    @Test func figuresHintAtTheirForm() {
        #expect(complete("", after: [":g CTX-06"]).hint == "EUR")
        #expect(complete("", after: [":g CTX-08"]).hint == "%, or a fraction such as 57/190")
        #expect(complete("", after: [":g CTX-02"]).candidates.count == 5)
    }

    /// A paste that a terminal hands over as if it were typed: figures beside each other stay several.
    @Test(arguments: [
        ([":g CON-01"], "21", "21; "), ([":g CON-01"], "21; 35", "21; 35; "), ([":g CTX-05"], "64", "64; "),
        ([":g ACQ-01"], "Targi Łódź", "Targi Łódź; "), ([":g ACQ-01"], "展会; 1; 60", "60; "),
    ])
    func tabBehindAFigureOrACellEndsIt(lines: [String], typed: String, replacement: String) {
        #expect(names(complete(typed, after: lines)) == [replacement])
        #expect(names(complete("21; ", after: [":g CON-01"])).isEmpty)
    }

    @Test func cellsOfATable() {
        let kinds = complete("Fairs; ref", after: [":g ACQ-01"])
        #expect(kinds.word == "ref" && !kinds.candidates.isEmpty)
        #expect(complete("Fairs; 1; ", after: [":g ACQ-01"]).hint == "Enquiries: whole number")
        #expect(complete("a;b;c;d;e;f;g;h;i;j", after: [":g ACQ-01"]) == .none)
    }

    @Test func settingsWordsAndAudiences() {
        #expect(names(complete(":set fi")) == ["findings"])
        #expect(names(complete(":set findings l")) == ["live"])
        #expect(names(complete(":depth ")) == ["core", "full"])
        #expect(names(complete(":depth full C")) == ["CTX", "CON"])
        #expect(names(complete(":basis m")) == ["measured"])
        #expect(names(complete(":list f")) == ["flagged"])
        for command in [":note", ":note!", ":evidence", ":flag"] {
            #expect(names(complete(command + " ACQ-0")).contains("ACQ-01"))
            #expect(names(complete(command + " ACQ-01 ACQ-0")).isEmpty)
        }
        #expect(names(complete(":for owner m")) == ["manager"])
    }

    /// What a report may be called, beside what is there: the registry of formats says it.
    @Test func reportsAreOfferedWithTheirEndings() throws {
        let stem = fixture.path("tables")
        let all = ReportFormat.usualEndings.map { stem + $0.ending }
        #expect(names(complete(":report \(stem)")) == all)
        #expect(names(complete(":report \(stem).h")) == [stem + ".html"])
        #expect(names(complete(":report \(stem).pdf")).isEmpty)
        mkdir(stem, 0o700)
        try fixture.write("", to: "tables.txt")
        #expect(names(complete(":report \(stem)")).sorted() == all.sorted())
        #expect(!names(complete(":report \(fixture.path("."))")).contains { $0.hasSuffix(".html") })
        #expect(names(complete(":rows \(stem).h")).isEmpty)
    }

    @Test func files() throws {
        try fixture.write("", to: "rows 1.csv")
        try fixture.write("", to: ".hidden")
        for name in ["x.audit.lock", "x.audit.draft", "x.audit.torn"] { try fixture.write("", to: name) }
        try fixture.write("", to: "rows\u{1B}[31m.csv")
        try FileManager.default.createDirectory(
            atPath: fixture.path("żółć"), withIntermediateDirectories: false)
        let all = FileCompletion(SystemFileSystem())
        #expect(names(all.completion(fixture.path("ro"))) == [fixture.path("rows 1.csv")])
        let folder = all.completion(fixture.path("ż"))
        #expect(names(folder) == [fixture.path("żółć/")])
        #expect(folder.candidates.first?.endsWord == false)
        #expect(all.completion(fixture.path("")).candidates.map(\.display) == ["rows 1.csv", "żółć/"])
        #expect(names(all.completion(fixture.path(".h"))) == [fixture.path(".hidden")])
        #expect(all.completion(fixture.path("nowhere/x")) == .none)
        #expect(names(complete(":rows \(fixture.path("rows "))")) == [fixture.path("rows 1.csv")])
    }
}

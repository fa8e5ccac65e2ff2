import Diagnostics
import Findings
import Foundation
import Questionnaires
import TestSupport
import Testing

/// docs/questionnaires.md is right: its questionnaire is sound after every step, and every key is described.
struct QuestionnairePageTests {
    @Test func theQuestionnaireIsSoundAfterEveryStep() throws {
        var files: [String: String] = [:]
        var steps = 0
        for block in try QuestionnairePage.blocks()
        where block.language == "yaml" {
            files[block.name, default: ""] += block.text
            steps += 1
            // A limit may name its source one step before the source is written down.
            let diagnostics = QuestionnairePage.load(files).diagnostics.filter { $0.severity == .error }
            #expect(DiagnosticRenderer().render(diagnostics) == "", "after \(block.name)")
        }
        #expect(steps == 8)
        let warnings = QuestionnairePage.load(files).diagnostics
        #expect(warnings.map(\.source?.name) == ["locales/pl.yaml"])
    }

    @Test func theAnswersGiveTheFindings() throws {
        let blocks = try QuestionnairePage.blocks()
        var files: [String: String] = [:]
        for block in blocks where block.language == "yaml" { files[block.name, default: ""] += block.text }
        let answers = files["examples/overrun.yaml"] ?? ""
        let questionnaire = try #require(QuestionnairePage.load(files).questionnaire)
        let assessment = try Filled(answers, questionnaire).assessment
        let found = questionnaire.stages.map { stage -> String in
            let here = assessment.findings.filter { $0.rule.stage == stage.id && $0.status == .gap }
            let lines = here.sorted { ($0.severity ?? .low) > ($1.severity ?? .low) }.map {
                "  gap (\($0.severity?.rawValue ?? "")): \($0.texts.title)   :why \($0.rule.id)\n"
            }
            return "\(stage.name)\n" + lines.joined()
        }.joined(separator: "\n")
        #expect(found == blocks.first { $0.language == "text" }?.text)
        #expect(assessment.tables["regulars"]?.rows.map { $0.verdict?.code } == ["drop", "keep"])
        #expect(questionnaire.localized(in: "pl").title == "Audyt spotkań")
    }

    @Test func aTableWithoutComputedColumnsHasVerdicts() throws {
        var files = try QuestionnairePage.files()
        files["locales/pl.yaml"] = nil
        files["rules.yaml"] = nil
        files["metrics.yaml"] = """
            verdicts:
              regulars:
                - {code: drop, label: Drop, when: r.decisions == 0.0}
                - {code: keep, label: Keep, when: r.decisions > 0.0}
            """
        files["questionnaire.yaml"] = files["questionnaire.yaml"]?
            .replacing("[name, verdict, people_hours]", with: "[name, verdict]")
            .replacing("      - {metric: regular_hours}\n", with: "")
            .replacing(#/    headlines:\n.*\n/#, with: "")
        let questionnaire = try #require(QuestionnairePage.load(files).questionnaire)
        let answers = "regulars: [{name: A, decisions: 0}, {name: B, decisions: 2}, {name: C}]"
        let assessment = try Filled(answers, questionnaire).assessment
        #expect(assessment.tables["regulars"]?.rows.map { $0.verdict?.code } == ["drop", "keep", nil])
    }

    /// Keys under which so many levels of keys are names that the author chose.
    private static let levelsOfNames = [
        "outputs": 1, "options": 2, "columns": 1, "verdicts": 1, "verdict_notes": 1, "cutoffs": 1, "lists": 1,
        "labels": 1, "leaks": 1, "margins": 1, "tones": 1, "limits": 1,
    ]

    private func keys(_ node: YAMLNode, into keys: inout Set<String>, names: Int = 0) {
        switch node.content {
        case .scalar: break
        case .list(let items): for item in items { self.keys(item, into: &keys) }
        case .map(let pairs):
            for pair in pairs {
                if names == 0 { keys.insert(pair.key) }
                let below = names > 0 ? names - 1 : Self.levelsOfNames[pair.key] ?? 0
                guard pair.key != "fixed_rows" else { continue }
                self.keys(pair.value, into: &keys, names: below)
            }
        }
    }

    @Test(arguments: ["sales-process", "workshop-safety"])
    func everyKeyInUseIsDescribed(id: String) throws {
        let page = try QuestionnaireFixture.text("docs/questionnaires.md")
        let tables = page.split(separator: "\n").filter { $0.hasPrefix("| ") }.joined(separator: "\n")
        var used: Set<String> = []
        // The keys of methods have a page of their own.
        let files = QuestionnaireSources.required + QuestionnaireSources.optional
        for file in files where file != "methods.yaml" {
            let text = try QuestionnaireFixture.text("questionnaires/\(id)/\(file)")
            let root = try #require(try YAMLFile.parse(SourceText(name: file, text: text)))
            keys(root, into: &used)
        }
        #expect(used.count > 40)
        #expect(used.filter { !tables.contains("`\($0)`") }.sorted() == [])
    }
}

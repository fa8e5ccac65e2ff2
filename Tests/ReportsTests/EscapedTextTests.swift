import Answers
import Findings
import Questionnaires
import Reports
import TestSupport
import Testing
import Wording

/// Whatever a report or a form says is worded by a language, by the questionnaire or by those who answered.
struct EscapedTextTests {
    /// What stands in every language alike: names, ids, codes of ISO, and what is typed.
    private static let everywhere: Set<String> = ["auditsh", "EUR"]

    private static let questionnaire = QuestionnaireFixture.salesProcess.map(PseudoLanguage.marked)

    private static func report(_ yaml: String, copy: ReportCopy) throws -> Report {
        let questionnaire = try #require(questionnaire)
        let assessor = Assessor(
            questionnaire, plan: QuestionnairePlan(questionnaire), depth: .full, texts: Texts(.english),
            currency: "EUR")
        return Report(
            AwkwardCompany.info, assessor: assessor, sheet: try ReportFixture.sheet(yaml),
            notes: AwkwardCompany.notes, copy: copy, names: .show)
    }

    /// Words that nobody worded: neither a language, nor the questionnaire, nor those who answered.
    private static func escaped(_ text: String, besides said: String) -> [String] {
        let known = everywhere.union(PseudoLanguage.unmarked(said))
        let ids = questionnaire.map { Set(PseudoLanguage.unmarked(Self.names(in: $0))) } ?? []
        // A long name may be broken at the end of a line.
        let long = known.filter { $0.count > 30 }
        return PseudoLanguage.unmarked(text).filter { word in
            !known.contains(word) && !ids.contains(word) && !long.contains { $0.contains(word) }
        }
    }

    private static func names(in questionnaire: Questionnaire) -> String {
        (questionnaire.stages.map(\.id) + questionnaire.questions.map(\.id) + questionnaire.rules.map(\.id)
            + questionnaire.rules.flatMap(\.sources) + questionnaire.metrics.map(\.id)
            + questionnaire.benchmarks.map(\.id) + [questionnaire.id]).joined(separator: " ")
    }

    /// What those who answered wrote themselves.
    private static func said(_ sheet: AnswerSheet) -> String {
        var texts = [AwkwardCompany.info.client ?? "", AwkwardCompany.info.program]
        texts += AwkwardCompany.notes.flatMap { [$0.question, $0.text] }
        for field in questionnaire?.questions.flatMap(\.fields) ?? [] {
            switch sheet[field.name]?.value {
            case .text(let text) where field.type == .text: texts.append(text)
            case .table(let rows):
                for row in rows {
                    for case .value(.text(let text), _) in row.cells.values { texts.append(text) }
                }
            default: break
            }
            texts.append(sheet[field.name]?.respondent ?? "")
            texts.append(sheet[field.name]?.reason ?? "")
        }
        return texts.joined(separator: " ")
    }

    /// JSON is for other programs: its keys and codes are the same in every language.
    @Test(arguments: ["terminal", "markdown", "html", "csv"], ReportCopy.allCases)
    func nothingEscapesInReports(format: String, copy: ReportCopy) throws {
        try Texts.$substitute.withValue(PseudoLanguage.self) {
            let company = try QuestionnaireFixture.text(
                "questionnaires/sales-process/examples/worked-company.yaml")
            for yaml in [company, AwkwardCompany.answers, ""] {
                let report = try Self.report(yaml, copy: copy)
                var text = try DocumentFixture.text(
                    report, as: #require(ReportFormat(named: format)), grouping: .severity)
                if format == "html" { text = Self.visible(text) }
                // Files of tables are called the same in every language, and so are the keys of a title block.
                text = text.replacing(#/(?m)^(lang: .*|(title|subtitle|author|date): )/#, with: "")
                text = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("==== ") }.joined(
                    separator: "\n")
                let said = Self.said(try ReportFixture.sheet(yaml))
                #expect(Self.escaped(text, besides: said) == [])
            }
        }
    }

    @Test(arguments: WorksheetFormat.allCases)
    func nothingEscapesInForms(format: WorksheetFormat) throws {
        let questionnaire = try #require(Self.questionnaire)
        let text = Texts.$substitute.withValue(PseudoLanguage.self) {
            Worksheet(questionnaire, depth: .full, texts: Texts(.english)).text(as: format)
        }
        // Keys and codes of a form in YAML are read back, in whatever language it is.
        let shown =
            switch format {
            case .yaml: text.split(separator: "\n").filter { $0.hasPrefix("# ") }.joined(separator: "\n")
            case .html: Self.visible(text)
            case .markdown: text.replacing("&nbsp;", with: "")
            }
        let codes = questionnaire.options.values.flatMap(\.options).map(\.code)
        let names = questionnaire.questions.flatMap(\.fields).flatMap { field in
            [field.name] + (field.table?.columns.map(\.name) ?? [])
        }
        #expect(Self.escaped(shown, besides: (codes + names).joined(separator: " ")) == [])
    }

    /// What a browser shows: neither tags nor styles.
    private static func visible(_ html: String) -> String {
        html.replacing(#/<style>.*?<\/style>/#.dotMatchesNewlines(), with: "")
            .replacing(#/<[^>]*>/#, with: " ").replacing(#/&[a-z]+;/#, with: " ")
    }
}

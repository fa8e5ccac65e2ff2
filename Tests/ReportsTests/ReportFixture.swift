import Answers
import Diagnostics
import Findings
import Foundation
import Questionnaires
import Reports
import TestSupport
import Testing
import Wording

/// Makes reports of worked companies and of awkward ones.
enum ReportFixture {
    static let info = ReportInfo(
        session: "0198c1d2-7a10-7cc3-9f20-3a5b6c7d8e9f", client: "Example Industrial Supplies",
        language: "en", kind: "led", digest: String(repeating: "0f", count: 32),
        created: "2026-01-12T09:30:00.000+00:00", updated: "2026-01-12T11:05:10.000+00:00", lastEvent: 41,
        program: "auditsh 0.1.0")

    /// What follows from the sales process audit, the same for every report.
    private static let plan = QuestionnaireFixture.salesProcess.map { QuestionnairePlan($0) }

    static func worked(
        _ name: String = "worked-company", depth: Depth = .full, copy: ReportCopy = .internal,
        names: NameDisplay? = nil, notes: [ReportNote] = []
    ) throws -> Report {
        let text = try QuestionnaireFixture.text("questionnaires/sales-process/examples/\(name).yaml")
        return try report(text, depth: depth, copy: copy, names: names, notes: notes)
    }

    /// The report of answers written in YAML.
    static func report(
        _ yaml: String, info: ReportInfo = info, depth: Depth = .full, copy: ReportCopy = .internal,
        names: NameDisplay? = nil, notes: [ReportNote] = [], evidence: [String: [String]] = [:],
        flagged: Set<String> = [], judgement: Judgement = Judgement()
    ) throws -> Report {
        try report(
            sheet(yaml), info: info, depth: depth, copy: copy, names: names, notes: notes, evidence: evidence,
            flagged: flagged, judgement: judgement)
    }

    /// The answers written in YAML.
    static func sheet(_ yaml: String) throws -> AnswerSheet {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        var sheet = AnswerSheet()
        if !yaml.isEmpty {
            let reader = AnswerReader(questionnaire, language: .english, currency: "EUR")
            let source = SourceText(name: "answers.yaml", text: yaml)
            let file = AnswerFile(source, questionnaire, reader) { problem, _ in "\(problem)" }
            try #require(file.diagnostics == [])
            for entry in file.entries { sheet[entry.field] = entry.answer }
        }
        return sheet
    }

    static func report(
        _ sheet: AnswerSheet, info: ReportInfo = info, depth: Depth = .full, copy: ReportCopy = .internal,
        names: NameDisplay? = nil, notes: [ReportNote] = [], evidence: [String: [String]] = [:],
        flagged: Set<String> = [], judgement: Judgement = Judgement()
    ) throws -> Report {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let assessor = Assessor(
            questionnaire, plan: try #require(plan), depth: depth, texts: Texts(.english), currency: "EUR")
        return Report(
            info, assessor: assessor, sheet: sheet, notes: notes, evidence: evidence, flagged: flagged,
            judgement: judgement, copy: copy, names: names)
    }
}

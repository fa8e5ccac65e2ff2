import Answers
import Findings
import Questionnaires
import Reports
import Wording

/// Everything that is written from a questionnaire and answers, in all copies.
enum ReportedSession {
    static func report(
        _ questionnaire: Questionnaire, _ sheet: AnswerSheet, notes: [ReportNote] = [],
        currency: String? = "EUR"
    ) {
        let texts = Texts(.english)
        let localized = questionnaire.localized(in: "en")
        let assessor = Assessor(
            localized, plan: QuestionnairePlan(localized), depth: .full, texts: texts, currency: currency)
        let info = ReportInfo(
            session: "0", language: "en", kind: "self", digest: "", created: "2026-01-01T00:00:00.000+00:00",
            updated: "2026-01-01T00:00:00.000+00:00", lastEvent: 1, program: "auditsh")
        for copy in ReportCopy.allCases {
            let report = Report(
                info, assessor: assessor, sheet: sheet, notes: notes, copy: copy)
            _ = JSONReport().text(of: report)
            let layout = TerminalReport(width: 60)
            _ = layout.text(of: report)
            _ = layout.metrics(in: report)
            _ = layout.findings(in: report)
            for stage in localized.stages { _ = layout.output(of: stage.id, in: report) }
        }
        _ = AnswerFileWriter(localized, texts: texts).text(of: sheet)
    }
}

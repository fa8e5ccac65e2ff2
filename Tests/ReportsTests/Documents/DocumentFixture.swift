import Answers
import Diagnostics
import Foundation
import Questionnaires
import Reports
import TerminalText
import TestSupport

/// Reports as documents, with the templates of the repository.
enum DocumentFixture {
    /// The texts of the templates that come with the program, by file name.
    static func files() throws -> [String: SourceText] {
        let folder = QuestionnaireFixture.repository.appending(path: "templates/report")
        var files: [String: SourceText] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) {
            let text = try String(contentsOf: folder.appending(component: name), encoding: .utf8)
            files[name] = SourceText(name: name, text: text)
        }
        return files
    }

    static func html(_ report: Report, grouping: FindingGrouping = .stage) throws -> String {
        try HTMLReport(ReportTemplates(files()), grouping: grouping).text(of: report)
    }

    /// The page without its style sheet, which changes oftener than what the page says.
    static func content(_ report: Report) throws -> String {
        var files = try files()
        files["report.css"] = SourceText(name: "report.css", text: "")
        return try HTMLReport(ReportTemplates(files)).text(of: report)
    }

    /// What a format makes of a report, as one text.
    static func text(
        _ report: Report, as format: ReportFormat, grouping: FindingGrouping = .stage
    ) throws -> String {
        var layout = ReportLayout()
        layout.grouping = grouping
        if format.takes.contains(.templates) { layout.templates = try ReportTemplates(files()) }
        switch format.rendering {
        case .screen(let text): return text(report, layout).sequence
        case .document(let text): return try text(report, layout).get()
        case .folder(let files):
            return files(report, layout).map { "==== \($0.name)\n\($0.text)" }.joined()
        }
    }

    /// All files of the tables in one text.
    static func tables(_ report: Report) -> String {
        CSVReport().files(of: report).map { "==== \($0.name)\n\($0.text)" }.joined()
    }

    /// The worked company with evidence, flags and a respondent.
    static func worked(
        copy: ReportCopy, names: NameDisplay? = nil, judgement: Judgement = judgement
    ) throws -> Report {
        let text = try QuestionnaireFixture.text("questionnaires/sales-process/examples/worked-company.yaml")
        var sheet = try ReportFixture.sheet(text)
        sheet["opps_won"]?.source = .crm
        sheet["opps_won"]?.basis = .measured
        sheet["opps_won"]?.respondent = "Ewa Nowak"
        return try ReportFixture.report(
            sheet, copy: copy, names: names,
            notes: [
                ReportNote(question: "ACQ-01", text: "said in confidence", isPublished: false),
                ReportNote(question: "ACQ-01", text: "worth knowing", isPublished: true),
            ], evidence: ["CON-01": ["export-2025.csv, line 12"]], flagged: ["CON-02"],
            judgement: judgement)
    }

    /// The last word of a consultant on the worked company.
    static let judgement: Judgement = {
        var judgement = Judgement()
        judgement.summary = "A sound firm that answers too late.\nTrzy rzeczy na początek; 其余可以等。"
        judgement.stageSummaries = ["ACQ": "Too many channels for two sellers."]
        judgement.decisions["R-52"] = decision(.accepted)
        judgement.decisions["R-61"] = decision(.hidden)
        judgement.decisions["R-07"] = decision(
            nil, FindingWording(title: "Enquiries wait over lunch", severity: .low))
        judgement.decisions["OWN-2"] = decision(.hidden)
        judgement.ownFindings = [
            OwnFinding(id: "OWN-1", stage: "CON", severity: .high, title: "Two price lists are in use"),
            OwnFinding(id: "OWN-2", stage: "SVC", severity: .low, title: "The owner is tired"),
        ]
        judgement.plan = [
            "R-52": planned("Łucja Żak", "2026-02-01", .begun), "OWN-1": planned("李娜", "2026-03-31", nil),
            "R-61": planned("nobody yet", nil, .open),
            "R-02": planned(nil, "2026-09-30", nil, "Leave the fair"),
        ]
        return judgement
    }()

    static func decision(
        _ verdict: FindingDecision.Verdict?, _ wording: FindingWording = FindingWording()
    ) -> FindingDecision {
        var decision = FindingDecision()
        decision.verdict = verdict
        decision.wording = wording
        return decision
    }

    static func planned(
        _ owner: String?, _ due: String?, _ status: PlannedAction.Status?, _ text: String? = nil
    ) -> PlannedAction {
        var action = PlannedAction()
        action.owner = owner
        action.due = due
        action.status = status
        action.action = text
        return action
    }

    static func awkward(copy: ReportCopy = .internal) throws -> Report {
        try ReportFixture.report(
            AwkwardCompany.answers, info: AwkwardCompany.info, copy: copy, notes: AwkwardCompany.notes,
            evidence: ["ACQ-02": ["javascript:alert(1)", "=cmd|' /C calc'!A0"]], flagged: ["ACQ-02"],
            judgement: AwkwardCompany.judgement)
    }
}

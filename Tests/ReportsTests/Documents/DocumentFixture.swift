import Answers
import Diagnostics
import Foundation
import Reports
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

    /// All files of the tables in one text.
    static func tables(_ report: Report) -> String {
        CSVReport().files(of: report).map { "==== \($0.name)\n\($0.text)" }.joined()
    }

    /// The worked company with evidence, flags and a respondent.
    static func worked(copy: ReportCopy, names: NameDisplay) throws -> Report {
        let text = try QuestionnaireFixture.text("Tests/FindingsTests/Golden/worked-company.yaml")
        var sheet = try ReportFixture.sheet(text)
        sheet["opps_won"]?.source = .crm
        sheet["opps_won"]?.basis = .measured
        sheet["opps_won"]?.respondent = "Ewa Nowak"
        return try ReportFixture.report(
            sheet, copy: copy, names: names,
            notes: [
                ReportNote(question: "ACQ-01", text: "said in confidence", isPublished: false),
                ReportNote(question: "ACQ-01", text: "worth knowing", isPublished: true),
            ], evidence: ["CON-01": ["export-2025.csv, line 12"]], flagged: ["CON-02"])
    }

    static func awkward(copy: ReportCopy = .internal) throws -> Report {
        try ReportFixture.report(
            AwkwardCompany.answers, info: AwkwardCompany.info, copy: copy, notes: AwkwardCompany.notes,
            evidence: ["ACQ-02": ["javascript:alert(1)", "=cmd|' /C calc'!A0"]], flagged: ["ACQ-02"])
    }
}

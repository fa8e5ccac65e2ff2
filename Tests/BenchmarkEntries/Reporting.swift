import Answers
import Diagnostics
import Findings
import Foundation
import Questionnaires
import Reports
import Sessions
import Wording

/// The client's report of the worked company.
public struct Reporting {
    /// A format that is measured.
    public enum Kind: CaseIterable, Sendable {
        case html
        case markdown
        case terminal
        case json
    }

    private let session: Session
    private let templateFiles: [String: SourceText]
    private let templates: ReportTemplates
    private let report: Report
    private let assessor: Assessor

    /// Fills in a session and prepares what its reports are made with.
    public init() throws {
        let file = try SessionFile()
        try file.fill()
        session = try file.open()
        let folder = SalesProcess.repository.appending(path: "templates/report")
        var files: [String: SourceText] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        where name.hasSuffix(ReportTemplates.ending) || name == ReportTemplates.styleSheet {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            files[name] = SourceText(name: name, text: text)
        }
        templateFiles = files
        templates = try ReportTemplates(files)
        assessor = try Self.assessor(session)
        report = Self.report(session, assessor)
    }

    private static func assessor(_ session: Session) throws -> Assessor {
        let questionnaire = try session.questionnaire(.whole(language: "en")).localized(in: "en")
        return Assessor(
            questionnaire, plan: QuestionnairePlan(questionnaire), depth: session.state.settings.depth,
            texts: Texts(.english), currency: session.state.settings.currency)
    }

    private static func report(_ session: Session, _ assessor: Assessor) -> Report {
        let info = ReportInfo(
            session: session.id, language: "en", kind: session.state.settings.kind.rawValue,
            digest: session.questionnaireDigest, created: "\(session.created)",
            updated: "\(session.updated)", lastEvent: session.lastEvent, program: "auditsh benchmark")
        return Report(
            info, assessor: assessor, sheet: session.state.sheet, evidence: session.state.evidence,
            copy: .owner)
    }

    private static func text(
        of report: Report, as kind: Kind, _ templates: () throws -> ReportTemplates
    ) throws -> String {
        switch kind {
        case .html: try HTMLReport(templates()).text(of: report)
        case .markdown: MarkdownReport().text(of: report)
        case .terminal: TerminalReport(width: 80).text(of: report)
        case .json: JSONReport().text(of: report)
        }
    }

    /// What follows from the answers, by an assessor that is at hand.
    public func assessment() -> Any { assessor.assess(session.state.sheet) }

    /// Everything the report holds, from the open session.
    public func value() throws -> Any { try reportOfSession() }

    private func reportOfSession() throws -> Report { Self.report(session, try Self.assessor(session)) }

    /// The report's text, where its value is at hand.
    public func text(as kind: Kind) throws -> String {
        try Self.text(of: report, as: kind) { templates }
    }

    /// The report's text from the open session, templates read and checked as for any report.
    public func textOfSession(as kind: Kind) throws -> String {
        try Self.text(of: try reportOfSession(), as: kind) { try ReportTemplates(templateFiles) }
    }
}

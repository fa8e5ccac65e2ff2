import Answers
import Findings
import Questionnaires
import Reports
import Sessions
import Wording

/// Puts a session's answers, findings and settings together for a report.
enum ReportBuilder {
    /// - Parameters:
    ///   - sheet: the answers, where not all of them are to be seen.
    ///   - assessment: what follows from the answers, where it is at hand.
    ///   - by: who prepared the report, in place of who does the audit.
    ///   - names: whether persons are named; nil: as the copy has it.
    static func report(
        _ session: Session, _ assessor: Assessor, _ program: String, sheet: AnswerSheet? = nil,
        assessment: Assessment? = nil, copy: ReportCopy, names: NameDisplay? = nil, by: String? = nil,
        without withheld: Dependents = Dependents()
    ) -> Report {
        let settings = session.state.settings
        let info = ReportInfo(
            session: session.id, client: settings.client, code: settings.code,
            by: Self.name(by ?? settings.by), country: settings.country, language: settings.language,
            kind: settings.kind.rawValue, digest: session.questionnaireDigest, created: "\(session.created)",
            updated: "\(session.updated)", lastEvent: session.lastEvent, program: program)
        let notes = session.state.notes.map {
            ReportNote(question: $0.question, text: $0.text, isPublished: $0.isPublished)
        }
        return Report(
            info, assessor: assessor, sheet: sheet ?? session.sheet, assessment: assessment,
            notes: notes,
            evidence: session.state.evidence, flagged: session.state.flagged,
            judgement: session.state.judgement, copy: copy,
            names: names, without: withheld)
    }

    private static func name(_ text: String?) -> String? {
        text.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
    }
}

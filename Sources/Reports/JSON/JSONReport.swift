import Answers
import CanonicalJSON
import Expressions
import Findings
import Questionnaires
import Wording

extension ReportFormat {
    /// Data, not pages: what programs want to read, by keys that stay.
    package static let json = ReportFormat(
        "json", endings: [".json"], purpose: .json, leavesOut: [.pages, .groups],
        .document { report, _ in .success(JSONReport().text(of: report)) })
}

/// The report for other programs: schema `auditsh.report/1`, described in `docs/schema/report-1.schema.json`.
package struct JSONReport: Sendable {
    /// Creates the format.
    package init() {}

    /// The report as one JSON document, keys in the order of the schema.
    package func text(of report: Report) -> String {
        JSONDocument(report).value.document
    }
}

/// Puts a report into the shape of the schema.
struct JSONDocument {
    let report: Report
    let fields: [String: Field]

    init(_ report: Report) {
        self.report = report
        fields = Dictionary(report.questionnaire.questions.flatMap(\.fields).map { ($0.name, $0) }) {
            first, _ in first
        }
    }

    var value: JSONValue {
        let assessment = report.assessment
        return .record([
            "schema": .string("auditsh.report/1"),
            "copy": .string(report.copy.rawValue),
            "session": session,
            "progress": progress(assessment.progress),
            "stages": .array(assessment.stages.map(stage)),
            "metrics": .array(assessment.metrics.map(metric)),
            "tables": tables,
            "findings": .array(assessment.findings.map(finding)),
            "do_first": .array(assessment.doFirst.map { .string($0) }),
            "not_measured": .array(assessment.notMeasured.map(notMeasured)),
            "warnings": .array(assessment.warnings.map(warning)),
            "summary": summary, "plan": plan,
            "notes": .array(report.notes.map(note)),
            "evidence": .map(report.evidence) { .strings($0) },
            "flags": .strings(report.flagged.sorted()),
        ])
    }

    private var session: JSONValue {
        let info = report.info
        return .record([
            "id": .string(info.session), "client": .text(info.client), "code": .text(info.code),
            "by": .text(info.by),
            "country": .text(info.country), "currency": .text(report.currency),
            "language": .string(info.language),
            "kind": .string(info.kind), "depth": .string(report.depth.rawValue),
            "questionnaire": .record([
                "id": .string(report.questionnaire.id), "version": .string(report.questionnaire.version),
                "digest": .string(info.digest),
            ]),
            "created": .string(info.created), "updated": .string(info.updated),
            "profile": .object(
                report.questionnaire.profile.map {
                    JSONValue.Member($0, answer(report.sheet[$0]?.value))
                }),
        ])
    }

    private func answer(_ value: AnswerValue?) -> JSONValue {
        switch value {
        case .number(let number): .figure(number)
        case .flag(let flag): .bool(flag)
        case .text(let text): .string(text)
        case .codes, .table, nil: .null
        }
    }

    private func progress(_ progress: Progress) -> JSONValue {
        .record([
            "visible": .integer(progress.visible), "answered": .integer(progress.answered),
            "dont_know": .integer(progress.dontKnow), "skipped": .integer(progress.skipped),
            "not_applicable": .integer(progress.notApplicable),
            "unanswered": .integer(progress.unanswered),
        ])
    }

    private func stage(_ result: StageScore) -> JSONValue {
        .record([
            "id": .string(result.stage.id), "scored": .bool(result.stage.scored),
            "headline": .text(report.assessment.headline(of: result.stage.id)),
            "score": .figure(result.score), "band": .text(result.band?.code),
            "assessed": .integer(result.assessed), "counted": .integer(result.counted),
            "core_score": .figure(result.coreScore), "core_band": .text(result.coreBand?.code),
        ])
    }

    private func metric(_ result: MetricResult) -> JSONValue {
        .record([
            "id": .string(result.metric.id), "variable": .string(result.metric.variable),
            "value": result.partial.map { .figure($0.least) } ?? value(result.outcome),
            "unit": .string(result.metric.unit),
            "status": .string(result.partial == nil ? result.outcome.status : "partial"),
            "missing": .array((result.partial?.missing ?? result.outcome.missing).map(missing)),
            "assumes": .text(result.metric.assumes.map(report.formatter.withLimits)),
        ])
    }

    private func notMeasured(_ figure: NotMeasured) -> JSONValue {
        .record([
            "field": .string(figure.field.name), "row": .text(figure.row), "column": .text(figure.column),
            "where": .string(figure.question.evidence),
            "metrics": .integer(figure.metrics), "rules": .integer(figure.rules),
        ])
    }

    private func warning(_ warning: Warning) -> JSONValue {
        .record([
            "id": .string(warning.check.id), "text": .string(report.text(of: warning, withQuestions: false)),
            "because": .array(warning.because.map(because)), "questions": .strings(warning.questions),
        ])
    }

    private func note(_ note: ReportNote) -> JSONValue {
        .record([
            "question": .string(note.question), "text": .string(note.text),
            "published": .bool(note.isPublished),
        ])
    }

    func missing(_ missing: Missing) -> JSONValue {
        .record([
            "field": .string(missing.field), "row": .text(missing.row), "column": .text(missing.column),
            "question": .string(missing.question), "state": .string(missing.state.rawValue),
        ])
    }

    // MARK: values

    func value(_ outcome: Outcome, of type: FieldType? = nil) -> JSONValue {
        guard case .known(let value) = outcome else { return .null }
        return self.value(value, of: type)
    }

    /// A value as JSON; null where it is not known.
    func value(_ value: Value, of type: FieldType? = nil) -> JSONValue {
        switch value {
        case .bool(let flag): .bool(flag)
        case .string(let text): .string(text)
        case .int, .double: type == .date ? date(value.number) : .figure(value.number)
        case .list(let items): .array(items.map { self.value($0, of: type) })
        case .null, .map, .unknown, .failure: .null
        }
    }

    private func date(_ days: Double?) -> JSONValue {
        guard let days, let whole = Int(exactly: days) else { return .null }
        return .string(CalendarDate(daysSince1970: whole).iso)
    }
}

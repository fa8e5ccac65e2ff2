import Answers
import CanonicalJSON
import Expressions
import Findings
import Questionnaires

extension JSONDocument {
    func finding(_ finding: Finding) -> JSONValue {
        let rule = finding.rule
        return .record([
            "id": .string(rule.id), "number": .text(report.numbers[rule.id]), "stage": .string(rule.stage),
            "status": .string(finding.status.rawValue), "severity": .text(finding.severity?.rawValue),
            "title": .string(finding.texts.title), "text": .string(finding.texts.finding),
            "recommendation": .string(finding.texts.recommendation),
            "first_step": .string(finding.texts.firstStep), "effort": .string(rule.effort.rawValue),
            "who": .string(rule.who), "clears": .string(finding.texts.clears),
            "because": .array(finding.because.map(because)),
            "missing": .array(finding.missing.map(missing)),
            "sure": .text(finding.sure?.rawValue), "thin": .bool(finding.isThin),
            "disputed": .bool(report.isDisputed(finding)),
            "money": money(finding), "group": .text(rule.group),
            "merged_into": .text(finding.mergedInto),
            "sources": .array(rule.sources.map { .string($0) }), "judgement": judgement(on: finding),
        ])
    }

    /// What of a finding is the auditor's; null where nothing is.
    private func judgement(on finding: Finding) -> JSONValue {
        let id = finding.rule.id
        let verdict = report.judgement.decisions[id]?.verdict
        let original = report.originals[id]
        guard report.isOwn(finding) || verdict != nil || original != nil else { return .null }
        return .record([
            "added": .bool(report.isOwn(finding)), "verdict": .text(verdict?.rawValue),
            "computed": original.map { original in
                .record([
                    "severity": .text(original.severity?.rawValue), "title": .string(original.texts.title),
                    "text": .string(original.texts.finding),
                    "recommendation": .string(original.texts.recommendation),
                ])
            } ?? .null,
        ])
    }

    /// The audit and its stages in the auditor's words.
    var summary: JSONValue {
        .record([
            "audit": .text(report.judgement.summary),
            "stages": .map(report.judgement.stageSummaries) { .string($0) },
        ])
    }

    /// What is planned, the earliest first.
    var plan: JSONValue {
        .array(
            report.actionPlan.groups.flatMap(\.entries).map { entry in
                .record([
                    "finding": .string(entry.finding), "action": .string(report.action(entry)),
                    "owner": .text(entry.action.owner), "due": .text(entry.action.due),
                    "status": .text(entry.action.status?.rawValue),
                ])
            })
    }

    func because(_ because: Because) -> JSONValue {
        switch because.content {
        case .value(let value, _):
            return .record(present: [
                "name": .string(because.name), "value": self.value(value, of: fields[because.name]?.type),
                "samples": because.samples.map { samples in
                    .record([
                        "summary": .string(samples.summary.rawValue), "count": .integer(samples.count),
                    ])
                },
            ])
        case .rows(let rows, _):
            let columns = fields[because.name]?.table?.columns ?? []
            let types = Dictionary(columns.map { ($0.name, $0.type) }) { first, _ in first }
            return .record([
                "table": .string(because.name),
                "rows": .array(
                    rows.map { row in
                        let cells = row.cells.map {
                            JSONValue.Member($0.column, value($0.value, of: types[$0.column]))
                        }
                        return .record(["key": .string(row.key), "cells": .object(cells)])
                    }),
            ])
        }
    }

    private func money(_ finding: Finding) -> JSONValue {
        guard let amount = finding.money else { return .null }
        return .record(["value": .figure(amount), "text": .string(finding.texts.money)])
    }

    /// Answered tables, in the order of the questionnaire.
    var tables: JSONValue {
        .object(
            report.questionnaire.questions.flatMap(\.fields).compactMap { field in
                guard let shape = field.table, let result = report.assessment.tables[field.name] else {
                    return nil
                }
                return JSONValue.Member(field.name, .array(result.rows.map { row($0, field.name, shape) }))
            })
    }

    private func row(_ row: RowResult, _ table: String, _ shape: TableShape) -> JSONValue {
        let types = Dictionary(shape.columns.map { ($0.name, $0.type) }) { first, _ in first }
        let columns =
            shape.columns.map(\.name) + (report.questionnaire.columns[table] ?? []).map(\.name)
            + (report.questionnaire.verdicts[table] == nil ? [] : ["verdict"])
        let cells = columns.compactMap { column -> JSONValue.Member? in
            guard let outcome = row.cells[column] else { return nil }
            return JSONValue.Member(
                column,
                .record([
                    "value": value(outcome, of: types[column]), "status": .string(outcome.status),
                ]))
        }
        return .record([
            "key": .string(row.key), "cells": .object(cells),
            "verdict": row.verdict.map(verdict) ?? .null,
        ])
    }

    private func verdict(_ verdict: RowVerdict) -> JSONValue {
        .record([
            "code": .string(verdict.code),
            "reasons": .array(
                verdict.reasons.map { .record(["id": .string($0.id), "text": .string($0.text)]) }),
        ])
    }
}

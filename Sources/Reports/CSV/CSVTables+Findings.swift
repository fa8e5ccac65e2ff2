import Answers
import Expressions
import Findings
import Questionnaires
import Wording

extension CSVTables {
    var stages: CSVTable {
        var result = table("stages", [.stage, .headline, .score, .band, .assessed, .counted, .words])
        for stage in report.questionnaire.stages {
            let words = texts.signs.sentences(report.judgement.stageSummaries[stage.id]?.paragraphs ?? [])
            let score = report.assessment.stages.first { $0.stage.id == stage.id && stage.scored }
            guard score != nil || !words.isEmpty else { continue }
            result.rows.append(
                row(
                    id: stage.id,
                    [
                        .text(stage.name), .text(report.assessment.headline(of: stage.id) ?? ""),
                        .optional(score?.score),
                        .text(score.map { $0.band?.label ?? texts(.finding(.notScoredYet)) } ?? ""),
                        .optional(score.map { Double($0.assessed) }),
                        .optional(score.map { Double($0.counted) }), .text(words),
                    ]))
        }
        return result
    }

    var findings: CSVTable {
        var result = table(
            "findings",
            [
                .order, .stage, .kind, .severity, .title, .text, .recommendation, .firstStep, .effort, .who,
                .cost,
                .costAssumes, .because, .sure, .isThin, .source, .clearedBy, .insideOf, .judgement,
            ])
        let stages = Dictionary(report.questionnaire.stages.map { ($0.id, $0.name) }) { first, _ in first }
        for finding in report.assessment.findings.filter(\.isThere).sorted(by: Finding.isMorePressing) {
            let rule = finding.rule
            let order = report.assessment.doFirst.firstIndex(of: rule.id).map { Double($0 + 1) }
            result.rows.append(
                row(
                    id: rule.id,
                    [
                        .optional(order), .text(stages[rule.stage] ?? ""),
                        .text(texts(.value(.findingStatus(finding.status.word)))),
                        .text(finding.severity.map { texts(.value(.severityName($0.word))) } ?? ""),
                        .text(finding.texts.title), .text(finding.texts.finding),
                        .text(finding.texts.recommendation), .text(finding.texts.firstStep),
                        .text(
                            report.isOwn(finding)
                                ? "" : texts(.finding(.whatToDoBy(effort: rule.effort.word, who: "")))),
                        .text(rule.who),
                        .optional(finding.money),
                        .text(finding.money == nil ? "" : finding.texts.money),
                        .text(report.because(of: finding)),
                        .text(finding.sure.map { texts(.value(.basisName($0.word))) } ?? ""),
                        .text(finding.isThin ? texts(.value(.yes)) : texts(.value(.no))),
                        .text(report.origin(of: finding)),
                        .text(finding.texts.clears),
                        .text(report.assessment.host(of: finding)?.texts.title ?? ""),
                        .text(report.judgement(on: finding)),
                    ]))
        }
        return result
    }

    var metrics: CSVTable {
        var result = table("metrics", [.stage, .name, .value, .unit, .isThin, .target, .assumes, .missing])
        let stages = Dictionary(report.questionnaire.stages.map { ($0.id, $0.name) }) { first, _ in first }
        for figure in report.assessment.metrics where report.canBeHad(figure) && !figure.isNotApplicable {
            let metric = figure.metric
            let isWhole = figure.partial == nil && !report.formatter.isFalseMargin(figure)
            let number = isWhole ? figure.outcome.number : nil
            let value = number.map(CSVCell.number) ?? .text(report.figure(of: figure))
            let missing = report.names(of: figure.partial?.missing ?? figure.outcome.missing)
            result.rows.append(
                row(
                    id: metric.id,
                    [
                        .text(metric.sheet.flatMap { stages[$0] } ?? ""), .text(metric.label), value,
                        unit(Unit(metric.unit)), .text(figure.isThin ? texts(.value(.yes)) : ""),
                        .text(metric.target.map(report.formatter.withLimits) ?? ""),
                        .text(metric.assumes.map(report.formatter.withLimits) ?? ""),
                        .text(missing.joined(separator: "; ")),
                    ]))
        }
        return result
    }

    var gaps: CSVTable {
        var result = table("not-known", [.field, .state, .metricsWaiting, .rulesWaiting, .whereToFind])
        for gap in report.gaps {
            result.rows.append(
                row(
                    id: gap.question.id,
                    [
                        .text(report.names(of: gap).joined(separator: "; ")),
                        .text(texts(.value(.state(gap.state?.word ?? .unanswered)))),
                        .number(Double(gap.metrics)),
                        .number(Double(gap.rules)), .text(gap.question.evidence),
                    ]))
        }
        return result
    }

    var contradictions: CSVTable {
        var result = table("contradictions", [.kind, .title, .text])
        for warning in report.assessment.warnings {
            result.rows.append(
                row(
                    id: warning.check.id,
                    [
                        .text(texts(.finding(.warningsTitle))), .empty,
                        .text(report.text(of: warning, withQuestions: false)),
                    ]))
        }
        for (title, items) in [(texts(.claimsTitle), pages.claims), (texts(.mixturesTitle), pages.mixtures)] {
            for item in items {
                result.rows.append(row(id: item.mark, [.text(title), .text(item.title), .text(item.text)]))
            }
        }
        return result
    }
}

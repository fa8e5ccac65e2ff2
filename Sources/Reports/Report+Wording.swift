package import Answers
package import Findings
import Questionnaires
import Wording

// What several formats say in the same words, before any medium.
extension Report {
    /// Who prepared it, and of which day what it shows is; nil where nobody is named.
    var prepared: String? {
        info.by.map { texts(.report(.preparedBy($0, on: texts.day(info.updated)))) }
    }

    var texts: Texts { formatter.texts }
    /// True where ids stand beside texts.
    var showsIDs: Bool { copy == .internal }

    /// What the scores of stages mean.
    var scoreHint: String {
        let areOfGaps = questionnaire.stages.allSatisfy { !$0.scored || $0.score == nil }
        return texts(.finding(.scoreHint(areOfGaps: areOfGaps)))
    }

    // MARK: findings

    /// How grave a gap is in one word, or that it is a strength.
    func word(for finding: Finding) -> String {
        finding.severity.map { texts(.value(.severityName($0.word))) } ?? texts(.finding(.strength))
    }

    /// The id, in copies that show ids, and a mark on what the consultant hid; else nothing.
    func mark(on finding: Finding) -> String {
        guard showsIDs else { return "" }
        let isHidden = judgement.decisions[finding.rule.id]?.verdict == .hidden
        return texts.signs.bracketed(
            finding.rule.id,
            isHidden ? texts(.finding(.hiddenMark)) : nil)
    }

    /// The first step with effort and who; empty where there is none.
    func firstStep(of finding: Finding, withWho: Bool = true) -> String {
        let effort = texts(
            .finding(.whatToDoBy(effort: finding.rule.effort.word, who: withWho ? finding.rule.who : "")))
        return finding.texts.firstStep.isEmpty
            ? "" : texts.signs.bracketed(finding.texts.firstStep, effort)
    }

    /// What the amount of a gap is.
    func moneyTitle(of finding: Finding) -> String {
        texts(.finding(.moneyTitle((finding.rule.money?.kind ?? .cost).word)))
    }

    /// What the gap costs, rounded, with what that assumes; empty where it is not known.
    func cost(of finding: Finding) -> String {
        guard let amount = finding.money else { return "" }
        return texts(
            .finding(
                .moneyEstimate(
                    amount: formatter.rough(amount),
                    assumption: texts.signs.clauses(
                        [finding.texts.money].filter { !$0.isEmpty } + houseValues(ofAmountOf: finding.rule)))
            ))
    }

    /// What the condition reads, with the rows and cells that decide.
    func because(of finding: Finding) -> String {
        texts.signs.clauses(ReasonWords(texts).words(of: finding.because))
    }

    /// A warning with the figures that it compares, and where they are wanted the questions that it reads.
    func text(of warning: Warning, withQuestions: Bool) -> String {
        ReasonWords(texts).text(of: warning, withQuestions: withQuestions)
    }

    /// How certain the figures are; empty where none is read.
    func sureness(of finding: Finding) -> String {
        var parts = finding.sure.map { [texts(.value(.basisName($0.word)))] } ?? []
        if finding.isThin { parts.append(texts(.finding(.thin))) }
        if isDisputed(finding) { parts.append(texts(.finding(.disputed(disputedLabels(of: finding))))) }
        return texts.signs.list(parts)
    }

    /// True of a finding that reads a figure which does not fit to others.
    func isDisputed(_ finding: Finding) -> Bool { !disputes.fields(behind: finding).isEmpty }

    /// What is in doubt behind a finding, as far as the copy shows it.
    private func disputedLabels(of finding: Finding) -> [String] {
        let disputed = disputes.fields(behind: finding).subtracting(withheldFields)
        return questionnaire.questions.flatMap(\.fields).filter { disputed.contains($0.name) }.map(\.label)
    }

    /// True of a rule that waits for answers asked for at the audit's depth.
    func isWaiting(_ finding: Finding) -> Bool {
        finding.status == .notAssessed && (finding.isCore || depth.isFull(in: finding.rule.stage))
    }

    // MARK: figures

    /// A metric's value as people read it, or why there is none.
    func figure(of result: MetricResult) -> String { formatter.figure(result) }

    /// What is needed to read a metric: what counts as good, what it assumes, what is missing.
    func remarks(on result: MetricResult, withTarget: Bool) -> [String] {
        if let partial = result.partial {
            // What counts as good is said of the whole.
            return [texts(.finding(.missingIn(names(of: partial.missing))))]
        }
        return switch result.outcome {
        case .known:
            [
                result.isTimeBelowNothing
                    ? texts(.finding(.timeBelowNothing))
                    : withTarget
                        ? result.metric.target.map { texts(.finding(.target(formatter.withLimits($0)))) }
                        : nil,
                result.metric.assumes.map { texts(.finding(.assumes(formatter.withLimits($0)))) },
                result.isThin ? texts(.finding(.thin)) : nil,
            ].compactMap { $0 } + houseValues(of: result.metric)
        case .unknown(let missing):
            missing.contains { $0.state != .hidden }
                ? [texts(.finding(.missingIn(names(of: missing))))] : []
        case .notApplicable, .notComputable: []
        }
    }

    /// False of a figure that waits only for questions which are not asked at the audit's depth.
    func canBeHad(_ result: MetricResult) -> Bool {
        guard depth == .core, result.partial == nil, case .unknown(let missing) = result.outcome else {
            return true
        }
        return missing.contains { isAsked($0.field) }
    }

    /// True of a field that is asked at the audit's depth.
    func isAsked(_ field: String) -> Bool {
        questionnaire.questions(at: depth).contains { question in
            question.fields.contains { $0.name == field }
        }
    }

    /// What was answered to a field, or why nothing is there; nil where that is nobody's business.
    func answer(to field: Field) -> String? {
        guard !visibility.hiddenFields.contains(field.name), !withheldFields.contains(field.name) else {
            return nil
        }
        let answer = sheet[field.name]
        switch answer?.state {
        case .answered:
            return answer.flatMap { formatter.words($0, of: field) }.map {
                texts.signs.bracketed($0, samples(answer, field))
            }
        case .dontKnow: return texts(.value(.notKnown))
        case .notApplicable: return texts(.value(.notApplicableShort))
        case .skipped: return texts(.value(.notAnswered))
        case nil: return isAsked(field.name) ? texts(.value(.notAnswered)) : nil
        }
    }

    /// How a figure came of samples; nil where it did not.
    private func samples(_ answer: FieldAnswer?, _ field: Field) -> String? {
        answer.flatMap { formatter.summary(of: $0, field) }
    }

    /// True of a part of a stage output in which something is answered or computed.
    func holdsSomething(_ part: OutputPart) -> Bool {
        switch part {
        case .metrics(let variables): variables.contains { assessment.metric($0)?.isKnown == true }
        case .fields(let names): names.contains { sheet[$0] != nil }
        case .chart(let chart):
            chart.kind.keys.flatMap { chart[$0.role] }.contains {
                sheet[$0] != nil || assessment.metric($0)?.isKnown == true
            }
        case .table(let name, _): sheet[name] != nil
        case .sheet(let sheet): assessment.metrics.contains { $0.metric.sheet == sheet && $0.isKnown }
        }
    }
}

extension MetricResult {
    /// True of a metric that has a value, or of which one knows how much it is at least.
    var isKnown: Bool {
        if case .known = outcome { return true }
        return partial != nil
    }

    /// True of a time that is less than none: a target says nothing of it, its dates have to be looked at.
    var isTimeBelowNothing: Bool {
        FigureUnit.times.contains(metric.unit) && (outcome.number ?? 0) < 0
    }

    /// True of a metric that has no place in this audit.
    var isNotApplicable: Bool {
        if case .notApplicable = outcome { return true }
        return false
    }
}

extension ValueFormatter {
    /// A metric's value as people read it, or why there is none.
    package func figure(_ result: MetricResult) -> String {
        if let partial = result.partial {
            let least = quantity(partial.least, unit: result.metric.unit)
            return texts(.value(.atLeast(least, unknown: partial.rowsUnknown)))
        }
        return switch result.outcome {
        case .known where isFalseMargin(result): texts(.value(.noMargin))
        case .known(let value):
            self.value(value, unit: result.metric.unit, options: result.metric.options)
                ?? texts(.value(.notKnown))
        case .unknown: texts(.value(.notKnown))
        case .notApplicable: texts(.value(.notApplicableShort))
        case .notComputable: texts(.value(.findingStatus(.notComputable)))
        }
    }

    /// True of an uncertainty that comes out as none, as that of a share of 0 or 100 % does: no sample is free of
    /// chance, so it is not printed as a figure.
    func isFalseMargin(_ result: MetricResult) -> Bool {
        result.outcome.number == 0 && questionnaire.isUncertainty(result.metric)
    }
}

extension ReportCopy {
    /// For whom it is, as a word.
    var word: CopyWord {
        switch self {
        case .owner: .owner
        case .team: .team
        case .internal: .internal
        }
    }
}

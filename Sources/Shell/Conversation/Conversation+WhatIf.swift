import Answers
import Diagnostics
import Findings
import Questionnaires
import Reports
import Sessions
import TerminalText
import Texts

extension Conversation {
    /// `:what-if FIELD=VALUE; …`: findings, scores and figures as they would be; nothing is saved.
    func whatIf(_ argument: String) -> Reply {
        guard let assignments = WhatIf.assignments(argument), !assignments.isEmpty else {
            return .refused(texts(.whatIfForm))
        }
        var trial = sheet
        var premises: [Phrase] = []
        for (name, value) in assignments {
            switch tried(name, value) {
            case .failure(let problem): return .refused(texts(problem.phrase))
            case .success(let (field, answer)):
                let now = sheet[field.name].map { describe($0, of: field) } ?? texts(.state(.unanswered))
                premises.append(
                    .whatIfPremise(label: field.label, then: describe(answer, of: field), now: now))
                trial[field.name] = answer
            }
        }
        let visibility = Visibility(questionnaire, trial)
        let hidden = assignments.map(\.name).filter(visibility.hiddenFields.contains)
        let change = WhatIf(assessment, assessor.assess(trial, visibility, without: withheld), formatter)
        return showing(withheld: true) {
            for premise in premises { say(premise, indent: 2) }
            for name in hidden { say(.whatIfHidden(plan.fields[name]?.label ?? name), indent: 2) }
            say(change)
            say(.whatIfNotSaved, indent: 2)
        }
    }

    private struct Refusal: Error { let phrase: Phrase }

    /// What a field would hold.
    private func tried(_ name: String, _ text: String) -> Result<(Field, FieldAnswer), Refusal> {
        guard let field = plan.fields[name], let question = plan.questionOfField[name] else {
            if questionnaire.metrics.contains(where: { $0.variable == name }) {
                return .failure(Refusal(phrase: .whatIfComputed(name)))
            }
            let nearest = NearMatch.of(name, among: plan.fields.keys.sorted())
            return .failure(Refusal(phrase: .batchUnknownField(name.excerpt, nearest: nearest)))
        }
        if let concealment = concealment(of: question) { return .failure(Refusal(phrase: concealment)) }
        guard field.type != .table else { return .failure(Refusal(phrase: .whatIfTable(name))) }
        let isUnknown = text == "?" || text == "？"
        switch isUnknown ? .success(.dontKnow) : reading(of: text, for: field, in: question) {
        case .success(let reading):
            let answer = FieldAnswer(
                reading, of: field, source: .interview, raw: text, respondent: respondent)
            return .success((field, answer))
        case .failure(let problem):
            let said = texts(problem.phrase(for: field, formatter))
            return .failure(Refusal(phrase: .labelled(name, said)))
        }
    }

    private func say(_ change: WhatIf) {
        if change.isEmpty { say(.whatIfNothing, indent: 2) }
        for (now, then) in change.findings {
            switch (now.isThere, then.isThere) {
            case (false, _): say(.whatIfAppears(line(then), id: then.rule.id), indent: 2)
            case (_, false):
                say(.whatIfGoes(line(now), id: now.rule.id, becomes: then.status.word), indent: 2)
            default: say(.whatIfBecomes(line(then), id: then.rule.id, now: kind(now)), indent: 2)
            }
        }
        for (stage, now, then) in change.scores {
            say(.whatIfFigure(stage.name, now: score(now), then: score(then)), indent: 2)
        }
        for (label, now, then) in change.figures {
            say(.whatIfFigure(label, now: now, then: then), indent: 2)
        }
    }

    private func line(_ finding: Finding) -> String {
        texts(.findingLine(severity: kind(finding), title: finding.texts.title))
    }

    private func kind(_ finding: Finding) -> String {
        guard let severity = finding.severity?.word else { return texts(.strength) }
        return texts(.severity(severity))
    }

    private func score(_ score: StageScore) -> String {
        guard let value = score.score, let band = score.band else { return texts(.notScoredYet) }
        let text = texts.numbers.text(questionnaire.score.printed(value))
        return texts(.bandAndScore(band: band.label, score: text))
    }
}

import Answers
import Diagnostics
import Findings
import Questionnaires
import Sessions
import TerminalText
import Wording

extension CommandSpec {
    /// What would follow from other answers.
    static let whatIf = CommandSpec(
        english: CommandWords(
            "what-if", argument: "FIELD=VALUE",
            help: "what would follow; several with ; between, nothing is saved"),
        argument: .lines, completes: .own { $0.premise($1) }
    ) { $0.whatIf($1) }
}

extension Conversation {
    /// `:what-if FIELD=VALUE; …`: findings, scores and figures as they would be; nothing is saved.
    fileprivate func whatIf(_ argument: String) -> Reply {
        guard let assignments = WhatIf.assignments(argument), !assignments.isEmpty else {
            return .refused(texts(.whatIf(.form)))
        }
        var trial = sheet
        var premises: [Phrase] = []
        for (name, value) in assignments {
            switch tried(name, value) {
            case .failure(let problem): return .refused(texts(problem.phrase))
            case .success(let (field, answer)):
                let now =
                    sheet[field.name].map { describe($0, of: field) } ?? texts(.value(.state(.unanswered)))
                premises.append(
                    .whatIf(.premise(label: field.label, then: describe(answer, of: field), now: now)))
                trial[field.name] = answer
            }
        }
        let visibility = Visibility(questionnaire, trial)
        let hidden = assignments.map(\.name).filter(visibility.hiddenFields.contains)
        let change = AssessmentDifference(
            from: assessment, to: assessor.assess(trial, visibility, without: withheld))
        return showing(withheld: true) {
            for premise in premises { say(premise, indent: 2) }
            for name in hidden { say(.whatIf(.hidden(plan.fields[name]?.label ?? name)), indent: 2) }
            sayTrial(change)
            say(.whatIf(.notSaved), indent: 2)
        }
    }

    private struct Refusal: Error { let phrase: Phrase }

    /// What a field would hold.
    private func tried(_ name: String, _ text: String) -> Result<(Field, FieldAnswer), Refusal> {
        guard let field = plan.fields[name], let question = plan.questionOfField[name] else {
            if questionnaire.metrics.contains(where: { $0.variable == name }) {
                return .failure(Refusal(phrase: .whatIf(.computed(name))))
            }
            let nearest = NearMatch.of(name, among: plan.fields.keys.sorted())
            return .failure(Refusal(phrase: .batch(.unknownField(name.excerpt, nearest: nearest))))
        }
        if let concealment = concealment(of: question) { return .failure(Refusal(phrase: concealment)) }
        guard field.type != .table else { return .failure(Refusal(phrase: .whatIf(.table(name)))) }
        let isUnknown = text == "?" || text == "？"
        switch isUnknown ? .success(.dontKnow) : reading(of: text, for: field, in: question) {
        case .success(let reading):
            let answer = FieldAnswer(
                reading, of: field, source: .interview, raw: text, respondent: dialogue.respondent)
            return .success((field, answer))
        case .failure(let problem):
            let said = texts(problem.phrase(for: field, formatter))
            return .failure(Refusal(phrase: .value(.labelled(name, said))))
        }
    }
}

/// What is assumed of a trial.
enum WhatIf {
    /// Splits `FIELD=VALUE; FIELD=VALUE`: a value may hold semicolons, so that what begins with no name goes on
    /// with the value before.
    ///
    /// - Returns: nil where the text does not begin with a name.
    static func assignments(_ text: String) -> [(name: String, value: String)]? {
        var result: [(name: String, value: String)] = []
        for part in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == ";" || $0 == "；" }) {
            let sign = part.firstIndex { $0 == "=" || $0 == "＝" }
            let name = sign.map { String(part[..<$0]).trimmed } ?? ""
            let isName =
                !name.isEmpty && name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0.isLetterOrDigit }
            if let sign, isName {
                result.append((name, String(part[part.index(after: sign)...]).trimmed))
            } else if result.isEmpty {
                return nil
            } else {
                result[result.count - 1].value += ";\(part)"
            }
        }
        return result
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

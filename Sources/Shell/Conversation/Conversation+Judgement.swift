import Answers
import Diagnostics
import Findings
import Questionnaires
import Reports
import Sessions
import Wording

/// The consultant's last word on the findings. What was computed stays as it is, beside it.
extension Conversation {
    private var judgement: Judgement { session.state.judgement }

    // MARK: findings

    func accept(_ argument: String) -> Reply {
        judge(argument) { (id, title) throws(ShellProblem) in
            try recordSaying(.finding(.accept(id))) { say(.judgement(.accepted(title)), indent: 2) }
        }
    }

    func hide(_ argument: String) -> Reply {
        judge(argument) { (id, title) throws(ShellProblem) in
            try recordSaying(.finding(.hide(id))) { say(.judgement(.hidden(title, id: id)), indent: 2) }
        }
    }

    /// `:reword ID PART = TEXT`; without a text the present one comes for editing.
    func reword(_ argument: String) -> Reply {
        let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = words.first else { return needsRewording }
        let rest = words.count > 1 ? words[1].trimmed : ""
        return judge(name) { (id, title) throws(ShellProblem) in
            if rest.lowercased() == Self.original {
                try recordSaying(.finding(.edit(id, FindingWording()))) {
                    say(.judgement(.originalAgain(originalTitle(ofFinding: id) ?? title)), indent: 2)
                }
                return
            }
            let sides = rest.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let part = WordingPart(rawValue: String(sides.first ?? "").trimmed.lowercased()) else {
                throw .phrase(.judgement(.rewordNeeds(parts: WordingPart.allCases.map(\.rawValue))))
            }
            let text = sides.count > 1 ? String(sides[1]).trimmed : ""
            guard !text.isEmpty else {
                let present = presentText(part, of: id)
                say(.judgement(.present(part: part.rawValue, present)), indent: 2)
                let head = ":\(Command.name(of: .reword)) \(id) \(part.rawValue) = "
                offer = Offer(line: head + present, keeping: head)
                return
            }
            guard text != presentText(part, of: id) else {
                say(.reply(.emptyAnswered), indent: 2)
                return
            }
            var wording = judgement.decisions[id]?.wording ?? FindingWording()
            guard part.set(text, in: &wording) else {
                throw .phrase(
                    .judgement(.severityNeeds(Severity.allCases.reversed().map(\.rawValue))))
            }
            try recordSaying(.finding(.edit(id, wording))) {
                say(.judgement(.reworded(wording.title ?? title)), indent: 2)
            }
        }
    }

    /// `:add SEVERITY TEXT`: a finding that nobody computed, in the stage at hand.
    func addFinding(_ argument: String) -> Reply {
        let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
        let stages = questionnaire.stages
        let stage =
            stages.first { $0.id == current?.question.stage } ?? stages.first(where: \.scored) ?? stages.first
        guard let stage, words.count > 1, let severity = Severity(rawValue: words[0].lowercased()) else {
            return .refused(
                texts(.judgement(.addNeeds(severities: Severity.allCases.reversed().map(\.rawValue)))))
        }
        let id = OwnFinding.id(number: judgement.ownFindings.count + 1)
        let finding = OwnFinding(
            id: id, stage: stage.id, severity: severity, title: words[1].trimmed)
        return attempt { () throws(ShellProblem) in
            try recordSaying(.finding(.add(finding))) {
                say(.judgement(.added(id: id, severity: severity.word, stage: stage.name)), indent: 2)
            }
        }
    }

    /// Runs something on a finding of that id and says where there is none.
    func judge(
        _ argument: String, _ action: (_ id: String, _ title: String) throws(ShellProblem) -> Void
    ) -> Reply {
        attempt { () throws(ShellProblem) in
            let id = argument.trimmed.uppercased()
            let title = try title(ofFinding: id)
            try action(id, title)
            showAgain()
        }
    }

    /// The heading as it was computed, or as it was added.
    private func originalTitle(ofFinding id: String) -> String? {
        judgement.ownFindings.first { $0.id == id }?.title ?? assessment.finding(id)?.texts.title
    }

    /// The heading of a finding that is there.
    private func title(ofFinding id: String) throws(ShellProblem) -> String {
        guard !id.isEmpty else { throw .phrase(.judgement(.needsFinding)) }
        if let own = judgement.ownFindings.first(where: { $0.id == id }) {
            return judgement.decisions[id]?.wording.title ?? own.title
        }
        if let concealment = concealment(ofFinding: id) { throw .phrase(concealment) }
        guard let finding = assessment.finding(id) else {
            let names = assessment.findings.map(\.rule.id) + judgement.ownFindings.map(\.id)
            throw .phrase(
                .judgement(.noSuchFinding(id, nearest: NearMatch.of(id, among: names))))
        }
        guard finding.status == .gap || finding.status == .strength else {
            throw .phrase(.judgement(.notAFinding(id)))
        }
        return judgement.decisions[id]?.wording.title ?? finding.texts.title
    }

    private var needsRewording: Reply {
        .refused(texts(.judgement(.rewordNeeds(parts: WordingPart.allCases.map(\.rawValue)))))
    }

    private static let original = "original"

    /// A part of a finding as it would be printed.
    private func presentText(_ part: WordingPart, of id: String) -> String {
        if let text = judgement.decisions[id].flatMap({ part.text(in: $0.wording) }) { return text }
        if let own = judgement.ownFindings.first(where: { $0.id == id }) {
            switch part {
            case .title: return own.title
            case .severity: return own.severity.rawValue
            case .text, .recommendation: return ""
            }
        }
        guard let finding = assessment.finding(id) else { return "" }
        switch part {
        case .title: return finding.texts.title
        case .text: return finding.texts.finding
        case .recommendation: return finding.texts.recommendation
        case .severity: return finding.severity?.rawValue ?? ""
        }
    }

    // MARK: summaries

    /// `:summary all TEXT` for the whole audit, `:summary STAGE TEXT` for a stage, `-` removes; without a text
    /// the present one comes for editing. The first word is never part of a summary, so that none is replaced
    /// by accident.
    func summary(_ argument: String) -> Reply {
        let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = words.first else { return showSummaries() }
        let stage = questionnaire.stage(named: name)
        guard stage != nil || name.lowercased() == Self.wholeAudit else {
            return .refused(
                texts(.judgement(.summaryNeeds([Self.wholeAudit] + questionnaire.stages.map(\.id)))))
        }
        let before = stage.map { judgement.stageSummaries[$0.id] } ?? judgement.summary
        let text = words.count > 1 ? words[1].trimmed : ""
        guard !text.isEmpty else {
            let head = ":\(Command.name(of: .summary)) \(stage?.id ?? Self.wholeAudit) "
            offer = Offer(line: head + (before ?? ""), keeping: head)
            return .done
        }
        guard text != before else {
            say(.reply(.emptyAnswered), indent: 2)
            return .done
        }
        let isRemoved = text == "-"
        return attempt { () throws(ShellProblem) in
            try recordSaying(.summary(stage: stage?.id, text: isRemoved ? nil : text)) {
                say(.judgement(isRemoved ? .summaryRemoved : .summarySaved(stage: stage?.name)), indent: 2)
                if let before { say(.judgement(.insteadOf(before)), indent: 2) }
            }
        }
    }

    /// What stands for the whole audit where a stage could be named.
    static let wholeAudit = "all"

    private func showSummaries() -> Reply {
        if let summary = judgement.summary { say(text: summary, indent: 2) }
        for stage in questionnaire.stages {
            guard let text = judgement.stageSummaries[stage.id] else { continue }
            say(.value(.labelled(stage.name, text)), indent: 2)
        }
        if judgement.summary == nil && judgement.stageSummaries.isEmpty {
            say(.judgement(.noSummary), indent: 2)
        }
        return .done
    }
}

/// What of a finding can be worded otherwise.
private enum WordingPart: String, CaseIterable {
    case title
    case text
    case recommendation
    case severity

    func text(in wording: FindingWording) -> String? {
        switch self {
        case .title: wording.title
        case .text: wording.text
        case .recommendation: wording.recommendation
        case .severity: wording.severity?.rawValue
        }
    }

    /// False where the text is no such part.
    func set(_ text: String, in wording: inout FindingWording) -> Bool {
        switch self {
        case .title: wording.title = text
        case .text: wording.text = text
        case .recommendation: wording.recommendation = text
        case .severity:
            guard let severity = Severity(rawValue: text.lowercased()) else { return false }
            wording.severity = severity
        }
        return true
    }
}

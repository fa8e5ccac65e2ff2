import Answers
import Findings
import Questionnaires
import Sessions
import Wording

extension CommandSpec {
    /// A finding in the consultant's words.
    static let reword = CommandSpec(
        english: CommandWords(
            "reword", argument: "ID PART = TEXT",
            help: "title, text, recommendation or severity in your words"),
        argument: .lines, completes: .names([.findings])
    ) { $0.reword($1) }
}

extension Conversation {
    /// `:reword ID PART = TEXT`; without a text the present one comes for editing.
    fileprivate func reword(_ argument: String) -> Reply {
        let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = words.first else { return needsRewording }
        let rest = words.count > 1 ? words[1].trimmed : ""
        return judge(name) { (id, title) throws(ShellProblem) in
            if texts.means(rest, .original) {
                try recordSaying(.finding(.edit(id, FindingWording()))) {
                    say(.judgement(.originalAgain(originalTitle(ofFinding: id) ?? title)), indent: 2)
                }
                return
            }
            let sides = rest.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let part = texts.read(sides.first ?? "", FindingPartWord.allCases, Keyword.part) else {
                throw .phrase(.judgement(.rewordNeeds))
            }
            let text = sides.count > 1 ? String(sides[1]).trimmed : ""
            guard !text.isEmpty else {
                let present = presentText(part, of: id)
                say(.judgement(.present(part, present)), indent: 2)
                let head = "\(texts(CommandSpec.reword.words).typed) \(id) \(texts.keyword(.part(part))) = "
                dialogue.offer = Offer(line: head + present, keeping: head)
                return
            }
            guard text != presentText(part, of: id) else {
                say(.reply(.emptyAnswered), indent: 2)
                return
            }
            var wording = judgement.decisions[id]?.wording ?? FindingWording()
            guard set(part, to: text, in: &wording) else {
                throw .phrase(
                    .judgement(.severityNeeds))
            }
            try recordSaying(.finding(.edit(id, wording))) {
                say(.judgement(.reworded(wording.title ?? title)), indent: 2)
            }
        }
    }

    /// The heading as it was computed, or as it was added.
    private func originalTitle(ofFinding id: String) -> String? {
        judgement.ownFindings.first { $0.id == id }?.title ?? assessment.finding(id)?.texts.title
    }

    private var needsRewording: Reply {
        .refused(texts(.judgement(.rewordNeeds)))
    }

    /// A part of a finding as it would be printed.
    private func presentText(_ part: FindingPartWord, of id: String) -> String {
        if let wording = judgement.decisions[id]?.wording, let text = text(of: part, in: wording) {
            return text
        }
        if let own = judgement.ownFindings.first(where: { $0.id == id }) {
            switch part {
            case .title: return own.title
            case .severity: return texts.keyword(own.severity.keyword)
            case .text, .recommendation: return ""
            }
        }
        guard let finding = assessment.finding(id) else { return "" }
        switch part {
        case .title: return finding.texts.title
        case .text: return finding.texts.finding
        case .recommendation: return finding.texts.recommendation
        case .severity: return finding.severity.map { texts.keyword($0.keyword) } ?? ""
        }
    }

    /// What a wording says otherwise; nil where it leaves the part as it is.
    private func text(of part: FindingPartWord, in wording: FindingWording) -> String? {
        switch part {
        case .title: wording.title
        case .text: wording.text
        case .recommendation: wording.recommendation
        case .severity: wording.severity.map { texts.keyword($0.keyword) }
        }
    }

    /// False where the text is no such part.
    private func set(_ part: FindingPartWord, to text: String, in wording: inout FindingWording) -> Bool {
        switch part {
        case .title: wording.title = text
        case .text: wording.text = text
        case .recommendation: wording.recommendation = text
        case .severity:
            guard let severity = texts.read(text, Severity.allCases, \.keyword) else { return false }
            wording.severity = severity
        }
        return true
    }
}

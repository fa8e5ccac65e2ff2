import Answers
import Questionnaires
import Sessions
import Wording

extension CommandSpec {
    /// The audit, or a stage, in words.
    static let summary = CommandSpec(
        english: CommandWords(
            "summary", argument: "all|STAGE TEXT", help: "the audit, or a stage, in your words"),
        argument: .lines, completes: .own { $0.words($0.keywords([.all]) + $0.stages, beginning: $1) }
    ) { $0.summary($1) }
}

extension Conversation {
    /// `:summary all TEXT` for the whole audit, `:summary STAGE TEXT` for a stage, `-` removes; without a text
    /// the present one comes for editing. The first word is never part of a summary, so that none is replaced
    /// by accident.
    fileprivate func summary(_ argument: String) -> Reply {
        let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = words.first else { return showSummaries() }
        let stage = questionnaire.stage(named: name)
        guard stage != nil || texts.means(name, .all) else {
            return .refused(
                texts(.judgement(.summaryNeeds(stages: questionnaire.stages.map(\.id)))))
        }
        let before = stage.map { judgement.stageSummaries[$0.id] } ?? judgement.summary
        let text = words.count > 1 ? words[1].trimmed : ""
        guard !text.isEmpty else {
            let head = "\(texts(CommandSpec.summary.words).typed) \(stage?.id ?? texts.keyword(.all)) "
            dialogue.offer = Offer(line: head + (before ?? ""), keeping: head)
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

import Answers
import Findings
import Questionnaires
import Reports
import Wording

extension CommandSpec {
    /// Why a question is asked, or why a finding fired.
    static let why = CommandSpec(
        english: CommandWords(
            "why", short: "w", sign: "?", argument: "[ID]",
            help: "why we ask and where to find it; of a finding: why it fired, what clears it"),
        completes: .names([.questions, .findings]), remembers: .names
    ) { $0.why($1) }
}

extension Conversation {
    func why(_ argument: String) -> Reply {
        let id = argument.uppercased()
        if let concealment = concealment(ofFinding: id) { return .refused(texts(concealment)) }
        if let text = layout.finding(id, in: report) { return show(text) }
        var question = current?.question
        if !argument.isEmpty {
            question = agenda.slot(named: argument, in: questionnaire)?.question
            if question == nil { return noSuchPlace(argument) }
        }
        if let concealment = concealment(of: question) { return .refused(texts(concealment)) }
        guard let question else {
            return .refused(texts(.command(.needsQuestion(CommandSpec.why.words, example: exampleID))))
        }
        say(.asking(.why(question.why)), indent: 2)
        say(.asking(.evidence(question.evidence)), indent: 2)
        for option in options(explainedIn: question) {
            say(text: texts.signs.labelled(option.label, option.help ?? ""), indent: 2, hanging: 2)
        }
        // What counts as good is shown only after an answer, so that it does not lead anybody.
        if QuestionState(question, sheet, visibility) == .answered, !question.good.isEmpty {
            let (good, weak) = (formatter.withLimits(question.good), formatter.withLimits(question.weak))
            say(.asking(.goodAndWeak(good: good, weak: weak)), indent: 2)
        }
        return .done
    }

    /// The options of a question's fields and columns that say what they mean, each set once.
    private func options(explainedIn question: Question) -> [AnswerOption] {
        var sets: Set<String> = []
        return question.fields.flatMap { [$0] + ($0.table?.columns ?? []) }
            .filter { $0.options.map { sets.insert($0).inserted } ?? false }
            .flatMap { formatter.options(of: $0) }.filter { $0.help != nil }
    }
}

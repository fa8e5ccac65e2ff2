extension English {
    package static func text(for phrase: JudgementPhrase) -> String {
        switch phrase {
        case .accepted(let title): "accepted: \(title)"
        case .hidden(let title, let id):
            "in the internal copy only: \(title)   (:accept \(id) shows it again)"
        case .reworded(let title):
            "reworded: \(title)   (the original is kept; :reword ID original brings it back)"
        case .originalAgain(let title): "as computed again: \(title)"
        case .added(let id, let severity, let stage):
            "added as \(id), \(grade(severity)), to \(stage)"
        case .deed(.accepted, let id): "\(id) accepted"
        case .deed(.hidden, let id): "\(id) in the internal copy only"
        case .deed(.reworded, let id): "\(id) reworded"
        case .deed(.added(let title), let id): "\(id) added: \(title)"
        case .noSuchFinding(let id, let nearest):
            "no finding is called '\(id)'\(nearest.map { "; did you mean \($0)?" } ?? ""); :findings lists them"
        case .notAFinding(let id): "\(id) found nothing in this audit; :why \(id) says why"
        case .needsFinding: "name a finding by its id, such as R-07; :findings lists them"
        case .severityNeeds: "how grave is it? One of \(signs.list(SeverityWord.allCases.map(grade)))"
        case .rewordNeeds:
            "say what to reword: :reword ID \(anyOf(FindingPartWord.allCases.map { .part($0) })) = TEXT, or :reword ID original"
        case .addNeeds:
            "say how grave it is and what you found: :add \(anyOf(SeverityWord.allCases.map { .severity($0) })) TEXT"
        case .present(let part, let text): "\(keyword(.part(part))) = \(text)"

        case .judgementTitle: "Judgement"
        case .ownFinding: "the auditor's own observation"
        case .wordedAnew: "worded by the auditor"
        case .computedAs(let title, let severity):
            "as computed: \(title)" + (severity.map { " (\(grade($0)))" } ?? "")
        case .acceptedMark: "accepted by the auditor"
        case .hiddenMark: "in the internal copy only"
        case .wordsTitle: "In the auditor's words"
        case .notPlannedYet: "Do first, not planned yet"
        case .dueBy(let day): "by \(day)"
        case .planStatus(let status): word(status)

        case .summarySaved(let stage): "summary of \(stage ?? "the whole audit") saved"
        case .summaryRemoved: "summary removed"
        case .insteadOf(let text): "in place of: \(text)"
        case .summaryNeeds(let stages):
            "say what you sum up, then your words: :summary \(([keyword(.all)] + stages).joined(separator: "|")) TEXT"
        case .noSummary:
            "Nothing is summed up yet. :summary all TEXT for the whole audit, :summary STAGE TEXT for a stage."

        case .planned(let id, let text): "planned for \(id): \(text)"
        case .planRemoved(let id): "nothing is planned for \(id) any more"
        case .planEmpty(let first):
            "Nothing is planned yet. :plan ID owner NAME; due 30 d plans an action for a finding"
                + (first.isEmpty ? "." : "; do first: \(signs.list(first)).")
        case .planNeeds:
            "say what is planned: :plan ID \(signs.clauses(PlanKeyWord.allCases.map { "\(keyword(.plan($0))) …" })), or :plan ID - for nothing"
        case .planBadDate:
            "when is it due? A day such as 2027-03-31, or a time from today such as 30 d or 2 weeks"
        case .planPast(let day): "note: \(day) has passed"
        case .planBadStatus: "how far is it? One of \(signs.list(PlanStatusWord.allCases.map(word)))"
        case .planWithin(let days): "Within \(plural(days, "day", "days"))"
        case .planLater: "Later"
        case .planUndated: "Without a date"
        case .planLine(let id, let action, let owner, let due, let status):
            [id, action, owner, due.map { "by \($0)" }, status.map(word)].compactMap { $0 }.joined(
                separator: "  ")
        }
    }

    /// Words of which one is typed.
    private static func anyOf(_ words: [Keyword]) -> String { words.map(keyword).joined(separator: "|") }

    static func word(_ status: PlanStatusWord) -> String {
        switch status {
        case .open: "open"
        case .begun: "begun"
        case .done: "done"
        case .dropped: "dropped"
        }
    }
}

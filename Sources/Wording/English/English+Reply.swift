extension English {
    package static func text(for phrase: ReplyPhrase) -> String {
        switch phrase {
        case .saved(let answer): "saved: \(answer)"
        case .emptyAnswered: "kept as it was"
        case .askedBack: "Correct it here, :goto the other question, or press Enter to keep it."
        case .unusual(let low, let high):
            "That figure is unusual: most lie between \(figure(low)) and \(figure(high))."
        case .emptyUnanswered: "Nothing written. Type an answer, :skip, or :dk if nobody knows."
        case .whichFigure(let one, let other): "Which do you mean?  1) \(one)  2) \(other)"
        case .whichDay(let one, let other): "Which day do you mean?  1) \(one)  2) \(other)"
        case .oddDay(let day, .future): "\(day) lies in the future"
        case .oddDay(let day, .longAgo): "\(day) lies before 1990"
        case .oddDay(let day, .longPeriod): "with \(longPeriod(day))"
        case .keepOddDay(let day, let doubt):
            "\(doubt == .longPeriod ? "With \(longPeriod(day))" : text(for: .oddDay(day, doubt))). "
                + "Type another day, or 1 to keep this one."
        case .lineKept: "What you typed is in the line: type to replace it, or move in it to edit it."
        case .useNotApplicable:
            "where a question does not apply, say why: :na REASON; in a table leave the cell empty"
        case .listNothing: "none"
        case .secondFailure:
            ":dk saves \"I don't know\", :note TEXT keeps the words, :skip goes on, Ctrl-C clears the line."
        case .noteSaved(let isPublished):
            isPublished ? "note saved, the client may read it" : "private note saved"
        case .evidenceSaved: "evidence reference saved"
        case .flagged(let question, let isFlagged):
            isFlagged ? "\(question) is flagged; :list flagged shows all" : "\(question) is no longer flagged"
        case .cleared: "The answer is taken back; the question is open again."
        case .hides(let count):
            "\(plural(count, "later answer no longer applies", "later answers no longer apply")); kept, not counted."
        case .interrupted: "Line put aside; :draft brings it back."
        case .interruptedEmpty(let answers):
            "Type :quit or press Ctrl-D to leave; "
                + (answers > 1 ? "all " : "") + plural(answers, "answer is", "answers are") + " saved."
        case .oneOrTwo: "Type 1 or 2; Enter alone brings the rows back into the line."
        case .left(let answered, let count, let path):
            "Saved \(answered)/\(count). Resume: auditsh resume \(path)"
        case .pasteRefused(let bytes):
            "That paste is larger than \(bytes / 1024) KB; nothing of it was taken."
        case .whoSaved(let name):
            name.map { "Answers from here on are \($0)'s." } ?? "Answers from here on name nobody."
        case .measuredCounts(let label, let measured, let claim):
            "\(label): measured \(measured), which counts; said \(claim). :unanswer forgets both."
        case .basisSaved(let label, let basis): "\(label): this figure is now marked as \(word(basis))"
        case .nothingAnsweredHere: "This question has no answer yet."
        case .answerElsewhere: "Go to a question first: :goto ID"
        case .leaveAnyway:
            "Your answers are not all in that file. :save-as FILE keeps them; leave once more to go without."
        }
    }

    private static func longPeriod(_ day: String) -> String {
        "\(day) the period is longer than five years"
    }
}

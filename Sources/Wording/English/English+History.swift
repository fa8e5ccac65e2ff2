extension English {
    package static func text(for phrase: HistoryPhrase) -> String {
        switch phrase {
        case .flagOf(let question): "flag of \(question)"
        case .undone(let what): "undone: \(what)"
        case .redone(let what): "done again: \(what)"
        case .line(let at, let text, let isUndone):
            "\(at)  \(isUndone ? "undone, no longer counts: " : "")\(text)"
        case .nothingToUndo: "There is nothing to undo."
        case .nothingToRedo: "There is nothing to bring back."
        case .draftKept(let text, let place):
            "Put aside, no answer yet: \(text)   (:draft brings it back next time"
                + (place.map { ", at \($0))" } ?? ")")
        case .draftsKept(let count, let places):
            "Put aside, no answers yet: \(count) lines\(at(places)). There :draft brings them back next time, "
                + ":draft drop throws them away."
        case .draftsLeft(let count):
            "\(plural(count, "more line is", "more lines are")) kept; :draft brings the next"
        case .draftFound(let count, let places):
            "\(plural(count, "line was", "lines were")) put aside when this was left\(at(places)); "
                + ":draft brings \(count == 1 ? "it" : "them") back" + (places.isEmpty ? "." : " there.")
        case .draftElsewhere(let places):
            "What was put aside\(at(places)) belongs to a question that is not asked now."
        case .draftsDropped(let count): "thrown away: \(plural(count, "line", "lines"))"
        case .draftWords: ":draft takes no word but 'drop', which throws away what was put aside here."
        case .draftUnreadable(let reason):
            "a line was put aside when this was left, but cannot be brought back: \(reason). It is left as it is; "
                + "while it stands there no other line can be put aside"
        case .draftNotKept(let reason):
            "what you typed and did not enter could not be put aside: \(reason). Copy it from here:"
        case .noDraft: "No line was put aside."
        }
    }
}

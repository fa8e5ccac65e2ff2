import Questionnaires
import Wording

extension CommandSpec {
    /// What was put aside.
    static let draft = CommandSpec(
        english: CommandWords(
            "draft", argument: "[drop]",
            help: "brings back what was put aside, where it was typed; drop throws it away")
    ) { $0.bringDraft($1) }
}

extension Conversation {
    /// `:draft`: brings back a line that was put aside at the question at hand, else goes where one was; `:draft drop`
    /// throws those away, or where there are none, all.
    fileprivate func bringDraft(_ argument: String) -> Reply {
        let shown = dialogue.putAside.texts.filter { !conceals($0) }
        guard !shown.isEmpty else {
            return .refused(
                texts(
                    dialogue.putAside.texts.isEmpty
                        ? .history(.noDraft) : .room(.draftConfidential(for: confidants))))
        }
        let here = shown.filter(isHere)
        switch argument {
        case "":
            if here.isEmpty {
                guard let place = shown.lazy.compactMap(self.place).first else {
                    return .refused(texts(.history(.draftElsewhere(places(of: shown)))))
                }
                jump(to: place)
                return bringDraft("")
            }
            guard let text = dialogue.putAside.next(where: { !$0.isEdited && here.contains($0) }) else {
                return .refused(texts(.editor(.again)))
            }
            dialogue.offer = .unfinished(text.line)
            if here.count > 1 { say(.history(.draftsLeft(here.count - 1)), indent: 2) }
            return .done
        case _ where texts.means(argument, .drop):
            let unwanted = here.isEmpty ? shown : here
            dialogue.putAside.forget(where: unwanted.contains)
            say(.history(.draftsDropped(unwanted.count)), indent: 2)
            return .done
        default: return .refused(texts(.history(.draftWords)))
        }
    }

    /// Where a text was typed, if that can be asked now.
    private func place(of text: PutAside.Text) -> Slot? {
        agenda.slots.first { $0.field.name == text.field && !agenda.isDeferred($0) }
    }

    /// True of what was typed at the question at hand, or of which nobody knows where it was.
    private func isHere(_ text: PutAside.Text) -> Bool {
        guard let question = text.field.flatMap({ plan.questionOfField[$0] }) else { return true }
        return question.id == current?.question.id
    }
}

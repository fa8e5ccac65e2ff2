import Answers
import Questionnaires
import Sessions
import TerminalText
import Wording

extension CommandSpec {
    /// Who is in the room.
    static let `for` = CommandSpec(
        english: CommandWords(
            "for", argument: "WHO",
            help: "who is in the room: owner, manager, sellers, service, all; - asks everything"),
        completes: .several(RoomState.Present.words), remembers: .words
    ) { $0.forPeople($1) }
}

extension Conversation {
    /// `:for AUDIENCE`: who is in the room; questions for others wait, and those that waited are asked.
    fileprivate func forPeople(_ argument: String) -> Reply {
        guard !argument.isEmpty else {
            sayRoom()
            return .done
        }
        guard let present = RoomState.Present(typed: argument, texts) else {
            return .refused(texts(.room(.unknownAudience(argument.excerpt))))
        }
        let wasFree = room.present != nil && !room.conceals
        enter(present)
        // Rows may still be to come: whoever comes in meanwhile ends no table.
        let moves =
            current.map {
                agenda.isDeferred($0) || !agenda.isOpen($0) && $0.field.type != .table
            } ?? true
        if moves {
            // Whoever was answering must see at once that it goes on elsewhere, and why.
            sayWaiting(indent: 2)
            sayPresent()
            let next = agenda.firstOpen
            if let slot = current, slot != next {
                say(.room(.leavesQuestion(slot.question.id, for: next?.question.id)), indent: 2)
            }
            if let next { jump(to: next) } else { move(to: nil) }
            showAgain()
        } else {
            sayRoom()
        }
        if wasFree, room.conceals, holdsSomethingConfidential, !context.terminal.isPlain {
            say(.room(.screenStays), indent: 2)
        }
        return keepRoom()
    }

    /// True where something was answered that sellers must not know.
    private var holdsSomethingConfidential: Bool {
        plan.sensitiveFields.contains { session.sheet[$0] != nil }
    }

    private func sayRoom() {
        sayPresent()
        sayWaiting(indent: 2)
    }

    private func sayPresent() {
        guard let people = room.people else {
            say(room.present == nil ? .room(.nobodySaidWhoIsThere) : .room(.nobodyInParticular), indent: 2)
            return
        }
        var waiting: WaitingWord?
        for case let wait? in agenda.questions.map(room.wait) {
            waiting = wait == .confidential ? waiting ?? .confidential : .forOthers
        }
        say(.room(.present(people.map(\.word), waiting: waiting)), indent: 2)
    }
}

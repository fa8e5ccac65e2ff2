import Questionnaires
import TerminalText
import Texts

extension Conversation {
    /// `:for AUDIENCE`: who is in the room; questions for others wait, and those that waited are asked.
    func forPeople(_ argument: String) -> Reply {
        guard !argument.isEmpty else {
            sayRoom()
            return .done
        }
        guard let room = Room(argument, isLed: room.isLed) else {
            return .refused(texts(.unknownAudience(argument.excerpt, known: Room.words)))
        }
        enter(room)
        sayRoom()
        if current.map({ agenda.isDeferred($0) || !agenda.isOpen($0) }) ?? true {
            if let slot = agenda.firstOpen { jump(to: slot) } else { move(to: nil) }
            showAgain()
        }
        return .done
    }

    private func sayRoom() {
        let people = room.people.map { people in Audience.allCases.filter(people.contains).map(\.word) }
        var waiting: WaitingWord?
        if agenda.questions.contains(where: room.defers) {
            waiting = room.people == Room.everybody ? .confidential : .forOthers
        }
        say(.inTheRoom(people, waiting: waiting), indent: 2)
        sayWaiting(indent: 2)
    }

    /// Says how many questions wait for whom, and how they are asked.
    func sayWaiting(indent: Int = 0) {
        for (audience, count) in agenda.deferred {
            say(.waitingFor(audience.word, count, command: ":for \(audience.rawValue)"), indent: indent)
        }
    }
}

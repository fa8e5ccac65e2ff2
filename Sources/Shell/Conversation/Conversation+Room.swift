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
            move(to: agenda.firstOpen)
            showAgain()
        }
        return .done
    }

    private func sayRoom() {
        let people = room.people.map { people in Audience.allCases.filter(people.contains).map(\.word) }
        say(.inTheRoom(people), indent: 2)
        sayWaiting(indent: 2)
    }

    /// Says how many questions wait for whom, and how they are asked.
    func sayWaiting(indent: Int = 0) {
        for (audience, count) in agenda.deferred {
            say(.waitingFor(audience.word, count, command: ":for \(audience.rawValue)"), indent: indent)
        }
    }
}

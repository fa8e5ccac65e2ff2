extension English {
    package static func text(for phrase: RoomPhrase) -> String {
        switch phrase {
        case .hint:
            "Sellers in the room? :for all keeps confidential questions for later. They wait until you say who is there, such as :for owner; :for - asks everything."
        case .present(let people, let waiting):
            "In the room: \(people.map { word($0) }.joined(separator: ", "))."
                + (waiting.map { " \(word($0)) wait; :for - asks all." } ?? "")
        case .nobodySaidWhoIsThere: "Nobody has said who is in the room."
        case .nobodyInParticular: "All questions are asked, whoever is in the room."
        case .asBefore(let people?):
            "In the room as before: \(people.map { word($0) }.joined(separator: ", ")). :for changes it."
        case .asBefore(nil):
            "As before, all questions are asked, whoever is in the room. :for says who is there."
        case .notKept: "This holds as long as the program runs, but it could not be saved."
        case .leavesQuestion(let id, let next?): "\(id) is left; it goes on with \(next)."
        case .leavesQuestion(let id, nil): "\(id) is left."
        case .waitingFor(let audience, let count, let command):
            "\(plural(count, "question waits", "questions wait")) for \(word(audience)): \(command)"
        case .confidentialWaiting(let count, let command, let isUnsaid):
            plural(count, "confidential question waits", "confidential questions wait")
                + (isUnsaid
                    ? " until you say who is in the room, such as \(command)"
                    : " until the sellers have left: then \(command)")
        case .confidentialQuestion(let id, let command, let isUnsaid):
            "\(id) is confidential: it waits "
                + (isUnsaid
                    ? "until you say who is in the room, such as \(command)"
                    : "until the sellers have left; then \(command)")
        case .confidentialFinding(let id, let command):
            "\(id) rests on confidential answers: it waits until the sellers have left; then \(command)"
        case .draftConfidential(let command):
            "What was put aside may have been typed at a confidential question: it waits until the sellers have left; "
                + "then \(command)"
        case .screenStays: "What was shown before stays on the screen; Control-L clears it."
        case .figuresWait:
            "Figures that rest on confidential answers wait; scores, order and what to do first are made without them."
        case .reportConfidential(let path):
            "This writes the client's copy, with confidential figures, to \(path); sellers are in the room. Write it? y or n"
        case .foundWaiting(let count):
            "\(plural(count, "question", "questions")) with that text wait\(count == 1 ? "s" : "") for other people."
        case .nothingOpen: "All questions for the people in the room are answered."
        case .unknownAudience(let text, let known):
            "'\(text)' is nobody I know. In the room can be, also several: \(known.joined(separator: ", "))."
        }
    }
}

extension English {
    package static func text(for phrase: RoomPhrase) -> String {
        switch phrase {
        case .hint:
            "Sellers in the room? :for all keeps confidential questions for later. They wait until you say who is there, such as :for owner; :for - asks everything."
        case .present(let people, let waiting):
            "In the room: \(signs.list(people.map { word($0) }))."
                + (waiting.map { " \(word($0)) wait; :for - asks all." } ?? "")
        case .nobodySaidWhoIsThere: "Nobody has said who is in the room."
        case .nobodyInParticular: "All questions are asked, whoever is in the room."
        case .asBefore(let people?):
            "In the room as before: \(signs.list(people.map { word($0) })). :for changes it."
        case .asBefore(nil):
            "As before, all questions are asked, whoever is in the room. :for says who is there."
        case .notKept: "This holds as long as the program runs, but it could not be saved."
        case .leavesQuestion(let id, let next?): "\(id) is left; it goes on with \(next)."
        case .leavesQuestion(let id, nil): "\(id) is left."
        case .waitingFor(let audience, let count):
            "\(plural(count, "question waits", "questions wait")) for \(word(audience)): \(line(for: [audience]))"
        case .confidentialWaiting(let count, let people, let isUnsaid):
            plural(count, "confidential question waits", "confidential questions wait")
                + (isUnsaid
                    ? " until you say who is in the room, such as \(line(for: people))"
                    : " until the sellers have left: then \(line(for: people))")
        case .confidentialQuestion(let id, let people, let isUnsaid):
            "\(id) is confidential: it waits "
                + (isUnsaid
                    ? "until you say who is in the room, such as \(line(for: people))"
                    : "until the sellers have left; then \(line(for: people))")
        case .confidentialFinding(let id, let people):
            "\(id) rests on confidential answers: it waits until the sellers have left; then \(line(for: people))"
        case .draftConfidential(let people):
            "What was put aside may have been typed at a confidential question: it waits until the sellers have left; "
                + "then \(line(for: people))"
        case .screenStays: "What was shown before stays on the screen; Control-L clears it."
        case .figuresWait:
            "Figures that rest on confidential answers wait; scores, order and what to do first are made without them."
        case .reportForTeam:
            "It is the team's copy, since sellers are in the room: without confidential answers, what rests on them, and names."
        case .foundWaiting(let count):
            "\(plural(count, "question", "questions")) with that text wait\(count == 1 ? "s" : "") for other people."
        case .nothingOpen: "All questions for the people in the room are answered."
        case .unknownAudience(let text):
            "'\(text)' is nobody I know. In the room can be, also several: "
                + signs.list(
                    AudienceWord.allCases.filter { $0 != .any }.map { keyword(.audience($0)) }
                        + [keyword(.all), "-"]) + "."
        }
    }
}

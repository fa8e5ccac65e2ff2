import Answers
import Findings
import Questionnaires
import Reports
import Sessions
import TerminalText
import Wording

/// Who is in the room, and what must not be shown there.
extension Conversation {
    /// Writes who is there, so that it survives an interruption; holds in this run also where that fails.
    func keepRoom() -> Reply {
        let state = RoomState(present: room.present, respondent: dialogue.respondent)
        guard state != dialogue.keptRoom else { return .done }
        do {
            try session.record(.room(state))
        } catch {
            return .refused(texts(.room(.notKept)) + "\n" + texts(ShellProblem(error).phrase))
        }
        dialogue.keptRoom = state
        return .done
    }

    /// Says who is there as far as that was said before the session was interrupted, else what to say.
    func sayRoomAtStart() {
        if let people = room.people {
            say(.room(.asBefore(people.map(\.word))))
        } else if room.present != nil {
            say(.room(.asBefore(nil)))
        } else if room.isLed, !room.confidential.isEmpty {
            say(.room(.hint))
        }
        if let respondent = dialogue.respondent { say(.reply(.whoSaved(respondent))) }
    }

    /// Says how many questions wait for whom, and how they are asked.
    func sayWaiting(indent: Int = 0) {
        let waiting = agenda.waiting
        if waiting.confidential > 0 { say(confidentialWait(waiting.confidential), indent: indent) }
        for (audience, count) in waiting.people {
            say(.room(.waitingFor(audience.word, count)), indent: indent)
        }
    }

    private func confidentialWait(_ count: Int) -> Phrase {
        .room(.confidentialWaiting(count, for: confidants, isUnsaid: room.isUnsaid))
    }

    /// Before whom confidential questions are asked.
    var confidants: [AudienceWord] {
        let asked = agenda.questions.filter { room.confidential.contains($0.id) }.map(\.audience)
        return room.confidants(for: asked).map(\.word)
    }

    // MARK: what is not shown

    /// What depends on answers that those in the room must not know.
    var withheld: Dependents { room.conceals ? plan.confidential : Dependents() }

    /// The answers without those that sellers must not know.
    var concealedSheet: AnswerSheet { session.sheet.concealing(plan.sensitiveFields) }

    /// Why a question cannot be looked at in this room; nil where it can.
    func concealment(of question: Question?) -> Phrase? {
        guard let question, room.conceals, room.confidential.contains(question.id) else { return nil }
        return .room(.confidentialQuestion(question.id, for: confidants, isUnsaid: false))
    }

    /// Why a question cannot be asked in this room; nil where it can.
    func confidentiality(of question: Question) -> Phrase? {
        guard room.wait(of: question) == .confidential else { return nil }
        return .room(.confidentialQuestion(question.id, for: confidants, isUnsaid: room.isUnsaid))
    }

    /// Why a finding cannot be looked at in this room, whether it is there or not; nil where it can.
    func concealment(ofFinding id: String) -> Phrase? {
        withheld.rules.contains(id) ? .room(.confidentialFinding(id, for: confidants)) : nil
    }

    /// Says, behind something that was asked for, that it is without what depends on confidential answers.
    func sayWhatIsWithheld(indent: Int = 2) {
        if !withheld.holdsNoFigure { say(.room(.figuresWait), indent: indent) }
    }

    // MARK: what nobody asked for

    /// What depends on answers that nobody must hear unasked: before it was said who is there, sellers may be.
    var withheldUnasked: Dependents { room.isUnsaid ? plan.confidential : withheld }

    /// True where no row is judged aloud: a consultant leads, and findings are for the end.
    var holdsBackVerdicts: Bool {
        room.isLed && settings.findingsMoment == .end
            && !(agenda.firstOpen == nil && agenda.waiting.isEmpty)
    }

    /// Says once, as long as the same people are there, that something is left out.
    func sayOnceWhatIsWithheld(indent: Int = 2) {
        guard !dialogue.hasSaidFiguresWait, !withheldUnasked.holdsNoFigure else { return }
        dialogue.hasSaidFiguresWait = true
        say(.room(.figuresWait), indent: indent)
    }
}

import Diagnostics
import Questionnaires
import TerminalText
import Wording

extension Conversation {
    func step(_ direction: Int) -> Reply {
        guard let slot = agenda.neighbour(of: current, step: direction) else {
            return .refused(texts(direction < 0 ? .command(.nothingBefore) : .command(.nothingAfter)))
        }
        jump(to: slot)
        return .done
    }

    func goto(_ argument: String) -> Reply {
        guard !argument.isEmpty else { return .refused(texts(.command(.needsText(":goto")))) }
        guard let slot = agenda.slot(named: argument, in: questionnaire) else { return noSuchPlace(argument) }
        if let confidentiality = confidentiality(of: slot.question) {
            return .refused(texts(confidentiality))
        }
        jump(to: slot, wholeQuestion: slot.question.id.lowercased() == argument.lowercased())
        showAgain()
        return .done
    }

    func noSuchPlace(_ name: String) -> Reply {
        let names =
            agenda.questions.map(\.id) + agenda.slots.map(\.field.name) + questionnaire.stages.map(\.id)
        let nearest = NearMatch.of(name.uppercased(), among: names) ?? NearMatch.of(name, among: names)
        return .refused(texts(.command(.noSuchPlace(name.excerpt, nearest: nearest))))
    }

    func goBack() -> Reply {
        guard let origin = cameFrom, !agenda.isDeferred(origin) else {
            return .refused(texts(.command(.nowhereToReturn)))
        }
        cameFrom = nil
        move(to: agenda.slots.contains(origin) ? origin : agenda.firstOpen)
        return .done
    }
}

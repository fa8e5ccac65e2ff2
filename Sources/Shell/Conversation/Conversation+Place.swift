import Questionnaires
import Sessions
import Wording

/// Where the dialogue stands, across an interruption.
extension Conversation {
    /// Where the dialogue stands.
    var place: Place {
        Place(field: current?.field.name, freeRowsEnded: freeRowsEnded, passedRows: passedRows)
    }

    /// Writes where an empty line led, which no answer tells, so that it survives an interruption.
    func keepPlace() {
        let place = place
        guard place != session.place else { return }
        do {
            try session.record(.place(place))
        } catch {
            say(.table(.placeNotKept))
            say(text: texts(ShellProblem(error).phrase), indent: 2)
        }
    }

    /// Where the dialogue stood before it was interrupted, as far as the file tells and that can still be asked; nil
    /// elsewhere.
    func slotWhereItStood() -> Slot? {
        guard let place = session.place,
            let slot = agenda.slots.first(where: { $0.field.name == place.field }), !agenda.isDeferred(slot)
        else { return nil }
        freeRowsEnded = place.freeRowsEnded
        passedRows = place.passedRows
        if agenda.isOpen(slot) || hasRoom(slot) { return slot }
        freeRowsEnded = false
        passedRows = []
        return nil
    }

    /// Stays where one is, unless that is not asked any more, or has become confidential.
    func returnToOpen() {
        if let slot = current, agenda.slots.contains(slot), room.wait(of: slot.question) != .confidential {
            return
        }
        move(to: agenda.firstOpen)
    }
}

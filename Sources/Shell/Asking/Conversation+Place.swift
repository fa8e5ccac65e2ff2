import Questionnaires
import Sessions
import Wording

/// Where the dialogue stands, across an interruption.
extension Conversation {
    /// Where the dialogue stands.
    var place: Place {
        Place(
            field: current?.field.name, freeRowsEnded: dialogue.field?.table.freeRowsEnded ?? false,
            passedRows: dialogue.field?.table.passedRows ?? [])
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

    /// Writes where one stands behind what was written, where the file would lead elsewhere: a table that was left and come
    /// back to begins anew, and what was written of another field does not end the rows at hand.
    ///
    /// - Parameter inTables: true where that one only looks elsewhere is not written.
    func keepPlaceIfUntold(inTables: Bool) {
        let told = session.place ?? Place(field: agenda.firstOpen?.field.name)
        if place != told, !inTables || place.tellsOfRows || told.tellsOfRows { keepPlace() }
    }

    /// Goes where the dialogue stood before it was interrupted, as far as the file tells and that can still be asked.
    func standWhereItStood() {
        guard let place = session.place,
            let slot = agenda.slots.first(where: { $0.field.name == place.field }), !agenda.isDeferred(slot)
        else { return }
        let elsewhere = dialogue.field
        let table = TableAtHand(freeRowsEnded: place.freeRowsEnded, passedRows: place.passedRows)
        dialogue.field = FieldAtHand(slot, table: table)
        if !agenda.isOpen(slot) && !hasRoom(slot) { dialogue.field = elsewhere }
    }

    /// Stays where one is, unless that is not asked any more, or has become confidential.
    func returnToOpen() {
        if let slot = current, agenda.slots.contains(slot), room.wait(of: slot.question) != .confidential {
            return
        }
        move(to: agenda.firstOpen)
    }
}

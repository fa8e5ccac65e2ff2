import Answers
import Findings
import Questionnaires
import Sessions
import Wording

@testable import Shell

/// The dialogue about one session as a simulation sees it. Nothing else here knows how it is made: it reads lines from its
/// context's terminal until the person leaves.
struct Dialogue {
    let session: Session
    private let conversation: Conversation
    private let context: ShellContext
    private let draft: DraftFile

    init(_ session: Session, _ context: ShellContext) throws {
        self.session = session
        self.context = context
        conversation = try Conversation(session, context)
        var draft = DraftFile(of: session, context)
        try? draft.find()
        self.draft = draft
    }

    /// Talks until the person leaves.
    func talk() -> CommandStatus {
        conversation.dialogue.putAside.add(draft.kept)
        conversation.sayRoomAtStart()
        var loop = ConversationLoop(conversation, context, draft: draft, isThrowAway: false)
        return loop.run()
    }

    /// What is asked; nil where nothing is.
    var asked: (question: Question, field: Field)? {
        conversation.current.map { ($0.question, $0.field) }
    }

    /// The field that one comes to by going back; nil where there is none.
    var before: String? { conversation.agenda.neighbour(of: conversation.current, step: -1)?.field.name }

    /// The row that the next line fills, from 1, and what of it is known in advance.
    var row: (number: Int, given: [String: String])? {
        guard let slot = conversation.current, let shape = slot.field.table else { return nil }
        let rows = conversation.rows(of: slot)
        return ((conversation.dialogue.correctedRow ?? rows.count) + 1, conversation.givenCells(slot, shape))
    }

    var freeRowsEnded: Bool { conversation.freeRowsEnded }

    /// Who is in the room, and who answers.
    var room: RoomState {
        RoomState(present: conversation.room.present, respondent: conversation.dialogue.respondent)
    }
    /// True where something was asked about the line before.
    var isAskedBack: Bool { conversation.dialogue.followUp != nil }
    /// Lines that were not taken and are kept.
    var putAside: [String] { conversation.dialogue.putAside.texts.map(\.line) }
    /// The lines in a file of what was put aside.
    static func putAside(in file: String) -> [String] {
        file.split(separator: "\n").map { PutAside.Text(record: String($0)).line }
    }
    /// An answer in words.
    func words(_ answer: FieldAnswer, of field: Field) -> String { conversation.describe(answer, of: field) }

    /// What is said where an empty line led somewhere and that could not be written.
    var placeNotKept: String { conversation.texts(.table(.placeNotKept)) }

    /// What follows from the answers as the dialogue has it, which goes on from what followed before.
    func assessments() throws -> [Assessment] {
        try conversation.readRest()
        return [conversation.outlook.assessment, conversation.outlook.unasked]
    }

    /// What is asked of whom, as far as it follows from the session alone.
    struct Agenda: Equatable {
        /// The fields in order, with a mark where they are open or wait for others.
        var fields: [String]
        /// What is asked where somebody goes on.
        var next: String?
        /// Plausibility checks that hold.
        var warnings: [String]
    }

    /// The agenda as it is at hand, having been kept up to date.
    var agenda: Agenda {
        let agenda = conversation.agenda
        var next =
            conversation.sheet.answers.isEmpty ? agenda.next(after: nil, passed: []) : agenda.firstOpen
        if let place = session.place, let slot = agenda.slots.first(where: { $0.field.name == place.field }),
            !agenda.isDeferred(slot), agenda.isOpen(slot) || hasRoom(slot, place)
        {
            next = slot
        }
        return Agenda(
            fields: agenda.slots.map {
                $0.field.name + (agenda.isOpen($0) ? " open" : "") + (agenda.isDeferred($0) ? " waits" : "")
            },
            next: next?.field.name, warnings: conversation.warnings.map(\.check.id))
    }

    /// True where rows can come to a table that is gone on with where the file tells.
    private func hasRoom(_ slot: Slot, _ place: Place) -> Bool {
        guard let shape = slot.field.table else { return false }
        let rows = conversation.rows(of: slot)
        let done = rows.compactMap { TableReader.fixedRow($0, in: shape) } + place.passedRows
        let isOpen = shape.openRows && !place.freeRowsEnded
        return !rows.isEmpty && (isOpen || !shape.fixedRows.allSatisfy(done.contains))
    }
}

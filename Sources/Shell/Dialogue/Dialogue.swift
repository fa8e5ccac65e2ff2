import Answers
import Questionnaires
import Sessions
import Wording

/// What the conversation itself remembers, and neither the session nor the questionnaire tells: a value.
///
/// What belongs to a line, a field or a table stands in a value of its own, which is dropped as a whole when that is left.
struct Dialogue {
    /// What is asked; nil where nothing is open, or all of it waits for others.
    var field: FieldAtHand?
    /// What the person was asked about the line before. The next line replies to it, or drops it; what is asked stays
    /// what it was.
    var followUp: FollowUp?
    /// What the next prompt offers for editing.
    var offer = Offer.none
    /// The line being taken.
    var line = LineAtHand()
    /// What stands on the screen.
    var shown = Shown()
    /// What was typed and not taken.
    var putAside = PutAside()

    /// Where the person was before going elsewhere.
    var cameFrom: Slot?
    /// Optional fields that were shown and left empty in this run.
    var passed: Set<Slot> = []

    /// Whose answers these are from here on.
    var respondent: String?
    /// Who is in the room according to the file, where that was said or confirmed in this run.
    var keptRoom: RoomState
    /// True once it was said to those in the room that figures wait.
    var hasSaidFiguresWait = false

    /// Plausibility checks that were said and still hold.
    var said: Said
    /// True once something was written since the last look at the checks.
    var hasChanged = false
    /// Stages that were completed and whose end was not said yet.
    var endedStages: [Stage] = []
    /// How things stood before rows were typed of which it was not said yet what they change.
    var beforeRows: Outlook?
    /// True once the person was told, on leaving, that the file is not theirs any more.
    var wasWarnedOnLeaving = false

    /// What was said of plausibility checks.
    enum Said {
        /// All that held when the session was opened, as long as nobody needs to know.
        case whatHeld(Outlook)
        /// Each with the answers about which it was said.
        case grounds([String: SaidGrounds])
    }

    init(_ kept: RoomState, atStart: Outlook) {
        said = .whatHeld(atStart)
        respondent = kept.respondent
        keptRoom = kept
    }

    /// Goes to a field and forgets what belonged to the one before.
    ///
    /// - Parameter hasAnswer: true where the field has been answered before.
    mutating func enter(_ slot: Slot?, hasAnswer: Bool) {
        let goesOn = slot.map { goesThrough($0.question) } ?? false
        field = slot.map { FieldAtHand($0, hadAnswer: hasAnswer, goesThroughQuestion: goesOn) }
        followUp = nil
        offer = .none
    }

    /// True while all fields of a question are gone through.
    func goesThrough(_ question: Question) -> Bool {
        guard let field else { return false }
        return field.goesThroughQuestion && field.slot.question.id == question.id
    }

    /// The row that was brought back, from 0.
    var correctedRow: Int? {
        if case .correctingRow(let row) = field?.mode { row } else { nil }
    }

    /// What was brought back is not corrected any more.
    mutating func leaveRow() {
        if correctedRow != nil { field?.mode = .asking }
    }
}

/// What is remembered as long as a field is asked.
struct FieldAtHand {
    /// What the next line is about; each excludes the others.
    enum Mode: Equatable {
        /// The answer, or the next row of a table.
        case asking
        /// An answer that does not fit to others: Enter keeps it.
        case askingBack
        /// A row of the table that was brought back, from 0.
        case correctingRow(Int)
    }

    let slot: Slot
    /// True where it had an answer when the person came to it.
    let hadAnswer: Bool
    /// True where all fields of its question are gone through.
    var goesThroughQuestion: Bool
    var mode = Mode.asking
    /// How often its answer was refused in a row.
    var failures = 0
    /// Empty where it is no table.
    var table: TableAtHand

    init(
        _ slot: Slot, hadAnswer: Bool = false, goesThroughQuestion: Bool = false,
        table: TableAtHand = TableAtHand()
    ) {
        self.slot = slot
        self.hadAnswer = hadAnswer
        self.goesThroughQuestion = goesThroughQuestion
        self.table = table
    }
}

/// What is remembered as long as a table is asked.
struct TableAtHand {
    /// True once an empty line ended the free rows.
    var freeRowsEnded = false
    /// Rows given in advance that were left out.
    var passedRows: [[String: String]] = []
    /// Rows whose cells do not fit to each other, as far as they are still to be brought back.
    var rowsInDoubt: [TableRow] = []
    /// True once it was said that what follows from a row is left to the table's end.
    var hasSaidRowsWait = false
}

/// What is remembered as long as a line is taken.
struct LineAtHand {
    /// What the session file got of a line.
    enum Writing {
        case nothing
        case done
        case failed
    }

    /// What is kept of it where it cannot be written; empty where something else keeps it.
    var typed = TypedLine.nothing
    /// True where it is taken as it is, also where somebody would be asked about it.
    var insists = false
    var writing = Writing.nothing

    /// What is kept of it, as a text.
    var text: String { typed.text.trimmed }
}

/// What stands on the screen.
struct Shown {
    /// The question whose text stands there.
    var question: String?
    /// Its field.
    var field: String?
    /// Ids of the stages whose introduction was said.
    var introduced: Set<String> = []
    /// In plain mode: the question that was last read out in full.
    var announced: String?
}

package import Answers
package import Questionnaires

/// One action of a user, as the session file keeps it.
package enum SessionEvent: Sendable, Equatable {
    /// Everything that a person could mistype about the session itself; null clears a setting.
    case settings([String: String?])
    /// Answers to one or more fields.
    case answered([AnswerChange])
    /// Fields that are unanswered again.
    case cleared([String])
    /// A remark on a question.
    case noted(question: String, text: String, isPublished: Bool)
    /// A reference to evidence for a question.
    case evidence(question: String, reference: String)
    /// A mark to come back to a question, or its removal.
    case flagged(question: String, isFlagged: Bool)
    /// What a consultant makes of a finding.
    case finding(FindingAction)
    /// A stage in the consultant's words, or the whole audit; nil removes them.
    case summary(stage: String?, text: String?)
    /// What is to be done about a finding, in place of what was planned before.
    case planned(finding: String, PlannedAction)
    /// Figures measured from a deal export; the answers that people gave are kept beside them.
    case imported([AnswerChange], from: ExportReference)
    /// The session is a copy without names and free text; the digest is that of the file it was made from.
    case redacted(source: String)
    /// The session is a copy of what could be understood in a damaged file.
    case salvaged(SalvageMark)
    /// From here on the session runs from this questionnaire.
    case upgraded(Questionnaire)
    /// Who is in the room and who answers from here on.
    case room(RoomState)
    /// Where the dialogue goes on, where no answer tells it.
    case place(Place)
    /// The event of that number counts no more.
    case undone(Int)
    /// The event of that number counts again.
    case redone(Int)

    /// The name under which the file keeps it.
    package var kind: Kind {
        switch self {
        case .settings: .settings
        case .answered: .answered
        case .cleared: .cleared
        case .noted: .noted
        case .evidence: .evidence
        case .flagged: .flagged
        case .finding: .finding
        case .summary: .summary
        case .planned: .planned
        case .imported: .imported
        case .redacted: .redacted
        case .salvaged: .salvaged
        case .upgraded: .upgraded
        case .room: .room
        case .place: .place
        case .undone: .undone
        case .redone: .redone
        }
    }

    /// True of what a reader may skip that does not know it.
    package var isIgnorable: Bool {
        switch self {
        case .redacted, .salvaged, .room, .place: true
        default: false
        }
    }

    /// True of what can be undone: everything that a person did, but undoing itself.
    package var isUndoable: Bool {
        switch self {
        case .settings, .answered, .cleared, .noted, .evidence, .flagged, .finding, .summary, .planned,
            .imported, .upgraded:
            true
        case .redacted, .salvaged, .room, .place, .undone, .redone: false
        }
    }

    /// True of what changes the audit: not who listens, nor where the dialogue stands.
    var isChange: Bool {
        switch self {
        case .room, .place: false
        default: true
        }
    }

    /// The kinds of event that this version understands.
    package enum Kind: String, CaseIterable, Sendable {
        case settings
        case answered
        case cleared
        case noted
        case evidence
        case flagged
        case finding
        case summary
        case planned
        case imported
        case redacted
        case salvaged
        case upgraded
        case room
        case place
        case undone
        case redone
    }
}

/// A field's new answer, with what was said beside it.
package struct AnswerChange: Sendable, Equatable {
    /// The field's name.
    package var field: String
    /// The answer; nil where only remarks are added.
    package var answer: FieldAnswer?
    /// What becomes of the rows of a table, as the file keeps it: the answer has no value then. Nil where it has all of
    /// them.
    var rows: [RowChange]?
    /// What was said about the field's question.
    package var remarks: Remarks

    /// Creates a change.
    package init(field: String, answer: FieldAnswer?, remarks: Remarks = Remarks()) {
        self.field = field
        self.answer = answer
        self.remarks = remarks
    }
}

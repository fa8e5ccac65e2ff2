import Answers
import Questionnaires
import Sessions

/// What a line does to a session, as it was worked out by hand, not by the readers of the program.
indirect enum Meaning {
    /// Nothing is written.
    case nothing
    /// The field at hand gets a state, and a value where that is answered.
    case answer(AnswerState, AnswerValue? = nil)
    /// The field at hand is unanswered again.
    case clear
    /// The row that the prompt names, and those behind it.
    case rows([TableRow])
    /// Rows at the end of the table.
    case append([TableRow])
    case drop(Int)
    /// A row is brought back: the next prompt is for it.
    case edit(Int)
    case undo
    case redo
    case present(RoomState.Present)
    case respondent(String?)
    /// One action that changes no answer.
    case action
    /// One action that changes no answer, or nothing: that depends on what was found.
    case perhaps
    case upgrade
    case saveAs(String)
    /// Nothing is written; what is meant is asked, and these are the replies.
    case asks([String: Meaning])
    case leave
}

/// What a person sees at a prompt.
struct Situation {
    /// What is asked; nil where nothing is.
    var field: Field?
    var question: Question?
    /// The row that the prompt is for, from 1.
    var row = 1
    /// Cells of that row that are known in advance.
    var given: [String: String] = [:]
    /// True once an empty line ended the rows of one's own: behind the one in the line only given ones come.
    var freeRowsEnded = false
    /// What stands in the line.
    var offer = ""
    /// The beginning of it that no key replaces.
    var head = ""
    /// The field in front of what is asked that one can go back to; nil where there is none.
    var before: String?
    /// The session's own file.
    var path = ""
}

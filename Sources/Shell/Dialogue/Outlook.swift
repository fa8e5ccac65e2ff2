import Answers
import Findings
import Questionnaires

/// The answers in one state of the session and of the room, with what follows from them: each thing is worked out when
/// somebody asks for it, and once.
struct Outlook {
    /// The answers as they stand in the file.
    let answers: AnswerSheet
    /// The same as far as those in the room may know them.
    let sheet: AnswerSheet
    /// Which questions and fields are asked, as far as those in the room may know it.
    let visibility: Visibility
    private let known: Judged
    private let knownUnasked: Judged
    private let doubts: Later<[Warning]>

    /// - Parameter earlier: what was made of other answers, or for other people; what is the same is not worked out again.
    init(_ answers: AnswerSheet, _ room: Room, _ assessor: Assessor, after earlier: Outlook? = nil) {
        let plan = assessor.plan
        let sheet = room.conceals ? answers.concealing(plan.sensitiveFields) : answers
        let visibility = Visibility(assessor.questionnaire, sheet)
        self.answers = answers
        self.sheet = sheet
        self.visibility = visibility
        known = Judged(assessor, after: earlier?.known) { [conceals = room.conceals] in
            (sheet, visibility, conceals ? plan.confidential : Dependents())
        }
        knownUnasked =
            room.isUnsaid
            ? Judged(assessor, after: earlier?.knownUnasked) {
                (answers.concealing(plan.sensitiveFields), nil, plan.confidential)
            } : known
        doubts = Later {
            assessor.warnings(
                sheet, visibility,
                without: room.conceals || room.isUnsaid ? plan.confidential : Dependents())
        }
    }

    /// What follows from the answers, as far as those in the room may know them.
    var assessment: Assessment { known.assessment }
    /// What follows from the answers, as far as it may be said unasked.
    var unasked: Assessment { knownUnasked.assessment }
    /// Plausibility checks that ask back, as far as that may be said unasked.
    var warnings: [Warning] { doubts.value }

    /// True where an answer that was there is another now, or gone.
    func corrects(_ earlier: Outlook) -> Bool {
        earlier.answers.answers.contains { answers[$0.key] != $0.value }
    }
}

/// An assessment that is made when somebody asks for it, from the last that was made of other answers.
private final class Judged: Sendable {
    private let made: Later<(workings: Workings, assessment: Assessment)>
    /// The last workings before these.
    private let last: Workings?

    /// - Parameter answers: what is judged: the answers, which are asked where that is known, and what is left out.
    init(
        _ assessor: Assessor, after earlier: Judged?,
        of answers: @escaping @Sendable () -> (AnswerSheet, Visibility?, Dependents)
    ) {
        let last = earlier.flatMap { $0.made.valueIfKnown?.workings ?? $0.last }
        self.last = last
        made = Later {
            let (sheet, visibility, withheld) = answers()
            let workings = assessor.workings(sheet, visibility, after: last)
            return (workings, assessor.assessment(of: workings, without: withheld))
        }
    }

    var assessment: Assessment { made.value.assessment }
}

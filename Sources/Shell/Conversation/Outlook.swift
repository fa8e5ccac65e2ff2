import Answers
import Findings
import Questionnaires

/// The answers in one state of the session and of the room, with what follows from them: each thing is worked out when
/// somebody asks for it, and once.
struct Outlook {
    /// The answers as they stand in the file.
    let answers: AnswerSheet
    /// Which questions and fields are asked, as far as those in the room may know it.
    let visibility: Visibility
    private let known: Later<Assessment>
    private let knownUnasked: Later<Assessment>
    private let doubts: Later<[Warning]>

    init(_ answers: AnswerSheet, _ room: Room, _ assessor: Assessor) {
        let plan = assessor.plan
        let sheet = room.conceals ? answers.concealing(plan.sensitiveFields) : answers
        let visibility = Visibility(assessor.questionnaire, sheet)
        self.answers = answers
        self.visibility = visibility
        let known = Later {
            assessor.assess(sheet, visibility, without: room.conceals ? plan.confidential : Dependents())
        }
        self.known = known
        knownUnasked =
            room.isUnsaid
            ? Later { assessor.assess(answers.concealing(plan.sensitiveFields), without: plan.confidential) }
            : known
        doubts = Later {
            assessor.warnings(
                sheet, visibility,
                without: room.conceals || room.isUnsaid ? plan.confidential : Dependents())
        }
    }

    /// What follows from the answers, as far as those in the room may know them.
    var assessment: Assessment { known.value }
    /// What follows from the answers, as far as it may be said unasked.
    var unasked: Assessment { knownUnasked.value }
    /// Plausibility checks that ask back, as far as that may be said unasked.
    var warnings: [Warning] { doubts.value }

    /// True where an answer that was there is another now, or gone.
    func corrects(_ earlier: Outlook) -> Bool {
        earlier.answers.answers.contains { answers[$0.key] != $0.value }
    }
}

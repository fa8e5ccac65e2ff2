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
    private let assessor: Assessor
    private let known: Judged
    private let knownUnasked: Judged

    /// - Parameter earlier: what was made of other answers, or for other people; what is the same is not worked out again.
    init(_ answers: AnswerSheet, _ room: Room, _ assessor: Assessor, after earlier: Outlook? = nil) {
        let plan = assessor.plan
        let sheet = room.conceals ? answers.concealing(plan.sensitiveFields) : answers
        // Others may judge the same answers otherwise.
        let earlier = earlier.flatMap { $0.assessor === assessor ? $0 : nil }
        let visibility = Visibility(assessor.questionnaire, sheet, after: earlier?.visibility)
        self.assessor = assessor
        self.answers = answers
        self.sheet = sheet
        self.visibility = visibility
        known = Judged(
            assessor, after: earlier?.known, without: room.conceals ? plan.confidential : Dependents()
        ) {
            (sheet, visibility)
        }
        knownUnasked =
            room.isUnsaid
            ? Judged(assessor, after: earlier?.knownUnasked, without: plan.confidential) {
                (answers.concealing(plan.sensitiveFields), nil)
            } : known
    }

    /// What follows from the answers, as far as those in the room may know them.
    var assessment: Assessment { known.assessment }
    /// What follows from the answers, as far as it may be said unasked.
    var unasked: Assessment { knownUnasked.assessment }
    /// Plausibility checks that ask back, as far as that may be said unasked.
    var warnings: [Warning] { knownUnasked.workings.warnings(without: knownUnasked.withheld) }

    /// Which rules find something else than they did, as far as it may be said unasked.
    func changedFindings(since earlier: Outlook) -> [AssessmentDifference.Change<Finding>] {
        let (before, now) = (earlier.knownUnasked, knownUnasked)
        return AssessmentDifference.findings(
            from: before.workings, to: now.workings, without: [before.withheld, now.withheld])
    }

    /// True where an answer that was there is another now, or gone.
    func corrects(_ earlier: Outlook) -> Bool {
        earlier.answers.answers.contains { answers[$0.key] != $0.value }
    }
}

/// An assessment that is made when somebody asks for it, from the last that was made of other answers.
private final class Judged: Sendable {
    /// What is left out.
    let withheld: Dependents
    private let made: Later<Workings>
    private let shown: Later<Assessment>
    /// The last workings before these.
    private let last: Workings?

    /// - Parameter answers: what is judged: the answers, and which are asked where that is known.
    init(
        _ assessor: Assessor, after earlier: Judged?, without withheld: Dependents,
        of answers: @escaping @Sendable () -> (AnswerSheet, Visibility?)
    ) {
        let last = earlier.flatMap { $0.made.valueIfKnown ?? $0.last }
        let made = Later {
            let (sheet, visibility) = answers()
            return assessor.workings(sheet, visibility, after: last)
        }
        self.last = last
        self.withheld = withheld
        self.made = made
        shown = Later { assessor.assessment(of: made.value, without: withheld) }
    }

    var workings: Workings { made.value }
    var assessment: Assessment { shown.value }
}

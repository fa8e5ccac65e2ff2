import Answers
import Findings
import Questionnaires
import Reports
import Sessions
import Wording

/// Everything that follows from the session and from who is in the room. It is made as a whole, behind each change and
/// nowhere else, and nothing of it can be set apart.
struct Derived {
    /// What is asked.
    let form: Form
    /// Who is in the room, and what waits for others.
    let room: Room
    let assessor: Assessor
    /// What follows from the answers.
    let outlook: Outlook
    let agenda: Agenda
    /// The reports of this outlook, once somebody asked for them.
    let reports = Reports()

    /// - Parameters:
    ///   - room: who is there; what is confidential before them is looked up here.
    ///   - earlier: what followed before; what is the same is not worked out again.
    init(
        _ session: Session, _ form: Form, _ room: Room, _ texts: Texts, after earlier: Derived? = nil
    ) {
        let settings = session.state.settings
        var room = room
        room.isLed = settings.kind == .led
        room.confidential = form.plan.confidentialQuestions
        self.form = form
        self.room = room
        if let earlier, earlier.form.isSame(as: form), earlier.assessor.depth == settings.depth,
            earlier.assessor.formatter.currency == settings.currency
        {
            assessor = earlier.assessor
        } else {
            assessor = Assessor(
                form.questionnaire, plan: form.plan, depth: settings.depth, texts: texts,
                currency: settings.currency)
        }
        outlook = Outlook(session.sheet, room, assessor, after: earlier?.outlook)
        if let earlier, earlier.assessor === assessor,
            outlook.visibility.hides(theSameAs: earlier.outlook.visibility)
        {
            agenda = Agenda(earlier.agenda, outlook.answers, room: room)
        } else {
            agenda = Agenda(
                assessor.askedQuestions(outlook.visibility), outlook.answers, outlook.visibility, room: room)
        }
    }

    /// Reports that were made already.
    final class Reports {
        private var asked: Report?
        private var unasked: Report?

        /// The report with everything that those in the room may know.
        func asked(_ make: () -> Report) -> Report { Self.kept(&asked, make) }

        /// The report from which is shown what nobody asked for.
        func unasked(_ make: () -> Report) -> Report { Self.kept(&unasked, make) }

        private static func kept(_ report: inout Report?, _ make: () -> Report) -> Report {
            if let report { return report }
            let made = make()
            report = made
            return made
        }
    }
}

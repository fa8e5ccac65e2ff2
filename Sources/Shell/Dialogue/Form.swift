import Questionnaires
import Sessions
import Wording

/// The questionnaire of a session, in the language of the conversation.
struct Form {
    /// Its texts are chosen here and nowhere else.
    let questionnaire: Questionnaire
    let plan: QuestionnairePlan
    /// False until rules, methods and benchmarks were read, which no question needs.
    let isWhole: Bool
    /// How often the session had gone over to another questionnaire.
    private let upgrades: Int

    /// - Throws: `ShellProblem` where the questionnaire is not as it was written.
    init(of session: Session, in language: Language, isWhole: Bool) throws(ShellProblem) {
        questionnaire =
            try isWhole
            ? session.localized(in: language.rawValue) : session.localizedFrame(in: language.rawValue)
        plan = QuestionnairePlan(questionnaire)
        self.isWhole = isWhole
        upgrades = session.upgrades
    }

    /// True of the same part of the same questionnaire.
    func isSame(as other: Form) -> Bool { isWhole == other.isWhole && upgrades == other.upgrades }

    /// True of the questionnaire that the session has now.
    func isOf(_ session: Session) -> Bool { upgrades == session.upgrades }
}

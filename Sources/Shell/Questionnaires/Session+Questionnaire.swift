import Questionnaires
import Sessions

extension Session {
    /// Everything that is asked, judged and reported, in a language where the questionnaire has it.
    func localized(in language: String) throws(ShellProblem) -> Questionnaire {
        try read(.whole(language: language)).localized(in: language)
    }

    /// What a question needs, in a language where the questionnaire has it.
    func localizedFrame(in language: String) throws(ShellProblem) -> Questionnaire {
        try read(.frame(language: language)).localized(in: language)
    }

    private func read(_ part: CompiledQuestionnaire.Part) throws(ShellProblem) -> Questionnaire {
        do throws(JournalError) {
            return try questionnaire(part)
        } catch {
            throw .journal(error)
        }
    }
}

package import Questionnaires

extension Questionnaire {
    /// The digest of its list of sections, as a session file holds it; nil of one that none can hold.
    package var digest: String? { (try? CompiledQuestionnaire(self))?.list.digest.description }
}

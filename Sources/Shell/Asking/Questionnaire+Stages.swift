import Questionnaires
import Wording

extension Questionnaire {
    /// The stage of that id, of that name, or of a word with which its name begins, such as its number.
    func stage(named name: String) -> Stage? {
        let wanted = name.folded
        guard !wanted.isEmpty else { return nil }
        return stages.first { $0.id.folded == wanted || $0.name.folded == wanted }
            ?? stages.first { $0.name.folded.hasPrefix(wanted + " ") }
            ?? stages.first { stage in
                // `1 Acquisition` is also called Acquisition.
                let words = stage.name.folded.split(separator: " ", maxSplits: 1)
                return words.count > 1 && (words[1] == wanted || words[1].hasPrefix(wanted + " "))
            }
    }
}

import CanonicalJSON
public import Questionnaires

extension Questionnaire {
    /// SHA-256 of the compiled form, as a session file holds it.
    public var digest: String { Fingerprint(of: ((try? json.canonical()) ?? [])[...]).description }

    /// A digest of what a question asks: it stays the same as long as an answer to it stays valid.
    func digest(of question: Question) -> String {
        let sets = Set(question.fields.flatMap { [$0] + ($0.table?.columns ?? []) }.compactMap(\.options))
        var bytes = Array(question.text.utf8)
        for field in question.fields { bytes += (try? field.json.canonical()) ?? [] }
        for set in sets.sorted() { bytes += (try? options[set]?.json.canonical()) ?? [] }
        return String(Fingerprint(of: bytes[...]).description.prefix(16))
    }
}

import CanonicalJSON
public import Questionnaires

extension Questionnaire {
    /// SHA-256 of the compiled form, as a session file holds it.
    public var digest: String { Fingerprint(of: ((try? json.canonical()) ?? [])[...]).description }
}

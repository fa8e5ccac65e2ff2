public import Questionnaires

/// What a newer version of a questionnaire asks otherwise, by the digest of each question.
public struct UpgradeDifference: Sendable, Equatable {
    /// Ids of questions that are asked otherwise: their answers no longer count.
    public let changed: [String]
    /// Ids of questions that were not asked before.
    public let added: [String]
    /// Ids of questions that are no longer asked.
    public let removed: [String]
    /// Fields of the questions that stay as they were.
    public let unchangedFields: Set<String>

    /// Compares two versions, question by question.
    public init(from older: Questionnaire, to newer: Questionnaire) {
        let before = Dictionary(older.questions.map { ($0.id, older.digest(of: $0)) }) { first, _ in first }
        var changed: [String] = []
        var added: [String] = []
        var unchangedFields: Set<String> = []
        for question in newer.questions {
            switch before[question.id] {
            case nil: added.append(question.id)
            case newer.digest(of: question): unchangedFields.formUnion(question.fields.map(\.name))
            default: changed.append(question.id)
            }
        }
        let ids = Set(newer.questions.map(\.id))
        self.changed = changed
        self.added = added
        self.unchangedFields = unchangedFields
        removed = older.questions.map(\.id).filter { !ids.contains($0) }
    }
}

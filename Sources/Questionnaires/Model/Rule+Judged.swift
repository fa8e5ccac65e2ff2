import Expressions

extension Rule {
    /// The rule behind a finding that a person added: it always holds, and no file has it.
    public init?(judgedAs title: String, id: String, stage: String, severity: Severity) {
        guard let condition = try? CompiledExpression("true") else { return nil }
        self.init(
            id: id, stage: stage, severity: .fixed(severity), when: nil, condition: condition, cutoffs: [:],
            group: nil, yieldsTo: nil, lists: [:], labels: [:], variants: [], note: nil, views: nil,
            title: title,
            finding: "", recommendation: "", firstStep: "", effort: .days, who: "", clears: "", money: nil,
            restricted: false, sources: [])
    }
}

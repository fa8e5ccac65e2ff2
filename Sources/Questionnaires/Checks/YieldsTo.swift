extension QuestionnaireCheck {
    static let yieldsTo = QuestionnaireCheck(
        "yields-to", wants: "findings that are printed inside others end in one that is printed itself"
    ) { checker in
        let rules = Dictionary(checker.questionnaire.rules.map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<String> = []
        for rule in checker.questionnaire.rules {
            if let other = rule.yieldsTo.flatMap({ rules[$0] }), other.isStrength, !rule.isStrength {
                checker.report(
                    "a gap cannot yield to the strength '\(other.id)'",
                    at: "rules.\(rule.id).yields_to")
            }
            var chain: [String] = []
            var next: String? = rule.id
            while let id = next, seen.insert(id).inserted {
                chain.append(id)
                next = rules[id]?.yieldsTo
            }
            guard let id = next, let start = chain.firstIndex(of: id) else { continue }
            let circle = chain[start...].map { "'\($0)'" }
            checker.report(
                circle.count == 1
                    ? "rule \(circle[0]) yields to itself"
                    : "these rules yield to each other: \(circle.joined(separator: ", "))",
                at: "rules.\(id).yields_to",
                notes: ["a finding is printed inside the one it yields to, so none would be printed"])
        }
    }
}

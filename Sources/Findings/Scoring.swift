import Questionnaires

/// Scores of stages (audit content §3.7).
struct Scoring {
    private let questionnaire: Questionnaire
    private let depth: Depth
    private let computed: [String: Double]
    private let coreScores: Set<String>
    /// What scores are made of, by stage.
    private let counting: [String: [Fact]]

    /// A rule that counts, without all that a finding says about it.
    private struct Fact {
        let isCore: Bool
        let isAssessed: Bool
        /// The group, or the rule where it has none: what is counted once.
        let name: String
        /// Weight of the gravest gap that the rule can find.
        let greatest: Double
        /// Weight of what it found.
        let found: Double
    }

    /// - Parameters:
    ///   - computed: scores by formula, by stage, as far as they are known.
    ///   - coreScores: the stages in which that is a score of core answers alone.
    init(
        _ questionnaire: Questionnaire, _ findings: [Finding], _ depth: Depth,
        computed: [String: Double] = [:], coreScores: Set<String> = []
    ) {
        self.questionnaire = questionnaire
        self.computed = computed
        self.coreScores = coreScores
        self.depth = depth
        func weight(_ severity: Severity?) -> Double {
            severity.flatMap { questionnaire.score.weights[$0] } ?? 0
        }
        var counting: [String: [Fact]] = [:]
        // By position: to look at a finding is nothing, to take it out of the list is to copy all that it says.
        for index in findings.indices
        where !findings[index].rule.isStrength && findings[index].status != .notApplicable {
            let status = findings[index].status
            counting[findings[index].rule.stage, default: []].append(
                Fact(
                    isCore: findings[index].isCore, isAssessed: status == .gap || status == .clear,
                    name: findings[index].rule.group.map { "group \($0)" }
                        ?? "rule \(findings[index].rule.id)",
                    greatest: weight(findings[index].rule.severity.possible.last),
                    found: weight(findings[index].severity)))
        }
        self.counting = counting
    }

    var stages: [StageScore] {
        questionnaire.stages.map { stage in
            guard stage.scored else {
                return StageScore(
                    stage: stage, score: nil, band: nil, assessed: 0, counted: 0, coreScore: nil,
                    coreBand: nil)
            }
            let all = count(stage, coreOnly: !depth.isFull(in: stage.id))
            let score = stage.score == nil ? all.score : computed[stage.id]
            let coreScore =
                stage.score == nil
                ? count(stage, coreOnly: true).score : coreScores.contains(stage.id) ? score : nil
            return StageScore(
                stage: stage, score: score, band: score.flatMap(questionnaire.score.band),
                assessed: all.assessed, counted: all.counted, coreScore: coreScore,
                coreBand: coreScore.flatMap(questionnaire.score.band))
        }
    }

    /// Rules of a stage that count, those assessed, and the score.
    private func count(_ stage: Stage, coreOnly: Bool) -> (counted: Int, assessed: Int, score: Double?) {
        let counting = (counting[stage.id] ?? []).filter { !coreOnly || $0.isCore }
        let assessed = counting.filter(\.isAssessed)
        guard !counting.isEmpty,
            Double(assessed.count) / Double(counting.count) >= questionnaire.score.coverage
        else { return (counting.count, assessed.count, nil) }
        // A group is one fact: its weights are the greatest of its members.
        var greatest: [String: Double] = [:]
        var fired: [String: Double] = [:]
        for fact in assessed {
            greatest[fact.name] = max(greatest[fact.name] ?? 0, fact.greatest)
            fired[fact.name] = max(fired[fact.name] ?? 0, fact.found)
        }
        let total = greatest.keys.sorted().reduce(0) { $0 + (greatest[$1] ?? 0) }
        let lost = fired.keys.sorted().reduce(0) { $0 + (fired[$1] ?? 0) }
        return (counting.count, assessed.count, total > 0 ? 100 * (1 - lost / total) : nil)
    }
}

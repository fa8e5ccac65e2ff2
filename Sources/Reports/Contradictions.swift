import Answers
package import Findings
package import Questionnaires

/// What does not fit together, or is said and not shown.
package struct Contradictions: Sendable, Equatable {
    /// A strength that rests on what somebody said.
    package struct Claim: Sendable, Equatable {
        /// The strength.
        package let finding: Finding
        /// The answers behind it that nobody measured and that have no evidence.
        package let fields: [Field]
    }

    /// A figure made of measurements and estimates.
    package struct Mixture: Sendable, Equatable {
        /// The metric.
        package let metric: Metric
        /// What was measured or sampled.
        package let measured: [Field]
        /// What was estimated, also as a range.
        package let estimated: [Field]
    }

    /// Strengths without evidence, in the order of the questionnaire.
    package private(set) var claims: [Claim] = []
    /// Figures in which estimates stand beside measurements, in the order of the questionnaire.
    package private(set) var mixtures: [Mixture] = []

    init() {}

    init(_ report: Report, _ plan: QuestionnairePlan, evidence: [String: [String]]) {
        let fields = report.questionnaire.questions.flatMap(\.fields).filter {
            report.sheet[$0.name]?.state == .answered && !report.withheldFields.contains($0.name)
                && !report.visibility.hiddenFields.contains($0.name)
        }
        func isSaid(_ field: Field) -> Bool {
            guard let answer = report.sheet[field.name], field.type != .text, field.type != .date else {
                return false
            }
            switch answer.source {
            case .document, .crm: return false
            case .interview, .prefill, nil: break
            }
            guard answer.basis != .measured, answer.basis != .samples else { return false }
            return plan.questionOfField[field.name].map { evidence[$0.id] ?? [] } == []
        }
        claims = report.assessment.findings.compactMap { finding in
            guard finding.status == .strength else { return nil }
            let read = plan.fieldsRead(by: .rule(finding.rule.id))
            let said = fields.filter { read.contains($0.name) && isSaid($0) }
            return said.isEmpty ? nil : Claim(finding: finding, fields: said)
        }
        mixtures = report.assessment.metrics.compactMap { result in
            guard result.isKnown else { return nil }
            let read = plan.fieldsRead(by: .metric(result.metric.variable))
            let figures = fields.filter { read.contains($0.name) }
            let measured = figures.filter { report.sheet[$0.name]?.basis.map { $0 < .estimated } ?? false }
            let estimated = figures.filter { report.sheet[$0.name]?.basis.map { $0 >= .estimated } ?? false }
            guard !measured.isEmpty, !estimated.isEmpty else { return nil }
            return Mixture(metric: result.metric, measured: measured, estimated: estimated)
        }
    }
}

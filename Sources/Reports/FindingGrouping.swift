import Answers
import Findings
import Questionnaires
import Wording

/// Under which headings findings stand; which findings there are does not change.
package enum FindingGrouping: String, Sendable, CaseIterable {
    case stage
    case aspect
    case component
    case severity

    /// The headings in their order, with the findings under each; those that are empty among them.
    ///
    /// - Parameter stage: the id of the only stage wanted; nil: all.
    func groups(of report: Report, stage: String? = nil) -> [FindingGroup] {
        let findings = report.assessment.findings.filter { stage == nil || $0.rule.stage == stage }
        let texts = report.formatter.texts
        func group(_ heading: Phrase?, _ isHere: (Finding) -> Bool) -> FindingGroup {
            FindingGroup(heading: heading.map { texts($0) }, findings: findings.filter(isHere))
        }
        switch self {
        case .stage:
            return report.questionnaire.stages.map { stage in
                FindingGroup(
                    heading: stage.name, findings: findings.filter { $0.rule.stage == stage.id })
            }
        case .aspect:
            return FindingAspect.allCases.map { aspect in
                group(.value(.aspect(aspect.word))) { $0.rule.aspect == aspect }
            } + [group(.finding(.otherFindings)) { $0.rule.aspect == nil }]
        case .component:
            return FindingComponent.allCases.map { component in
                group(.value(.component(component.word))) { $0.rule.component == component }
            } + [group(.finding(.otherFindings)) { $0.rule.component == nil }]
        case .severity:
            return Severity.allCases.reversed().map { severity in
                group(.value(.severityName(severity.word))) { $0.severity == severity }
            } + [
                group(.finding(.strengthsTitle)) { $0.status == .strength },
                // How grave something will be is not known before it is assessed.
                group(nil) { !$0.isThere },
            ]
        }
    }
}

/// Findings under one heading.
struct FindingGroup {
    /// Nil where the group needs none.
    let heading: String?
    /// In the order of the questionnaire.
    let findings: [Finding]
}

extension FindingAspect {
    var word: AspectWord {
        switch self {
        case .quantity: .quantity
        case .quality: .quality
        case .effectiveness: .effectiveness
        case .balance: .balance
        }
    }
}

extension FindingComponent {
    var word: ComponentWord {
        switch self {
        case .process: .process
        case .tools: .tools
        case .leads: .leads
        case .reporting: .reporting
        case .effectiveness: .effectiveness
        case .service: .service
        }
    }
}

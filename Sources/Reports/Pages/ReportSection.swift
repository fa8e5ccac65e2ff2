import Wording

/// The sections of a report, in the order in which a reader meets them.
///
/// Each way to lay out pages decides about every one of them: the compiler names those that miss a new one.
enum ReportSection: CaseIterable {
    /// What is read first, and often alone.
    case summary
    /// What each stage ends with, and what was found in it.
    case stages
    /// All findings, where they are not grouped by stage.
    case findings
    case plan
    case gaps
    /// What does not fit together, or is said and not shown.
    case contradictions
    case notes
    case answers
    case method

    /// What heads it; nil where it has a heading per stage.
    var title: Phrase? {
        switch self {
        case .summary: .document(.summaryTitle)
        case .stages: nil
        case .findings: .finding(.findingsTitle)
        case .plan: .document(.planTitle)
        case .gaps: .document(.gapsTitle)
        case .contradictions: .document(.contradictionsTitle)
        case .notes: .report(.notesTitle)
        case .answers: .document(.answersTitle)
        case .method: .document(.methodTitle)
        }
    }
}

extension ReportPages {
    /// The sections that this report has.
    var sections: [ReportSection] {
        ReportSection.allCases.filter { section in
            switch section {
            case .stages: !stages.isEmpty
            case .findings: !groups.isEmpty
            case .notes: !notes.isEmpty
            // That nothing is there is said.
            case .summary, .plan, .gaps, .contradictions, .answers, .method: true
            }
        }
    }
}

package import Answers
package import Findings
import Questionnaires
package import Wording

/// What is planned, by when it is due: within 30, 60 and 90 days, later, without a date.
package struct ActionPlan: Sendable, Equatable {
    /// Planned actions that are due in the same span of time.
    package struct Group: Sendable, Equatable {
        /// What heads them.
        package let heading: JudgementPhrase
        /// The actions, the earliest first, of one day the most pressing.
        package let entries: [Entry]
    }

    /// What is planned for one finding.
    package struct Entry: Sendable, Equatable {
        /// The finding's id.
        package let finding: String
        /// What is planned.
        package let action: PlannedAction
    }

    /// The spans in which something is due.
    package let groups: [Group]

    /// Sorts a plan by due dates, which count from a day; what is overdue stands with what is due soonest.
    ///
    /// - Parameter findings: for which it is planned, as they were judged; what is planned for others stands behind.
    package init(_ plan: [String: PlannedAction], for findings: [Finding], from day: CalendarDate?) {
        let pressing = findings.filter { plan[$0.rule.id] != nil }.sorted(by: Finding.isMorePressing)
            .map(\.rule.id)
        let others = Set(plan.keys).subtracting(pressing).sorted()
        let entries = (pressing + others).compactMap { id in
            plan[id].map { Entry(finding: id, action: $0) }
        }.sorted { ($0.action.due ?? "9") < ($1.action.due ?? "9") }
        func span(_ entry: Entry) -> Span {
            guard let due = entry.action.due.flatMap(CalendarDate.init(iso:)), let day else {
                return .undated
            }
            return Span.allCases.first { $0.holds(due.daysSince1970 - day.daysSince1970) } ?? .later
        }
        groups = Span.allCases.compactMap { wanted in
            let within = entries.filter { span($0) == wanted }
            return within.isEmpty ? nil : Group(heading: wanted.heading, entries: within)
        }
    }

    private enum Span: CaseIterable {
        case month, twoMonths, threeMonths, later, undated

        private var days: Int? {
            switch self {
            case .month: 30
            case .twoMonths: 60
            case .threeMonths: 90
            case .later, .undated: nil
            }
        }

        func holds(_ distance: Int) -> Bool { days.map { distance <= $0 } ?? false }

        var heading: JudgementPhrase {
            if let days { return .planWithin(days: days) }
            return self == .later ? .planLater : .planUndated
        }
    }
}

extension PlannedAction.Status {
    /// How far it is, in a word.
    package var word: PlanStatusWord {
        switch self {
        case .open: .open
        case .begun: .begun
        case .done: .done
        case .dropped: .dropped
        }
    }
}

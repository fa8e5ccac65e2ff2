import Answers
import Findings
import Questionnaires
import Reports
import Sessions
import Wording

extension CommandSpec {
    /// What is to be done, by whom and until when.
    static let plan = CommandSpec(
        english: CommandWords(
            "plan", argument: "[ID owner NAME; due 30 d; status begun; action TEXT]",
            help: "what is to be done"),
        completes: .names([.findings])
    ) { $0.plan($1) }
}

extension Conversation {
    /// `:plan` lists; `:plan ID owner NAME; due 30 d; status begun; action TEXT` plans; `:plan ID -` unplans.
    fileprivate func plan(_ argument: String) -> Reply {
        let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = words.first else { return showPlan() }
        let rest = words.count > 1 ? words[1].trimmed : ""
        return judge(name) { (id, _) throws(ShellProblem) in
            if rest == "-" {
                try recordSaying(.planned(finding: id, PlannedAction())) {
                    say(.judgement(.planRemoved(id: id)), indent: 2)
                }
                return
            }
            var action = session.state.judgement.plan[id] ?? PlannedAction()
            for part in parts(rest) { try set(part, in: &action) }
            guard !action.isEmpty else {
                throw .phrase(.judgement(.planNeeds))
            }
            try recordSaying(.planned(finding: id, action)) {
                say(.judgement(.planned(id: id, texts(line(of: id, action, showsID: false)))), indent: 2)
                if let due = action.due, due < now.iso, action.status != .done {
                    say(.judgement(.planPast(texts.day(due))), indent: 2)
                }
            }
        }
    }

    /// What stands between semicolons; a comma separates too where a key stands behind it.
    private func parts(_ text: String) -> [String] {
        var parts: [String] = []
        for part in text.split(whereSeparator: { $0 == ";" || $0 == "；" }) {
            var rest: [Substring] = []
            for piece in part.split(whereSeparator: { $0 == "," || $0 == "，" }) {
                if piece.split(separator: " ").first.flatMap(planKey) != nil, !rest.isEmpty {
                    parts.append(rest.joined(separator: ","))
                    rest = []
                }
                rest.append(piece)
            }
            parts.append(rest.joined(separator: ","))
        }
        return parts.map(\.trimmed).filter { !$0.isEmpty }
    }

    private func planKey(_ typed: some StringProtocol) -> PlanKeyWord? {
        texts.read(typed, PlanKeyWord.allCases, Keyword.plan)
    }

    private func set(_ part: String, in action: inout PlannedAction) throws(ShellProblem) {
        let words = part.split(maxSplits: 1) { $0 == " " || $0 == "=" }.map { String($0).trimmed }
        guard let key = words.first.flatMap(planKey), words.count > 1 else {
            throw .phrase(.judgement(.planNeeds))
        }
        let value = words[1] == "-" ? nil : words[1]
        switch key {
        case .owner: action.owner = value
        case .action: action.action = value
        case .due: action.due = try value.map(day)
        case .status:
            guard let value else {
                action.status = nil
                return
            }
            guard let status = texts.read(value, PlannedAction.Status.allCases, \.keyword) else {
                throw .phrase(.judgement(.planBadStatus))
            }
            action.status = status
        }
    }

    /// Deadlines count from the day of the last change, as in reports: the same session gives the same plan.
    private var today: CalendarDate? { CalendarDate(iso: session.updated.day[...]) }

    /// The day by the clock, from which people count when they say "in two weeks".
    var now: CalendarDate {
        CalendarDate(iso: context.now().day[...]) ?? CalendarDate(daysSince1970: 0)
    }

    private func day(_ typed: String) throws(ShellProblem) -> String {
        guard let day = reader.day(typed, from: now) else { throw .phrase(.judgement(.planBadDate)) }
        return day.iso
    }

    private func showPlan() -> Reply {
        let plan = session.state.judgement.plan.filter { !withheld.rules.contains($0.key) }
        guard !plan.isEmpty else {
            say(.judgement(.planEmpty(first: report.assessment.doFirst)), indent: 2)
            sayWhatIsWithheld()
            return .done
        }
        for group in ActionPlan(plan, for: report.assessment.findings, from: today).groups {
            say(.judgement(group.heading))
            for entry in group.entries {
                say(line(of: entry.finding, entry.action, showsID: true), indent: 2)
            }
        }
        sayWhatIsWithheld()
        showAgain()
        return .done
    }

    private func line(of id: String, _ action: PlannedAction, showsID: Bool) -> Phrase {
        let own = session.state.judgement.ownFindings.first { $0.id == id }
        let firstStep = assessment.finding(id)?.texts.firstStep ?? own?.title
        return .judgement(
            .planLine(
                id: showsID ? id : nil, action: action.action ?? firstStep ?? "", owner: action.owner,
                due: action.due.map(texts.day), status: action.status?.word))
    }
}

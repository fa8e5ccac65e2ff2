package import Answers
import Questionnaires

extension Session {
    /// Writes a copy that holds the current state only, as a session of its own: no history, nobody's name, no
    /// free text; figures, choices, dates and states stay. It names the file it was made from by its digest.
    ///
    /// - Parameters:
    ///   - removal: takes the names and texts out of the answers.
    ///   - id: the id of the copy.
    /// - Returns: the digest, which `sha256sum` gives for the file as it is.
    /// - Throws: as `create`; nothing is left behind then.
    package func writeRedacted(
        to path: String, removal: NameRemoval, program: String, id: String, lock: LockOptions,
        context: JournalContext
    ) throws -> String {
        let source = try journal.contentDigest().description
        let copy = try Session.create(
            at: path, questionnaire: compiled(),
            events: state.redacted(
                removal, frame, confirming: upgrades > 0 ? 1 : journal.header.lineCount, source: source),
            created: created,
            program: program, id: id, lock: lock, context: context)
        copy.close()
        return source
    }
}

extension SessionState {
    /// Settings that name nobody.
    private static let harmlessSettings = [
        "code", "country", "currency", "depth", "findings", "kind", "language",
    ]

    /// The events that amount to this state without names and free text.
    func redacted(
        _ removal: NameRemoval, _ questionnaire: Questionnaire, confirming head: Int, source: String
    ) -> [SessionEvent] {
        var removal = removal
        let settings = Self.harmlessSettings.map { ($0, self.settings[$0]) }
        var events: [SessionEvent] = [
            .settings(settings.reduce(into: [:]) { $0[$1.0] = $1.1 }), .redacted(source: source),
        ]
        // Lines have other numbers here, but for the header and the sections that are taken over.
        events += salvages.map { mark in
            let doubtful = mark.doubtful.filter { $0 <= head }
            return .salvaged(
                SalvageMark(source: mark.source, dropped: mark.dropped, lost: mark.lost, doubtful: doubtful))
        }
        let cleaned = removal.cleaned(sheet, questionnaire)
        let changes = questionnaire.questions.flatMap(\.fields).flatMap { field in
            [cleaned.claims[field.name], cleaned[field.name]].compactMap { $0 }.map {
                AnswerChange(field: field.name, answer: $0)
            }
        }
        if !changes.isEmpty { events.append(.answered(changes)) }
        for question in flagged.sorted() { events.append(.flagged(question: question, isFlagged: true)) }
        events += judgement.redacted
        return events
    }
}

extension Judgement {
    /// Decisions and dates without the words of anybody; findings of one's own are nothing but words.
    fileprivate var redacted: [SessionEvent] {
        let own = Set(ownFindings.map(\.id))
        var events: [SessionEvent] = []
        for (id, decision) in decisions.sorted(by: { $0.key < $1.key }) where !own.contains(id) {
            switch decision.verdict {
            case .accepted: events.append(.finding(.accept(id)))
            case .hidden: events.append(.finding(.hide(id)))
            case nil: break
            }
            if let severity = decision.wording.severity {
                events.append(.finding(.edit(id, FindingWording(severity: severity))))
            }
        }
        for (id, action) in plan.sorted(by: { $0.key < $1.key }) where !own.contains(id) {
            var kept = PlannedAction()
            kept.due = action.due
            kept.status = action.status
            if !kept.isEmpty { events.append(.planned(finding: id, kept)) }
        }
        return events
    }
}

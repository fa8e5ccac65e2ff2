import Diagnostics
import Questionnaires
import Sessions
import Wording

extension CommandSpec {
    /// Reads the files of a questionnaire in the making again.
    static let reload = CommandSpec(
        english: CommandWords("reload", help: "read the files of the questionnaire that is tried again"),
        argument: .nothing
    ) { conversation, _ in conversation.reload() }
}

extension Conversation {
    /// Goes over to what the files hold now, in an audit that was begun to try them.
    fileprivate func reload() -> Reply {
        guard let tried else { return .refused(texts(.upgrade(.nothingTried))) }
        let loaded: LoadedQuestionnaire
        do throws(ShellProblem) {
            loaded = try QuestionnaireFinder(context: context).read(tried)
        } catch {
            effects.append(.warn(error.text(texts)))
            return .refused(texts(.upgrade(.brokenTrial(tried))))
        }
        let problems = loaded.problemsToShow
        if !problems.isEmpty { effects.append(.warn(DiagnosticRenderer().render(problems))) }
        guard let newer = loaded.questionnaire else {
            return .refused(texts(.upgrade(.brokenTrial(tried))))
        }
        guard newer.id == questionnaire.id else {
            return .refused(texts(.upgrade(.other(newer.id, session: questionnaire.id))))
        }
        guard newer.digest != session.questionnaireDigest else {
            say(.upgrade(.sameFiles), indent: 2)
            return .done
        }
        sayWhatWouldChange(with: newer) { .reloaded(kept: $0, of: $1) }
        let changed = newer.localized(in: texts.language.rawValue).entriesOtherwise(than: questionnaire)
        if !changed.isEmpty { say(.upgrade(.otherwise(changed)), indent: 2) }
        let before = current
        return attempt { () throws(ShellProblem) in
            try recordSaying(.upgraded(newer)) {}
            move(to: agenda.slots.first { $0 == before && agenda.isOpen($0) } ?? agenda.firstOpen)
            showAgain()
        }
    }
}

extension LoadedQuestionnaire {
    /// The first errors, else the first warnings: all of them are said by `auditsh check`.
    var problemsToShow: [Diagnostic] {
        let errors = diagnostics.filter { $0.severity == .error }
        let shown = errors.isEmpty ? diagnostics.filter { $0.severity == .warning } : errors
        return Array(shown.prefix(Conversation.mostDiagnostics))
    }
}

extension Questionnaire {
    /// Ids of questions, metrics and rules that are in both and not the same.
    fileprivate func entriesOtherwise(than older: Questionnaire) -> [String] {
        func ids<Entry: Equatable>(_ entries: [Entry], _ others: [Entry], _ id: (Entry) -> String) -> [String]
        {
            let before = Dictionary(others.map { (id($0), $0) }) { first, _ in first }
            return entries.filter { entry in before[id(entry)].map { $0 != entry } ?? false }.map(id)
        }
        return ids(questions, older.questions, \.id) + ids(metrics, older.metrics, \.id)
            + ids(rules, older.rules, \.id)
    }
}

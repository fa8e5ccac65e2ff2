import Answers
import Diagnostics
import Findings
import Questionnaires
import Sessions
import Wording

extension CommandSpec {
    /// Goes over to another version of the questionnaire.
    static let upgrade = CommandSpec(
        english: CommandWords(
            "upgrade", argument: "[FOLDER]",
            help: "say what another version of the questionnaire changes, go over to it")
    ) { $0.upgrade($1) }
}

extension Conversation {
    /// Says what would change with the installed version of the questionnaire, or the one in a folder, and asks whether the
    /// session goes over to it; to an older one only where that is said.
    fileprivate func upgrade(_ argument: String) -> Reply {
        var words = argument.split(separator: " ").map(String.init)
        let isOlderMeant = words.last.map { texts.means($0, .older) } ?? false
        if isOlderMeant { words.removeLast() }
        let folder = words.joined(separator: " ")
        // A name alone is a folder here too: the session knows which questionnaire is its own.
        let place = folder.isEmpty ? questionnaire.id : folder.contains("/") ? folder : "./\(folder)"
        let newer: Questionnaire
        do throws(ShellProblem) {
            newer = try QuestionnaireFinder(context: context).load(place)
        } catch .diagnostics(let diagnostics) {
            let errors = diagnostics.filter { $0.severity == .error }.prefix(Self.mostDiagnostics)
            effects.append(.warn(DiagnosticRenderer().render(Array(errors))))
            return .refused(texts(.upgrade(.broken(folder.isEmpty ? questionnaire.id : folder))))
        } catch {
            let hint = folder.isEmpty ? "\n" + texts(.upgrade(.needsFolder)) : ""
            return .refused(texts(error.phrase) + hint)
        }
        guard newer.id == questionnaire.id else {
            return .refused(texts(.upgrade(.other(newer.id, session: questionnaire.id))))
        }
        let isOlder = newer.version.isEarlierVersion(than: session.frame.version)
        guard !isOlder || isOlderMeant else {
            return .refused(
                texts(.upgrade(.older(installed: newer.version, session: session.frame.version))))
        }
        guard newer.digest != session.questionnaireDigest else {
            say(.upgrade(.notNeeded(questionnaire.version)), indent: 2)
            return .done
        }
        sayWhatWouldChange(with: newer) { .keeps(version: newer.version, kept: $0, of: $1) }
        guard context.terminal.isInteractive else { return goOver(to: newer) }
        dialogue.followUp = .upgrade(newer)
        say(.upgrade(.ask(newer.version)), indent: 2)
        return .done
    }

    /// More are left to `auditsh check`.
    static let mostDiagnostics = 5

    /// Answers, findings and judgements that another version does not keep, and what comes instead.
    ///
    /// - Parameter keeping: says how many answers are kept, of how many.
    func sayWhatWouldChange(
        with newer: Questionnaire, _ keeping: (_ kept: Int, _ count: Int) -> UpgradePhrase
    ) {
        // Compared as they stand in the file, in whatever language the conversation is.
        let difference = UpgradeDifference(from: session.frame, to: newer, session.sheet)
        let count = session.sheet.answers.count
        say(.upgrade(keeping(count - difference.lost.count, count)), indent: 2)
        let lost = questionnaire.questions.filter { question in
            question.fields.contains { difference.lost.contains($0.name) }
        }.map(\.id).filter { !difference.removed.contains($0) }
        if !lost.isEmpty { say(.upgrade(.changed(lost)), indent: 2) }
        if !difference.added.isEmpty { say(.upgrade(.added(difference.added)), indent: 2) }
        if !difference.removed.isEmpty { say(.upgrade(.removed(difference.removed)), indent: 2) }
        sayFindingsThatWouldChange(with: newer, difference.kept)
        let judgement = session.state.judgement
        let own = Set(judgement.ownFindings.map(\.id))
        let ids = Set(newer.rules.map(\.id)).union(own)
        let placeless = Set(judgement.decisions.keys).union(judgement.plan.keys).subtracting(ids).sorted()
        if !placeless.isEmpty { say(.upgrade(.placeless(placeless)), indent: 2) }
    }

    /// Nothing of it where somebody listens who must not hear all of it, or may: a change tells what it hangs on.
    private func sayFindingsThatWouldChange(with newer: Questionnaire, _ kept: AnswerSheet) {
        guard !room.conceals, !room.isUnsaid else { return }
        let localized = newer.localized(in: texts.language.rawValue)
        let other = Assessor(
            localized, plan: QuestionnairePlan(localized), depth: settings.depth, texts: texts,
            currency: settings.currency)
        let change = AssessmentDifference(from: assessment, to: other.assess(kept))
        func ids(_ kinds: AssessmentDifference.Kind...) -> [String] {
            change.findings.filter { kinds.contains($0.kind) }.map(\.id)
        }
        if !ids(.new).isEmpty { say(.upgrade(.findingsCome(ids(.new))), indent: 2) }
        if !ids(.gone).isEmpty { say(.upgrade(.findingsGo(ids(.gone))), indent: 2) }
        if !ids(.worse).isEmpty { say(.upgrade(.findingsWorse(ids(.worse))), indent: 2) }
        if !ids(.better).isEmpty { say(.upgrade(.findingsBetter(ids(.better))), indent: 2) }
        for phrase in scores(change) + verdicts(change) { say(phrase, indent: 2) }
    }

    func goOver(to newer: Questionnaire) -> Reply {
        attempt { () throws(ShellProblem) in
            try recordSaying(.upgraded(newer)) {
                say(.upgrade(.done(to: newer.version, kept: session.sheet.answers.count)), indent: 2)
            }
            move(to: agenda.firstOpen)
            showAgain()
        }
    }
}

extension String {
    /// True of `1.9.0` before `1.10.0`, part by part; false where a part that differs is no number.
    fileprivate func isEarlierVersion(than other: String) -> Bool {
        let parts = split(separator: ".").map { Int($0, radix: 10) }
        let others = other.split(separator: ".").map { Int($0, radix: 10) }
        for (one, other) in zip(parts, others) where one != other {
            guard let one, let other else { return false }
            return one < other
        }
        return parts.count < others.count
    }
}

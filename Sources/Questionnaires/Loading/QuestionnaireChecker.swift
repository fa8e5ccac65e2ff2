import Diagnostics
import Expressions

/// Checks what no single entry shows: names, duplicates, references, cycles.
struct QuestionnaireChecker {
    let questionnaire: Questionnaire
    let places: QuestionnairePlaces
    let problems: Problems
    let plan: QuestionnairePlan
    /// What could not be read.
    let unread: UnreadParts

    init(
        _ questionnaire: Questionnaire, _ places: QuestionnairePlaces, _ problems: Problems,
        _ unread: UnreadParts
    ) {
        self.questionnaire = questionnaire
        self.places = places
        self.problems = problems
        self.unread = unread
        plan = QuestionnairePlan(questionnaire)
    }

    /// True where everything in these files was read, so that what is not known is not there.
    func isRead(_ files: QuestionnaireFile...) -> Bool { unread.files.isDisjoint(with: files) }

    /// Finds everything; texts are read once.
    func checkAll() {
        checkFrame()
        checkScore()
        checkDuplicates()
        checkReferences()
        checkCircles()
        checkVerdicts()
        checkWords()
        checkRanges()
        checkOutputs()
        checkViews()
        checkNames()
        checkMethods()
        checkCosts()
        checkCore()
        checkConfidentiality()
        checkTexts()
        checkLocales()
        checkBenchmarks()
    }

    /// Adds a problem at a piece of the questionnaire.
    func report(
        _ severity: Diagnostic.Severity = .error, _ message: String, at path: String, notes: [String] = []
    ) {
        problems.add(
            places.nodes[path]?.diagnostic(severity, message, length: nil, notes: notes)
                ?? Diagnostic(severity, message, notes: notes))
    }

    /// Says that there is nothing of a name, unless it may stand in one of these files where nothing could be read.
    func unknown(
        _ what: String, _ name: String, _ known: some Sequence<String>, in files: QuestionnaireFile...,
        at path: String
    ) {
        guard !name.isEmpty, unread.files.isDisjoint(with: files) else { return }
        let match = problems.isCrowded ? nil : NearMatch.of(name, among: known)
        report(
            .error, "there is no \(what) '\(name)'", at: path,
            notes: match.map { ["did you mean '\($0)'?"] } ?? [])
    }
}

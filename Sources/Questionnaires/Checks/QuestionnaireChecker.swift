import Diagnostics
import Expressions

/// What the checks look at: a questionnaire, where its pieces stand, and what follows from it, made once for all.
struct QuestionnaireChecker {
    let questionnaire: Questionnaire
    let places: QuestionnairePlaces
    let problems: Problems
    /// What could not be read.
    let unread: UnreadParts
    let plan: QuestionnairePlan
    let types: QuestionnaireTypes
    /// Every expression, with what it may read.
    let uses: [ExpressionUse]
    /// Every field and column that people fill, those of methods among them, and its path.
    let entries: [(field: Field, path: String)]
    /// Every text that people read.
    let texts: [QuestionnaireText]

    init(
        _ questionnaire: Questionnaire, _ places: QuestionnairePlaces, _ problems: Problems,
        _ unread: UnreadParts
    ) {
        self.questionnaire = questionnaire
        self.places = places
        self.problems = problems
        self.unread = unread
        plan = QuestionnairePlan(questionnaire)
        types = QuestionnaireTypes(questionnaire, plan, unread)
        uses = ExpressionUses(questionnaire, plan, types).uses
        entries =
            questionnaire.questions.flatMap { Self.entries($0.fields, below: "fields") }
            + questionnaire.methods.flatMap {
                Self.entries($0.inputs.map(\.field), below: "methods.\($0.id).inputs")
            }
        texts = questionnaire.texts
    }

    private static func entries(_ fields: [Field], below path: String) -> [(Field, String)] {
        fields.flatMap { field in
            let path = "\(path).\(field.name)"
            return [(field, path)] + (field.table?.columns ?? []).map { ($0, "\(path).columns.\($0.name)") }
        }
    }

    /// Finds everything; what is said carries the id of the check that says it.
    func checkAll() {
        for check in QuestionnaireCheck.all {
            problems.check = check.id
            check.find(self)
        }
        problems.check = nil
    }

    /// True where everything in these files was read, so that what is not known is not there.
    func isRead(_ files: QuestionnaireFile...) -> Bool { unread.files.isDisjoint(with: files) }

    /// Where an expression stands.
    func node(of use: ExpressionUse) -> YAMLNode? { places.node(use.path, holding: use.expression.source) }

    // MARK: what is said

    /// Adds an error at a piece of the questionnaire.
    func report(_ message: String, at path: String, notes: [String] = []) {
        add(.error, message, at: path, notes)
    }

    /// Adds a warning at a piece of the questionnaire.
    func warn(_ message: String, at path: String, notes: [String] = []) {
        add(.warning, message, at: path, notes)
    }

    /// Adds an error at a placeholder of a text.
    func report(
        _ message: String, at placeholder: TextTemplate.Placeholder, of node: YAMLNode, notes: [String] = []
    ) {
        add(.error, message, at: placeholder, of: node, notes)
    }

    /// Adds a warning at a placeholder of a text.
    func warn(
        _ message: String, at placeholder: TextTemplate.Placeholder, of node: YAMLNode, notes: [String] = []
    ) {
        add(.warning, message, at: placeholder, of: node, notes)
    }

    private func add(
        _ severity: Diagnostic.Severity, _ message: String, at path: String, _ notes: [String]
    ) {
        problems.add(
            places.node(path, quotedIn: message)?.diagnostic(severity, message, length: nil, notes: notes)
                ?? Diagnostic(severity, message, notes: notes))
    }

    private func add(
        _ severity: Diagnostic.Severity, _ message: String, at placeholder: TextTemplate.Placeholder,
        of node: YAMLNode, _ notes: [String]
    ) {
        problems.add(
            Diagnostic(
                severity, message, in: node.source, at: node.location(atScalarOffset: placeholder.offset),
                length: placeholder.name.unicodeScalars.count + 2, notes: notes))
    }

    /// Says that there is nothing of a name, unless it may stand in one of these files where nothing could be read.
    func unknown(
        _ what: String, _ name: String, _ known: some Sequence<String>, in files: QuestionnaireFile...,
        at path: String
    ) {
        guard !name.isEmpty, unread.files.isDisjoint(with: files) else { return }
        report(
            "there is no \(what) '\(name)'", at: path,
            notes: problems.isCrowded ? [] : Self.hint(name, among: known))
    }

    /// The note that says which name was probably meant.
    static func hint(_ name: String, among known: some Sequence<String>) -> [String] {
        NearMatch.of(name, among: known).map { ["did you mean '\($0)'?"] } ?? []
    }
}

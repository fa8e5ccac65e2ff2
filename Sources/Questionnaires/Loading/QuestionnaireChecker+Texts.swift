import Diagnostics

extension QuestionnaireChecker {
    /// Checks every text that people read: its placeholders, and that it shows no id and no code.
    func checkTexts() {
        let safety = ClientSafety(questionnaire)
        let placeholders = PlaceholderNames(self)
        for text in questionnaire.texts {
            guard let node = places.nodes[text.id] else { continue }
            checkPlaceholders(node, text, placeholders)
            checkSafety(node, text.text, safety)
        }
    }

    func checkSafety(_ node: YAMLNode, _ text: String, _ safety: ClientSafety) {
        for leak in safety.leaks(in: text) {
            problems.add(
                Diagnostic(
                    .error, leak.message, in: node.source, at: node.location(atScalarOffset: leak.offset),
                    length: leak.length, notes: ["clients read this text"]))
        }
    }

    private func checkPlaceholders(_ node: YAMLNode, _ text: QuestionnaireText, _ names: PlaceholderNames) {
        guard text.text.utf8.contains(UInt8(ascii: "{")) else { return }
        let found = TextTemplate(text.text).placeholders
        guard !found.isEmpty else { return }
        let known = names.known(text.placeholders)
        var isWhole = isRead(.main, .metrics, .rules)
        if case .row(let table) = text.placeholders {
            isWhole = isWhole && !unread.types.contains("fields.\(table)")
        }
        for placeholder in found {
            if let known, known.contains(placeholder.name) || !isWhole { continue }
            let match = known.flatMap { NearMatch.of(placeholder.name, among: $0) }
            let message =
                known == nil
                ? "nothing is filled into this text: '{\(placeholder.name)}' would be printed as it is"
                : "unknown placeholder '{\(placeholder.name)}'"
            problems.add(
                Diagnostic(
                    .error, message, in: node.source, at: node.location(atScalarOffset: placeholder.offset),
                    length: placeholder.name.unicodeScalars.count + 2,
                    notes: match.map { ["did you mean '\($0)'?"] } ?? []))
        }
    }
}

/// The names that may stand between braces, by where a text belongs.
private struct PlaceholderNames {
    private let all: Set<String>
    private let questionnaire: Questionnaire
    private let columns: [String: Set<String>]

    init(_ checker: QuestionnaireChecker) {
        questionnaire = checker.questionnaire
        all = Set(checker.environment.keys)
        var columns: [String: Set<String>] = [:]
        for (name, field) in checker.plan.fields where field.table != nil {
            columns[name] = Set(checker.rowType(of: field).keys)
        }
        self.columns = columns
    }

    /// Nil where nothing is filled in.
    func known(_ place: QuestionnaireText.Placeholders) -> Set<String>? {
        switch place {
        case .none: return nil
        case .names: return all
        case .row(let table): return all.union(columns[table] ?? [])
        case .rule(let id):
            guard let rule = questionnaire.rules.first(where: { $0.id == id }) else { return all }
            return all.union(rule.cutoffs.keys).union(rule.lists.keys)
        }
    }
}

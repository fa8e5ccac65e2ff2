import Diagnostics

extension QuestionnaireCheck {
    static let placeholder = QuestionnaireCheck(
        "placeholder", wants: "what stands between braces in a text is a name that is filled in there"
    ) { checker in
        let names = PlaceholderNames(checker)
        for text in checker.questionnaire.everyText where text.text.utf8.contains(UInt8(ascii: "{")) {
            guard let node = checker.places.node(text.id, holding: text.text) else { continue }
            let template = TextTemplate(text.text)
            checker.reportStrays(of: template, in: node)
            let known = names.known(text.placeholders)
            var isWhole = checker.isRead(.main, .metrics, .rules)
            if case .row(let table) = text.placeholders {
                isWhole = isWhole && !checker.unread.types.contains("fields.\(table)")
            }
            for placeholder in template.placeholders {
                if checker.plan.fields[placeholder.name]?.table != nil, known != nil {
                    checker.report(
                        "'{\(placeholder.name)}' is a table, of which nothing can be printed",
                        at: placeholder,
                        of: node, notes: ["name a list or a figure made of its rows"])
                    continue
                }
                if let known, known.contains(placeholder.name) || !isWhole { continue }
                let message =
                    known == nil
                    ? "nothing is filled into this text: '{\(placeholder.name)}' would be printed as it is"
                    : "unknown placeholder '{\(placeholder.name)}'"
                checker.report(
                    message, at: placeholder, of: node,
                    notes: QuestionnaireChecker.hint(placeholder.name, among: known ?? []))
            }
        }
    }
}

extension QuestionnaireChecker {
    /// Says which braces of a text open nothing.
    func reportStrays(of template: TextTemplate, in node: YAMLNode) {
        for offset in template.strays {
            problems.add(
                Diagnostic(
                    .error, "this brace opens no placeholder", in: node.source,
                    at: node.location(atScalarOffset: offset), length: 1,
                    notes: ["a placeholder is '{name}'; a brace itself is written '{{'"]))
        }
    }
}

/// The names that may stand between braces, by where a text belongs.
private struct PlaceholderNames {
    private let all: Set<String>
    private let limits: Set<String>
    private let rules: [String: Rule]
    private let columns: [String: Set<String>]

    init(_ checker: QuestionnaireChecker) {
        all = Set(checker.types.names.keys)
        limits = Set(checker.questionnaire.limits.keys)
        rules = Dictionary(checker.questionnaire.rules.map { ($0.id, $0) }) { first, _ in first }
        columns = checker.plan.fields.filter { $0.value.table != nil }
            .mapValues { Set(checker.types.columns(of: $0).keys) }
    }

    /// Nil where nothing is filled in.
    func known(_ place: QuestionnaireText.Placeholders) -> Set<String>? {
        switch place {
        case .none: return nil
        case .limits: return limits
        case .names: return all
        case .row(let table): return all.union(columns[table] ?? [])
        case .rule(let id):
            guard let rule = rules[id] else { return all }
            return all.union(rule.cutoffs.keys).union(rule.lists.keys)
        }
    }
}

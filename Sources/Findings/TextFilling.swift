import Answers
import Expressions
import Questionnaires
import Wording

/// Fills what is known into the texts of a questionnaire.
struct TextFilling {
    private let assessor: Assessor
    private let scope: Activation
    private let rule: Rule?
    private let row: (table: String, cells: ValueMap)?

    /// - Parameters:
    ///   - scope: what names stand for.
    ///   - rule: whose text it is, with its limits and lists.
    ///   - row: what a verdict is about.
    init(
        _ assessor: Assessor, _ scope: Activation, rule: Rule? = nil,
        row: (table: String, cells: ValueMap)? = nil
    ) {
        self.assessor = assessor
        self.scope = scope
        self.rule = rule
        self.row = row
    }

    /// The text with its placeholders filled.
    func callAsFunction(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        return TextTemplate(text).filled(words)
    }

    private func words(_ name: String) -> String {
        let formatter = assessor.formatter
        if let rule, let list = rule.lists[name] {
            return names(list.knownElements(scope), rule.labels[name] ?? optionSet(of: list.root))
        }
        if let row, let cell = row.cells[name] { return words(cell, name, of: row.table) }
        if name == Questionnaire.auditDate { return formatter.placeholder(day: scope[name]) }
        if let metric = assessor.plan.metrics[name] {
            let isFalse = scope[name]?.number == 0 && assessor.questionnaire.isUncertainty(metric)
            return isFalse
                ? formatter.texts(.value(.notKnown))
                : formatter.placeholder(scope[name], unit: metric.unit, options: metric.options)
        }
        if let field = assessor.plan.fields[name] { return formatter.placeholder(scope[name], of: field) }
        return formatter.placeholder(scope[name])
    }

    private func words(_ cell: Value, _ name: String, of table: String) -> String {
        let formatter = assessor.formatter
        if let column = assessor.plan.fields[table]?.table?.column(name) {
            return formatter.placeholder(cell, of: column)
        }
        if let column = assessor.questionnaire.columns[table]?.first(where: { $0.name == name }) {
            return formatter.placeholder(cell, unit: column.unit, options: column.options)
        }
        let verdict = assessor.questionnaire.verdicts[table]?.first { .string($0.code) == cell }
        return verdict?.label ?? formatter.placeholder(cell)
    }

    /// The names of a list, with the labels of an option set or of fields in place of codes.
    private func names(_ value: Value, _ labels: String?) -> String {
        guard case .list(let items) = value else { return assessor.formatter.placeholder(value) }
        let names = items.map { item in
            guard case .string(let code) = item else { return assessor.formatter.placeholder(item) }
            if labels == "fields" { return assessor.plan.fields[code]?.label ?? code }
            return labels.flatMap { assessor.questionnaire.options[$0]?.option(code)?.label } ?? code
        }
        return assessor.formatter.texts.signs.list(names)
    }

    /// The option set whose codes a list holds, where it is made of a field's or of a column's.
    private func optionSet(of list: SyntaxNode) -> String? {
        switch list.kind {
        case .name(let name): return assessor.plan.fields[name]?.options
        case .macro(let receiver, .filter, _, _): return optionSet(of: receiver)
        case .macro(let receiver, .map, _, let arguments):
            guard case .select(_, let column) = arguments.last?.kind, let table = source(of: receiver) else {
                return nil
            }
            return assessor.plan.fields[table]?.table?.column(column)?.options
                ?? assessor.questionnaire.columns[table]?.first { $0.name == column }?.options
        default: return nil
        }
    }

    /// The table whose rows a list holds.
    private func source(of list: SyntaxNode) -> String? {
        switch list.kind {
        case .name(let name): name
        case .macro(let receiver, .filter, _, _): source(of: receiver)
        default: nil
        }
    }
}

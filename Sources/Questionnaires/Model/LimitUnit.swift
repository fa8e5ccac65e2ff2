package import Expressions

extension Questionnaire {
    /// The unit of the figures with which a rule compares a limit, as in ``unit(ofLimit:in:of:)``; of a limit that it only
    /// names, that of its figures.
    package func unit(ofLimit limit: String, of rule: Rule) -> String? {
        let read = Set(rule.decisions.flatMap(\.names))
        return unit(ofLimit: limit, in: rule.decisions)
            ?? unit(
                ofLimit: limit,
                in: metrics.filter { read.contains($0.variable) && $0.formula.names.contains(limit) }.map(
                    \.formula))
    }

    /// The unit of the figures with which expressions compare a limit; nil where they compare it with none, or with unlike
    /// ones.
    ///
    /// - Parameter table: whose row the expressions read.
    package func unit(
        ofLimit limit: String, in expressions: [CompiledExpression], of table: String? = nil
    ) -> String? {
        var comparisons = Comparisons(of: limit, in: self, row: table)
        for expression in expressions { comparisons.look(through: expression.root) }
        return comparisons.units.count == 1 ? comparisons.units.first : nil
    }
}

/// With what expressions compare a limit.
private struct Comparisons {
    private let limit: String
    private let questionnaire: Questionnaire
    /// The tables for whose rows names stand.
    private var tables: [String: String] = [:]
    private(set) var units: Set<String> = []

    init(of limit: String, in questionnaire: Questionnaire, row table: String?) {
        self.limit = limit
        self.questionnaire = questionnaire
        if let table, let row = questionnaire.field(table)?.table?.row { tables[row] = table }
    }

    mutating func look(through node: SyntaxNode) {
        switch node.kind {
        case .binary(let one, .equal, let other), .binary(let one, .notEqual, let other),
            .binary(let one, .less, let other), .binary(let one, .lessOrEqual, let other),
            .binary(let one, .greater, let other), .binary(let one, .greaterOrEqual, let other):
            if gives(other), let unit = unit(of: one) { units.insert(unit) }
            if gives(one), let unit = unit(of: other) { units.insert(unit) }
        // A share is divided by a hundred before anything else is done with it.
        case .binary(let one, .divide, let other) where gives(one):
            if case .literal(let hundred) = other.kind, hundred.number == 100 { units.insert("%") }
        case .macro(let list, _, let variable, _): tables[variable] = table(list)
        default: break
        }
        for part in node.children { look(through: part) }
    }

    /// True of what may give the limit, or the limit and more of the same.
    private func gives(_ node: SyntaxNode) -> Bool {
        switch node.kind {
        case .name(let name): name == limit
        case .conditional(_, let one, let other), .binary(let one, .add, let other),
            .binary(let one, .subtract, let other):
            gives(one) || gives(other)
        case .call("max", let arguments), .call("min", let arguments), .call("first_known", let arguments):
            arguments.contains(where: gives)
        default: false
        }
    }

    /// The unit of what a part gives; nil of what has none, and of what is multiplied or divided.
    private func unit(of node: SyntaxNode) -> String? {
        switch node.kind {
        case .name(let name):
            questionnaire.field(name)?.unitCode
                ?? questionnaire.metrics.first { $0.variable == name }?.unit
        case .select(let row, let column): unit(of: column, in: row)
        case .conditional(_, let one, let other), .binary(let one, .add, let other),
            .binary(let one, .subtract, let other):
            unit(of: one) ?? unit(of: other)
        case .call("max", let arguments), .call("min", let arguments), .call("first_known", let arguments):
            arguments.lazy.compactMap(unit).first
        case .method(let list, let name, _): Self.ofElements.contains(name) ? unit(of: list) : nil
        case .macro(let list, .map, let variable, let arguments):
            arguments.last.flatMap { elements(of: list, as: variable).unit(of: $0) }
        case .macro(let list, .filter, _, _), .unary(.negate, let list): unit(of: list)
        default: nil
        }
    }

    /// Aggregates that count what the elements of their list do.
    private static let ofElements: Set<String> = [
        "sum", "mean", "median", "min", "max", "percentile", "first", "last",
    ]

    private func unit(of column: String, in row: SyntaxNode) -> String? {
        switch row.kind {
        case .name(let name), .variable(let name):
            guard let table = tables[name] else { return nil }
            return questionnaire.field(table)?.table?.columns.first { $0.name == column }?.unitCode
                ?? questionnaire.columns[table]?.first { $0.name == column }?.unit
        default: return nil
        }
    }

    private func elements(of list: SyntaxNode, as variable: String) -> Comparisons {
        var inside = self
        inside.tables[variable] = table(list)
        return inside
    }

    private func table(_ list: SyntaxNode) -> String? {
        switch list.kind {
        case .name(let name): name
        case .macro(let list, .filter, _, _): table(list)
        default: nil
        }
    }
}

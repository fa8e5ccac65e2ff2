package import Expressions

/// A sum over the rows of a table, such as `channels.filter(c, known(c.cost)).map(c, c.cost).sum()`: where something of a row
/// is not known, the others still say how much it is at least.
package struct RowSum: Sendable {
    /// A part of the sum that is evaluated for one row after the other.
    package struct Part: Sendable {
        /// What the row is called in it.
        package let variable: String
        /// The part.
        package let node: SyntaxNode
    }

    /// The table.
    package let table: String
    /// What of a row has to be known, or the formula passes it over.
    package let needed: [Part]
    /// What else holds of the rows that are added up.
    package let conditions: [Part]
    /// What is added up.
    package let term: Part

    /// Takes a formula apart; nil of one that is no sum over rows.
    package init?(_ formula: CompiledExpression) {
        guard case .method(let list, "sum", _) = formula.root.kind,
            case .macro(let rows, .map, let variable, let body) = list.kind, body.count == 1,
            let term = body.last
        else { return nil }
        self.term = Part(variable: variable, node: term)
        var (needed, conditions): ([Part], [Part]) = ([], [])
        var source = rows
        while case .macro(let rows, .filter, let variable, let predicates) = source.kind {
            for node in predicates.flatMap(Self.conjuncts) {
                if case .call("known", let arguments) = node.kind {
                    needed += arguments.map { Part(variable: variable, node: $0) }
                } else {
                    conditions.append(Part(variable: variable, node: node))
                }
            }
            source = rows
        }
        guard case .name(let table) = source.kind else { return nil }
        (self.table, self.needed, self.conditions) = (table, needed, conditions)
    }

    private static func conjuncts(_ node: SyntaxNode) -> [SyntaxNode] {
        if case .logic(.and, let parts) = node.kind { parts.flatMap(conjuncts) } else { [node] }
    }

    /// True where no row can make the sum less, whatever its cells hold.
    package func onlyGrows(in questionnaire: Questionnaire) -> Bool {
        isNeverNegative(term.node, term.variable, questionnaire, Self.deepest)
    }

    /// Columns that read each other are not followed further.
    private static let deepest = 16

    private func isNeverNegative(
        _ node: SyntaxNode, _ row: String, _ questionnaire: Questionnaire, _ depth: Int
    ) -> Bool {
        func isFine(_ node: SyntaxNode) -> Bool { isNeverNegative(node, row, questionnaire, depth) }
        switch node.kind {
        case .literal(let value): return value.number.map { $0 >= 0 } ?? false
        case .select(let receiver, let column):
            guard receiver.kind == .variable(row) || receiver.kind == .name(row), depth > 0 else {
                return false
            }
            let shape = questionnaire.field(table)?.table
            if let entered = shape?.columns.first(where: { $0.name == column }) {
                return entered.leastFigure.map { $0 >= 0 } ?? false
            }
            guard let shape,
                let computed = questionnaire.columns[table]?.first(where: { $0.name == column })
            else { return false }
            return isNeverNegative(computed.formula.root, shape.row, questionnaire, depth - 1)
        case .binary(let one, .add, let other), .binary(let one, .multiply, let other),
            .binary(let one, .divide, let other), .conditional(_, let one, let other):
            return isFine(one) && isFine(other)
        case .call("min", let arguments), .call("first_known", let arguments):
            return arguments.allSatisfy(isFine)
        case .call("max", let arguments): return arguments.contains(where: isFine)
        case .name(let name):
            return (questionnaire.field(name)?.leastFigure).map { $0 >= 0 } ?? false
        default: return false
        }
    }
}

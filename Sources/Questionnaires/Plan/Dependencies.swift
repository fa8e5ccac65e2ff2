import Expressions

/// What an expression reads: fields, tables and metrics by name, and computed columns of the tables it mentions.
public struct Dependencies: Sendable, Equatable {
    /// Free names, without cut-offs and lists.
    public var names: Set<String> = []
    /// Computed columns, by table.
    public var columns: Set<EvaluationStep> = []

    /// Everything that any of the expressions reads.
    ///
    /// - Parameter row: the table whose row the expressions read, and under which name.
    init(
        _ expressions: [CompiledExpression], in questionnaire: Questionnaire,
        row: (name: String, table: String)? = nil
    ) {
        var selected: Set<String> = []
        var tables: Set<String> = []
        for expression in expressions {
            Self.collect(expression.root, &names, &selected)
        }
        for name in names where questionnaire.columns[name] != nil { tables.insert(name) }
        if let row {
            names.remove(row.name)
            tables.insert(row.table)
        }
        for table in tables {
            for column in questionnaire.columns[table] ?? [] where selected.contains(column.name) {
                columns.insert(.column(table: table, name: column.name))
            }
        }
        if let row { names.insert(row.table) }
        // The samples of a field are read with the field.
        for name in names where name.hasSuffix("_samples") {
            names.insert(String(name.dropLast("_samples".count)))
        }
    }

    private static func collect(_ node: SyntaxNode, _ names: inout Set<String>, _ selected: inout Set<String>)
    {
        switch node.kind {
        case .name(let name): names.insert(name)
        case .select(_, let field), .has(_, let field): selected.insert(field)
        default: break
        }
        for child in node.children { collect(child, &names, &selected) }
    }
}

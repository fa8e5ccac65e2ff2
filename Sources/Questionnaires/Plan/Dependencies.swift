import Expressions

/// What expressions read: fields, tables and metrics by name, and computed columns of the tables they mention.
struct Dependencies: Sendable {
    /// Free names, without that of the row, each once; the table in place of its row.
    private(set) var names: [String] = []
    /// Names of computed columns, by table.
    private(set) var columns: [(table: String, name: String)] = []

    /// Everything that any of the expressions reads.
    ///
    /// - Parameter row: the table whose row the expressions read, and under which name.
    init(
        _ expressions: [CompiledExpression], in questionnaire: Questionnaire,
        row: (name: String, table: String)? = nil
    ) {
        var tables: [String] = []
        func add(_ name: String) {
            if !names.contains(name) { names.append(name) }
        }
        for expression in expressions {
            for name in expression.names {
                if questionnaire.columns[name] != nil, !tables.contains(name) { tables.append(name) }
                guard name != row?.name else { continue }
                add(name)
                // The samples of a field are read with the field.
                if name.hasSuffix("_samples") { add(String(name.dropLast("_samples".count))) }
            }
        }
        if let row {
            add(row.table)
            if !tables.contains(row.table) { tables.append(row.table) }
        }
        guard !tables.isEmpty else { return }
        var selected: Set<String> = []
        for expression in expressions {
            expression.root.visit { node in
                switch node.kind {
                case .select(_, let field), .has(_, let field): selected.insert(field)
                default: break
                }
                return true
            }
        }
        for table in tables.sorted() {
            let read = (questionnaire.columns[table] ?? []).map(\.name).filter(selected.contains)
            columns += read.sorted().map { (table, $0) }
        }
    }
}

extension SyntaxNode {
    /// True where a field of that name is read from something.
    func selects(_ name: String) -> Bool {
        var isFound = false
        visit { node in
            switch node.kind {
            case .select(_, name), .has(_, name): isFound = true
            default: break
            }
            return !isFound
        }
        return isFound
    }
}

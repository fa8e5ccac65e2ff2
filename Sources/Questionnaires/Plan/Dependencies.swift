import Expressions

/// What expressions read: fields, tables and metrics by name, and computed columns and verdicts of the tables they
/// mention.
struct Dependencies: Sendable {
    /// Free names, without that of the row, each once; the table in place of its row.
    private(set) var names: [String] = []
    /// Names of computed columns, and of entered ones that were asked for, by table.
    private(set) var columns: [(table: String, name: String)] = []
    /// Tables whose verdicts are read.
    private(set) var verdicts: [String] = []
    /// Tables of which any column may be read, because its name is computed; no order can be derived from that.
    private(set) var anyColumn: [String] = []

    /// The name under which a row's verdict is read.
    static let verdict = "verdict"

    /// Everything that any of the expressions reads.
    ///
    /// - Parameters:
    ///   - row: the table whose row the expressions read, and under which name.
    ///   - entered: entered columns that are noted too, by table.
    init(
        _ expressions: [CompiledExpression], in questionnaire: Questionnaire,
        row: (name: String, table: String)? = nil, noting entered: [String: Set<String>] = [:]
    ) {
        self.init(expressions.map { ($0.root, $0.names) }, in: questionnaire, row: row, noting: entered)
    }

    /// Everything that any of the parts of expressions reads.
    init(_ parts: [SyntaxNode], in questionnaire: Questionnaire) {
        self.init(parts.map { ($0, $0.freeNames) }, in: questionnaire, row: nil, noting: [:])
    }

    private init(
        _ expressions: [(root: SyntaxNode, names: [String])], in questionnaire: Questionnaire,
        row: (name: String, table: String)?, noting entered: [String: Set<String>]
    ) {
        var tables: [String] = []
        func add(_ name: String) {
            if !names.contains(name) { names.append(name) }
        }
        for expression in expressions {
            for name in expression.names {
                let hasColumns =
                    questionnaire.columns[name] != nil || questionnaire.verdicts[name] != nil
                    || entered[name] != nil
                if hasColumns, !tables.contains(name) { tables.append(name) }
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
        var readsAnyColumn = false
        for expression in expressions {
            expression.root.visit { node in
                switch node.kind {
                case .select(_, let field), .has(_, let field): selected.insert(field)
                case .index(_, let index):
                    switch index.kind {
                    case .literal(.string(let field)): selected.insert(field)
                    case .literal: break
                    default: readsAnyColumn = true
                    }
                default: break
                }
                return true
            }
        }
        for table in tables.sorted() {
            let known = (questionnaire.columns[table] ?? []).map(\.name) + (entered[table] ?? [])
            let read = known.filter(selected.contains)
            columns += read.sorted().map { (table, $0) }
            if selected.contains(Self.verdict), questionnaire.verdicts[table] != nil {
                verdicts.append(table)
            }
            if readsAnyColumn { anyColumn.append(table) }
        }
    }
}

package import Expressions

extension QuestionnairePlan {
    /// True of a condition on a row which that row decides: nothing that it reads, also through metrics and computed
    /// columns, goes through the rows of the same table, so that further rows change nothing.
    ///
    /// - Parameters:
    ///   - condition: what stands under a macro.
    ///   - variable: what the row is called in it.
    ///   - table: the table whose rows the macro goes through.
    package func isDecided(
        _ condition: SyntaxNode, byRow variable: String, of table: String, in questionnaire: Questionnaire
    ) -> Bool {
        var waiting = [(node: condition, variable: variable)]
        var seenNames: Set<String> = []
        var seenColumns: Set<String> = []
        while let (node, variable) = waiting.popLast() {
            for name in node.freeNames where name != variable && seenNames.insert(name).inserted {
                guard name != table else { return false }
                if let metric = metrics[name] { waiting.append((metric.formula.root, "")) }
            }
            guard !variable.isEmpty else { continue }
            let row = questionnaire.rowName(of: table) ?? ""
            for column in node.fieldsRead(of: variable) where seenColumns.insert(column).inserted {
                let computed = (questionnaire.columns[table] ?? []).filter { $0.name == column }
                var read = computed.flatMap { [$0.formula] + ($0.when.map { [$0] } ?? []) }
                if column == Dependencies.verdict {
                    read += (questionnaire.verdicts[table] ?? []).map(\.when)
                }
                waiting += read.map { ($0.root, row) }
            }
        }
        return true
    }
}

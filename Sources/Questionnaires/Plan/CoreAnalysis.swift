import Expressions

/// Finds the rules that core answers alone decide.
///
/// What stands only in `known()` or `dont_know()`, or beside a core alternative in `first_known()`, is not
/// required; all else that a condition or a `when` reads is, also through metrics and computed columns.
struct CoreAnalysis {
    private let questionnaire: Questionnaire
    private let fields: [String: Field]
    private let coreFields: Set<String>
    /// Metrics and computed columns that core answers alone decide, and those that do not.
    private var metrics: [String: Bool] = [:]
    private var columns: [String: [String: Bool]] = [:]

    /// - Parameter order: metrics and columns, each after what it reads.
    init(
        _ questionnaire: Questionnaire, _ fields: [String: Field], _ questions: [String: Question],
        order: [EvaluationStep]
    ) {
        self.questionnaire = questionnaire
        self.fields = fields
        coreFields = Set(questions.filter { $0.value.core }.map(\.key))
        var formulas: [String: CompiledExpression] = [:]
        for metric in questionnaire.metrics where formulas[metric.variable] == nil {
            formulas[metric.variable] = metric.formula
            metrics[metric.variable] = true
        }
        for step in order {
            switch step {
            case .metric(let variable):
                metrics[variable] = formulas[variable].map { isCore($0.root, Scope()) }
            case .column(let table, let name):
                guard let row = fields[table]?.table?.row,
                    let column = questionnaire.columns[table]?.first(where: { $0.name == name })
                else { continue }
                columns[table, default: [:]][name] = ([column.formula] + (column.when.map { [$0] } ?? []))
                    .allSatisfy { isCore($0.root, Scope(rows: [row: table])) }
            }
        }
    }

    var coreRules: Set<String> {
        var ids: Set<String> = []
        for rule in questionnaire.rules {
            let scope = Scope(cutoffs: Set(rule.cutoffs.keys).union(rule.lists.keys))
            if isCore(rule.condition.root, scope), rule.when.map({ isCore($0.root, scope) }) ?? true {
                ids.insert(rule.id)
            }
        }
        return ids
    }

    /// Ids of the stages whose score is computed of core answers alone.
    var coreScores: Set<String> {
        Set(
            questionnaire.stages.filter { stage in
                stage.score.map { isCore($0.formula.root, Scope()) } == true
            }.map(\.id))
    }

    /// True of an expression of a rule that core answers alone decide.
    func isCore(_ expression: CompiledExpression, of rule: Rule) -> Bool {
        isCore(expression.root, Scope(cutoffs: Set(rule.cutoffs.keys).union(rule.lists.keys)))
    }

    /// True of a field or metric that core answers alone give a value.
    func isCore(name: String) -> Bool { isCore(name: name, Scope()) }

    /// What a name means where it stands.
    private struct Scope {
        var cutoffs: Set<String> = []
        /// Tables by the variable that runs over their rows.
        var rows: [String: String] = [:]
    }

    private func isCore(_ node: SyntaxNode, _ scope: Scope) -> Bool {
        switch node.kind {
        case .name(let name):
            return isCore(name: name, scope)
        case .call("known", _), .call("dont_know", _):
            return true
        case .call("first_known", let alternatives):
            return alternatives.contains { isCore($0, scope) }
        case .select(let receiver, let field):
            return isCore(receiver, scope) && isCore(column: field, of: table(of: receiver, scope))
        case .macro(let receiver, _, let variable, let arguments):
            guard isCore(receiver, scope) else { return false }
            var inner = scope
            inner.rows[variable] = table(of: receiver, scope)
            return arguments.allSatisfy { isCore($0, inner) }
        default:
            return node.children.allSatisfy { isCore($0, scope) }
        }
    }

    private func isCore(name: String, _ scope: Scope) -> Bool {
        if scope.cutoffs.contains(name) || scope.rows[name] != nil { return true }
        // In a circle, which the checker refuses, what is not settled yet counts as core.
        if let isCore = metrics[name] { return isCore }
        if questionnaire.limits[name] != nil || name == Questionnaire.auditDate { return true }
        let field = name.hasSuffix("_samples") ? String(name.dropLast("_samples".count)) : name
        return coreFields.contains(fields[name] == nil ? field : name)
    }

    private func isCore(column: String, of table: String?) -> Bool {
        table.flatMap { columns[$0]?[column] } ?? true
    }

    /// The table over whose rows an expression runs.
    private func table(of node: SyntaxNode, _ scope: Scope) -> String? {
        switch node.kind {
        case .name(let name), .variable(let name):
            scope.rows[name] ?? (fields[name]?.table == nil ? nil : name)
        case .macro(let receiver, .filter, _, _), .method(let receiver, _, _), .index(let receiver, _):
            table(of: receiver, scope)
        default: nil
        }
    }
}

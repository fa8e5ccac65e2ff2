import Expressions

/// Who reads which names, directly or through metrics, computed columns and verdicts.
struct Reach: Sendable {
    /// The names that anything reads; sets hold their positions.
    private(set) var names: [String] = []
    private var positions: [String: Int] = [:]
    /// What each step reads, by step.
    private var ofStep: [NumberSet] = []
    /// What the verdicts on a table's rows read, by table.
    private var ofVerdict: [String: NumberSet] = [:]
    private(set) var metrics: [String: NumberSet] = [:]
    private(set) var rules: [String: NumberSet] = [:]
    private(set) var checks: [String: NumberSet] = [:]

    /// - Parameters:
    ///   - dependencies: what each step reads, by step.
    ///   - order: the steps, each after those it reads.
    init(
        _ questionnaire: Questionnaire, _ steps: StepTable, _ dependencies: [Dependencies], order: [Int]
    ) {
        ofStep = [NumberSet](repeating: NumberSet(), count: dependencies.count)
        for step in order { ofStep[step] = reach(of: dependencies[step], steps) }
        for (table, verdicts) in questionnaire.verdicts.sorted(by: { $0.key < $1.key }) {
            let row = questionnaire.rowName(of: table) ?? ""
            ofVerdict[table] = reach(
                of: Dependencies(verdicts.map(\.when), in: questionnaire, row: (row, table)), steps)
        }
        for metric in questionnaire.metrics {
            metrics[metric.variable] = steps.metrics[metric.variable].map { ofStep[$0] }
        }
        for rule in questionnaire.rules {
            let expressions = [rule.condition] + (rule.when.map { [$0] } ?? [])
            rules[rule.id] = reach(of: Dependencies(expressions, in: questionnaire), steps)
        }
        for check in questionnaire.allChecks {
            checks[check.id] = reach(of: Dependencies([check.when], in: questionnaire), steps)
        }
    }

    private mutating func reach(of read: Dependencies, _ steps: StepTable) -> NumberSet {
        var result = NumberSet()
        for name in read.names { result.insert(position(of: name)) }
        for step in steps.steps(of: read) { result.formUnion(ofStep[step]) }
        for table in read.verdicts { result.formUnion(ofVerdict[table] ?? NumberSet()) }
        return result
    }

    /// The names that something reads, directly or through metrics and columns; `steps` are those of the plan.
    func names(readBy read: Dependencies, _ steps: StepTable) -> Set<String> {
        var result = Set(read.names)
        var numbers = NumberSet()
        for step in steps.steps(of: read) { numbers.formUnion(ofStep[step]) }
        for table in read.verdicts { numbers.formUnion(ofVerdict[table] ?? NumberSet()) }
        numbers.forEach { result.insert(names[$0]) }
        return result
    }

    private mutating func position(of name: String) -> Int {
        if let position = positions[name] { return position }
        positions[name] = names.count
        names.append(name)
        return names.count - 1
    }
}

/// The numbers of metrics and computed columns, as the plan counts them.
struct StepTable: Sendable {
    /// The steps by number.
    private(set) var steps: [EvaluationStep] = []
    /// Numbers of metrics, by variable.
    private(set) var metrics: [String: Int] = [:]
    /// Numbers of computed columns, by table and name.
    private(set) var columns: [String: [String: Int]] = [:]

    /// The number of a metric, a new one where it has none.
    mutating func number(metric variable: String) -> Int {
        if let number = metrics[variable] { return number }
        metrics[variable] = steps.count
        steps.append(.metric(variable))
        return steps.count - 1
    }

    /// The number of a column, a new one where it has none.
    mutating func number(column name: String, of table: String) -> Int {
        if let number = columns[table]?[name] { return number }
        columns[table, default: [:]][name] = steps.count
        steps.append(.column(table: table, name: name))
        return steps.count - 1
    }

    /// The steps among what is read, in a fixed order: metrics, then columns, each by name.
    func steps(of read: Dependencies) -> [Int] {
        let metrics = read.names.filter { self.metrics[$0] != nil }.sorted().compactMap { self.metrics[$0] }
        return metrics + read.columns.compactMap { columns[$0.table]?[$0.name] }
    }
}

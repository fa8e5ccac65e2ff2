/// In which order metrics and computed columns are computed.
struct EvaluationOrder: Sendable {
    let steps: StepTable
    /// What each step reads, by its number.
    let dependencies: [Dependencies]
    /// The steps by number, each after what it reads.
    let numbers: [Int]
    let order: [EvaluationStep]
    /// Those of them that plausibility checks read, directly or through others.
    let orderOfChecks: [EvaluationStep]
    let checksReadVerdicts: Bool
    let circles: [[EvaluationStep]]

    init(_ questionnaire: Questionnaire, _ fields: [String: Field]) {
        var steps = StepTable()
        var dependencies: [Dependencies] = []
        // Of two steps with one name, which the checker refuses, the later counts.
        func note(_ read: Dependencies, of step: Int) {
            if step < dependencies.count { dependencies[step] = read } else { dependencies.append(read) }
        }
        for metric in questionnaire.metrics {
            note(
                Dependencies([metric.formula], in: questionnaire), of: steps.number(metric: metric.variable))
        }
        for (table, columns) in questionnaire.columns.sorted(by: { $0.key < $1.key }) {
            let row = fields[table]?.table?.row ?? ""
            for column in columns {
                let read = Dependencies(
                    [column.formula] + (column.when.map { [$0] } ?? []), in: questionnaire,
                    row: (row, table))
                note(read, of: steps.number(column: column.name, of: table))
            }
        }
        let predecessors = dependencies.map(steps.steps)
        let sorted = StepOrder(predecessors)
        let readByChecks = Dependencies(questionnaire.allChecks.map(\.when), in: questionnaire)
        var waiting = steps.steps(of: readByChecks)
        var read: Set<Int> = []
        while let step = waiting.popLast() {
            if read.insert(step).inserted { waiting += predecessors[step] }
        }
        self.steps = steps
        self.dependencies = dependencies
        numbers = sorted.order
        order = sorted.order.map { steps.steps[$0] }
        orderOfChecks = sorted.order.filter(read.contains).map { steps.steps[$0] }
        checksReadVerdicts = !readByChecks.verdicts.isEmpty
        circles = sorted.circles.map { $0.map { steps.steps[$0] } }
    }
}

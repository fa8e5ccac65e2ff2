import Expressions

/// What follows from a questionnaire and is never written into it: the order of evaluation, which rules are
/// core, the greatest severity of each, and what waits for each field.
public struct QuestionnairePlan: Sendable {
    /// Metrics and computed columns, each after what it reads.
    public let order: [EvaluationStep]
    /// Steps that wait for each other in a circle; empty in a sound questionnaire.
    public let cycle: [EvaluationStep]
    /// Ids of the rules that core answers alone decide.
    public let coreRules: Set<String>
    /// Variables of metrics and ids of rules that wait for a field, by field.
    public let waiting: [String: Waiting]
    /// Fields by name.
    public let fields: [String: Field]
    /// The question that fills a field, by field.
    public let questionOfField: [String: Question]
    /// Every name read, directly or through metrics and columns.
    private let reach: [Reader: Set<String>]
    private let metricVariables: Set<String>

    /// Something that reads fields and metrics.
    public enum Reader: Hashable, Sendable {
        case rule(String)
        case check(String)
        case metric(String)
    }

    /// The fields that something reads, directly or through metrics and columns.
    public func fieldsRead(by reader: Reader) -> Set<String> {
        (reach[reader] ?? []).filter { fields[$0] != nil }
    }

    /// The metrics that something reads, directly or through others.
    public func metricsRead(by reader: Reader) -> Set<String> {
        (reach[reader] ?? []).intersection(metricVariables)
    }

    /// What waits for a field, also through metrics and columns, whatever is answered.
    public struct Waiting: Sendable, Equatable {
        /// Variables of metrics, in the order of the questionnaire.
        public var metrics: [String] = []
        /// Ids of rules, in the order of the questionnaire.
        public var rules: [String] = []

        /// Creates a value in which nothing waits.
        public init() {}
    }

    /// Derives the plan of a questionnaire.
    public init(_ questionnaire: Questionnaire) {
        var fields: [String: Field] = [:]
        var questionOfField: [String: Question] = [:]
        for question in questionnaire.questions {
            for field in question.fields {
                fields[field.name] = field
                questionOfField[field.name] = question
            }
        }
        self.fields = fields
        self.questionOfField = questionOfField

        var dependencies: [EvaluationStep: Dependencies] = [:]
        var steps: [EvaluationStep] = []
        for metric in questionnaire.metrics {
            let step = EvaluationStep.metric(metric.variable)
            steps.append(step)
            dependencies[step] = Dependencies([metric.formula], in: questionnaire)
        }
        for (table, columns) in questionnaire.columns.sorted(by: { $0.key < $1.key }) {
            let row = fields[table]?.table?.row ?? ""
            for column in columns {
                let step = EvaluationStep.column(table: table, name: column.name)
                steps.append(step)
                dependencies[step] = Dependencies(
                    [column.formula] + (column.when.map { [$0] } ?? []), in: questionnaire,
                    row: (row, table))
            }
        }
        metricVariables = Set(questionnaire.metrics.map(\.variable))
        (order, cycle) = Self.sorted(steps, dependencies)
        coreRules = CoreAnalysis(questionnaire, fields, questionOfField).coreRules
        let reach = Self.reach(questionnaire, dependencies)
        self.reach = reach
        var waiting: [String: Waiting] = [:]
        for metric in questionnaire.metrics {
            for name in reach[.metric(metric.variable)] ?? [] {
                waiting[name, default: Waiting()].metrics.append(metric.variable)
            }
        }
        for rule in questionnaire.rules {
            for name in reach[.rule(rule.id)] ?? [] {
                waiting[name, default: Waiting()].rules.append(rule.id)
            }
        }
        self.waiting = waiting
    }

    /// Each step after those it reads; what is left over waits in a circle.
    private static func sorted(
        _ steps: [EvaluationStep], _ dependencies: [EvaluationStep: Dependencies]
    ) -> (order: [EvaluationStep], cycle: [EvaluationStep]) {
        var order: [EvaluationStep] = []
        var finished: Set<EvaluationStep> = []
        var open: Set<EvaluationStep> = []
        var cycle: [EvaluationStep] = []
        let known = Set(steps)
        func visit(_ step: EvaluationStep) {
            guard known.contains(step), !finished.contains(step) else { return }
            guard open.insert(step).inserted else {
                cycle.append(step)
                return
            }
            for next in predecessors(of: step, dependencies) { visit(next) }
            finished.insert(step)
            order.append(step)
        }
        for step in steps { visit(step) }
        return (order, cycle)
    }

    /// What must be computed before a step, in a fixed order.
    static func predecessors(
        of step: EvaluationStep, _ dependencies: [EvaluationStep: Dependencies]
    ) -> [EvaluationStep] {
        guard let read = dependencies[step] else { return [] }
        return read.names.sorted().map { .metric($0) }
            + read.columns.sorted { "\($0)" < "\($1)" }
    }

    private static func reach(
        _ questionnaire: Questionnaire, _ dependencies: [EvaluationStep: Dependencies]
    ) -> [Reader: Set<String>] {
        var reached: [EvaluationStep: Set<String>] = [:]
        func names(of read: Dependencies, _ path: Set<EvaluationStep>) -> Set<String> {
            var result = read.names
            for step in read.names.map(EvaluationStep.metric) + Array(read.columns) {
                guard let inner = dependencies[step], !path.contains(step) else { continue }
                if reached[step] == nil { reached[step] = names(of: inner, path.union([step])) }
                result.formUnion(reached[step] ?? [])
            }
            return result
        }
        var reach: [Reader: Set<String>] = [:]
        for metric in questionnaire.metrics {
            let step = EvaluationStep.metric(metric.variable)
            reach[.metric(metric.variable)] = dependencies[step].map { names(of: $0, [step]) }
        }
        for rule in questionnaire.rules {
            let expressions = [rule.condition] + (rule.when.map { [$0] } ?? [])
            reach[.rule(rule.id)] = names(of: Dependencies(expressions, in: questionnaire), [])
        }
        for check in questionnaire.checks {
            reach[.check(check.id)] = names(of: Dependencies([check.when], in: questionnaire), [])
        }
        return reach
    }
}

package import Expressions

/// What follows from a questionnaire and is never written into it: the order of evaluation, which rules are
/// core, the greatest severity of each, and what waits for each field.
package struct QuestionnairePlan: Sendable {
    /// Metrics and computed columns, each after what it reads.
    package var order: [EvaluationStep] { evaluation.value.order }
    /// Those of them that plausibility checks read, directly or through others: they are looked at after each answer.
    package var orderOfChecks: [EvaluationStep] { evaluation.value.orderOfChecks }
    /// True where a check reads the verdict on a row, for which every figure may be needed.
    package var checksReadVerdicts: Bool { evaluation.value.checksReadVerdicts }
    /// Steps that wait for each other in a circle, each for the next one; empty in a sound questionnaire.
    package var circles: [[EvaluationStep]] { evaluation.value.circles }
    /// What nobody needs before the first answer.
    private let evaluation: Later<EvaluationOrder>
    /// Ids of the rules that core answers alone decide.
    package var coreRules: Set<String> { relations.value.coreRules }
    /// Ids of the stages whose score is computed of core answers alone.
    package var coreScores: Set<String> { relations.value.coreScores }
    /// Variables of metrics and ids of rules that wait for a field, by field.
    package var waiting: [String: Waiting] { relations.value.waiting }
    /// Fields by name.
    package let fields: [String: Field]
    /// The question that fills a field, by field.
    package let questionOfField: [String: Question]
    /// Metrics by variable.
    package let metrics: [String: Metric]
    /// What nobody needs before the first finding.
    private let relations: Later<Relations>
    private let readers: Later<Readers>
    private let confidentiality: Later<Dependents>
    private let restriction: Later<Dependents>
    /// Names of the fields of sensitive questions.
    package let sensitiveFields: Set<String>
    /// Ids of the questions that are not for everybody: those that are sensitive, and those of which a sensitive answer
    /// decides whether, or what of them, is asked.
    package var confidentialQuestions: Set<String> { confidentialToAsk.value }
    private let confidentialToAsk: Later<Set<String>>

    /// What depends on the answers to sensitive questions, those answers among it.
    package var confidential: Dependents { confidentiality.value }

    /// What the owner alone is told: what depends on sensitive or restricted answers, those answers among it, and
    /// restricted rules.
    package var forOwnerOnly: Dependents { restriction.value }

    private struct Relations: Sendable {
        let coreRules: Set<String>
        let coreScores: Set<String>
        let reach: Reach
        let steps: StepTable
        let waiting: [String: Waiting]
    }

    /// Something that reads fields and metrics.
    package enum Reader: Sendable {
        case rule(String)
        case check(String)
        case metric(String)
    }

    /// The fields that something reads, directly or through metrics and columns.
    package func fieldsRead(by reader: Reader) -> Set<String> {
        names(by: reader) { fields[$0] != nil }
    }

    /// The metrics that something reads, directly or through others.
    package func metricsRead(by reader: Reader) -> Set<String> {
        names(by: reader) { metrics[$0] != nil }
    }

    /// The fields that parts of expressions read, directly or through metrics and columns.
    package func fieldsRead(by parts: [SyntaxNode], in questionnaire: Questionnaire) -> Set<String> {
        let relations = relations.value
        return relations.reach.names(readBy: Dependencies(parts, in: questionnaire), relations.steps)
            .filter { fields[$0] != nil }
    }

    private func names(by reader: Reader, where isWanted: (String) -> Bool) -> Set<String> {
        let reach = relations.value.reach
        let numbers: NumberSet? =
            switch reader {
            case .rule(let id): reach.rules[id]
            case .check(let id): reach.checks[id]
            case .metric(let variable): reach.metrics[variable]
            }
        var names: Set<String> = []
        numbers?.forEach { number in
            if isWanted(reach.names[number]) { names.insert(reach.names[number]) }
        }
        return names
    }

    /// What may come out otherwise where some fields are answered otherwise, or asked or hidden.
    package func touched(by fields: Set<String>) -> Touched { readers.value.touched(by: fields) }

    /// What waits for a field, also through metrics and columns, whatever is answered.
    package struct Waiting: Sendable, Equatable {
        /// Variables of metrics, in the order of the questionnaire.
        package var metrics: [String] = []
        /// Ids of rules, in the order of the questionnaire.
        package var rules: [String] = []

        /// Creates a value in which nothing waits.
        package init() {}
    }

    /// Derives the plan of a questionnaire.
    package init(_ questionnaire: Questionnaire) {
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

        metrics = Dictionary(questionnaire.metrics.map { ($0.variable, $0) }) { first, _ in first }

        let evaluation = Later { [fields] in EvaluationOrder(questionnaire, fields) }
        self.evaluation = evaluation
        relations = Later { [fields, questionOfField] in
            let evaluation = evaluation.value
            let reach = Reach(
                questionnaire, evaluation.steps, evaluation.dependencies, order: evaluation.numbers)
            let core = CoreAnalysis(questionnaire, fields, questionOfField, order: evaluation.order)
            return Relations(
                coreRules: core.coreRules, coreScores: core.coreScores, reach: reach, steps: evaluation.steps,
                waiting: Self.waiting(questionnaire, reach))
        }
        readers = Later { [metrics] in Readers(questionnaire, evaluation.value.order, metrics) }
        sensitiveFields = questionnaire.sensitiveFields
        confidentiality = Later { Dependents(on: questionnaire.sensitiveFields, in: questionnaire) }
        restriction = Later {
            Dependents(
                on: questionnaire.sensitiveFields.union(questionnaire.restrictedFields),
                columns: questionnaire.restrictedColumns,
                rules: Set(questionnaire.rules.filter(\.restricted).map(\.id)), in: questionnaire)
        }
        confidentialToAsk = Later { questionnaire.confidentialQuestions }
    }

    private static func waiting(_ questionnaire: Questionnaire, _ reach: Reach) -> [String: Waiting] {
        var waiting = [Waiting](repeating: Waiting(), count: reach.names.count)
        for metric in questionnaire.metrics {
            reach.metrics[metric.variable]?.forEach { waiting[$0].metrics.append(metric.variable) }
        }
        for rule in questionnaire.rules {
            reach.rules[rule.id]?.forEach { waiting[$0].rules.append(rule.id) }
        }
        return Dictionary(zip(reach.names, waiting)) { first, _ in first }
    }
}

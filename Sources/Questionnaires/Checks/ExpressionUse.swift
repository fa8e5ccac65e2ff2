import Expressions

/// An expression where it stands in a questionnaire: what it may read, and what it must give.
struct ExpressionUse {
    /// What it decides or computes.
    enum Role {
        /// Whether a question, or a field of it, is asked.
        case asked(isSensitive: Bool)
        /// A metric or a computed column.
        case figure(EvaluationStep)
        /// To which rows a column applies, or how many cases a metric rests on.
        case beside(EvaluationStep)
        case verdict
        /// The score of a stage.
        case score
        /// A reason or a note of a verdict, a plausibility check, a headline, anything of a rule.
        case judgement
        /// A figure of a method.
        case method
    }

    let expression: CompiledExpression
    let path: String
    let role: Role
    /// The table whose row it reads.
    var table: String?
    /// Types by name; nil where its table is not there, so that nobody knows.
    let names: [String: StaticType]?
    /// What it must give; nil: anything.
    var expected: StaticType?
    /// Fields and figures that it reads although they come later.
    var later: Set<String> = []
    /// True where `true` is no mistake.
    var allowsConstant = false
    /// Where the names that it reads are made.
    var files: Set<QuestionnaireFile> = [.main, .metrics]
}

/// Goes through every expression of a questionnaire.
///
/// Figures stand in the order in which they are computed, each after those it reads.
struct ExpressionUses {
    private(set) var uses: [ExpressionUse] = []
    private let questionnaire: Questionnaire
    private let plan: QuestionnairePlan
    private let types: QuestionnaireTypes

    init(_ questionnaire: Questionnaire, _ plan: QuestionnairePlan, _ types: QuestionnaireTypes) {
        self.questionnaire = questionnaire
        self.plan = plan
        self.types = types
        addAsked()
        addFigures()
        addVerdicts()
        for stage in questionnaire.stages {
            add(stage.score?.formula, at: "stages.\(stage.id).score.formula", .score, types.names, .double())
        }
        for check in questionnaire.checks {
            add(check.when, at: "checks.\(check.id).when", .judgement, types.names, .bool)
        }
        addHeadlines()
        for rule in questionnaire.rules { add(rule) }
        for method in questionnaire.methods { add(method) }
    }

    private mutating func add(
        _ expression: CompiledExpression?, at path: String, _ role: ExpressionUse.Role,
        _ names: [String: StaticType]?, _ expected: StaticType?, table: String? = nil
    ) {
        guard let expression else { return }
        uses.append(
            ExpressionUse(
                expression: expression, path: path, role: role, table: table, names: names, expected: expected
            ))
    }

    // MARK: questions

    private mutating func addAsked() {
        var earlier = types.beforeAnswers
        for question in questionnaire.questions {
            addAsked(question.when, of: question, at: "questions.\(question.id).when", earlier)
            for field in question.fields {
                addAsked(field.when, of: question, at: "fields.\(field.name).when", earlier)
                earlier.merge(types.types(of: field)) { _, new in new }
                addAskedCells(of: field)
            }
        }
    }

    /// Whether a row asks for a cell follows from the columns before it.
    private mutating func addAskedCells(of field: Field) {
        guard let shape = field.table else { return }
        var columns: [String: StaticType] = [:]
        for column in shape.columns {
            let path = "fields.\(field.name).columns.\(column.name)"
            add(column.when, at: "\(path).when", .judgement, [shape.row: .row(columns)], .bool)
            columns[column.name] = types.type(of: column, at: path)
        }
    }

    private mutating func addAsked(
        _ expression: CompiledExpression?, of question: Question, at path: String,
        _ earlier: [String: StaticType]
    ) {
        guard let expression else { return }
        let later = Set(expression.names.filter { earlier[$0] == nil && types.names[$0] != nil })
        // Of hundreds of names an expression reads a few; where one is nothing known, which it might be is looked for.
        let isAllKnown = expression.names.allSatisfy { types.names[$0] != nil }
        var names = isAllKnown ? [:] : earlier
        for name in expression.names { names[name] = earlier[name] ?? types.names[name] }
        uses.append(
            ExpressionUse(
                expression: expression, path: path, role: .asked(isSensitive: question.sensitive),
                names: names,
                expected: .bool, later: later))
    }

    // MARK: figures and verdicts

    private mutating func addFigures() {
        let metrics = Dictionary(grouping: questionnaire.metrics, by: \.variable)
        for step in plan.order {
            switch step {
            case .metric(let variable):
                let path = "metrics.\(variable)"
                for metric in metrics[variable] ?? [] {
                    let word =
                        metric.isWord ? types.type(ofUnit: metric.unit, options: metric.options) : nil
                    add(metric.formula, at: "\(path).formula", .figure(step), types.names, word)
                    add(metric.cases, at: "\(path).cases", .beside(step), types.names, .double())
                }
            case .column(let table, let name):
                let path = "columns.\(table).\(name)"
                let names = names(inRowsOf: table)
                for column in questionnaire.columns[table] ?? [] where column.name == name {
                    add(column.when, at: "\(path).when", .beside(step), names, .bool, table: table)
                    add(column.formula, at: "\(path).formula", .figure(step), names, nil, table: table)
                }
            }
        }
    }

    private mutating func addVerdicts() {
        for (table, verdicts) in questionnaire.verdicts.sorted(by: { $0.key < $1.key }) {
            let names = names(inRowsOf: table)
            for (position, verdict) in verdicts.enumerated() {
                uses.append(
                    ExpressionUse(
                        expression: verdict.when, path: "verdicts.\(table).\(position).when", role: .verdict,
                        table: table, names: names, expected: .bool, allowsConstant: true))
                for reason in verdict.reasons {
                    let path = "verdict_reasons.\(table).\(reason.id).when"
                    add(reason.when, at: path, .judgement, names, .bool, table: table)
                }
            }
        }
        for (table, notes) in questionnaire.verdictNotes.sorted(by: { $0.key < $1.key }) {
            let names = names(inRowsOf: table)
            for note in notes {
                let path = "verdict_notes.\(table).\(note.id).when"
                add(note.when, at: path, .judgement, names, .bool, table: table)
            }
        }
    }

    private mutating func addHeadlines() {
        for (stage, output) in questionnaire.outputs.sorted(by: { $0.key < $1.key }) {
            for (position, headline) in output.headlines.enumerated() {
                uses.append(
                    ExpressionUse(
                        expression: headline.when, path: "outputs.\(stage).headlines.\(position).when",
                        role: .judgement, names: types.names, expected: .bool, allowsConstant: true))
            }
        }
    }

    private func names(inRowsOf table: String) -> [String: StaticType]? {
        guard let field = plan.fields[table], let shape = field.table else { return nil }
        var names = types.names
        names[shape.row] = types.row(of: field)
        return names
    }

    // MARK: rules and methods

    private mutating func add(_ rule: Rule) {
        let path = "rules.\(rule.id)"
        var names = types.names
        for (name, cutoff) in rule.cutoffs {
            names[name] = types.type(of: cutoff, at: "\(path).cutoffs.\(name)")
        }
        let first = uses.count
        add(rule.condition, at: "\(path).condition", .judgement, names, .bool)
        add(rule.when, at: "\(path).when", .judgement, names, .bool)
        if case .computed(let severity) = rule.severity {
            let severities = Set(Severity.allCases.map(\.rawValue))
            add(severity, at: "\(path).severity", .judgement, names, .option(severities))
        }
        for (name, list) in rule.lists.sorted(by: { $0.key < $1.key }) {
            add(list, at: "\(path).lists.\(name)", .judgement, names, .list(.string))
        }
        for (position, variant) in rule.variants.enumerated() {
            add(variant.when, at: "\(path).variants.\(position).when", .judgement, names, .bool)
        }
        add(rule.money?.formula, at: "\(path).money.formula", .judgement, names, .double())
        for index in uses.indices.dropFirst(first) { uses[index].files.insert(.rules) }
    }

    private mutating func add(_ method: Method) {
        let path = "methods.\(method.id)"
        let first = uses.count
        var names: [String: StaticType] = [:]
        for input in method.inputs {
            names[input.field.name] = types.type(of: input, at: "\(path).inputs.\(input.field.name)")
        }
        for input in method.inputs {
            guard let shape = input.field.table else { continue }
            for figure in input.computed {
                guard case .list(.row(var columns)) = names[input.field.name] else { continue }
                var inner = names
                inner[shape.row] = .row(columns)
                add(figure, at: "\(path).inputs.\(input.field.name).computed.\(figure.name)", inner)
                columns[figure.name] = types.type(ofUnit: figure.unit, options: figure.options)
                names[input.field.name] = .list(.row(columns))
            }
        }
        for figure in method.results {
            add(figure, at: "\(path).results.\(figure.name)", names)
            names[figure.name] = types.type(ofUnit: figure.unit, options: figure.options)
        }
        for index in uses.indices.dropFirst(first) { uses[index].files = [.methods] }
    }

    private mutating func add(_ figure: MethodFigure, at path: String, _ names: [String: StaticType]) {
        let type = types.type(ofUnit: figure.unit, options: figure.options)
        add(figure.formula, at: "\(path).formula", .method, names, type)
        add(figure.when, at: "\(path).when", .method, names, .bool)
    }
}

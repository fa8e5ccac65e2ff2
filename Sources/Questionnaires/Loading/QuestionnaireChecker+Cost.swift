import Diagnostics
import Expressions

extension TableShape {
    /// The most rows that a table takes, and the most samples that a figure takes.
    public static let mostRows = 1_000
}

extension QuestionnaireChecker {
    /// Finds expressions that a full table would keep from ever having a value, and figures that would together
    /// take too long.
    func checkCosts() {
        var costs = CostCheck(self)
        costs.run()
    }
}

/// Adds up the steps of everything that is computed, each figure after those it reads.
private struct CostCheck {
    private let checker: QuestionnaireChecker
    private var sizes: [String: ValueSize] = [:]
    private var columns: [String: [String: ValueSize]] = [:]
    private var total = 0.0
    private var isReported = false
    private var dearest = (steps: 0.0, path: "")
    private static let rows = Double(TableShape.mostRows)
    /// A cell or an answer of more bytes is a text that nobody computes with.
    private static let text = ValueSize.text(bytes: 1_000)

    private var questionnaire: Questionnaire { checker.questionnaire }

    init(_ checker: QuestionnaireChecker) {
        self.checker = checker
        for (name, field) in checker.plan.fields {
            sizes[name] = size(of: field)
            if field.type.isFigure { sizes["\(name)_samples"] = .list(count: Self.rows, of: .scalar) }
            guard let shape = field.table else { continue }
            var cells: [String: ValueSize] = [:]
            for column in shape.columns { cells[column.name] = size(of: column) }
            if questionnaire.verdicts[name] != nil { cells["verdict"] = Self.text }
            columns[name] = cells
            sizes[name] = .table(rows: Self.rows, columns: cells)
        }
    }

    private func size(of field: Field) -> ValueSize {
        switch field.type {
        case .text: Self.text
        case .multi:
            .list(
                count: Double(field.options.flatMap { questionnaire.options[$0]?.options.count } ?? 1),
                of: .text(bytes: 50))
        case .choice: .text(bytes: 50)
        default: .scalar
        }
    }

    mutating func run() {
        for question in questionnaire.questions {
            take(question.when, at: "questions.\(question.id).when")
            for field in question.fields { take(field.when, at: "fields.\(field.name).when") }
        }
        for step in checker.plan.order { take(step) }
        for table in checker.plan.fields.keys.sorted() { takeVerdicts(of: table) }
        for check in questionnaire.checks { take(check.when, at: "checks.\(check.id).when") }
        for rule in questionnaire.rules { take(rule) }
        for method in questionnaire.methods { take(method) }
        guard !isReported, total > Double(ExpressionLimits.workTogether) else { return }
        checker.report(
            .error,
            "with tables of \(TableShape.mostRows) rows everything together may take \(Self.worded(total)) steps; "
                + "at most \(ExpressionLimits.workTogether) are taken",
            at: dearest.path, notes: ["this takes \(Self.worded(dearest.steps)) of them"])
    }

    private mutating func take(_ step: EvaluationStep) {
        switch step {
        case .metric(let variable):
            guard let metric = checker.plan.metrics[variable] else { return }
            sizes[variable] = take(metric.formula, at: "metrics.\(variable).formula")
            take(metric.cases, at: "metrics.\(variable).cases")
        case .column(let table, let name):
            guard let row = checker.plan.fields[table]?.table?.row,
                let column = questionnaire.columns[table]?.first(where: { $0.name == name })
            else { return }
            let path = "columns.\(table).\(name)"
            let scope = scope(row, of: table)
            take(column.when, at: "\(path).when", scope, times: Self.rows)
            let size = take(column.formula, at: "\(path).formula", scope, times: Self.rows)
            columns[table]?[name] = size
            sizes[table] = .table(rows: Self.rows, columns: columns[table] ?? [:])
        }
    }

    private func scope(_ row: String, of table: String) -> [String: ValueSize] {
        var scope = sizes
        scope[row] = sizes[table]?.element ?? .scalar
        return scope
    }

    private mutating func takeVerdicts(of table: String) {
        guard let row = checker.plan.fields[table]?.table?.row else { return }
        let scope = scope(row, of: table)
        for (position, verdict) in (questionnaire.verdicts[table] ?? []).enumerated() {
            take(verdict.when, at: "verdicts.\(table).\(position).when", scope, times: Self.rows)
            for reason in verdict.reasons {
                take(
                    reason.when, at: "verdict_reasons.\(table).\(reason.id).when", scope, times: Self.rows)
            }
        }
        for note in questionnaire.verdictNotes[table] ?? [] {
            take(note.when, at: "verdict_notes.\(table).\(note.id).when", scope, times: Self.rows)
        }
    }

    private mutating func take(_ rule: Rule) {
        let path = "rules.\(rule.id)"
        take(rule.condition, at: "\(path).condition")
        take(rule.when, at: "\(path).when")
        if case .computed(let severity) = rule.severity { take(severity, at: "\(path).severity") }
        for (name, list) in rule.lists.sorted(by: { $0.key < $1.key }) {
            take(list, at: "\(path).lists.\(name)")
        }
        for (position, variant) in rule.variants.enumerated() {
            take(variant.when, at: "\(path).variants.\(position).when")
        }
        take(rule.money?.formula, at: "\(path).money")
    }

    /// A method is computed over its own inputs, and alone.
    private mutating func take(_ method: Method) {
        var alone = self
        alone.total = 0
        alone.sizes = [:]
        for input in method.inputs {
            let shape = input.field.table
            var cells: [String: ValueSize] = [:]
            for column in shape?.columns ?? [] { cells[column.name] = size(of: column) }
            let path = "methods.\(method.id).inputs.\(input.field.name).computed"
            for figure in shape == nil ? [] : input.computed {
                var scope = alone.sizes
                scope[shape?.row ?? ""] = ValueSize.table(rows: 1, columns: cells).element
                cells[figure.name] = alone.take(figure, at: "\(path).\(figure.name)", scope, times: Self.rows)
            }
            alone.sizes[input.field.name] =
                shape != nil
                ? .table(rows: Self.rows, columns: cells)
                : input.isList ? .list(count: Self.rows, of: .scalar) : size(of: input.field)
        }
        for figure in method.results {
            alone.sizes[figure.name] = alone.take(
                figure, at: "methods.\(method.id).results.\(figure.name)", alone.sizes, times: 1)
        }
    }

    private mutating func take(
        _ figure: MethodFigure, at path: String, _ scope: [String: ValueSize], times: Double
    ) -> ValueSize {
        take(figure.when, at: "\(path).when", scope, times: times)
        return take(figure.formula, at: "\(path).formula", scope, times: times)
    }

    /// Notes what an expression takes; says so where it is more than one may take.
    @discardableResult
    private mutating func take(
        _ expression: CompiledExpression?, at path: String, _ scope: [String: ValueSize]? = nil,
        times: Double = 1
    ) -> ValueSize {
        guard let expression, !expression.isUnreadable else { return .scalar }
        let (steps, size) = expression.cost(scope ?? sizes)
        total += steps * times
        if steps * times > dearest.steps { dearest = (steps * times, path) }
        if steps > Double(expression.mostSteps) {
            isReported = true
            checker.report(
                .error,
                "with tables of \(TableShape.mostRows) rows this may take \(Self.worded(steps)) steps; "
                    + "after \(expression.mostSteps) it has no value",
                at: path,
                notes: ["loops inside loops multiply: compute what they share in a figure of its own"])
        }
        return size.named
    }

    private static func worded(_ steps: Double) -> String {
        steps < 1e15 ? String(Int(exactly: steps.rounded(.up)) ?? 0) : "more than 10^15"
    }
}

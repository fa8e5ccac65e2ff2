import Expressions

extension TableShape {
    /// The most rows that a table takes, and the most samples that a figure takes.
    package static let mostRows = 1_000
}

extension QuestionnaireCheck {
    static let costlyExpression = QuestionnaireCheck(
        "costly-expression", wants: "with full tables everything has its value, and within a moment"
    ) { checker in
        var costs = CostCheck(checker)
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
        for use in checker.uses { take(use) }
        for method in questionnaire.methods { take(method) }
        guard !isReported, total > Double(ExpressionLimits.workTogether) else { return }
        checker.report(
            "with tables of \(TableShape.mostRows) rows everything together may take \(Self.worded(total)) steps; "
                + "at most \(ExpressionLimits.workTogether) are taken",
            at: dearest.path, notes: ["this takes \(Self.worded(dearest.steps)) of them"])
    }

    private mutating func take(_ use: ExpressionUse) {
        // Methods have their own figures, and a table that is not there has no rows.
        if case .method = use.role { return }
        guard use.names != nil else { return }
        let row = use.table.flatMap { checker.plan.fields[$0]?.table?.row }
        var scope: [String: ValueSize]?
        if let table = use.table, let row { scope = self.scope(row, of: table) }
        let size = take(use.expression, at: use.path, scope, times: scope == nil ? 1 : Self.rows)
        guard case .figure(let step) = use.role else { return }
        switch step {
        case .metric(let variable): sizes[variable] = size
        case .column(let table, let name):
            columns[table]?[name] = size
            sizes[table] = .table(rows: Self.rows, columns: columns[table] ?? [:])
        }
    }

    private func scope(_ row: String, of table: String) -> [String: ValueSize] {
        var scope = sizes
        scope[row] = sizes[table]?.element ?? .scalar
        return scope
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

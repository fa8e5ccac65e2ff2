import Diagnostics
import Expressions

extension QuestionnaireCheck {
    static let unlikeUnits = QuestionnaireCheck(
        "unlike-units", wants: "what is added up, compared or called a figure counts the same"
    ) { checker in
        let counting = Counting(checker)
        for use in checker.uses where !use.expression.isUnreadable {
            if case .method = use.role { continue }
            var inference = UnitInference(counting, row: use.table)
            let result = inference.counted(use.expression.root)
            if case .score = use.role, case .figure(let given) = result, !given.isScore {
                inference.problems.append(
                    ExpressionProblem(
                        "this gives \(given.words), not points from 0 to 100", at: use.expression.root.range,
                        severity: .warning,
                        notes: ["such as '100.0 * figure / most', where 'most' is the best there can be"]))
            }
            if let unit = counting.unit(wantedAt: use), case .figure(let wanted) = Counted(unit: unit),
                case .figure(let given) = result, !given.isLike(wanted)
            {
                inference.problems.append(
                    ExpressionProblem(
                        "this gives \(given.words), not \(wanted.words)", at: use.expression.root.range,
                        severity: .warning))
            }
            guard let node = checker.node(of: use) else { continue }
            for problem in inference.problems { checker.problems.add(node.diagnostic(for: problem)) }
        }
    }
}

/// What everything counts that expressions read.
private struct Counting {
    private(set) var names: [String: Counted] = [:]
    private(set) var columns: [String: [String: Counted]] = [:]
    private(set) var rows: [String: String] = [:]
    private var units: [EvaluationStep: String] = [:]

    init(_ checker: QuestionnaireChecker) {
        for (name, field) in checker.plan.fields {
            names[name] = Counted(field)
            if field.type.isFigure { names["\(name)_samples"] = Counted(field) }
            guard let shape = field.table else { continue }
            rows[name] = shape.row
            for column in shape.columns { columns[name, default: [:]][column.name] = Counted(column) }
        }
        for metric in checker.questionnaire.metrics {
            names[metric.variable] = Counted(unit: metric.unit)
            units[.metric(metric.variable)] = metric.unit
        }
        for (table, computed) in checker.questionnaire.columns {
            for column in computed {
                columns[table, default: [:]][column.name] = Counted(unit: column.unit)
                units[.column(table: table, name: column.name)] = column.unit
            }
        }
        names[Questionnaire.auditDate] = .day
        for name in checker.questionnaire.limits.keys where names[name] == nil { names[name] = .number }
        for rule in checker.questionnaire.rules {
            for name in rule.cutoffs.keys where names[name] == nil { names[name] = .number }
        }
    }

    /// What the result of an expression has to count.
    func unit(wantedAt use: ExpressionUse) -> String? {
        switch use.role {
        case .figure(let step): units[step]
        case .judgement where use.path.hasSuffix(".money.formula"): "money"
        case .asked, .beside, .verdict, .score, .judgement, .method: nil
        }
    }
}

/// Goes through an expression from its leaves up: what is not known stays unknown.
private struct UnitInference {
    var problems: [ExpressionProblem] = []
    private let counting: Counting
    /// What macros, and the table whose row is read, give names to.
    private var scope: [String: Counted] = [:]

    init(_ counting: Counting, row table: String?) {
        self.counting = counting
        if let table, let row = counting.rows[table] { scope[row] = .row(table) }
    }

    mutating func counted(_ node: SyntaxNode) -> Counted {
        switch node.kind {
        case .literal(let value): return value.number == nil ? .unknown : .number
        case .name(let name), .variable(let name): return scope[name] ?? counting.names[name] ?? .unknown
        case .select(let row, let column):
            guard case .row(let table) = counted(row) else { return .unknown }
            return counting.columns[table]?[column] ?? .unknown
        case .unary(.negate, let operand): return counted(operand)
        case .binary(let one, let operation, let other): return binary(one, operation, other, node)
        case .conditional(let condition, let one, let other):
            _ = counted(condition)
            return like(counted(one), counted(other), at: node.token, "be alternatives")
        case .call(let name, let arguments): return call(name, arguments, node)
        case .method(let list, let name, let arguments):
            let result = counted(list)
            for argument in arguments { _ = counted(argument) }
            return Self.ofElements.contains(name)
                ? result : name == "size" ? Counted(unit: "count") : .unknown
        case .macro(let list, let macro, let variable, let arguments):
            let elements = counted(list)
            let hidden = scope.updateValue(elements, forKey: variable)
            let results = arguments.map { counted($0) }
            scope[variable] = hidden
            switch macro {
            case .filter: return elements
            case .map: return results.last ?? .unknown
            case .all, .exists, .existsOne: return .unknown
            }
        case .index(let list, let position):
            _ = counted(position)
            return counted(list)
        case .list(let elements):
            return elements.map { counted($0) }.reduce(.number) {
                Self.isLike($0, $1) ? Self.joined($0, $1) : .unknown
            }
        case .has, .map, .logic, .unary:
            for part in node.children { _ = counted(part) }
            return .unknown
        }
    }

    /// Aggregates that count what the elements of their list do.
    private static let ofElements: Set<String> = [
        "sum", "mean", "median", "stdev", "min", "max", "percentile", "first", "last",
    ]

    private mutating func call(_ name: String, _ arguments: [SyntaxNode], _ node: SyntaxNode) -> Counted {
        let results = arguments.map { counted($0) }
        switch name {
        case "abs", "ceil", "floor", "round": return results.first ?? .unknown
        case "size": return Counted(unit: "count")
        case "date": return .day
        case "first_known", "max", "min":
            return results.dropFirst().reduce(results.first ?? .unknown) {
                like($0, $1, at: node.token, name == "first_known" ? "be alternatives" : "be compared")
            }
        default: return .unknown
        }
    }

    private mutating func binary(
        _ one: SyntaxNode, _ operation: BinaryOperator, _ other: SyntaxNode, _ node: SyntaxNode
    ) -> Counted {
        let (left, right) = (counted(one), counted(other))
        let isOfDays = left == .day || right == .day
        switch operation {
        case .add where isOfDays, .subtract where isOfDays: return .unknown
        case .add: return like(left, right, at: node.token, "be added")
        case .subtract: return like(left, right, at: node.token, "be subtracted")
        case .multiply: return Self.product(left, right, 1)
        case .divide: return Self.product(left, right, -1)
        case .remainder: return left
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
            _ = like(left, right, at: node.token, "be compared")
            doubt(left, against: other)
            doubt(right, against: one)
            return .unknown
        case .in: return .unknown
        }
    }

    /// Says where a number that stands in the expression is hardly what it is compared with.
    private mutating func doubt(_ counted: Counted, against node: SyntaxNode) {
        guard case .literal(let value) = node.kind, let number = value.number else { return }
        switch counted {
        case .day:
            problems.append(
                ExpressionProblem(
                    "a day is compared with a number, which counts days since 1970", at: node.range,
                    severity: .warning, notes: ["a day is written date('2026-01-31')"]))
        case .figure(let figure) where figure.isPercent && number > 0 && number < 1:
            problems.append(
                ExpressionProblem(
                    "this compares a figure in per cent with less than one per cent", at: node.range,
                    severity: .warning,
                    notes: ["18 % is 18; where so little is meant, a limit with a name says so"]))
        case .unknown, .number, .figure, .row: break
        }
    }

    private static func product(_ one: Counted, _ other: Counted, _ sign: Int) -> Counted {
        let product: Dimension? =
            switch (one, other) {
            case (.figure(let one), .figure(let other)): one.times(other, sign)
            case (.figure(let figure), .number): figure.scaled
            case (.number, .figure(let figure)) where sign == 1: figure.scaled
            default: nil
            }
        return product.map(Counted.figure) ?? (one == .number && other == .number ? .number : .unknown)
    }

    private static func isLike(_ one: Counted, _ other: Counted) -> Bool {
        guard case (.figure(let one), .figure(let other)) = (one, other) else { return true }
        return one.isLike(other)
    }

    /// What two that are alike count together.
    private static func joined(_ one: Counted, _ other: Counted) -> Counted {
        switch (one, other) {
        case (.unknown, _), (_, .unknown), (.row, _), (_, .row), (.day, _), (_, .day):
            one == other ? one : .unknown
        case (.number, _): other
        case (.figure(let one), .figure(let other)) where one.things == .some: .figure(other)
        case (.figure, _): one
        }
    }

    private mutating func like(
        _ one: Counted, _ other: Counted, at range: Range<Int>, _ what: String
    ) -> Counted {
        if case (.figure(let one), .figure(let other)) = (one, other), !one.isLike(other) {
            problems.append(
                ExpressionProblem(
                    "\(one.words) and \(other.words) are unlike: they cannot \(what)", at: range,
                    severity: .warning,
                    notes: ["a figure that is multiplied or divided by a number counts as converted"]))
            return .unknown
        }
        return Self.joined(one, other)
    }
}

import Diagnostics
import Expressions

extension QuestionnaireChecker {
    /// Types of everything that an expression may read.
    var environment: [String: StaticType] {
        var types: [String: StaticType] = [:]
        for (name, field) in plan.fields {
            types[name] = type(of: field, at: "fields.\(name)")
            if field.type.isFigure { types["\(name)_samples"] = .list(type(of: field, at: "fields.\(name)")) }
        }
        for metric in questionnaire.metrics {
            types[metric.variable] = type(ofUnit: metric.unit, options: nil)
        }
        return types
    }

    func type(of field: Field, at path: String) -> StaticType {
        if unread.types.contains(path) { return .dyn }
        switch field.type {
        case .yesNo: return .bool
        case .choice: return optionType(field.options)
        case .multi: return .list(optionType(field.options))
        case .text: return .string
        case .table: return .list(row(of: field))
        case .integer, .number, .percent, .money, .duration, .scale: return .double(field.figureRange)
        case .date: return .double()
        }
    }

    /// What a formula of that unit gives; anything where nobody knows the unit.
    func type(ofUnit unit: String, options: String?) -> StaticType {
        switch unit {
        case "": .dyn
        case "yes/no": .bool
        case "word": optionType(options)
        default: .double()
        }
    }

    func optionType(_ set: String?) -> StaticType {
        guard let options = set.flatMap({ questionnaire.options[$0]?.options }), !options.isEmpty else {
            return .string
        }
        return .option(Set(options.map(\.code)))
    }

    /// A row; anything where there may be columns that nobody knows.
    func row(of field: Field) -> StaticType { isRead(.main, .metrics) ? .row(rowType(of: field)) : .dyn }

    /// The columns of a table, entered and computed, and its verdict.
    func rowType(of field: Field) -> [String: StaticType] {
        var columns: [String: StaticType] = [:]
        for column in field.table?.columns ?? [] {
            columns[column.name] = type(of: column, at: "fields.\(field.name).columns.\(column.name)")
        }
        for column in questionnaire.columns[field.name] ?? [] {
            columns[column.name] = type(ofUnit: column.unit, options: column.options)
        }
        if let verdicts = questionnaire.verdicts[field.name] {
            columns["verdict"] = .option(Set(verdicts.map(\.code)))
        }
        return columns
    }

    /// Checks every expression against the types of what it may read.
    func checkNames() {
        let all = environment
        var earlier: [String: StaticType] = [:]
        for question in questionnaire.questions {
            checkWhen(question.when, at: "questions.\(question.id).when", earlier, all)
            for field in question.fields {
                checkWhen(field.when, at: "fields.\(field.name).when", earlier, all)
                let path = "fields.\(field.name)"
                earlier[field.name] = type(of: field, at: path)
                if field.type.isFigure { earlier["\(field.name)_samples"] = .list(type(of: field, at: path)) }
            }
        }
        for metric in questionnaire.metrics {
            let path = "metrics.\(metric.variable)"
            check(metric.formula, at: "\(path).formula", all, nil)
            check(metric.cases, at: "\(path).cases", all, .double())
        }
        for (table, field) in plan.fields {
            guard let shape = field.table else { continue }
            var names = all
            names[shape.row] = row(of: field)
            checkRows(of: table, names)
        }
        for item in questionnaire.checks { check(item.when, at: "checks.\(item.id).when", all, .bool) }
        for rule in questionnaire.rules { checkRule(rule, all) }
    }

    /// Checks what reads a row: computed columns, verdicts and their reasons.
    private func checkRows(of table: String, _ names: [String: StaticType]) {
        for column in questionnaire.columns[table] ?? [] {
            check(column.formula, at: "columns.\(table).\(column.name).formula", names, nil)
            check(column.when, at: "columns.\(table).\(column.name).when", names, .bool)
        }
        for (position, verdict) in (questionnaire.verdicts[table] ?? []).enumerated() {
            let path = "verdicts.\(table).\(position)"
            check(verdict.when, at: "\(path).when", names, .bool, allowsConstant: true)
            for reason in verdict.reasons {
                check(reason.when, at: "verdict_reasons.\(table).\(reason.id).when", names, .bool)
            }
        }
        for note in questionnaire.verdictNotes[table] ?? [] {
            check(note.when, at: "verdict_notes.\(table).\(note.id).when", names, .bool)
        }
    }

    private func checkRule(_ rule: Rule, _ all: [String: StaticType]) {
        let path = "rules.\(rule.id)"
        var names = all
        for (name, cutoff) in rule.cutoffs {
            let isKnown = !unread.types.contains("\(path).cutoffs.\(name)")
            names[name] = isKnown ? .double(cutoff.value...cutoff.value) : .dyn
        }
        let files: Set<QuestionnaireFile> = [.main, .metrics, .rules]
        func check(_ expression: CompiledExpression?, at path: String, _ expected: StaticType?) {
            self.check(expression, at: path, names, expected, namesOf: files)
        }
        check(rule.condition, at: "\(path).condition", .bool)
        check(rule.when, at: "\(path).when", .bool)
        if case .computed(let severity) = rule.severity {
            check(severity, at: "\(path).severity", .option(Set(Severity.allCases.map(\.rawValue))))
        }
        for (name, list) in rule.lists { check(list, at: "\(path).lists.\(name)", .list(.string)) }
        for (position, variant) in rule.variants.enumerated() {
            check(variant.when, at: "\(path).variants.\(position).when", .bool)
        }
        check(rule.money?.formula, at: "\(path).money.formula", .double())
    }

    /// Checks when something is asked: it may read what was asked before, and nothing else.
    private func checkWhen(
        _ expression: CompiledExpression?, at path: String, _ earlier: [String: StaticType],
        _ all: [String: StaticType]
    ) {
        guard let expression, let node = places.nodes[path] else { return }
        var names = earlier
        expression.root.visit { part in
            checkEntered(part, node)
            guard case .name(let name) = part.kind, earlier[name] == nil, let type = all[name] else {
                return true
            }
            names[name] = type
            let message =
                plan.questionOfField[name].map {
                    "'when' reads '\(name)', which is asked later, in question '\($0.id)'"
                } ?? "'when' reads the figure '\(name)'; it may only read fields of earlier questions"
            problems.add(node.diagnostic(for: ExpressionProblem(message, at: part.token)))
            return true
        }
        check(expression, at: path, names, .bool)
    }

    /// What is asked is decided before anything is computed.
    private func checkEntered(_ part: SyntaxNode, _ node: YAMLNode) {
        let computed = questionnaire.columns.values.flatMap { $0 }.map(\.name) + ["verdict"]
        guard let name = computed.first(where: part.readsColumn),
            !plan.fields.values.contains(where: { $0.table?.column(name) != nil })
        else { return }
        problems.add(
            node.diagnostic(
                for: ExpressionProblem(
                    "'when' reads the computed column '\(name)'; it may only read what is entered",
                    at: part.token)))
    }

    /// Checks one expression, if it is there, against the names that it may read.
    func check(
        _ expression: CompiledExpression?, at path: String, _ names: [String: StaticType],
        _ expected: StaticType?, allowsConstant: Bool = false,
        namesOf files: Set<QuestionnaireFile> = [.main, .metrics]
    ) {
        guard let expression, !expression.isUnreadable, let node = places.nodes[path] else { return }
        if allowsConstant && expression.source == "true" { return }
        let result = expression.check(
            in: TypeEnvironment(names, isOpen: !unread.files.isDisjoint(with: files)), expecting: expected)
        for problem in result.problems { problems.add(node.diagnostic(for: problem)) }
    }
}

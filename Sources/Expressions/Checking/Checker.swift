import Diagnostics

extension CompiledExpression {
    /// Finds what can be found wrong before there are values: names, types, arguments, conditions that are
    /// always the same. `expecting` is the type that the result should have.
    ///
    /// Everything that must fail or can never hold is an error. What has a meaning but hardly the one that was
    /// meant is a warning; so is int divided by int, which is legal CEL and drops the remainder.
    package func check(
        in environment: TypeEnvironment, expecting wanted: StaticType? = nil
    ) -> (type: StaticType, problems: [ExpressionProblem]) {
        var checker = Checker(environment: environment)
        let type = checker.type(of: root)
        if let wanted { checker.expect(wanted, of: root, type: type) }
        return (type, checker.problems.sortedByPlace())
    }
}

/// Works out the type of every part of a tree and notes what is wrong with it.
struct Checker {
    let environment: TypeEnvironment
    private(set) var problems: [ExpressionProblem] = []
    private var variables: [(name: String, type: StaticType)] = []
    /// Comparisons that are alternatives of `||`: one that never holds still makes the whole wait for what it
    /// reads, which authors use.
    var alternatives: Set<Range<Int>> = []

    init(environment: TypeEnvironment) {
        self.environment = environment
    }

    /// Nobody reads on: a text full of mistakes costs no more than one without.
    private var isFull: Bool { problems.count >= ExpressionProblems.most }

    mutating func note(
        _ message: CheckMessage, at range: Range<Int>, severity: Diagnostic.Severity = .error,
        notes: @autoclosure () -> [String] = []
    ) {
        guard !isFull else { return }
        let problem = ExpressionProblem(message.text, at: range, severity: severity, notes: notes())
        if !problems.contains(problem) { problems.append(problem) }
    }

    mutating func type(of node: SyntaxNode) -> StaticType {
        switch node.kind {
        case .literal(let value): return Self.type(of: value)
        case .name(let name): return type(ofName: name, at: node.token)
        case .variable(let name): return variables.last { $0.name == name }?.type ?? .dyn
        case .select(let receiver, let field): return selection(of: field, from: receiver, at: node.token)
        case .has(let receiver, let field): return presence(of: field, in: receiver, node)
        case .index(let receiver, let index): return subscription(receiver, index, node)
        case .list(let nodes):
            return .list(.joined(nodes.map { type(of: $0) }))
        case .map(let entries):
            for entry in entries { _ = type(of: entry.key) }
            return .map(.joined(entries.map { type(of: $0.value) }))
        case .call(let name, let arguments): return call(name, arguments, node)
        case .method(let receiver, let name, let arguments): return method(receiver, name, arguments, node)
        case .macro(let receiver, let macro, let variable, let arguments):
            return self.macro(receiver, macro, variable, arguments, node)
        case .unary(let operation, let operand): return unary(operation, operand, node)
        case .binary(let one, let operation, let other): return binary(one, operation, other, node)
        case .logic(let operation, let operands): return logic(operation, operands)
        case .conditional(let condition, let one, let other):
            self.condition(condition, of: "?:")
            let first = type(of: one)
            return first.joined(type(of: other))
        }
    }

    // MARK: Names

    private static func type(of literal: Value) -> StaticType {
        switch literal {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .double: .double()
        case .string(let string): .option([string])
        default: .dyn
        }
    }

    private mutating func type(ofName name: String, at range: Range<Int>) -> StaticType {
        if let type = environment[name] { return type }
        if environment.isOpen || isFull { return .dyn }
        let candidates = environment.names.sorted() + variables.map(\.name)
        note(.unknownName(name), at: range, notes: Self.suggestion(name, among: candidates))
        return .dyn
    }

    static func suggestion(_ word: String, among candidates: [String]) -> [String] {
        NearMatch.of(word, among: candidates).map { ["did you mean '\($0)'?"] } ?? []
    }

    private mutating func selection(
        of field: String, from receiver: SyntaxNode, at range: Range<Int>
    ) -> StaticType {
        let type = type(of: receiver)
        switch type {
        case .dyn: return .dyn
        case .map(let value): return value
        case .row(let columns):
            if let column = columns[field] { return column }
            note(
                .unknownColumn(field), at: range, notes: Self.suggestion(field, among: columns.keys.sorted()))
            return .dyn
        case .list(.row):
            note(
                .columnOfTable(field), at: range,
                notes: ["the values of a column are 'table.map(r, r.\(field))'"])
            return .dyn
        default:
            note(.noFields(type), at: range)
            return .dyn
        }
    }

    private mutating func presence(
        of field: String, in receiver: SyntaxNode, _ node: SyntaxNode
    ) -> StaticType {
        let type = type(of: receiver)
        switch type {
        case .row(let columns):
            if columns[field] == nil {
                note(
                    .unknownColumn(field), at: node.range,
                    notes: Self.suggestion(field, among: columns.keys.sorted()))
            } else {
                note(
                    .always(true), at: node.range, severity: .warning,
                    notes: ["every row has all columns; whether a cell has a value is asked with 'known'"])
            }
        case .map, .dyn: break
        default: note(.noFields(type), at: node.range)
        }
        return .bool
    }

    private mutating func subscription(
        _ receiver: SyntaxNode, _ index: SyntaxNode, _ node: SyntaxNode
    ) -> StaticType {
        let type = type(of: receiver)
        let place = self.type(of: index)
        switch type {
        case .dyn: return .dyn
        case .list(let element):
            if !place.isNumber && place != .dyn { note(.wrongIndex("a list", place), at: index.range) }
            return element
        case .map(let value):
            if place.isList || place.isMap || place == .null {
                note(.wrongIndex("a map", place), at: index.range)
            }
            return value
        case .row(let columns):
            guard case .literal(.string(let field)) = index.kind else {
                return .joined(Array(columns.values))
            }
            if let column = columns[field] { return column }
            note(
                .unknownColumn(field), at: index.range,
                notes: Self.suggestion(field, among: columns.keys.sorted()))
            return .dyn
        default:
            note(.noElements(type), at: node.range)
            return .dyn
        }
    }

    // MARK: Macros

    private mutating func macro(
        _ receiver: SyntaxNode, _ macro: Macro, _ variable: String, _ arguments: [SyntaxNode],
        _ node: SyntaxNode
    ) -> StaticType {
        let target = type(of: receiver)
        if !(target.isList || target.isMap || target == .dyn) {
            note(.notIterable(macro.rawValue, target), at: receiver.range)
        }
        if environment[variable] != nil {
            note(.hidesName(variable), at: node.token, severity: .warning)
        }
        variables.append((variable, target.element))
        defer { variables.removeLast() }
        switch macro {
        case .map:
            if arguments.count > 1 { condition(arguments[0], of: macro.rawValue) }
            return .list(arguments.last.map { type(of: $0) } ?? .dyn)
        case .filter:
            for argument in arguments { condition(argument, of: macro.rawValue) }
            return target.isList ? target : .list(target.element)
        case .all, .exists, .existsOne:
            for argument in arguments { condition(argument, of: macro.rawValue) }
            return .bool
        }
    }
}

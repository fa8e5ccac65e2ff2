import Diagnostics

extension Checker {
    mutating func unary(_ operation: UnaryOperator, _ operand: SyntaxNode, _ node: SyntaxNode) -> StaticType {
        let type = type(of: operand)
        switch operation {
        case .not:
            if type != .bool && type != .dyn { note(.notACondition("!", type), at: operand.range) }
            return .bool
        case .negate:
            if type == .dyn || type == .int { return type }
            if !type.isNumber { note(.wrongOperand("-", type), at: operand.range) }
            return .double()
        }
    }

    mutating func logic(_ operation: LogicOperator, _ operands: [SyntaxNode]) -> StaticType {
        if operation == .or { alternatives.formUnion(operands.map(\.range)) }
        var earlier = DistinctNodes()
        for operand in operands {
            condition(operand, of: operation.rawValue)
            let known = earlier.count
            if earlier.index(of: operand) < known {
                note(.repeated, at: operand.range, severity: .warning)
            }
        }
        if operation == .and { checkContradictions(among: operands) }
        return .bool
    }

    mutating func binary(
        _ one: SyntaxNode, _ operation: BinaryOperator, _ other: SyntaxNode, _ node: SyntaxNode
    ) -> StaticType {
        // Each side is looked at once: twice at every level would double the work with each of them.
        let left: StaticType
        let right: StaticType
        if unknownName(one) != nil {
            right = type(of: other)
            if let mistaken = unquoted(one, comparedWith: right) { return mistaken }
            left = type(of: one)
        } else {
            left = type(of: one)
            if let mistaken = unquoted(other, comparedWith: left) { return mistaken }
            right = type(of: other)
        }
        switch operation {
        case .add, .subtract, .multiply, .divide, .remainder:
            if operation == .divide || operation == .remainder, case .literal(let value) = other.kind,
                value.number == 0
            {
                note(.divisionByZero, at: node.range)
                return left == .int && right == .int ? .int : .double()
            }
            return arithmetic(left, operation, right, node)
        case .equal, .notEqual:
            equality(one, left, operation, other, right, node)
        case .in:
            membership(one, left, other, right, node)
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            ordering(one, left, operation, other, right, node)
        }
        return .bool
    }

    private mutating func arithmetic(
        _ left: StaticType, _ operation: BinaryOperator, _ right: StaticType, _ node: SyntaxNode
    ) -> StaticType {
        if left == .int && right == .int {
            if operation == .divide {
                note(
                    .wholeDivision, at: node.range, severity: .warning,
                    notes: ["write one of the numbers with a point, such as '2.0', to keep the fraction"])
            }
            return .int
        }
        if left.isNumber && right.isNumber {
            if operation == .remainder { note(.remainder, at: node.range) }
            return .double()
        }
        if left == .dyn || right == .dyn {
            let known = left == .dyn ? right : left
            if operation != .add && !(known.isNumber || known == .dyn) {
                note(.operands(operation.rawValue, left, right), at: node.range)
            }
            return known.isNumber && operation != .add ? .double() : .dyn
        }
        if operation == .add {
            if left.isText && right.isText { return .string }
            if case (.list(let a), .list(let b)) = (left, right) { return .list(a.joined(b)) }
        }
        var notes: [String] = []
        if operation == .add && (left.isText || right.isText) {
            notes = ["a number becomes a text with 'string(number)'"]
        }
        note(.operands(operation.rawValue, left, right), at: node.range, notes: notes)
        return left.isText || right.isText ? .string : .dyn
    }

    private mutating func equality(
        _ one: SyntaxNode, _ left: StaticType, _ operation: BinaryOperator, _ other: SyntaxNode,
        _ right: StaticType, _ node: SyntaxNode
    ) {
        if isSame(one, other, node) { return }
        if note(literal: other, outside: left) || note(literal: one, outside: right) { return }
        guard left.neverEquals(right) else { return }
        var notes: [String] = []
        if left == .null || right == .null {
            notes = ["whether a name has a value is asked with 'known(name)'"]
        } else if left.isList != right.isList {
            notes = ["whether a list holds something is asked with 'element in list'"]
        }
        note(.neverEqual(left, right), at: node.range, notes: notes)
    }

    private mutating func ordering(
        _ one: SyntaxNode, _ left: StaticType, _ operation: BinaryOperator, _ other: SyntaxNode,
        _ right: StaticType, _ node: SyntaxNode
    ) {
        if isSame(one, other, node) { return }
        let sortable =
            left == .dyn || right == .dyn || left.isNumber && right.isNumber || left.isText && right.isText
            || left == .bool && right == .bool
        guard sortable && !left.isUnordered && !right.isUnordered else {
            note(.operands(operation.rawValue, left, right), at: node.range)
            return
        }
        if left.isNumber || right.isNumber {
            if note(literal: other, outside: left) || note(literal: one, outside: right) { return }
            noteIfDecided(one, left, operation, other, right, node)
        }
    }

    /// Reports a comparison that the ranges of both sides decide: it is a mistake where it never holds.
    private mutating func noteIfDecided(
        _ one: SyntaxNode, _ left: StaticType, _ operation: BinaryOperator, _ other: SyntaxNode,
        _ right: StaticType, _ node: SyntaxNode
    ) {
        guard !node.isConstant, let a = one.range(of: left), let b = other.range(of: right) else { return }
        let decided: Bool? =
            switch operation {
            case .less: a.upperBound < b.lowerBound ? true : a.lowerBound >= b.upperBound ? false : nil
            case .lessOrEqual: a.upperBound <= b.lowerBound ? true : a.lowerBound > b.upperBound ? false : nil
            case .greater: a.lowerBound > b.upperBound ? true : a.upperBound <= b.lowerBound ? false : nil
            case .greaterOrEqual:
                a.lowerBound >= b.upperBound ? true : a.upperBound < b.lowerBound ? false : nil
            default: nil
            }
        guard let decided, !alternatives.contains(node.range) else { return }
        note(.always(decided), at: node.range, severity: decided ? .warning : .error)
    }

    private mutating func membership(
        _ one: SyntaxNode, _ left: StaticType, _ other: SyntaxNode, _ right: StaticType, _ node: SyntaxNode
    ) {
        switch right {
        case .dyn, .row, .map: return
        case .list(let element):
            if case .list(let nodes) = other.kind {
                var isNoted = false
                for node in nodes where note(literal: node, outside: left) { isNoted = true }
                if isNoted { return }
            }
            if note(literal: one, outside: element) { return }
            if left.neverEquals(element) { note(.neverEqual(left, element), at: node.range) }
        default: note(.notACollection(right), at: other.range)
        }
    }

    private mutating func isSame(_ one: SyntaxNode, _ other: SyntaxNode, _ node: SyntaxNode) -> Bool {
        guard one == other, !one.isConstant else { return false }
        note(.sameOnBothSides, at: node.range, severity: .warning)
        return true
    }

    /// Reports a literal that a value of the type can never be.
    private mutating func note(literal: SyntaxNode, outside type: StaticType) -> Bool {
        guard case .literal(let value) = literal.kind else { return false }
        switch (value, type) {
        case (.string(let string), .option(let codes)) where !codes.contains(string) && codes.count > 1:
            var notes = Self.suggestion(string, among: codes.sorted())
            if notes.isEmpty { notes = [CheckMessage.oneOf(codes)] }
            note(.outsideOptions(string), at: literal.range, notes: notes)
            return true
        case (_, .double(let range?)):
            guard let number = value.number, !range.contains(number) else { return false }
            note(.outsideRange(ValueText.source(value), range), at: literal.range)
            return true
        default: return false
        }
    }

    /// A code that was written without quotation marks, beside something that can be that code.
    private mutating func unquoted(_ node: SyntaxNode, comparedWith type: StaticType) -> StaticType? {
        guard let name = unknownName(node), case .option(let codes) = type, codes.contains(name) else {
            return nil
        }
        note(
            .unknownName(name), at: node.token,
            notes: ["texts stand between quotation marks: '\(name)'"])
        return .bool
    }

    private func unknownName(_ node: SyntaxNode) -> String? {
        guard case .name(let name) = node.kind, environment[name] == nil else { return nil }
        return name
    }
}

extension StaticType {
    /// Has no order, whatever stands on the other side.
    var isUnordered: Bool { isList || isMap || self == .null }
}

extension SyntaxNode {
    /// The range that a number keeps to: a literal is its own, a type may have one.
    fileprivate func range(of type: StaticType) -> ClosedRange<Double>? {
        if case .literal(let value) = kind { return value.number.map { $0...$0 } }
        if case .double(let range) = type { return range }
        return nil
    }
}

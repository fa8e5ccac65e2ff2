import Diagnostics

extension Checker {
    mutating func call(_ name: String, _ arguments: [SyntaxNode], _ node: SyntaxNode) -> StaticType {
        let types = arguments.map { type(of: $0) }
        guard let signature = Signature.functions[name] else {
            var notes: [String] = []
            if Signature.methods[name] != nil || Macro(rawValue: name) != nil {
                notes = ["it stands behind what it works on: 'list.\(name)(…)'"]
            } else {
                notes = Self.suggestion(name, among: Signature.functions.keys.sorted())
            }
            note(.unknownFunction(name), at: node.token, notes: notes)
            return .dyn
        }
        guard signature.takes(count: arguments.count) else {
            note(
                .argumentCount(name, signature.parameters.count, signature.repeats, arguments.count),
                at: node.token)
            return signature.result(types)
        }
        var notes: [String] = []
        if name == "min" || name == "max", types.count == 1, types[0].isList {
            notes = ["of a list it is 'list.\(name)()'"]
        }
        check(types, arguments, signature, name, notes: notes)
        if name == "dont_know" { subject(arguments[0]) }
        if name == "matches" { pattern(arguments[1]) }
        if name == "first_known" { alternatives(arguments) }
        if name == Days.name { day(arguments[0]) }
        if name == OptionValueCall.name { return optionValue(of: arguments[0], types[0]) }
        return signature.result(types)
    }

    mutating func method(
        _ receiver: SyntaxNode, _ name: String, _ arguments: [SyntaxNode], _ node: SyntaxNode
    ) -> StaticType {
        let types = ([receiver] + arguments).map { type(of: $0) }
        guard let signature = Signature.methods[name] else {
            var notes: [String] = []
            if Signature.functions[name] != nil {
                notes = ["it stands before what it works on: '\(name)(…)'"]
            } else {
                let names = Array(Signature.methods.keys) + Macro.allCases.map(\.rawValue)
                notes = Self.suggestion(name, among: names.sorted())
            }
            note(.unknownFunction(name), at: node.token, notes: notes)
            return .dyn
        }
        guard signature.takes(count: types.count) else {
            note(.argumentCount(name, signature.parameters.count - 1, false, arguments.count), at: node.token)
            return signature.result(types)
        }
        var notes: [String] = []
        if case .list(.row) = types[0], case .numbers = signature.parameter(at: 0) {
            notes = ["first take a column: 'table.map(r, r.column).\(name)()'"]
        }
        check(types, [receiver] + arguments, signature, name, notes: notes)
        if name == "matches" { pattern(arguments[0]) }
        return signature.result(types)
    }

    private mutating func check(
        _ types: [StaticType], _ nodes: [SyntaxNode], _ signature: Signature, _ name: String, notes: [String]
    ) {
        for (index, type) in types.enumerated() where !signature.parameter(at: index).takes(type) {
            note(
                .wrongArgument(name, signature.parameter(at: index).description, type),
                at: nodes[index].range, notes: notes)
        }
    }

    /// `dont_know` asks what somebody answered, so it takes what can be answered.
    private mutating func subject(_ node: SyntaxNode) {
        switch node.kind {
        case .name, .select, .index: break
        default: note(.notAField, at: node.range)
        }
    }

    /// `value` goes by the name of what is chosen, whose options have numbers.
    private mutating func optionValue(of node: SyntaxNode, _ type: StaticType) -> StaticType {
        let number: StaticType
        if case .name(let name) = node.kind, let range = environment.optionValues[name] {
            number = .double(range)
        } else {
            number = .double()
            noteOptionsWithoutValue(node, type)
        }
        return type.isList ? .list(number) : number
    }

    private mutating func noteOptionsWithoutValue(_ node: SyntaxNode, _ type: StaticType) {
        let isChosen: Bool
        switch type {
        case .dyn, .list(.dyn): return
        case .option, .list(.option): isChosen = true
        default: isChosen = false
        }
        switch node.kind {
        case .name(let name) where isChosen:
            note(
                .optionsWithoutValue(name), at: node.range,
                notes: ["each option of its set needs one, such as 'often: {label: Often, value: 1}'"])
        case .select, .index:
            note(
                .valueOfCell, at: node.range,
                notes: [
                    isChosen
                        ? "of a cell it is a map: '{'often': 1.0, 'rarely': 0.0}[r.column]'"
                        : "write the name of a choice"
                ])
        default: note(.notAChoice(type), at: node.range, notes: ["write the name of a choice"])
        }
    }

    /// A day stands there in full: what people answer with is a number already.
    private mutating func day(_ node: SyntaxNode) {
        let notes = ["a day is written 'date('2026-01-31')'"]
        guard case .literal(let value) = node.kind else {
            return note(
                .notADay, at: node.range, notes: notes + ["an answer of type date is a number already"])
        }
        guard case .string(let text) = value, Days.days(text) == nil else { return }
        note(.noSuchDay(text), at: node.range, notes: notes)
    }

    /// A pattern that stands there in full can be read.
    private mutating func pattern(_ node: SyntaxNode) {
        guard case .literal(.string(let text)) = node.kind else { return }
        do throws(PatternError) {
            _ = try Pattern(text)
        } catch {
            note(.invalidPattern(text, reason: error.reason), at: node.range)
        }
    }

    /// What stands behind a literal is never looked at.
    private mutating func alternatives(_ nodes: [SyntaxNode]) {
        if let index = nodes.firstIndex(where: \.isConstant), index < nodes.count - 1 {
            note(.neverReached, at: nodes[index + 1].range, severity: .warning)
        }
    }
}

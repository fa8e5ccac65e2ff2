extension SyntaxNode {
    /// The names read, in the order of their first appearance.
    public var freeNames: [String] {
        var names: [String] = []
        var seen: Set<String> = []
        visit { node in
            if case .name(let name) = node.kind, seen.insert(name).inserted { names.append(name) }
            return true
        }
        return names
    }

    /// The names that stand anywhere but inside `known(…)` and `dont_know(…)`, in the order of their first
    /// appearance: without their values there is no answer, or a poorer one.
    public var requiredNames: [String] {
        var names: [String] = []
        var seen: Set<String> = []
        visit { node in
            switch node.kind {
            case .call("known", _), .call("dont_know", _): return false
            case .name(let name):
                if seen.insert(name).inserted { names.append(name) }
                return true
            default: return true
            }
        }
        return names
    }

    /// The texts that the part may give as its result, where it is a choice between texts.
    public var resultStrings: [String] {
        switch kind {
        case .literal(.string(let string)): [string]
        case .conditional(_, let one, let other): one.resultStrings + other.resultStrings
        case .call("first_known", let alternatives): alternatives.flatMap(\.resultStrings)
        default: []
        }
    }

    /// Visits the part and all under it in the order of the text; `enter` tells whether to go inside.
    public func visit(_ enter: (SyntaxNode) -> Bool) {
        guard enter(self) else { return }
        kind.forEachChild { $0.visit(enter) }
    }
}

extension CompiledExpression {
    /// The names that stand anywhere but inside `known(…)` and `dont_know(…)`.
    public var requiredNames: [String] { root.requiredNames }
    /// True of what an expression can read as a name.
    public static func isName(_ text: String) -> Bool {
        guard let expression = try? CompiledExpression(text) else { return false }
        return expression.root.kind == .name(text) && expression.source == text
            && !text.contains(where: \.isWhitespace)
    }
}

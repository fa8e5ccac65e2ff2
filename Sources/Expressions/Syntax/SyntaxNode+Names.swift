extension SyntaxNode {
    /// The names read, in the order of their first appearance.
    package var freeNames: [String] {
        var names = DistinctNames()
        visit { node in
            if case .name(let name) = node.kind { names.append(name) }
            return true
        }
        return names.list
    }

    /// The names that stand anywhere but inside `known(…)` and `dont_know(…)`, in the order of their first
    /// appearance: without their values there is no answer, or a poorer one.
    package var requiredNames: [String] {
        var names = DistinctNames()
        visit { node in
            switch node.kind {
            case .call("known", _), .call("dont_know", _): return false
            case .name(let name):
                names.append(name)
                return true
            default: return true
            }
        }
        return names.list
    }

    /// The texts that the part may give as its result, where it is a choice between texts.
    package var resultStrings: [String] {
        switch kind {
        case .literal(.string(let string)): [string]
        case .conditional(_, let one, let other): one.resultStrings + other.resultStrings
        case .call("first_known", let alternatives): alternatives.flatMap(\.resultStrings)
        default: []
        }
    }

    /// How many parts it consists of: itself and all under it.
    var partCount: Int {
        var count = 0
        visit { _ in
            count += 1
            return true
        }
        return count
    }

    /// Visits the part and all under it in the order of the text; `enter` tells whether to go inside.
    package func visit(_ enter: (SyntaxNode) -> Bool) {
        guard enter(self) else { return }
        kind.forEachChild { $0.visit(enter) }
    }
}

/// Names in the order of their first appearance.
private struct DistinctNames {
    private(set) var list: [String] = []
    private var set: Set<String> = []
    /// A few names are found as fast one by one as in a set, which takes longer to fill.
    private static let few = 16

    mutating func append(_ name: String) {
        guard list.count > Self.few else {
            if !list.contains(name) { list.append(name) }
            return
        }
        if set.isEmpty { set.formUnion(list) }
        if set.insert(name).inserted { list.append(name) }
    }
}

extension CompiledExpression {
    /// The names that stand anywhere but inside `known(…)` and `dont_know(…)`.
    package var requiredNames: [String] { root.requiredNames }
    /// True of what an expression can read as a name.
    package static func isName(_ text: String) -> Bool {
        guard let expression = try? CompiledExpression(text) else { return false }
        return expression.root.kind == .name(text) && expression.source == text
            && !text.contains(where: \.isWhitespace)
    }
}

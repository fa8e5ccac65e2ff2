/// Parts of an expression, each once: found by their texts, since comparing each with each takes too long where
/// there are thousands.
struct DistinctNodes {
    private var nodes: [SyntaxNode] = []
    private var positions: [String: Int] = [:]

    /// How many there are.
    var count: Int { nodes.count }

    /// The place of a part that says the same; a new one at the end where there is none.
    mutating func index(of node: SyntaxNode) -> Int {
        let text = node.text
        if let position = positions[text], nodes[position] == node { return position }
        positions[text] = nodes.count
        nodes.append(node)
        return nodes.count - 1
    }
}

package import Diagnostics
package import Expressions

/// Collects diagnostics while a file is read, so that everything wrong is said at once.
package final class Problems {
    /// What was found so far.
    package private(set) var diagnostics: [Diagnostic] = []

    /// Names of the texts in which something could not be read at all, so that they may hold names that
    /// nobody knows.
    private(set) var unread: Set<String> = []

    /// Creates an empty collection.
    package init() {}

    /// True once an error was found; warnings do not count.
    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// True once there are more than anybody reads: what only helps is not looked for any more.
    package var isCrowded: Bool { diagnostics.count >= DiagnosticRenderer.limit }

    /// The id of the check that looks, which what is added carries.
    var check: String?

    /// Adds a diagnostic.
    package func add(_ diagnostic: Diagnostic) {
        var diagnostic = diagnostic
        if let check { diagnostic.check = check }
        diagnostics.append(diagnostic)
    }

    /// Adds a diagnostic about something that cannot be read, whatever it holds.
    func addUnread(_ diagnostic: Diagnostic) {
        add(diagnostic)
        if let name = diagnostic.source?.name { unread.insert(name) }
    }

    /// Notes that something cannot be read about which something else was said.
    func markUnread(_ node: YAMLNode) { unread.insert(node.source.name) }
}

/// Reads the keys of one mapping, notes every mistake and, at the end, every key that nobody asked for.
package struct YAMLMapReader {
    /// The mapping.
    package let node: YAMLNode
    let problems: Problems
    private let pairs: [YAMLPair]
    private var asked: Set<String> = []

    /// Nil, with a diagnostic, where the node is no mapping.
    package init?(
        _ node: YAMLNode, _ problems: Problems, expecting what: String, suchAs example: String? = nil
    ) {
        guard case .map(let pairs) = node.content else {
            problems.addUnread(
                node.diagnostic(
                    .error, "\(what) must be a mapping, not \(node.kindName)",
                    notes: example.map { ["such as \($0)"] } ?? []))
            return nil
        }
        self.node = node
        self.problems = problems
        self.pairs = pairs
    }

    /// The value of a key, if it stands there and holds something.
    package mutating func node(_ key: String) -> YAMLNode? {
        asked.insert(key)
        return pairs.first { $0.key == key && !$0.value.isNull }?.value
    }

    /// The value of a key that must be there.
    package mutating func requiredNode(_ key: String) -> YAMLNode? {
        if let value = node(key) { return value }
        problems.add(node.diagnostic(.error, "'\(key)' is missing", length: 1))
        return nil
    }

    /// The text of a key, if it is there.
    package mutating func text(_ key: String) -> String? {
        node(key).flatMap { scalar($0, key) }
    }

    /// The text of a key that must be there and say something; empty, with a diagnostic, where it is not.
    package mutating func requiredText(_ key: String) -> String {
        guard let node = requiredNode(key), let text = scalar(node, key) else { return "" }
        if text.allSatisfy(\.isWhitespace) { problems.add(node.diagnostic(.error, "'\(key)' is empty")) }
        return text
    }

    /// The text under which others name this mapping; empty, with a diagnostic, where it is not there.
    mutating func requiredName(_ key: String) -> String {
        let name = requiredText(key)
        if name.isEmpty { problems.markUnread(node) }
        return name
    }

    /// True where a key that is not there seems to stand under a mistyped name.
    mutating func isMistyped(_ key: String) -> Bool {
        guard node(key) == nil else { return false }
        return pairs.contains { !asked.contains($0.key) && NearMatch.of($0.key, among: [key]) != nil }
    }

    /// A figure that must be there.
    package mutating func requiredNumber(_ key: String) -> Double? {
        requiredNode(key) == nil ? nil : number(key)
    }

    /// True or false; the default where the key is not there.
    package mutating func flag(_ key: String, default value: Bool = false) -> Bool {
        guard let node = node(key), let text = scalar(node, key) else { return value }
        switch text {
        case "true": return true
        case "false": return false
        default:
            problems.add(node.diagnostic(.error, "'\(key)' must be true or false, not '\(text)'"))
            return value
        }
    }

    /// A figure, if it is there.
    package mutating func number(_ key: String) -> Double? {
        guard let node = node(key), let text = scalar(node, key) else { return nil }
        if let value = Double(text), value.isFinite { return value }
        problems.add(node.diagnostic(.error, "'\(key)' must be a number, not '\(text)'"))
        return nil
    }

    /// One of the values of an enumeration; the default, with a diagnostic where the text is none of them.
    package mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, default value: Choice
    ) -> Choice where Choice.RawValue == String {
        guard let node = node(key), let text = scalar(node, key) else { return value }
        return choice(node, text, key) ?? value
    }

    /// One of the values of an enumeration, if the key is there.
    package mutating func optionalChoice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let node = node(key), let text = scalar(node, key) else { return nil }
        return choice(node, text, key)
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: YAMLNode, _ text: String, _ key: String
    ) -> Choice? where Choice.RawValue == String {
        if let choice = Choice(rawValue: text) { return choice }
        let names = Choice.allCases.map(\.rawValue)
        let match = NearMatch.of(text, among: names)
        problems.add(
            node.diagnostic(
                .error, "'\(key)' cannot be '\(text)'",
                notes: ["one of: \(names.joined(separator: ", "))"]
                    + (match.map { ["did you mean '\($0)'?"] } ?? [])))
        return nil
    }

    /// An expression, if it is there and can be parsed.
    package mutating func expression(_ key: String) -> CompiledExpression? {
        node(key).flatMap { expression($0, key) }
    }

    /// An expression that must be there; an unreadable one, with a diagnostic, where it is not.
    package mutating func requiredExpression(_ key: String) -> CompiledExpression {
        requiredNode(key).flatMap { expression($0, key) } ?? .unreadable
    }

    /// Compiles a scalar; its problems are placed inside the YAML file.
    package func expression(_ node: YAMLNode, _ key: String) -> CompiledExpression? {
        guard let text = scalar(node, key) else { return nil }
        do {
            return try CompiledExpression(text)
        } catch {
            for problem in error.problems { problems.add(node.diagnostic(for: problem)) }
            return nil
        }
    }

    /// The items of a list; empty where the key is not there.
    package mutating func list(_ key: String) -> [YAMLNode] {
        guard let node = node(key) else { return [] }
        guard case .list(let items) = node.content else {
            problems.addUnread(node.diagnostic(.error, "'\(key)' must be a list, not \(node.kindName)"))
            return []
        }
        return items
    }

    /// The texts of a list.
    package mutating func texts(_ key: String) -> [String] {
        list(key).compactMap { scalar($0, key) }
    }

    /// The pairs of a mapping; empty where the key is not there.
    package mutating func map(_ key: String) -> [YAMLPair] {
        guard let node = node(key) else { return [] }
        guard case .map(let pairs) = node.content else {
            problems.addUnread(node.diagnostic(.error, "'\(key)' must be a mapping, not \(node.kindName)"))
            return []
        }
        return pairs
    }

    /// Reports every key that was not asked for.
    package func finish() {
        for (position, pair) in pairs.enumerated() where !asked.contains(pair.key) {
            let match = problems.isCrowded ? nil : NearMatch.of(pair.key, among: asked)
            var notes = match.map { ["did you mean '\($0)'?"] } ?? []
            // Inside braces a comma ends a text.
            if position > 0, pair.value.isNull, !YAMLText.isWord(pair.key),
                case .scalar(_, .plain) = pairs[position - 1].value.content
            {
                notes = [
                    "a text with a comma stands between quotes here: that of '\(pairs[position - 1].key)' ends before it"
                ]
            }
            problems.add(pair.keyDiagnostic("unknown key '\(pair.key)'", notes: notes))
            // What stands under it is not read.
            if pair.value.scalar == nil { problems.markUnread(pair.value) }
        }
    }

    private func scalar(_ node: YAMLNode, _ key: String) -> String? {
        if let text = node.scalar { return text }
        problems.add(node.diagnostic(.error, "'\(key)' must be a text, not \(node.kindName)"))
        return nil
    }
}

extension YAMLNode {
    /// A problem inside an expression, at its place in the YAML file.
    package func diagnostic(for problem: ExpressionProblem) -> Diagnostic {
        Diagnostic(
            problem.severity, problem.message, in: source,
            at: location(atScalarOffset: problem.range.lowerBound),
            length: max(problem.range.count, 1), notes: problem.notes)
    }
}

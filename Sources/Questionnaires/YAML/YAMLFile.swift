public import Diagnostics
import Yams

/// Reads YAML texts into nodes, bounded in size, depth and number of nodes,
/// those behind aliases counted each time.
public enum YAMLFile {
    /// Longest text that is read, in bytes.
    public static let greatestSize = 4 << 20
    /// Most nodes that are read.
    static let mostNodes = 200_000
    /// Deepest nesting.
    static let greatestDepth = 100

    /// The root of a text's only document; nil where the text is empty.
    ///
    /// - Throws: one diagnostic, at the place of the first thing that is no YAML or too much of it.
    public static func parse(_ source: SourceText) throws(Diagnostic) -> YAMLNode? {
        guard source.text.utf8.count <= greatestSize else {
            throw Diagnostic(
                .error, "the file is larger than \(greatestSize >> 20) MB", in: source,
                notes: ["nothing larger is read"])
        }
        if let place = YAMLPrescan.tooDeep(source.text, depth: greatestDepth) {
            throw tooDeep(source, at: source.location(atScalarOffset: place))
        }
        if let place = YAMLPrescan.aliasInKey(source.text) {
            throw Diagnostic(
                .error, "an alias cannot stand in a key", in: source,
                at: source.location(atScalarOffset: place), notes: ["write out what it stands for"])
        }
        let root: Node?
        do {
            // Nothing is resolved: what a scalar means is the reader's business, and resolving takes time.
            // Naming the encoding keeps the parser from asking the environment for it.
            root = try compose(yaml: source.text, .basic, .default, .utf8)
        } catch let error as YamlError {
            throw diagnostic(error, source)
        } catch {
            throw Diagnostic(.error, "cannot be read as YAML", in: source)
        }
        guard let root else { return nil }
        var count = 0
        return try convert(root, source, depth: 0, count: &count)
    }

    private static func convert(
        _ node: Node, _ source: SourceText, depth: Int, count: inout Int
    ) throws(Diagnostic) -> YAMLNode {
        let location = place(node.mark)
        count += 1
        if depth > greatestDepth { throw tooDeep(source, at: location) }
        if count > mostNodes {
            throw Diagnostic(
                .error, "more than \(mostNodes) values", in: source, at: location,
                notes: ["what an alias stands for counts each time"])
        }
        let content: YAMLNode.Content
        switch node {
        case .scalar(let scalar):
            content = .scalar(scalar.string, style(scalar.style))
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            for item in sequence {
                items.append(try convert(item, source, depth: depth + 1, count: &count))
            }
            content = .list(items)
        case .mapping(let mapping):
            var pairs: [YAMLPair] = []
            for (key, value) in mapping {
                guard let name = key.scalar?.string else {
                    throw Diagnostic(
                        .error, "a key must be a plain text", in: source, at: place(key.mark))
                }
                let value = try convert(value, source, depth: depth + 1, count: &count)
                pairs.append(YAMLPair(key: name, keyLocation: place(key.mark), value: value))
            }
            content = .map(pairs)
        case .alias:
            // Composing replaces aliases by what they stand for.
            throw Diagnostic(.error, "an alias stands for nothing here", in: source, at: location)
        }
        return YAMLNode(content: content, location: location, source: source)
    }

    private static func tooDeep(_ source: SourceText, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, "nested deeper than \(greatestDepth) levels", in: source, at: location)
    }

    private static func place(_ mark: Mark?) -> SourceLocation {
        SourceLocation(line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    private static func style(_ style: Node.Scalar.Style) -> YAMLScalarStyle {
        switch style {
        case .any, .plain: .plain
        case .singleQuoted: .singleQuoted
        case .doubleQuoted: .doubleQuoted
        case .literal: .literal
        case .folded: .folded
        }
    }

    private static func diagnostic(_ error: YamlError, _ source: SourceText) -> Diagnostic {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            // The parser has a limit of its own, which its message tells authors to raise.
            if problem.hasPrefix("Maximum nesting level") { return tooDeep(source, at: place(mark)) }
            return Diagnostic(
                .error, "not valid YAML: \(problem)", in: source, at: place(mark),
                notes: context.map { ["\($0.text), from line \($0.mark.line)"] } ?? [])
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "'\($0)'" }.joined(separator: ", ")
            return Diagnostic(
                .error, "\(names) stands twice in one mapping", in: source, at: place(context.mark))
        case .reader(let problem, let offset, _, _):
            return Diagnostic(
                .error, "not valid YAML: \(problem)", in: source,
                at: offset.map { source.location(atScalarOffset: $0) })
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return Diagnostic(.error, "cannot be read as YAML", in: source)
        }
    }
}

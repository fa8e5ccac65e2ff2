import Diagnostics

/// Builds nodes from the events of a text, and refuses what is too much while it comes in.
struct YAMLComposer {
    private let source: SourceText
    private let events: YAMLEvents
    private var anchors: [String: Anchored] = [:]
    private var count = 0

    /// A node that aliases may stand for, with what each of them adds.
    private struct Anchored {
        let node: YAMLNode
        let count: Int
        let height: Int
    }

    /// A node with the number of levels below it.
    private typealias Built = (node: YAMLNode, height: Int)

    init(_ source: SourceText) {
        self.source = source
        events = YAMLEvents(source)
    }

    /// The root of the only document; nil where there is none.
    mutating func root() throws(Diagnostic) -> YAMLNode? {
        var root: YAMLNode?
        while true {
            let (event, location) = try events.next()
            switch event {
            case .streamStart, .documentEnd: break
            case .documentStart:
                guard root == nil else {
                    throw Diagnostic(
                        .error, "a second document begins", in: source, at: location,
                        notes: ["a file holds one document; '---' begins another"])
                }
                let (first, place) = try events.next()
                root = try node(first, at: place, depth: 0).node
            default: return root
            }
        }
    }

    /// The node that begins with an event.
    private mutating func node(
        _ event: YAMLEvents.Event, at location: SourceLocation, depth: Int
    ) throws(Diagnostic) -> Built {
        try checkDepth(depth, at: location)
        let first = count
        try add(1, at: location)
        let content: YAMLNode.Content
        let name: String?
        var height = 0
        switch event {
        case .scalar(let text, let style, let anchor):
            (content, name) = (.scalar(text, style), anchor)
        case .listStart(let anchor):
            let list = try items(depth: depth + 1)
            (content, name, height) = (.list(list.items), anchor, list.height)
        case .mapStart(let anchor):
            let map = try pairs(depth: depth + 1)
            (content, name, height) = (.map(map.pairs), anchor, map.height)
        case .alias(let name): return try target(of: name, at: location, depth: depth)
        case .listEnd, .mapEnd, .documentStart, .documentEnd, .streamStart, .streamEnd:
            // libyaml closes only what it has opened.
            throw Diagnostic(.error, "cannot be read as YAML", in: source, at: location)
        }
        let node = YAMLNode(content: content, location: location, source: source)
        if let name { anchors[name] = Anchored(node: node, count: count - first, height: height) }
        return (node, height)
    }

    private mutating func items(depth: Int) throws(Diagnostic) -> (items: [YAMLNode], height: Int) {
        var items: [YAMLNode] = []
        var height = 0
        while true {
            let (event, location) = try events.next()
            if case .listEnd = event { return (items, height) }
            let item = try node(event, at: location, depth: depth)
            items.append(item.node)
            height = max(height, item.height + 1)
        }
    }

    private mutating func pairs(depth: Int) throws(Diagnostic) -> (pairs: [YAMLPair], height: Int) {
        var pairs: [YAMLPair] = []
        var lines: [String: Int] = [:]
        var height = 0
        while true {
            let (event, location) = try events.next()
            if case .mapEnd = event { return (pairs, height) }
            let key = try key(event, at: location, depth: depth)
            if let line = lines.updateValue(location.line, forKey: key) {
                throw Diagnostic(
                    .error, "'\(key)' stands twice in one mapping", in: source, at: location,
                    length: key.unicodeScalars.count, notes: ["it stands in line \(line) already"])
            }
            let (first, place) = try events.next()
            let value = try node(first, at: place, depth: depth)
            pairs.append(YAMLPair(key: key, keyLocation: location, value: value.node))
            height = max(height, value.height + 1)
        }
    }

    private func key(
        _ event: YAMLEvents.Event, at location: SourceLocation, depth: Int
    ) throws(Diagnostic) -> String {
        switch event {
        case .scalar(let text, _, _): return text
        case .alias:
            throw Diagnostic(
                .error, "an alias cannot stand in a key", in: source, at: location,
                notes: ["write out what it stands for"])
        default:
            try checkDepth(depth, at: location)
            throw Diagnostic(.error, "a key must be a plain text", in: source, at: location)
        }
    }

    /// What an alias stands for, counted as if it were written out.
    private mutating func target(
        of name: String, at location: SourceLocation, depth: Int
    ) throws(Diagnostic) -> Built {
        guard let anchored = anchors[name] else {
            throw Diagnostic(
                .error, "'*\(name)' stands for nothing", in: source, at: location,
                length: name.unicodeScalars.count + 1, notes: ["'&\(name)' must end before it"])
        }
        try checkDepth(depth + anchored.height, at: location)
        try add(anchored.count - 1, at: location)
        return (anchored.node, anchored.height)
    }

    private func checkDepth(_ depth: Int, at location: SourceLocation) throws(Diagnostic) {
        let most = YAMLFile.greatestDepth
        guard depth <= most else {
            throw Diagnostic(.error, "nested deeper than \(most) levels", in: source, at: location)
        }
    }

    private mutating func add(_ nodes: Int, at location: SourceLocation) throws(Diagnostic) {
        count += nodes
        guard count <= YAMLFile.mostNodes else {
            throw Diagnostic(
                .error, "more than \(YAMLFile.mostNodes) values", in: source, at: location,
                notes: ["what an alias stands for counts each time"])
        }
    }
}

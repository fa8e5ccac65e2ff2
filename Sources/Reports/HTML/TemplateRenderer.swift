/// Prints templates with values, and stops where a template would make it endless.
struct TemplateRenderer {
    /// No report is larger, in bytes.
    static let most = 64 << 20
    /// What a step counts, in bytes, since one that prints nothing takes time as well.
    private static let step = 32
    private let templates: [String: Template]
    /// The values at the place at hand, the outermost first.
    private var scopes: [TemplateValues]
    /// Bytes written and steps made.
    private var spent = 0
    private(set) var text = ""
    /// Names that nobody knew, in the order in which they were met.
    private(set) var unknownNames: [String] = []
    /// True where the report would have become too large.
    var isExhausted: Bool { spent > Self.most }

    init(_ templates: [String: Template], _ values: TemplateValues) {
        self.templates = templates
        scopes = [values]
    }

    /// Prints a template behind what is there.
    mutating func render(_ name: String) {
        for node in templates[name]?.nodes ?? [] { render(node) }
    }

    private mutating func render(_ node: TemplateNode) {
        spent += Self.step
        guard !isExhausted else { return }
        switch node {
        case .text(let text): write(text)
        case .partial(let name): render(name)
        case .variable(let name):
            // A section enters values and lists; to print them is a mistake that must not empty them onto the page.
            if case .markup(let text) = value(of: name) { write(text) }
        case .section(let name, let isInverted, let body):
            guard let value = value(of: name) else { return }
            let rounds = isInverted ? (value.rounds.isEmpty ? [nil] : []) : value.rounds
            for values in rounds where !isExhausted {
                if let values { scopes.append(values) }
                for node in body { render(node) }
                if values != nil { scopes.removeLast() }
            }
        }
    }

    private mutating func write(_ text: String) {
        spent += text.utf8.count
        if !isExhausted { self.text += text }
    }

    /// What a name stands for at the place at hand: looked for outwards; what is behind points, within.
    private mutating func value(of name: TemplateName) -> TemplateValue? {
        guard let first = name.parts.first else { return nil }
        guard var value = scopes.lazy.reversed().compactMap({ $0[first] }).first else {
            miss(first)
            return nil
        }
        for part in name.parts.dropFirst() {
            guard case .values(let inner) = value, let next = inner[part] else {
                miss(name.parts.joined(separator: "."))
                return nil
            }
            value = next
        }
        return value
    }

    private mutating func miss(_ name: String) {
        if !unknownNames.contains(name) { unknownNames.append(name) }
    }
}

extension TemplateValue {
    /// What a section goes through, each with the names of its own; none where the section is skipped.
    fileprivate var rounds: [TemplateValues?] {
        switch self {
        case .markup(let text): text.isEmpty ? [] : [nil]
        case .flag(let flag): flag ? [nil] : []
        case .values(let values): [values]
        case .list(let items): items
        }
    }
}

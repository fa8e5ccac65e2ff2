/// Something that a template may name. Texts are escaped on their way in, so `{{name}}` and `{{{name}}}`
/// print the same and neither can act.
enum TemplateValue {
    /// Escaped text, or markup of our own; empty: not there.
    case markup(String)
    case flag(Bool)
    case list([TemplateValues])
    /// One thing with names of its own, which also `{{one.name}}` reaches.
    case values(TemplateValues)

    /// A text of whomever, made harmless.
    static func text(_ text: String) -> TemplateValue { .markup(HTMLText.escaped(text)) }
    /// Texts, each an item whose `text` is printed.
    static func texts(_ texts: [String]) -> TemplateValue {
        .list(texts.map { TemplateValues(["text": .text($0)]) })
    }
    /// One thing with names of its own, or nothing; only a section enters it.
    static func optional(_ values: TemplateValues?) -> TemplateValue { .list(values.map { [$0] } ?? []) }
}

/// What a template may name at one place; every name is there, also where nothing stands behind it.
struct TemplateValues {
    private let values: [String: TemplateValue]

    init(_ values: [String: TemplateValue]) { self.values = values }

    /// The names there are.
    var names: [String] { values.keys.sorted() }

    /// What a name stands for here; nil where it is to be looked for further out.
    subscript(_ name: String) -> TemplateValue? { values[name] }

    /// False of a name with points whose first part is there and whose second is not.
    func mayKnow(_ path: String) -> Bool {
        let parts = TemplateName(path).parts
        guard parts.count > 1, case .values(let inner) = values[parts[0]] else { return true }
        return inner.values[parts[1]] != nil
    }
}

import Mustache

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
struct TemplateValues: MustacheParent {
    private let values: [String: TemplateValue]
    private var meter: TemplateMeter?
    /// True of the values around all others: a name that they do not know is known nowhere.
    private var isOutermost = false

    init(_ values: [String: TemplateValue]) { self.values = values }

    /// The names there are.
    var names: [String] { values.keys.sorted() }

    /// False of a name with points whose first part is there and whose second is not.
    func mayKnow(_ path: String) -> Bool {
        let parts = path.split(separator: ".").map(String.init)
        guard parts.count > 1, case .values(let inner) = values[parts[0]] else { return true }
        return inner.values[parts[1]] != nil
    }

    /// These values as the outermost ones of a rendering.
    func outermost(_ meter: TemplateMeter) -> TemplateValues {
        var result = inner(meter)
        result.isOutermost = true
        return result
    }

    private func inner(_ meter: TemplateMeter?) -> TemplateValues {
        var result = self
        result.meter = meter
        return result
    }

    /// The value of a name, for the library; nil where it is to look further out.
    func child(named name: String) -> Any? {
        guard let value = values[name] else {
            if isOutermost { meter?.miss(name) }
            return nil
        }
        switch value {
        case .markup(let text):
            return text.isEmpty || meter?.charge(text.utf8.count) == false ? Nothing() : text
        case .flag(let flag): return flag
        case .values(let values): return values.inner(meter)
        case .list(let items):
            let isAffordable = meter?.charge(section: name, times: items.count) ?? true
            return isAffordable ? items.map { $0.inner(meter) } : []
        }
    }
}

extension TemplateValues: CustomStringConvertible, CustomDebugStringConvertible {
    /// Nothing: a section enters values, printing them is a mistake that must not empty them onto the page.
    var description: String { "" }
    /// Nothing, as in lists.
    var debugDescription: String { "" }
}

/// Counts what a rendering writes, so that a template cannot make it endless, and remembers unknown names.
final class TemplateMeter {
    /// No report is larger, in bytes.
    static let most = 64 << 20
    private let sectionSizes: [String: Int]
    private var spent = 0
    /// Names that nobody knew, in the order in which they were met.
    private(set) var unknownNames: [String] = []
    /// True where the report would have become too large.
    var isExhausted: Bool { spent > Self.most }

    /// Creates a meter; `sectionSizes` are bytes that one round of a section writes by itself.
    init(sectionSizes: [String: Int]) { self.sectionSizes = sectionSizes }

    /// Counts bytes; false where there are too many.
    func charge(_ bytes: Int) -> Bool {
        spent += bytes
        return !isExhausted
    }

    /// Counts the rounds of a section; false where they would write too much.
    func charge(section name: String, times: Int) -> Bool { charge(times * (sectionSizes[name] ?? 0)) }

    /// Remembers a name that nobody knew.
    func miss(_ name: String) {
        if !unknownNames.contains(name) { unknownNames.append(name) }
    }
}

/// A name behind which nothing stands: it is not looked for further out.
private struct Nothing: MustacheCustomRepresentation {
    var representation: Any? { nil }
}

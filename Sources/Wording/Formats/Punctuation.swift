/// The signs between and around texts in a language: `a, b (c)` here is `a、b（c）` elsewhere.
///
/// Texts that are data already are put together by these only, so that no language's signs stand outside its folder.
package struct Punctuation: Sendable {
    let comma: String
    let semicolon: String
    let fullStop: String
    let slash: String
    let colon: String
    /// Signs at which a text is a whole sentence already.
    let ends: Set<Character>
    let brackets: (opening: String, closing: String)
    let squareBrackets: (opening: String, closing: String)
    let quotation: (opening: String, closing: String)
    /// Between a word and what stands behind it.
    let blank: String

    /// Things of one kind: `a, b, c`.
    package func list(_ items: [String]) -> String { items.joined(separator: comma) }

    /// Things that may hold commas themselves: `a; b`.
    package func clauses(_ items: [String]) -> String { items.joined(separator: semicolon) }

    /// Things of which one is chosen: `a / b`.
    package func alternatives(_ items: [String]) -> String { items.joined(separator: slash) }

    /// Fragments one behind the other, `a. b`, without those that are empty.
    package func fragments(_ items: [String]) -> String {
        items.filter { !$0.isEmpty }.joined(separator: fullStop)
    }

    /// Whole sentences one behind the other.
    package func sentences(_ items: [String]) -> String { words(items) }

    /// Words one behind the other.
    package func words(_ items: [String]) -> String { items.joined(separator: blank) }

    /// A name over what it is the name of: `a:`.
    package func heading(_ text: String) -> String { text + colon.trimmed }

    /// A name and what it is, on one line: `a: b`.
    package func labelled(_ label: String, _ text: String) -> String { label + colon + text }

    /// A text with a remark behind it, `a (b)`; the text alone where there is no remark.
    package func bracketed(_ text: String, _ remark: String?) -> String {
        guard let remark, !remark.isEmpty else { return text }
        return text + brackets.opening + remark + brackets.closing
    }

    /// A text with a mark behind it: `a [b]`.
    package func marked(_ text: String, _ mark: String) -> String {
        text + squareBrackets.opening + mark + squareBrackets.closing
    }

    /// What somebody wrote or named: `'a'`.
    package func quoted(_ text: String) -> String { quotation.opening + text + quotation.closing }

    /// A fragment with its full stop.
    package func sentence(_ text: String) -> String {
        text.last.map(ends.contains) ?? true ? text : text + fullStop.trimmed
    }
}

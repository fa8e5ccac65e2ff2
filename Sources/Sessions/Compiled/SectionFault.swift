/// What is wrong with the sections in which a questionnaire stands in a file.
package enum SectionFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The header's list is not the one that its digest was made of, or is not written as it would be.
    case list
    /// The header names a section that is not known here.
    case unknown(String)
    /// The header names texts in what cannot be the code of a language.
    case language(String)
    /// A section is not there, in the header's list or behind it.
    case missing(String)
    /// A section stands there a second time.
    case twice(String)
    /// A section stands where another should.
    case order(expected: String, found: String)
    /// A section stands there that the header does not name.
    case unnamed(String)
    /// A section is not the one that its digest was made of.
    case digest(String)
    /// A section cannot be understood, though it is as it was written.
    case content(String)

    /// For developers.
    package var description: String {
        switch self {
        case .list: "its list of sections is not the one that its digest was made of"
        case .unknown(let name): "its section '\(name)' is none that is known here"
        case .language(let tag): "its section 'texts.\(tag)' names a language that nobody knows"
        case .missing(let name): "the section '\(name)' is missing"
        case .twice(let name): "the section '\(name)' stands there twice"
        case .order(let expected, let found): "the section '\(found)' where '\(expected)' should be"
        case .unnamed(let name): "the section '\(name)', which the header does not name"
        case .digest(let name): "the section '\(name)' does not match its digest"
        case .content(let name): "the section '\(name)' cannot be understood"
        }
    }

    /// The section; nil where the list itself is wrong.
    package var section: String? {
        switch self {
        case .list: nil
        case .unknown(let name), .missing(let name), .twice(let name), .unnamed(let name), .digest(let name),
            .content(let name):
            name
        case .language(let tag): "texts.\(tag)"
        case .order(_, let found): found
        }
    }
}

/// A noun, or words around one, in the forms that go with numbers. A language gives those that it has.
struct CountedNoun: Equatable {
    let language: Language
    private let forms: [PluralCategory: String]
    /// The form behind all other figures.
    let other: String

    init(_ language: Language, one: String? = nil, few: String? = nil, many: String? = nil, other: String) {
        self.language = language
        self.other = other
        var forms: [PluralCategory: String] = [:]
        forms[.one] = one
        forms[.few] = few
        forms[.many] = many
        self.forms = forms
    }

    /// The form that goes with a figure as it is written.
    func form(for figure: String) -> String { forms[PluralCategory(of: figure, in: language)] ?? other }

    /// A number with the form that goes with it.
    func counted(_ count: Int) -> String { "\(count) \(form(for: String(count)))" }
}

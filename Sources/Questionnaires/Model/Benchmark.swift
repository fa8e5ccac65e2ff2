import Expressions

/// A published figure, with its caution.
package struct Benchmark: Sendable, Equatable {
    /// Id, which sources name.
    package var id: String = ""
    /// The figure in words.
    package var figure: String = ""
    /// Where it is used.
    package var usedFor: String?
    /// How well it was checked.
    package var status: String = ""
    /// Where it was published.
    package var source: String?
    /// What to beware of.
    package var caution: String?
    /// Country it is about; a figure without country and year is never printed.
    package var country: String?
    /// Where it holds, as codes of ISO 3166-1 or of a union: printed to companies there only; empty: to all.
    package var countries: [String] = []
    /// Year it is about.
    package var year: String?
    /// True where it may be printed as fact.
    package var printable: Bool = false
}

// MARK: description

extension Benchmark: Described {
    static let description = Description<Benchmark>(
        "a benchmark", named: "id", by: \.id,
        keys: [
            .required("id", \.id, .name),
            .required("figure", \.figure, .filled),
            .optional("used_for", \.usedFor, .word),
            .required("status", \.status, .filled),
            .optional("source", \.source, .word),
            .optional("caution", \.caution, .word),
            .optional("country", \.country, .word),
            .defaulted("countries", \.countries, .words),
            .optional("year", \.year, .word),
            .defaulted("printable", \.printable, .flag),
        ])
}

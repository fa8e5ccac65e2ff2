/// A figure on its way to be worded: its number, how exactly it is written, and what it counts.
package struct Quantity: Sendable, Equatable {
    /// How exactly a figure is written.
    package enum Precision: Sendable, Equatable {
        /// As somebody gave it, see ``NumberStyle/given(_:)``.
        case given
        /// As it stands in running text, see ``NumberStyle/rounded(_:)``.
        case rounded
    }

    /// The number.
    package let number: Double
    /// How exactly it is written.
    package let precision: Precision
    /// What it counts.
    package let unit: Unit
    /// ISO 4217 code of what an amount is in; nil where no currency is known.
    package let currency: String?

    /// Creates a figure.
    package init(_ number: Double, _ precision: Precision, _ unit: Unit, currency: String?) {
        self.number = number
        self.precision = precision
        self.unit = unit
        self.currency = currency
    }

    /// The number alone.
    func digits(_ numbers: NumberStyle) -> String {
        switch precision {
        case .given: numbers.given(number)
        case .rounded: numbers.rounded(number)
        }
    }
}

/// What a figure counts. A questionnaire says it by a code, which each language words.
package enum Unit: Sendable, Equatable {
    /// Nothing that is said behind a figure: a count, a ratio, a rating.
    case none
    /// Money, and by what it is counted, such as `per customer`.
    case money(per: String?)
    /// All others: `%`, `working_hours`, `hours per customer`.
    case named(String)

    /// The unit of a code; nil and empty: none.
    package init(_ code: String?) {
        switch code {
        case nil, "", "count", "ratio", "1-5", "word", "yes/no": self = .none
        case "money": self = .money(per: nil)
        case let code? where code.hasPrefix("money "): self = .money(per: String(code.dropFirst(6)))
        case let code?: self = .named(code)
        }
    }
}

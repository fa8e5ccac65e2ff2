@testable package import Wording

/// A few words as Polish needs them: four forms of a noun, cases, decimal commas, „ ”, the currency's sign behind the figure.
/// The rest is that of the pseudo-language. Not shipped.
package final class PolishWords: PseudoLanguage, @unchecked Sendable {
    package override static var language: Language { .polish }
    package override static var signs: Punctuation {
        Punctuation(
            comma: ", ", semicolon: "; ", fullStop: ". ", slash: " / ", colon: ": ", ends: [".", "!", "?"],
            brackets: (" (", ")"), squareBrackets: (" [", "]"), quotation: ("„", "”"), blank: " ")
    }

    package override static func text(for day: CalendarDate) -> String {
        let (year, month, day) = day.components
        return "\(day).\(month < 10 ? "0" : "")\(month).\(year)"
    }

    package override static func text(for phrase: ValuePhrase) -> String {
        switch phrase {
        case .rowCount(let count):
            CountedNoun(.polish, one: "wiersz", few: "wiersze", many: "wierszy", other: "wiersza").counted(
                count)
        case .figure(let figure): Self.figure(figure)
        case .aboutFigure(let figure): "około \(Self.figure(figure))"
        default: super.text(for: phrase)
        }
    }

    private static func figure(_ figure: Quantity) -> String {
        let digits = figure.digits(numbers)
        switch figure.unit {
        case .none: return digits
        case .named("%"): return "\(digits)%"
        case .named("days"):
            let day = CountedNoun(.polish, one: "dzień", few: "dni", many: "dni", other: "dnia")
            return "\(digits) \(day.form(for: digits))"
        case .named(let unit): return "\(digits) \(unit)"
        case .money(let per):
            let amount = "\(digits)\u{A0}\(figure.currency == "PLN" ? "zł" : figure.currency ?? "")"
            return per == "per customer" ? "\(amount) na klienta" : amount
        }
    }

    package override static func text(for phrase: AskingPhrase) -> String {
        switch phrase {
        case .range(let low?, let high?): "od \(numbers.text(low)) do \(numbers.text(high))"
        case .range(let low?, nil): "co najmniej \(numbers.text(low))"
        default: super.text(for: phrase)
        }
    }

    package override static func text(for phrase: RoomPhrase) -> String {
        switch phrase {
        // Who is waited for stands in the accusative, who is there in the nominative.
        case .waitingFor(.owner, let count): "na właściciela czeka pytań: \(count)"
        case .present([.owner], _): "W pokoju: właściciel."
        default: super.text(for: phrase)
        }
    }
}

package import Questionnaires
package import Wording

extension FormWord {
    /// The form of an answer to a field.
    package init(_ field: Field, currency: String?) {
        switch field.type {
        case .yesNo: self = .yesNo
        case .choice: self = .choice
        case .multi: self = .multi
        case .integer: self = .whole(unit: field.unit)
        case .number: self = .number(unit: field.unit)
        case .percent: self = .percent
        case .money: self = .money(currency)
        case .duration: self = .duration(unit: field.unit ?? "days")
        case .scale: self = .scale
        case .date: self = .date
        case .text: self = .text
        case .table: self = .table
        }
    }
}

package import Questionnaires
package import Wording

extension FormWord {
    /// The form of an answer to a field.
    package init(_ field: Field, currency: String?) {
        switch field.type {
        case .yesNo: self = .yesNo
        case .choice: self = .choice
        case .multi: self = .multi
        case .integer: self = .whole(Unit(field.unit))
        case .number: self = .number(Unit(field.unit))
        case .percent: self = .percent
        case .money: self = .money(per: field.unit, currency: currency)
        case .duration: self = .duration(Unit(field.unit ?? "days"))
        case .scale: self = .scale
        case .date: self = .date
        case .text: self = .text
        case .table: self = .table
        }
    }
}

extension FieldType {
    /// What an answer of the type has to be.
    var word: AnswerKindWord {
        switch self {
        case .yesNo: .yesNo
        case .choice: .choice
        case .multi: .multi
        case .integer: .integer
        case .number: .number
        case .percent: .percent
        case .money: .money
        case .duration: .duration
        case .scale: .scale
        case .date: .date
        case .text: .text
        case .table: .table
        }
    }
}

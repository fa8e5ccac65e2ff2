package import Questionnaires
import Wording

extension Questionnaire {
    /// True of an answer that a field which is no table can have: answered with a value of the field's type, or not answered.
    /// Bounds are not looked at: they are advice that a later version may word otherwise.
    package func accepts(_ answer: FieldAnswer, for field: Field) -> Bool {
        guard answer.state == .answered else { return true }
        guard let value = answer.value else { return false }
        return accepts(value, answer.said, for: field)
    }

    private func accepts(_ value: AnswerValue, _ said: Said?, for field: Field) -> Bool {
        guard said == nil || field.type.isFigure else { return false }
        return switch (value, field.type) {
        case (.number, _): field.type.isFigure
        case (.flag, .yesNo), (.text, .text): true
        case (.text(let code), .choice): isOption(code, of: field)
        case (.text(let date), .date): CalendarDate(iso: date) != nil
        case (.codes(let codes), .multi): codes.allSatisfy { isOption($0, of: field) }
        default: false
        }
    }

    /// True of a row whose cells are such that their columns can have them.
    package func accepts(_ row: TableRow, in shape: TableShape?) -> Bool {
        row.cells.allSatisfy { name, cell in
            guard case .value(let value, let said) = cell, let column = shape?.column(name) else {
                return true
            }
            return accepts(value, said, for: column)
        }
    }

    private func isOption(_ code: String, of field: Field) -> Bool {
        field.options.flatMap { options[$0] }?.option(code) != nil
    }
}

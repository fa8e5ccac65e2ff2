import Answers
import Questionnaires
import Texts

/// Gives every person a number, the same one wherever the name stands.
struct PersonNumbers {
    private var numbers: [String: Int] = [:]
    private let word: (Int) -> String

    /// Creates an empty list; `word` says what stands in place of a name.
    init(word: @escaping (Int) -> String) { self.word = word }

    /// The answers with numbers in place of persons' names, and without what was typed and by whom.
    mutating func hidden(_ sheet: AnswerSheet, _ questionnaire: Questionnaire) -> AnswerSheet {
        var result = sheet
        for (name, answer) in sheet.answers {
            var answer = answer
            answer.raw = nil
            answer.respondent = nil
            answer.reason = nil
            result[name] = answer
        }
        for field in questionnaire.questions.flatMap(\.fields) {
            switch sheet[field.name]?.value {
            case .text(let name) where field.person: result[field.name]?.value = .text(number(name))
            case .table(let rows): result[field.name]?.value = .table(hidden(rows, field))
            default: break
            }
        }
        return result
    }

    private mutating func hidden(_ rows: [TableRow], _ field: Field) -> [TableRow] {
        let persons = (field.table?.columns ?? []).filter(\.person).map(\.name)
        var rows = rows
        for index in rows.indices {
            for column in persons {
                guard case .text(let name) = rows[index][column] else { continue }
                rows[index].cells[column] = .value(.text(number(name)))
            }
        }
        return rows
    }

    private mutating func number(_ name: String) -> String {
        let number = numbers[name.folded] ?? numbers.count + 1
        numbers[name.folded] = number
        return word(number)
    }
}

package import Questionnaires
import Wording

/// Takes names out of answers: every person gets a number, the same one wherever the name stands. On request
/// free text goes too, so that nothing is left that anybody worded.
package struct NameRemoval {
    private var persons: [String: String] = [:]
    private var texts: [String: [String: Int]] = [:]
    private let person: (String, Int) -> String
    private let removed: String?

    /// Creates an empty list of names.
    ///
    /// - Parameters:
    ///   - person: what stands in place of a person's name, given what the questionnaire calls that person.
    ///   - removed: what stands in place of free text; nil: free text stays.
    package init(person: @escaping (String, Int) -> String, removed: String? = nil) {
        self.person = person
        self.removed = removed
    }

    /// The answers without names, without what was typed and by whom; states and figures stay as they are.
    package mutating func cleaned(_ sheet: AnswerSheet, _ questionnaire: Questionnaire) -> AnswerSheet {
        var result = AnswerSheet()
        result.day = sheet.day
        // In the order of the questions, so that the numbers do not depend on chance.
        for field in questionnaire.questions.flatMap(\.fields) {
            guard var answer = sheet[field.name] else { continue }
            answer.raw = nil
            answer.respondent = nil
            answer.reason = answer.reason.flatMap { _ in removed }
            switch answer.value {
            case .text(let name) where field.person: answer.value = .text(replacement(of: name, in: field))
            case .text where field.type == .text: answer.value = removed.map { .text($0) } ?? answer.value
            case .table(let rows): answer.value = .table(rows.map { cleaned($0, field) })
            default: break
            }
            result[field.name] = answer
            // Beside a figure stands a figure.
            guard var claim = sheet.claims[field.name] else { continue }
            claim.raw = nil
            claim.respondent = nil
            claim.reason = claim.reason.flatMap { _ in removed }
            result.claims[field.name] = claim
        }
        return result
    }

    private mutating func cleaned(_ row: TableRow, _ field: Field) -> TableRow {
        guard let shape = field.table else { return row }
        var row = row
        let given = TableReader.fixedRow(row, in: shape) ?? [:]
        for column in shape.columns where column.type == .text {
            guard case .text(let text) = row[column.name], given[column.name] != text else { continue }
            if column.person {
                row.cells[column.name] = .value(.text(replacement(of: text, in: column)))
            } else if removed != nil {
                row.cells[column.name] = .value(.text("\(column.label) \(number(of: text, in: column))"))
            }
        }
        return row
    }

    private mutating func replacement(of name: String, in field: Field) -> String {
        let known = persons[name.folded] ?? person(field.label, persons.count + 1)
        persons[name.folded] = known
        return known
    }

    private mutating func number(of text: String, in column: Field) -> Int {
        let known = texts[column.label, default: [:]]
        let number = known[text] ?? known.count + 1
        texts[column.label, default: [:]][text] = number
        return number
    }
}

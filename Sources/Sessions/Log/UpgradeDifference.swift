package import Answers
package import Questionnaires

/// What becomes of the answers where a newer version of a questionnaire takes the place of an older one.
///
/// A field is the same as long as its name, type, unit and the revision of its question are; an answer also needs its codes
/// to be options still, a cell its column. Texts, labels, order and bounds do not matter.
package struct UpgradeDifference: Sendable, Equatable {
    /// Ids of questions that were not asked before.
    package let added: [String]
    /// Ids of questions that are no longer asked.
    package let removed: [String]
    /// Names of the fields whose answers count no more, in the order of the older questions.
    package let lost: [String]
    /// The answers as they count from then on.
    package let kept: AnswerSheet

    /// Compares two versions as far as it concerns these answers.
    package init(from older: Questionnaire, to newer: Questionnaire, _ sheet: AnswerSheet) {
        let before = Set(older.questions.map(\.id))
        let behind = Set(newer.questions.map(\.id))
        added = newer.questions.map(\.id).filter { !before.contains($0) }
        removed = older.questions.map(\.id).filter { !behind.contains($0) }
        var fields: [String: (field: Field, revision: Int)] = [:]
        for question in newer.questions {
            for field in question.fields { fields[field.name] = (field, question.revision) }
        }
        var lost: [String] = []
        var kept = AnswerSheet()
        kept.day = sheet.day
        for question in older.questions {
            for field in question.fields {
                guard let answer = sheet[field.name] else { continue }
                guard let (newField, revision) = fields[field.name], revision == question.revision,
                    newField.counts(like: field), let same = newer.keeping(answer, of: field, as: newField)
                else {
                    lost.append(field.name)
                    continue
                }
                kept[field.name] = same
                kept.claims[field.name] = sheet.claims[field.name].flatMap {
                    newer.keeping($0, of: field, as: newField)
                }
            }
        }
        self.lost = lost
        self.kept = kept
    }
}

extension Field {
    /// True where an answer to another version of the field says the same here.
    fileprivate func counts(like other: Field) -> Bool { type == other.type && unit == other.unit }
}

extension Questionnaire {
    /// An answer to an older version of a field as one to the field as it is here; nil where it is none.
    fileprivate func keeping(_ answer: FieldAnswer, of older: Field, as field: Field) -> FieldAnswer? {
        guard case .table(let rows) = answer.value else { return accepts(answer, for: field) ? answer : nil }
        // A table keeps its rows when columns come or go.
        let columns = (field.table?.columns ?? []).filter { column in
            older.table?.column(column.name).map(column.counts) ?? false
        }
        var answer = answer
        answer.value = .table(
            rows.map { row in
                var kept = TableRow()
                for column in columns {
                    guard let cell = row.cells[column.name],
                        accepts(TableRow([column.name: cell]), in: field.table)
                    else { continue }
                    kept.cells[column.name] = cell
                }
                return kept
            })
        return answer
    }
}

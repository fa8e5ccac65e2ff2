import Answers
import Expressions
import Findings
import Questionnaires
import Wording

extension CSVTables {
    /// Every field that has a state, with where the answer comes from.
    var answers: CSVTable {
        var result = table(
            "answers",
            [.stage, .field, .value, .unit, .state, .basis, .source, .respondent, .samples, .reason]
                + (report.evidence.isEmpty ? [] : [.evidence]) + (report.flagged.isEmpty ? [] : [.flagged]))
        let stages = Dictionary(report.questionnaire.stages.map { ($0.id, $0.name) }) { first, _ in first }
        for question in report.questionnaire.questions {
            for field in question.fields {
                guard let answer = report.sheet[field.name], !report.withheldFields.contains(field.name),
                    !report.visibility.hiddenFields.contains(field.name)
                else { continue }
                var cells: [CSVCell] = [
                    .text(stages[question.stage] ?? ""), .text(field.label), value(answer, field),
                    unit(Unit(field)),
                    .text(texts(.value(.state(answer.state.word)))),
                    .text(
                        report.formatter.summary(of: answer, field)
                            ?? answer.basis.map { texts(.value(.basisName($0.word))) } ?? ""),
                    .text(answer.source.map { texts(.sourceName($0.word)) } ?? ""),
                    .text(answer.respondent ?? ""),
                    .text((answer.samples ?? []).map { style.text($0) }.joined(separator: "; ")),
                    .text(answer.reason ?? ""),
                ]
                if !report.evidence.isEmpty {
                    cells.append(.text((report.evidence[question.id] ?? []).joined(separator: "; ")))
                }
                if !report.flagged.isEmpty {
                    cells.append(.text(report.flagged.contains(question.id) ? texts(.value(.yes)) : ""))
                }
                result.rows.append(row(id: question.id, cells))
            }
        }
        return result
    }

    private func value(_ answer: FieldAnswer, _ field: Field) -> CSVCell {
        guard answer.state == .answered, let value = answer.value else { return .empty }
        if case .number(let number) = value { return .number(number) }
        return .text(report.formatter.answer(value, of: field))
    }

    /// A file per answered table: entered and computed columns, and what is thought of each row.
    var answered: [CSVTable] {
        report.questionnaire.questions.flatMap(\.fields).compactMap { field in
            guard let shape = field.table, let rows = report.assessment.tables[field.name]?.rows,
                !report.visibility.hiddenFields.contains(field.name)
            else { return nil }
            return table(of: field, shape, rows)
        }
    }

    private func table(of field: Field, _ shape: TableShape, _ rows: [RowResult]) -> CSVTable {
        let reader = TableColumns(report, field.name, shape)
        let computed = report.questionnaire.columns[field.name] ?? []
        let names = (shape.columns.map(\.name) + computed.map(\.name)).filter { name in
            rows.contains { $0.cells[name] != nil }
        }
        let columns = names.map { reader.column($0, rows) }
        let hasVerdicts = rows.contains { $0.verdict != nil }
        let verdictHead = hasVerdicts ? [texts(.column(.verdict)), texts(.column(.reasons))] : []
        return CSVTable(
            name: "table-" + field.name.replacing("_", with: "-"), head: columns.map(\.title) + verdictHead,
            rows: rows.enumerated().map { position, row in
                var cells = zip(names, columns).map { name, column -> CSVCell in
                    let isDate = shape.column(name)?.type == .date
                    if let number = row.cells[name]?.number, !isDate { return .number(number) }
                    return .text(column.cells.indices.contains(position) ? column.cells[position] : "")
                }
                if hasVerdicts {
                    cells += [
                        .text(row.verdict?.label ?? ""),
                        .text((row.verdict?.reasons ?? []).map(\.text).joined(separator: "; ")),
                    ]
                }
                return cells
            })
    }
}

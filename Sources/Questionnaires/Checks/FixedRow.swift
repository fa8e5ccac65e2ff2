extension QuestionnaireCheck {
    static let fixedRow = QuestionnaireCheck(
        "fixed-row", wants: "the cells of a given row are values of columns that the table has"
    ) { checker in
        guard checker.isRead(.main) else { return }
        for field in checker.questionnaire.questions.flatMap(\.fields) {
            guard let table = field.table else { continue }
            for (index, row) in table.fixedRows.enumerated() {
                check(row, at: "fields.\(field.name).fixed_rows.\(index)", of: field, table, checker)
            }
        }
    }

    private static func check(
        _ row: [String: String], at path: String, of field: Field, _ table: TableShape,
        _ checker: QuestionnaireChecker
    ) {
        for name in row.keys.sorted() where table.column(name) == nil {
            checker.report(
                "'\(field.name)' has no column '\(name)'", at: "\(path).\(name)",
                notes: QuestionnaireChecker.hint(name, among: table.columns.map(\.name)))
        }
        let reader = ExampleReader(options: checker.questionnaire.options)
        for column in table.columns {
            let isKnown = !checker.unread.types.contains("fields.\(field.name).columns.\(column.name)")
            guard isKnown, let text = row[column.name] else { continue }
            let place = "\(path).\(column.name)"
            let set = column.options.flatMap { checker.questionnaire.options[$0] }
            if let set, column.type == .choice {
                guard set.option(text) == nil else { continue }
                checker.report(
                    "'\(text)' is none of the options of '\(column.name)'", at: place,
                    notes: QuestionnaireChecker.hint(text, among: set.options.map(\.code)))
            } else if column.type != .date, column.type != .choice, reader.value(text, of: column) == nil {
                checker.report("'\(text)' is no value of '\(column.name)'", at: place)
            }
        }
    }
}

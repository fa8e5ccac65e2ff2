extension QuestionnaireCheck {
    static let fixedRow = QuestionnaireCheck(
        "fixed-row",
        wants:
            "the cells of a given row are values of columns that the table has, and its choices are no other's"
    ) { checker in
        guard checker.isRead(.main) else { return }
        for field in checker.questionnaire.questions.flatMap(\.fields) {
            guard let table = field.table else { continue }
            for (index, row) in table.fixedRows.enumerated() {
                check(row, at: "fields.\(field.name).fixed_rows.\(index)", of: field, table, checker)
            }
            checkChoices(of: field, table, checker)
        }
    }

    /// An entered row is the given one with the same choices: texts are translated and worded anew.
    private static func checkChoices(of field: Field, _ table: TableShape, _ checker: QuestionnaireChecker) {
        let columns = table.columns.map(\.name)
        let isRead = columns.allSatisfy {
            !checker.unread.types.contains("fields.\(field.name).columns.\($0)")
        }
        guard isRead, table.fixedRows.allSatisfy({ $0.keys.allSatisfy(columns.contains) }) else { return }
        let choices = Set(table.columns.filter { $0.type == .choice }.map(\.name))
        let rows = table.fixedRows.map { $0.filter { choices.contains($0.key) } }
        for (index, row) in rows.enumerated() {
            let place = "fields.\(field.name).fixed_rows.\(index)"
            if row.isEmpty {
                checker.report(
                    "nothing tells whether this row of '\(field.name)' is entered", at: place,
                    notes: ["give it a cell of a column of the type 'choice': by that it is known"])
            } else if rows[..<index].contains(where: { !$0.isEmpty && $0.allSatisfy { row[$0] == $1 } }) {
                checker.report("a row of '\(field.name)' above has these choices", at: place)
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

extension QuestionnaireCheck {
    static let reservedColumn = QuestionnaireCheck(
        "reserved-column", wants: "no column is called 'verdict', where rows have theirs"
    ) { checker in
        func check(_ column: String, at path: String) {
            guard column == Dependencies.verdict else { return }
            checker.report(
                "a column cannot be called 'verdict'", at: path,
                notes: ["rows have their verdict there"])
        }
        for field in checker.questionnaire.questions.flatMap(\.fields) {
            for column in field.table?.columns ?? [] {
                check(column.name, at: "fields.\(field.name).columns.\(column.name).name")
            }
        }
        for (table, columns) in checker.questionnaire.columns {
            for column in columns { check(column.name, at: "columns.\(table).\(column.name).name") }
        }
    }
}

extension QuestionnaireCheck {
    static let emptyTable = QuestionnaireCheck(
        "empty-table", wants: "a table can have rows: given ones, or open ones"
    ) { checker in
        guard checker.isRead(.main) else { return }
        for field in checker.questionnaire.questions.flatMap(\.fields) {
            guard let table = field.table, !table.openRows, table.fixedRows.isEmpty else { continue }
            checker.report(
                "the table '\(field.name)' can have no rows", at: "fields.\(field.name).name",
                notes: ["write 'open_rows: true', or give the rows as 'fixed_rows'"])
        }
    }
}

extension QuestionnaireCheck {
    static let missingOptions = QuestionnaireCheck(
        "missing-options",
        wants: "a choice and a column of words name their options, or no code would have a label"
    ) { checker in
        for (field, path) in checker.entries
        where field.options == nil && (field.type == .choice || field.type == .multi) {
            checker.report("'\(field.name)' is a choice but names no 'options'", at: path)
        }
        for (table, columns) in checker.questionnaire.columns {
            for column in columns where column.options == nil && column.unit == "word" {
                checker.report(
                    "'\(column.name)' is a word but names no 'options'",
                    at: "columns.\(table).\(column.name).unit")
            }
        }
    }
}

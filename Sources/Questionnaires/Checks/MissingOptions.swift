extension QuestionnaireCheck {
    static let missingOptions = QuestionnaireCheck(
        "missing-options",
        wants:
            "a choice, a figure and a column that are words name their options, or no code would have a label"
    ) { checker in
        for (field, path) in checker.entries
        where field.options == nil && (field.type == .choice || field.type == .multi) {
            checker.report("'\(field.name)' is a choice but names no 'options'", at: path)
        }
        for metric in checker.questionnaire.metrics where metric.options == nil && metric.isWord {
            checker.report(
                "'\(metric.variable)' is a word but names no 'options'",
                at: "metrics.\(metric.variable).unit",
                notes: ["the option set whose codes the formula gives"])
        }
        for (table, columns) in checker.questionnaire.columns {
            for column in columns where column.options == nil && column.unit == FigureUnit.word {
                checker.report(
                    "'\(column.name)' is a word but names no 'options'",
                    at: "columns.\(table).\(column.name).unit")
            }
        }
    }
}

extension QuestionnaireCheck {
    static let unknownTable = QuestionnaireCheck(
        "unknown-table", wants: "columns, verdicts and notes belong to a table that somebody fills"
    ) { checker in
        let questionnaire = checker.questionnaire
        let tables = checker.plan.fields.values.filter { $0.table != nil }.map(\.name)
        for (kind, names) in [
            ("columns", Array(questionnaire.columns.keys)), ("verdicts", Array(questionnaire.verdicts.keys)),
            ("verdict_notes", Array(questionnaire.verdictNotes.keys)),
        ] {
            for table in names.sorted()
            where !tables.contains(table) && !checker.unread.types.contains("fields.\(table)") {
                checker.unknown("table", table, tables, in: .main, at: "\(kind).\(table)")
            }
        }
    }
}

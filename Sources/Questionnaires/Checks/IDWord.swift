extension QuestionnaireCheck {
    static let idWord = QuestionnaireCheck(
        "id-word", wants: "an id is one word, since commands, translations and file names take it"
    ) { checker in
        let questionnaire = checker.questionnaire
        func check(_ id: String, at path: String) {
            guard !id.isEmpty, !YAMLText.isWord(id) else { return }
            checker.report(
                "an id cannot be '\(id)'", at: path,
                notes: ["an id is one word of letters, digits, '_' and '-', and begins with a letter"])
        }
        check(questionnaire.id, at: "id")
        for stage in questionnaire.stages { check(stage.id, at: "stages.\(stage.id).id") }
        for band in questionnaire.score.bands { check(band.code, at: "score.bands.\(band.code).code") }
        for question in questionnaire.questions { check(question.id, at: "questions.\(question.id).id") }
        for metric in questionnaire.metrics { check(metric.id, at: "metrics.\(metric.variable).id") }
        for (table, columns) in questionnaire.columns {
            for column in columns { check(column.id, at: "columns.\(table).\(column.name).id") }
        }
        for (table, verdicts) in questionnaire.verdicts {
            for (position, verdict) in verdicts.enumerated() {
                check(verdict.code, at: "verdicts.\(table).\(position).code")
                for reason in verdict.reasons {
                    check(reason.id, at: "verdict_reasons.\(table).\(reason.id).id")
                }
            }
        }
        for (table, notes) in questionnaire.verdictNotes {
            for note in notes { check(note.id, at: "verdict_notes.\(table).\(note.id).id") }
        }
        for item in questionnaire.checks { check(item.id, at: "checks.\(item.id).id") }
        for rule in questionnaire.rules { check(rule.id, at: "rules.\(rule.id).id") }
        for benchmark in questionnaire.benchmarks {
            check(benchmark.id, at: "benchmarks.\(benchmark.id).id")
        }
        for method in questionnaire.methods { check(method.id, at: "methods.\(method.id).id") }
    }
}

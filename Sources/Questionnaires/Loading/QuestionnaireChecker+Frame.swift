import Diagnostics

extension QuestionnaireChecker {
    /// Checks the version, the languages and that ids are words, which commands and translations name.
    func checkFrame() {
        let numbers = questionnaire.version.split(separator: ".", omittingEmptySubsequences: false)
        if questionnaire.version.isEmpty {
            // It is said already that there is none.
        } else if numbers.count != 3
            || !numbers.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } })
        {
            report(
                .error, "'\(questionnaire.version)' is no version", at: "version",
                notes: ["three numbers with points between them, such as 1.0.0"])
        }
        for language in questionnaire.locales { checkLanguage(language, at: "locales") }
        for language in questionnaire.translations.keys.sorted() {
            checkLanguage(language, at: "locales.\(language)")
        }
        checkIDs()
    }

    private func checkLanguage(_ tag: String, at path: String) {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        let isWord = parts.allSatisfy {
            (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        guard !isWord || !(2...3).contains(parts.first?.count ?? 0) else { return }
        report(
            .error, "'\(tag)' is no code of a language", at: path, notes: ["such as en, pl or zh-Hans"])
    }

    private func checkIDs() {
        func check(_ id: String, at path: String) {
            guard !id.isEmpty, !YAMLText.isWord(id) else { return }
            report(
                .error, "an id cannot be '\(id)'", at: path,
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

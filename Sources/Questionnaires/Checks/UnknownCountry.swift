extension QuestionnaireCheck {
    static let unknownCountry = QuestionnaireCheck(
        "unknown-country",
        wants: "notes and published figures are for countries, by the codes of ISO 3166-1, or for the EU"
    ) { checker in
        let known = Countries.codes.union(Countries.unions.keys)
        func check(_ codes: [String], at path: String) {
            for code in codes where !known.contains(code) {
                checker.report(
                    "'\(code)' is no country", at: "\(path).countries",
                    notes: ["write its two capital letters, such as PL, or EU for all members of the union"])
            }
        }
        for benchmark in checker.questionnaire.benchmarks {
            check(benchmark.countries, at: "benchmarks.\(benchmark.id)")
        }
        for rule in checker.questionnaire.rules {
            for (index, note) in rule.notes.enumerated() {
                let path = "rules.\(rule.id).notes.\(index)"
                if note.countries.isEmpty {
                    checker.report(
                        "this note is for no country", at: path, notes: ["for all there is 'note'"])
                }
                check(note.countries, at: path)
            }
        }
    }
}

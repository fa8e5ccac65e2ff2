extension QuestionnaireCheck {
    static let unknownOptions = QuestionnaireCheck(
        "unknown-options", wants: "the option set that something names is there"
    ) { checker in
        let questionnaire = checker.questionnaire
        func check(_ set: String?, at path: String) {
            guard let set, questionnaire.options[set] == nil else { return }
            checker.unknown("option set", set, questionnaire.options.keys, in: .main, .methods, at: path)
        }
        for (field, path) in checker.entries { check(field.options, at: "\(path).options") }
        for metric in questionnaire.metrics {
            check(metric.options, at: "metrics.\(metric.variable).options")
        }
        for (table, columns) in questionnaire.columns {
            for column in columns { check(column.options, at: "columns.\(table).\(column.name).options") }
        }
        for rule in questionnaire.rules {
            for (list, set) in rule.labels.sorted(by: { $0.key < $1.key }) where set != "fields" {
                check(set, at: "rules.\(rule.id).labels.\(list)")
            }
        }
        for method in questionnaire.methods {
            let path = "methods.\(method.id)"
            for input in method.inputs where input.field.table != nil {
                for figure in input.computed {
                    check(
                        figure.options,
                        at: "\(path).inputs.\(input.field.name).computed.\(figure.name).options")
                }
            }
            for figure in method.results {
                check(figure.options, at: "\(path).results.\(figure.name).options")
            }
        }
    }
}

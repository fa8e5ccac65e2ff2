import Expressions

extension QuestionnaireCheck {
    static let nameWord = QuestionnaireCheck(
        "name-word", wants: "a name is one that expressions can say, or nothing could read it"
    ) { checker in
        let questionnaire = checker.questionnaire
        func check(_ what: String, _ name: String, at path: String) {
            guard !name.isEmpty, !CompiledExpression.isName(name) else { return }
            checker.report(
                "\(what) cannot be called '\(name)'", at: path,
                notes: [
                    "a name consists of the letters a to z, digits and '_', and is no word of expressions"
                ])
        }
        func check(_ field: Field, _ what: String, at path: String) {
            check(what, field.name, at: path)
            guard let table = field.table else { return }
            check("a row", table.row, at: path)
            for column in table.columns {
                check("a column", column.name, at: "\(path).columns.\(column.name)")
            }
        }
        for field in questionnaire.questions.flatMap(\.fields) {
            check(field, "a field", at: "fields.\(field.name)")
        }
        for metric in questionnaire.metrics {
            check("a metric", metric.variable, at: "metrics.\(metric.variable)")
        }
        for (table, columns) in questionnaire.columns {
            for column in columns {
                check("a column", column.name, at: "columns.\(table).\(column.name)")
            }
        }
        for name in questionnaire.limits.keys.sorted() { check("a limit", name, at: "limits.\(name)") }
        for rule in questionnaire.rules {
            for name in rule.cutoffs.keys.sorted() {
                check("a limit", name, at: "rules.\(rule.id).cutoffs.\(name)")
            }
            for name in rule.lists.keys.sorted() {
                check("a list", name, at: "rules.\(rule.id).lists.\(name)")
            }
        }
        for method in questionnaire.methods {
            let path = "methods.\(method.id)"
            for input in method.inputs {
                let place = "\(path).inputs.\(input.field.name)"
                check(input.field, "an input", at: place)
                for figure in input.field.table == nil ? [] : input.computed {
                    check("a column", figure.name, at: "\(place).computed.\(figure.name)")
                }
            }
            for result in method.results {
                check("a result", result.name, at: "\(path).results.\(result.name)")
            }
        }
    }
}

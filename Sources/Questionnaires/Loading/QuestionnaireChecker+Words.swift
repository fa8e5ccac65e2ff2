import Diagnostics
import Expressions

extension QuestionnaireChecker {
    /// Checks that names can be read by expressions, and that codes are words.
    func checkWords() {
        func check(_ what: String, _ name: String, at path: String) {
            guard !name.isEmpty, !CompiledExpression.isName(name) else { return }
            report(
                .error, "\(what) cannot be called '\(name)'", at: path,
                notes: [
                    "a name consists of the letters a to z, digits and '_', and is no word of expressions"
                ])
        }
        for field in questionnaire.questions.flatMap(\.fields) {
            check("a field", field.name, at: "fields.\(field.name)")
            guard let table = field.table else { continue }
            check("a row", table.row, at: "fields.\(field.name)")
            for column in table.columns {
                check("a column", column.name, at: "fields.\(field.name).columns.\(column.name)")
            }
            checkFixedRows(of: field, table)
        }
        for metric in questionnaire.metrics {
            check("a metric", metric.variable, at: "metrics.\(metric.variable)")
        }
        for (table, columns) in questionnaire.columns {
            for column in columns {
                check("a column", column.name, at: "columns.\(table).\(column.name)")
            }
        }
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
                check("an input", input.field.name, at: place)
                guard let table = input.field.table else { continue }
                check("a row", table.row, at: place)
                for column in table.columns {
                    check("a column", column.name, at: "\(place).columns.\(column.name)")
                }
                for figure in input.computed {
                    check("a column", figure.name, at: "\(place).computed.\(figure.name)")
                }
            }
            for result in method.results {
                check("a result", result.name, at: "\(path).results.\(result.name)")
            }
        }
        for (name, set) in questionnaire.options {
            for option in set.options where !YAMLText.isWord(option.code) {
                report(
                    .error, "an option cannot have the code '\(option.code)'",
                    at: "options.\(name).\(option.code)",
                    notes: ["a code is one word of letters, digits, '_' and '-'"])
            }
        }
    }

    private func checkFixedRows(of field: Field, _ table: TableShape) {
        guard isRead(.main) else { return }
        let reader = ExampleReader(options: questionnaire.options)
        for (index, row) in table.fixedRows.enumerated() {
            for name in row.keys.sorted() where table.column(name) == nil {
                unknownColumn(name, of: field, table, at: "fields.\(field.name).fixed_rows.\(index).\(name)")
            }
            for column in table.columns {
                let isKnown = !unread.types.contains("fields.\(field.name).columns.\(column.name)")
                guard isKnown, let text = row[column.name] else { continue }
                let path = "fields.\(field.name).fixed_rows.\(index).\(column.name)"
                if let set = column.options.flatMap({ questionnaire.options[$0] }), column.type == .choice {
                    guard set.option(text) == nil else { continue }
                    let match = NearMatch.of(text, among: set.options.map(\.code))
                    report(
                        .error, "'\(text)' is none of the options of '\(column.name)'", at: path,
                        notes: match.map { ["did you mean '\($0)'?"] } ?? [])
                } else if column.type != .date, column.type != .choice, reader.value(text, of: column) == nil
                {
                    report(.error, "'\(text)' is no value of '\(column.name)'", at: path)
                }
            }
        }
    }

    private func unknownColumn(_ name: String, of field: Field, _ table: TableShape, at path: String) {
        let match = NearMatch.of(name, among: table.columns.map(\.name))
        report(
            .error, "'\(field.name)' has no column '\(name)'", at: path,
            notes: match.map { ["did you mean '\($0)'?"] } ?? [])
    }
}

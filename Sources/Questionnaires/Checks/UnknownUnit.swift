extension QuestionnaireCheck {
    static let unknownUnit = QuestionnaireCheck(
        "unknown-unit", wants: "a unit is one that languages can word, and the type of its field can have it"
    ) { checker in
        func check(_ unit: String, at path: String) {
            guard !unit.isEmpty, FigureUnit(unit) == nil else { return }
            let meant = FigureUnit.suggestion(for: unit)
            checker.report(
                "there is no unit '\(unit)'", at: checker.place(ofUnitAt: path),
                notes: [
                    meant.map { "did you mean '\($0)'?" }
                        ?? "what has no unit of its own is 'count', and its label says what it is"
                ])
        }
        for (field, path) in checker.entries {
            guard let unit = field.unit, !checker.unread.types.contains(path) else { continue }
            switch field.type {
            case .money where !unit.hasPrefix("per "):
                checker.report(
                    "an amount of money counts money: 'unit' only says by what, such as 'per hour'",
                    at: checker.place(ofUnitAt: path))
            case .duration where !FigureUnit.times.contains(unit):
                checker.report(
                    "a length of time cannot be in '\(unit)'", at: checker.place(ofUnitAt: path),
                    notes: ["one of: \(FigureUnit.times.sorted().joined(separator: ", "))"])
            default: check(unit, at: path)
            }
        }
        for metric in checker.questionnaire.metrics { check(metric.unit, at: "metrics.\(metric.variable)") }
        for (table, columns) in checker.questionnaire.columns.sorted(by: { $0.key < $1.key }) {
            for column in columns { check(column.unit, at: "columns.\(table).\(column.name)") }
        }
        for method in checker.questionnaire.methods {
            for input in method.inputs {
                for figure in input.computed {
                    check(
                        figure.unit,
                        at: "methods.\(method.id).inputs.\(input.field.name).computed.\(figure.name)")
                }
            }
            for figure in method.results {
                check(figure.unit, at: "methods.\(method.id).results.\(figure.name)")
            }
        }
    }
}

extension QuestionnaireChecker {
    /// The unit of an entry, or the entry where its unit has no place of its own.
    fileprivate func place(ofUnitAt path: String) -> String {
        places.nodes["\(path).unit"] == nil ? path : "\(path).unit"
    }
}

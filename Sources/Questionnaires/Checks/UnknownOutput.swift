extension QuestionnaireCheck {
    static let unknownOutput = QuestionnaireCheck(
        "unknown-output", wants: "what a stage ends with shows fields, figures and tables that are there"
    ) { checker in
        for (stage, output) in checker.questionnaire.outputs {
            for (index, part) in output.parts.enumerated() {
                Parts(checker: checker, path: "outputs.\(stage).parts.\(index)").check(part)
            }
        }
    }
}

/// One part of an output: what it names.
private struct Parts {
    let checker: QuestionnaireChecker
    let path: String

    func check(_ part: OutputPart) {
        let questionnaire = checker.questionnaire
        switch part {
        case .metrics(let names):
            unknown("metric", names, Set(questionnaire.metrics.map(\.variable)), in: .metrics)
        case .fields(let names): unknown("field", names, Set(checker.plan.fields.keys), in: .main)
        case .sheet(let sheet): unknown("stage", [sheet], Set(questionnaire.stages.map(\.id)), in: .main)
        case .table(let name, let columns):
            if columns.isEmpty { checker.report("the table names no 'columns' to show", at: path) }
            check(columns, of: name)
        case .chart(.funnel(let fields, let leaks)):
            unknown("field", fields, Set(checker.plan.fields.keys), in: .main)
            unknown("step", leaks.keys.sorted(), Set(fields), in: .main)
            let costly = questionnaire.rules.filter { $0.money != nil }.map(\.id)
            unknown("rule with money", leaks.values.sorted(), Set(costly), in: .rules)
        case .chart(.comparison(let table, let columns)): check(columns, of: table)
        case .chart(.quadrants(let table, let columns)): check(columns, of: table)
        }
    }

    private func check(_ columns: [String], of table: String) {
        guard let field = checker.plan.fields[table], field.table != nil else {
            guard !checker.unread.types.contains("fields.\(table)") else { return }
            let tables = Set(checker.plan.fields.filter { $0.value.table != nil }.keys)
            return unknown("table", [table], tables, in: .main)
        }
        unknown("column", columns, Set(checker.types.columns(of: field).keys), in: .main, .metrics)
    }

    private func unknown(
        _ what: String, _ names: [String], _ known: Set<String>, in files: QuestionnaireFile...
    ) {
        guard checker.unread.files.isDisjoint(with: files) else { return }
        for name in names where !known.contains(name) { checker.unknown(what, name, known, at: path) }
    }
}

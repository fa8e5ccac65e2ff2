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
        case .chart(let chart):
            for key in chart.kind.keys { check(chart[key.role], key.reads, of: chart.name(.table)) }
            check(linksOf: chart)
        }
    }

    private func check(linksOf chart: OutputChart) {
        let (from, to) = (chart.links.keys.sorted(), chart.links.values.sorted())
        switch chart.kind {
        case .funnel:
            unknown("step", from, Set(chart[.fields]), in: .main)
            let costly = checker.questionnaire.rules.filter { $0.money != nil }.map(\.id)
            unknown("rule with money", to, Set(costly), in: .rules)
        case .promise:
            unknown("value", from, Set(chart[.values]), in: .main)
            check(to, .figure, of: nil)
        case .position:
            guard checker.isRead(.metrics) else { return }
            let verdicts = chart.name(.table).flatMap { checker.questionnaire.verdicts[$0] } ?? []
            unknown("verdict", from, Set(verdicts.map(\.code)), in: .metrics)
            unknown("tone", to, ["good", "bad"], in: .main)
        case .waterfall, .pairs, .bars, .strip, .spans, .flow: break
        }
    }

    private func check(_ names: [String], _ reads: ChartKey.Reads, of table: String?) {
        let fields = Set(checker.plan.fields.keys)
        let figures = fields.union(checker.questionnaire.metrics.map(\.variable))
        switch reads {
        case .table: for name in names { check([], of: name) }
        case .column: if let table { check(names, of: table) }
        case .field: unknown("field", names, fields, in: .main)
        case .figure: unknown("field or metric", names, figures, in: .main, .metrics)
        case .limit:
            let columns = table.flatMap { checker.plan.fields[$0] }.map { checker.types.columns(of: $0).keys }
            let known = figures.union(checker.questionnaire.limits.keys).union(columns.map(Array.init) ?? [])
            unknown("column, figure or limit", names, known, in: .main, .metrics)
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

import Diagnostics

extension QuestionnaireChecker {
    /// Checks that what is named is there.
    func checkReferences() {
        let stages = questionnaire.stages.map(\.id)
        for question in questionnaire.questions {
            if !stages.contains(question.stage) {
                unknown("stage", question.stage, stages, in: .main, at: "questions.\(question.id).stage")
            }
            if question.fields.isEmpty, isRead(.main) {
                report(.error, "question '\(question.id)' has no fields", at: "questions.\(question.id)")
            }
            for field in question.fields { checkField(field) }
        }
        for rule in questionnaire.rules { checkReferences(of: rule) }
        checkTables()
        let days = questionnaire.period.filter { plan.fields[$0]?.type == .date }
        if !questionnaire.period.isEmpty, isRead(.main), days.count != 2 || questionnaire.period.count != 2 {
            report(
                .error, "'period' must name two date fields, the first day's and the last day's", at: "period"
            )
        }
        for stage in questionnaire.outputs.keys.sorted() where !stages.contains(stage) {
            unknown("stage", stage, stages, in: .main, at: "outputs.\(stage)")
        }
    }

    private func checkField(_ field: Field) {
        let path = "fields.\(field.name)"
        checkOptions(field, path: path)
        guard let table = field.table else { return }
        for column in table.columns { checkOptions(column, path: "\(path).columns.\(column.name)") }
        if !table.openRows, table.fixedRows.isEmpty, isRead(.main) {
            report(
                .error, "the table '\(field.name)' can have no rows", at: "\(path).name",
                notes: ["write 'open_rows: true', or give the rows as 'fixed_rows'"])
        }
    }

    private func checkReferences(of rule: Rule) {
        let path = "rules.\(rule.id)"
        let stages = questionnaire.stages.map(\.id)
        if !stages.contains(rule.stage) {
            unknown("stage", rule.stage, stages, in: .main, at: "\(path).stage")
        }
        if let other = rule.yieldsTo, !questionnaire.rules.contains(where: { $0.id == other }) {
            unknown("rule", other, questionnaire.rules.map(\.id), in: .rules, at: "\(path).yields_to")
        }
        if rule.severity != .strength && rule.severity.possible.isEmpty {
            report(.error, "the severity can never be high, medium or low", at: "\(path).severity")
        }
        for (list, set) in rule.labels.sorted(by: { $0.key < $1.key }) {
            let place = "\(path).labels.\(list)"
            if set != "fields" { checkOptionSet(set, at: place) }
            if rule.lists[list] == nil { unknown("list", list, rule.lists.keys, in: .rules, at: place) }
        }
    }

    private func checkTables() {
        let tables = plan.fields.values.filter { $0.table != nil }.map(\.name)
        for (kind, names) in [
            ("columns", Array(questionnaire.columns.keys)), ("verdicts", Array(questionnaire.verdicts.keys)),
            ("verdict_notes", Array(questionnaire.verdictNotes.keys)),
        ] {
            for table in names.sorted()
            where !tables.contains(table) && !unread.types.contains("fields.\(table)") {
                unknown("table", table, tables, in: .main, at: "\(kind).\(table)")
            }
        }
        for (table, columns) in questionnaire.columns {
            for column in columns {
                let path = "columns.\(table).\(column.name)"
                if let set = column.options {
                    checkOptionSet(set, at: "\(path).options")
                } else if column.unit == "word" {
                    report(.error, "'\(column.name)' is a word but names no 'options'", at: "\(path).unit")
                }
            }
        }
    }

    func checkOptions(_ field: Field, path: String) {
        if let set = field.options {
            checkOptionSet(set, at: "\(path).options")
        } else if field.type == .choice || field.type == .multi {
            report(.error, "'\(field.name)' is a choice but names no 'options'", at: path)
        }
        if let least = field.min, let most = field.max, least > most {
            report(.error, "'min' is greater than 'max'", at: path)
        }
    }

    func checkOptionSet(_ set: String, at path: String) {
        guard questionnaire.options[set] == nil else { return }
        unknown("option set", set, questionnaire.options.keys, in: .main, .methods, at: path)
    }

    /// Checks that the headings of other arrangements are known ones.
    func checkViews() {
        for rule in questionnaire.rules {
            let path = "rules.\(rule.id).views"
            if let name = rule.views?.component {
                unknown("component", [name], Set(FindingComponent.allCases.map(\.rawValue)), at: path)
            }
            if let name = rule.views?.aspect {
                unknown("aspect", [name], Set(FindingAspect.allCases.map(\.rawValue)), at: path)
            }
        }
    }

    /// Checks what stage outputs show.
    func checkOutputs() {
        let metrics = Set(questionnaire.metrics.map(\.variable))
        let stages = Set(questionnaire.stages.map(\.id))
        for (stage, output) in questionnaire.outputs {
            for (index, part) in output.parts.enumerated() {
                let path = "outputs.\(stage).parts.\(index)"
                switch part {
                case .metrics(let names): unknown("metric", names, metrics, in: .metrics, at: path)
                case .fields(let names): unknown("field", names, Set(plan.fields.keys), in: .main, at: path)
                case .sheet(let sheet): unknown("stage", [sheet], stages, in: .main, at: path)
                case .table(let name, let columns): checkColumns(columns, of: name, at: path)
                case .chart(let chart): checkChart(chart, at: path)
                }
            }
        }
        for metric in questionnaire.metrics {
            guard let sheet = metric.sheet else { continue }
            unknown("stage", [sheet], stages, in: .main, at: "metrics.\(metric.variable).sheet")
        }
    }

    private func checkColumns(_ columns: [String], of table: String, at path: String) {
        guard let field = plan.fields[table], field.table != nil else {
            guard !unread.types.contains("fields.\(table)") else { return }
            let tables = Set(plan.fields.filter { $0.value.table != nil }.keys)
            return unknown("table", [table], tables, in: .main, at: path)
        }
        unknown("column", columns, Set(rowType(of: field).keys), in: .main, .metrics, at: path)
    }

    private func checkChart(_ chart: OutputChart, at path: String) {
        switch chart {
        case .funnel(let fields, let leaks):
            unknown("field", fields, Set(plan.fields.keys), in: .main, at: path)
            for name in fields where !unread.types.contains("fields.\(name)") {
                guard let field = plan.fields[name], !field.type.isFigure else { continue }
                report(.error, "the steps of a funnel are figures; '\(name)' is none", at: path)
            }
            unknown("step", leaks.keys.sorted(), Set(fields), in: .main, at: path)
            let costly = questionnaire.rules.filter { $0.money != nil }.map(\.id)
            unknown("rule with money", leaks.values.sorted(), Set(costly), in: .rules, at: path)
        case .comparison(let table, let columns):
            checkColumns(columns, of: table, at: path)
            if columns.count != 2 {
                report(.error, "a comparison needs two columns; this one has \(columns.count)", at: path)
            }
        case .quadrants(let table, let columns):
            checkColumns(columns, of: table, at: path)
            let options = questionnaire.columns[table]?.first { $0.name == columns.first }?.options
            if options.flatMap({ questionnaire.options[$0] })?.options.count != 4, isRead(.main, .metrics) {
                report(.error, "the first column of quadrants has four options", at: path)
            }
        }
    }

    private func unknown(
        _ what: String, _ names: [String], _ known: Set<String>, in files: QuestionnaireFile...,
        at path: String
    ) {
        guard unread.files.isDisjoint(with: files) else { return }
        for name in names where !known.contains(name) { unknown(what, name, known, at: path) }
    }

    /// Checks that every benchmark is cited, and that what is cited is there.
    func checkBenchmarks() {
        let ids = Set(questionnaire.benchmarks.map(\.id))
        guard !ids.isEmpty else { return }
        var cited: Set<String> = []
        func cite(_ sources: [String], at path: String) {
            cited.formUnion(sources)
            for source in sources where !ids.contains(source) && looksLikeBenchmark(source, ids) {
                unknown("benchmark", source, ids, in: .benchmarks, at: path)
            }
        }
        for question in questionnaire.questions {
            cite(question.sources, at: "questions.\(question.id).sources")
        }
        for metric in questionnaire.metrics {
            cite(metric.sources, at: "metrics.\(metric.variable).sources")
        }
        for (table, columns) in questionnaire.columns {
            for column in columns { cite(column.sources, at: "columns.\(table).\(column.name).sources") }
        }
        for rule in questionnaire.rules {
            cite(rule.sources, at: "rules.\(rule.id).sources")
            for (name, cutoff) in rule.cutoffs {
                cite(cutoff.source.map { [$0] } ?? [], at: "rules.\(rule.id).cutoffs.\(name)")
            }
        }
        for method in questionnaire.methods { cite(method.sources, at: "methods.\(method.id).sources") }
        for benchmark in questionnaire.benchmarks where benchmark.printable {
            let path = "benchmarks.\(benchmark.id).printable"
            if !benchmark.status.lowercased().hasPrefix("verified") {
                report(
                    .error, "a figure whose status is '\(benchmark.status)' cannot be printed as a fact",
                    at: path)
            }
            if benchmark.country == nil || benchmark.year == nil {
                report(
                    .warning, "this figure is not printed as long as it names no 'country' and no 'year'",
                    at: path)
            }
        }
        guard isRead(.main, .metrics, .rules, .methods) else { return }
        for benchmark in questionnaire.benchmarks where !cited.contains(benchmark.id) {
            report(
                .warning, "no question, metric, rule or method cites the benchmark '\(benchmark.id)'",
                at: "benchmarks.\(benchmark.id)")
        }
    }

    /// True of a source whose id begins as benchmarks' ids do, such as `B-` before digits.
    private func looksLikeBenchmark(_ source: String, _ ids: Set<String>) -> Bool {
        guard let dash = source.lastIndex(of: "-"),
            source[source.index(after: dash)...].allSatisfy(\.isNumber)
        else { return false }
        return ids.contains { $0.hasPrefix(source[...dash]) }
    }
}

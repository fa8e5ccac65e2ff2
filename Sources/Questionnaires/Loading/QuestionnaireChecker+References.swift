import Diagnostics
import Expressions

extension QuestionnaireChecker {
    /// Checks that names can be read by expressions, and that codes are words.
    func checkWords() {
        func check(_ what: String, _ name: String, at path: String) {
            guard !CompiledExpression.isName(name) else { return }
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
        let reader = ExampleReader(options: questionnaire.options)
        for (index, row) in table.fixedRows.enumerated() {
            for column in table.columns {
                guard let text = row[column.name] else { continue }
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
                case .metrics(let names): unknown("metric", names, metrics, at: path)
                case .fields(let names): unknown("field", names, Set(plan.fields.keys), at: path)
                case .sheet(let sheet): unknown("stage", [sheet], stages, at: path)
                case .table(let name, let columns): checkColumns(columns, of: name, at: path)
                case .chart(let chart): checkChart(chart, at: path)
                }
            }
        }
        for metric in questionnaire.metrics {
            guard let sheet = metric.sheet else { continue }
            unknown("stage", [sheet], stages, at: "metrics.\(metric.variable).sheet")
        }
    }

    private func checkColumns(_ columns: [String], of table: String, at path: String) {
        guard let field = plan.fields[table], field.table != nil else {
            unknown("table", [table], Set(plan.fields.filter { $0.value.table != nil }.keys), at: path)
            return
        }
        unknown("column", columns, Set(rowType(of: field).keys), at: path)
    }

    private func checkChart(_ chart: OutputChart, at path: String) {
        switch chart {
        case .funnel(let fields, let leaks):
            unknown("field", fields, Set(plan.fields.keys), at: path)
            for name in fields where plan.fields[name].map({ !$0.type.isFigure }) ?? false {
                report(.error, "the steps of a funnel are figures; '\(name)' is none", at: path)
            }
            unknown("step", leaks.keys.sorted(), Set(fields), at: path)
            let costly = questionnaire.rules.filter { $0.money != nil }.map(\.id)
            unknown("rule with money", leaks.values.sorted(), Set(costly), at: path)
        case .comparison(let table, let columns):
            checkColumns(columns, of: table, at: path)
            if columns.count != 2 {
                report(.error, "a comparison needs two columns; this one has \(columns.count)", at: path)
            }
        case .quadrants(let table, let columns):
            checkColumns(columns, of: table, at: path)
            let options = questionnaire.columns[table]?.first { $0.name == columns.first }?.options
            if options.flatMap({ questionnaire.options[$0] })?.options.count != 4 {
                report(.error, "the first column of quadrants has four options", at: path)
            }
        }
    }

    private func unknown(_ what: String, _ names: [String], _ known: Set<String>, at path: String) {
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
                unknown("benchmark", source, ids, at: path)
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

import Answers
import Expressions
import Questionnaires
import Wording

/// Computes metrics and table columns in the order of what they read, then the verdicts.
struct FigureEvaluation {
    let assessor: Assessor
    let sheet: AnswerSheet
    let visibility: Visibility
    /// Everything computed so far, as expressions read it.
    private(set) var activation: Activation
    private var rows: [String: [ValueMap]] = [:]
    private var verdicts: [String: [RowVerdict?]] = [:]
    /// What the rows of each answered table are called.
    private var keys: [String: [String]] = [:]

    private var questionnaire: Questionnaire { assessor.questionnaire }
    /// The name under which a row's verdict is read.
    private static let verdict = "verdict"

    /// - Parameter kept: what was computed of other answers and is the same of these.
    init(
        _ assessor: Assessor, _ sheet: AnswerSheet, _ visibility: Visibility, keeping kept: Kept? = nil
    ) {
        self.assessor = assessor
        self.sheet = sheet
        self.visibility = visibility
        guard let kept else {
            activation = visibility.activation
            activation.renewWork()
            prepareRows(nil)
            return
        }
        // What is touched is put in anew before anything reads it.
        activation = kept.figures.activation
        for field in kept.changed {
            activation[field] = visibility.activation[field]
            activation["\(field)_samples"] = visibility.activation["\(field)_samples"]
        }
        prepareRows(kept)
    }

    /// Gives the rows of every answered table a place for each computed cell and for the verdict.
    private mutating func prepareRows(_ kept: Kept?) {
        for table in Set(questionnaire.columns.keys).union(questionnaire.verdicts.keys) {
            if let kept, kept.holdsAll(of: table) {
                rows[table] = kept.figures.rows[table]
                continue
            }
            guard case .list(let list) = visibility.activation[table] else { continue }
            let empty = (questionnaire.columns[table] ?? []).map { ($0.name, Value.unknown(Unknowns(table))) }
            rows[table] = list.compactMap { row in
                guard case .map(let map) = row else { return nil }
                var extended = map
                for (name, value) in empty { extended[name] = value }
                extended[Self.verdict] = .unknown(Unknowns(table))
                return extended
            }
            activation[table] = .list((rows[table] ?? []).map { .map($0) })
        }
    }

    mutating func computeAll(keeping kept: Kept? = nil) {
        for (name, field) in assessor.plan.fields where field.table != nil {
            keys[name] =
                kept.flatMap { $0.touched.names.contains(name) ? nil : $0.figures.keys[name] }
                ?? rowKeys(of: name)
        }
        compute(assessor.plan.order, kept)
        for table in questionnaire.verdicts.keys.sorted() {
            if let kept, !kept.touched.verdicts.contains(table) {
                keepVerdicts(of: table, kept)
            } else {
                judge(table)
            }
        }
        // Every rule adds its limits to a copy.
        activation.settle()
    }

    /// Computes what plausibility checks read.
    mutating func computeForChecks() {
        if assessor.plan.checksReadVerdicts { computeAll() } else { compute(assessor.plan.orderOfChecks) }
    }

    private mutating func compute(_ steps: [EvaluationStep], _ kept: Kept? = nil) {
        for (position, step) in steps.enumerated() {
            let kept = kept.flatMap { $0.touched.steps[position] ? nil : $0 }
            switch step {
            case .metric(let variable):
                if kept == nil, let metric = assessor.plan.metrics[variable] {
                    activation[variable] = finite(metric.formula.evaluate(activation))
                }
            case .column(let table, let name):
                if let kept { keep(name, of: table, kept) } else { computeColumn(name, of: table) }
            }
        }
    }

    /// Puts cells where they would be computed, unless they stand there already.
    private mutating func keep(_ cell: String, of table: String, _ kept: Kept) {
        guard !kept.holdsAll(of: table), let tableRows = rows[table], let cells = kept.figures.rows[table]
        else { return }
        update(
            table,
            zip(tableRows, cells).map { row, known in
                var row = row
                row[cell] = known[cell]
                return row
            })
    }

    private mutating func keepVerdicts(of table: String, _ kept: Kept) {
        verdicts[table] = kept.figures.verdicts[table]
        keep(Self.verdict, of: table, kept)
    }

    /// A value that no figure can be is a failure, so that nothing is printed that is none.
    private func finite(_ value: Value) -> Value {
        if case .double(let number) = value, !number.isFinite {
            return .failure(EvaluationFailure(.notFinite))
        }
        return value
    }

    private mutating func computeColumn(_ name: String, of table: String) {
        guard let column = questionnaire.columns[table]?.first(where: { $0.name == name }),
            let shape = assessor.plan.fields[table]?.table, let tableRows = rows[table]
        else { return }
        var scope = activation
        let computed = tableRows.map { row -> ValueMap in
            scope[shape.row] = .map(row)
            var row = row
            row[name] = cell(column, of: table, scope)
            return row
        }
        update(table, computed)
    }

    private func cell(_ column: ComputedColumn, of table: String, _ scope: Activation) -> Value {
        if let when = column.when {
            switch when.evaluate(scope) {
            case .bool(true): break
            case .bool(false): return .unknown(Unknowns(table, .notApplicable))
            case let other: return other
            }
        }
        return finite(column.formula.evaluate(scope))
    }

    private mutating func update(_ table: String, _ computed: [ValueMap]) {
        rows[table] = computed
        activation[table] = .list(computed.map { .map($0) })
    }

    // MARK: verdicts

    private mutating func judge(_ table: String) {
        guard let shape = assessor.plan.fields[table]?.table, let tableRows = rows[table] else { return }
        let notes = questionnaire.verdictNotes[table] ?? []
        var scope = activation
        var judged: [ValueMap] = []
        var results: [RowVerdict?] = []
        for row in tableRows {
            var row = row
            scope[shape.row] = .map(row)
            var waiting = Unknowns([])
            let verdict = questionnaire.verdicts[table]?.first { verdict in
                let value = verdict.when.evaluate(scope)
                if case .unknown(let unknowns) = value { waiting.formUnion(unknowns) }
                return value == .bool(true)
            }
            guard let verdict else {
                // Whatever reads the verdict waits for what the verdict waits for.
                if !waiting.sorted.isEmpty { row[Self.verdict] = .unknown(waiting) }
                judged.append(row)
                results.append(nil)
                continue
            }
            row[Self.verdict] = .string(verdict.code)
            scope[shape.row] = .map(row)
            let applicable = (verdict.reasons + (verdict.notes ? notes : [])).filter {
                ($0.when?.evaluate(scope) ?? .bool(true)) == .bool(true)
            }
            let fill = TextFilling(assessor, scope, row: (table, row))
            judged.append(row)
            results.append(
                RowVerdict(
                    code: verdict.code, label: verdict.label,
                    reasons: applicable.map { reason in
                        RowVerdict.Reason(id: reason.id, text: fill(reason.text))
                    }))
        }
        verdicts[table] = results
        update(table, judged)
    }

    // MARK: results

    func metricResults() -> [MetricResult] {
        questionnaire.metrics.map { metric in
            let value = activation[metric.variable] ?? .unknown(Unknowns(metric.variable))
            return MetricResult(
                metric: metric, outcome: outcome(value), isThin: isThin(metric),
                partial: partialSum(metric))
        }
    }

    /// True where a rate rests on fewer than thirty cases.
    func isThin(_ metric: Metric) -> Bool {
        guard let cases = metric.cases?.evaluate(activation).number else { return false }
        return cases < Self.fewCases
    }

    /// Below so many cases a rate is called thin (audit content §3.7).
    private static let fewCases = 30.0

    func tableResults() -> [String: TableResult] {
        var results: [String: TableResult] = [:]
        for (name, field) in assessor.plan.fields where field.table != nil {
            results[name] = tableResult(name)
        }
        return results
    }

    /// The rows of a table; nil of a field that is none, or that is not answered.
    func tableResult(_ name: String) -> TableResult? {
        guard assessor.plan.fields[name]?.table != nil, case .list(let list) = activation[name] else {
            return nil
        }
        return TableResult(rows: rowResults(list, name))
    }

    private func rowResults(_ list: [Value], _ table: String) -> [RowResult] {
        let keys = rowKeys(of: table)
        let tableVerdicts = verdicts[table] ?? []
        return list.enumerated().compactMap { position, value in
            guard case .map(let row) = value, keys.indices.contains(position) else { return nil }
            var cells: [String: Outcome] = [:]
            for key in row.keys {
                guard case .string(let column) = key, let cell = row[key] else { continue }
                if column == Self.verdict && questionnaire.verdicts[table] == nil { continue }
                cells[column] = outcome(cell)
            }
            return RowResult(
                key: keys[position], cells: cells,
                verdict: tableVerdicts.indices.contains(position) ? tableVerdicts[position] : nil)
        }
    }

    /// What the rows of a table are called: the text of the first column; a repeat gets ` (2)`.
    func rowKeys(of table: String) -> [String] {
        if let known = keys[table] { return known }
        guard let shape = assessor.plan.fields[table]?.table, let first = shape.columns.first,
            case .list(let list) = activation[table]
        else { return [] }
        let texts = list.map { value -> String? in
            guard case .map(let row) = value, case .string(let text) = row[first.name] else { return nil }
            return text
        }
        return assessor.formatter.rowNames(texts, of: shape)
    }

    /// What a value means for people: known, missing, not applicable, not computable.
    func outcome(_ value: Value) -> Outcome {
        switch value {
        case .failure(let failure): return .notComputable(failure)
        case .unknown(let unknowns):
            let missing = missing(unknowns)
            return unknowns.isNotApplicable ? .notApplicable(missing) : .unknown(missing)
        default: return .known(value)
        }
    }

    /// The answer to a field, if it counts.
    func countedAnswer(_ field: String) -> FieldAnswer? {
        guard !visibility.hiddenFields.contains(field), let answer = sheet[field], answer.state == .answered
        else { return nil }
        return answer
    }
}

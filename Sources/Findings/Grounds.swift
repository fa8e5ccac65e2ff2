import Answers
import Expressions
import Questionnaires
import Wording

/// Finds the names, rows and cells that conditions rest on.
struct Grounds {
    private let assessor: Assessor
    private let figures: FigureEvaluation
    /// What the conditions read, with the limits of their rule.
    private let scope: Activation
    /// Names that are not named: limits stand elsewhere.
    private let limits: Set<String>
    /// Fields and metrics, in the order of their first appearance.
    private var names: [String] = []
    private var seen: Set<String> = []
    private var readings: [String: [(rank: Rank, reading: TableReading)]] = [:]

    /// How closely a place in an expression tells which rows are meant.
    enum Rank: Int, Comparable {
        /// A condition that one row decides.
        case deciding
        /// A list of rows for a text.
        case list
        /// A condition on what many rows amount to.
        case amounting
        /// Whether there is anything to judge.
        case applying

        static func < (one: Rank, other: Rank) -> Bool { one.rawValue < other.rawValue }
    }

    init(_ assessor: Assessor, _ figures: FigureEvaluation, scope: Activation, limits: Set<String> = []) {
        self.assessor = assessor
        self.figures = figures
        var scope = scope
        scope.renewWork()
        self.scope = scope
        self.limits = limits
    }

    /// Adds what an expression reads; a figure that is never printed stands for what it reads itself.
    mutating func add(_ node: SyntaxNode, as rank: Rank) {
        for reading in TableReading.all(in: node, isTable: { assessor.plan.fields[$0]?.table != nil }) {
            let rank = rank == .amounting && reading.isDecisive ? .deciding : rank
            readings[reading.table, default: []].append((rank, reading))
            if rank == .list, seen.insert(reading.table).inserted { names.append(reading.table) }
        }
        guard rank != .list else { return }
        for name in node.freeNames where !limits.contains(name) {
            let suffix = "_samples"
            let field = name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
            guard seen.insert(field).inserted else { continue }
            if let metric = assessor.plan.metrics[field], !metric.printed {
                add(metric.formula.root, as: rank)
            } else {
                names.append(field)
            }
        }
    }

    /// What was added, with what it holds.
    var because: [Because] { names.compactMap(because) }

    private func because(_ name: String) -> Because? {
        guard let value = scope[name] else { return nil }
        if let metric = assessor.plan.metrics[name] {
            let isFalse = value.number == 0 && assessor.questionnaire.isUncertainty(metric)
            let text =
                isFalse ? nil : assessor.formatter.value(value, unit: metric.unit, options: metric.options)
            return Because(name: name, label: metric.label, content: .value(value, text: text))
        }
        guard let field = assessor.plan.fields[name] else { return nil }
        guard case .list(let rows) = value, let shape = field.table else {
            let answer = figures.countedAnswer(name)
            var text = answer.flatMap { assessor.formatter.words($0, of: field) }
            if let summary = answer.flatMap({ assessor.formatter.summary(of: $0, field) }) {
                text = text.map { assessor.formatter.texts.signs.bracketed($0, summary) }
            }
            return Because(
                name: name, label: field.label, content: .value(value, text: text),
                samples: answer.flatMap { assessor.questionnaire.sampleSummary(of: $0, field) })
        }
        guard let read = readings[name] else {
            let text = assessor.formatter.texts(.value(.rowCount(rows.count)))
            return Because(
                name: name, label: field.label, content: .value(.int(Int64(clamping: rows.count)), text: text)
            )
        }
        return Because(
            name: name, label: field.label,
            content: .rows(deciding(read, among: rows, of: name, shape), of: rows.count))
    }

    /// The rows of the closest place that means any.
    private func deciding(
        _ read: [(rank: Rank, reading: TableReading)], among rows: [Value], of table: String,
        _ shape: TableShape
    ) -> [Because.Row] {
        for rank in Set(read.map(\.rank)).sorted() {
            var columns: [Int: [String]] = [:]
            for (_, reading) in read.filter({ $0.rank == rank }) {
                for position in reading.deciding(among: rows, scope) {
                    let known = columns[position] ?? []
                    columns[position] = known + reading.columns.filter { !known.contains($0) }
                }
            }
            guard !columns.isEmpty else { continue }
            let keys = figures.rowKeys(of: table)
            let cells = CellWords(assessor, table, shape)
            return columns.sorted { $0.key < $1.key }.compactMap { position, columns in
                guard case .map(let row) = rows[position], keys.indices.contains(position) else { return nil }
                return Because.Row(
                    position: position, key: keys[position], cells: cells.cells(columns, of: row))
            }
        }
        return []
    }
}

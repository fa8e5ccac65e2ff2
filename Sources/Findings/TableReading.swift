import Expressions
import Questionnaires

/// How an expression goes through the rows of a table: which rows its macros look for, and what they read of them.
struct TableReading {
    /// A part that is evaluated row by row.
    struct Step {
        let variable: String
        let body: SyntaxNode
    }

    /// The table.
    let table: String
    /// What has to be true of a row for it to be meant.
    private(set) var conditions: [Step] = []
    /// What `all` asks of the rows that are meant.
    private(set) var demand: Step?
    /// What `map` takes of the rows that are meant.
    private(set) var taken: Step?
    /// True where a row alone decides: under `exists`, `exists_one` and `all`.
    private(set) var isDecisive = false

    private init(_ table: String) { self.table = table }

    /// Every place in an expression that goes through the rows of a table; what stands inside another such place
    /// is compared with its rows, and no place of its own.
    static func all(in node: SyntaxNode, isTable: (String) -> Bool) -> [TableReading] {
        var readings: [TableReading] = []
        node.visit { node in
            guard let reading = ending(in: node, isTable) else { return true }
            readings.append(reading)
            return false
        }
        return readings
    }

    /// How a condition looks for rows each of which is wrong by itself; nil of every other one.
    static func finding(_ condition: SyntaxNode, in assessor: Assessor) -> TableReading? {
        let (node, wanted): (SyntaxNode, Macro) =
            if case .unary(.not, let inner) = condition.kind { (inner, .all) } else { (condition, .exists) }
        guard case .macro(_, wanted, _, _) = node.kind,
            let reading = ending(in: node, { assessor.plan.fields[$0]?.table != nil })
        else { return nil }
        let steps = reading.conditions + [reading.demand].compactMap { $0 }
        let isDecided = steps.allSatisfy {
            assessor.plan.isDecided(
                $0.body, byRow: $0.variable, of: reading.table, in: assessor.questionnaire)
        }
        return isDecided ? reading : nil
    }

    private static func ending(in node: SyntaxNode, _ isTable: (String) -> Bool) -> TableReading? {
        guard case .macro(let receiver, let macro, let variable, let arguments) = node.kind,
            var reading = rows(of: receiver, isTable), let last = arguments.last
        else { return nil }
        let step = Step(variable: variable, body: last)
        switch macro {
        case .filter: reading.conditions.append(step)
        case .exists, .existsOne:
            reading.conditions.append(step)
            reading.isDecisive = true
        case .all:
            reading.demand = step
            reading.isDecisive = true
        case .map:
            if arguments.count > 1, let first = arguments.first {
                reading.conditions.append(Step(variable: variable, body: first))
            }
            reading.taken = step
        }
        return reading
    }

    /// A table, or those of its rows that filters leave.
    private static func rows(of node: SyntaxNode, _ isTable: (String) -> Bool) -> TableReading? {
        switch node.kind {
        case .name(let name) where isTable(name): return TableReading(name)
        case .macro(let receiver, .filter, let variable, let arguments):
            guard var reading = rows(of: receiver, isTable), let condition = arguments.first else {
                return nil
            }
            reading.conditions.append(Step(variable: variable, body: condition))
            return reading
        default: return nil
        }
    }

    /// The columns that are read, in the order of their first appearance.
    var columns: [String] {
        var columns: [String] = []
        for step in conditions + [demand, taken].compactMap({ $0 }) {
            for column in step.body.fieldsRead(of: step.variable) where !columns.contains(column) {
                columns.append(column)
            }
        }
        return columns
    }

    /// The rows that are meant, by position: those of which every condition is true, and where not all of them meet
    /// what is asked of all, those that do not.
    func deciding(among rows: [Value], _ activation: Activation) -> [Int] {
        var meant = Array(rows.indices)
        for condition in conditions {
            meant = zip(meant, values(of: condition, meant.map { rows[$0] }, activation)).filter {
                $0.1.truth == true
            }
            .map(\.0)
        }
        guard let demand else { return meant }
        let failing = zip(meant, values(of: demand, meant.map { rows[$0] }, activation)).filter {
            $0.1.truth == false
        }
        return failing.isEmpty ? meant : failing.map(\.0)
    }

    private func values(of step: Step, _ rows: [Value], _ activation: Activation) -> [Value] {
        ElementExpression(step.body, variable: step.variable).values(for: rows, activation)
    }
}

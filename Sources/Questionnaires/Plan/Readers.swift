import Expressions

/// What reads which names directly: enough to follow a change to everything that may come out otherwise.
struct Readers: Sendable {
    /// An expression or several, and what their values stand in.
    private struct Reader: Sendable {
        let reads: NumberSet
        /// The name that others read the result under; nil where nobody does.
        var gives: Int?
    }

    private var names: [String] = []
    private var numbers: [String: Int] = [:]
    /// Metrics and computed columns, in the order of evaluation.
    private var steps: [Reader] = []
    /// Verdicts, by table in alphabetical order.
    private var verdicts: [(table: String, reader: Reader)] = []
    private var rules: [Reader] = []
    private var checks: [Reader] = []

    init(_ questionnaire: Questionnaire, _ order: [EvaluationStep], _ metrics: [String: Metric]) {
        for step in order {
            switch step {
            case .metric(let variable):
                let metric = metrics[variable]
                steps.append(reader(of: [metric?.formula, metric?.cases], gives: variable))
            case .column(let table, let name):
                let column = questionnaire.columns[table]?.first { $0.name == name }
                steps.append(
                    reader(of: [column?.formula, column?.when], and: [table], gives: table))
            }
        }
        for (table, judgements) in questionnaire.verdicts.sorted(by: { $0.key < $1.key }) {
            let notes = judgements.flatMap(\.reasons) + (questionnaire.verdictNotes[table] ?? [])
            let reader = reader(
                of: judgements.map(\.when) + notes.map(\.when),
                and: [table] + notes.flatMap { Self.placeholders($0.text) }, gives: table)
            verdicts.append((table, reader))
        }
        for rule in questionnaire.rules { rules.append(reader(of: rule)) }
        for check in questionnaire.allChecks {
            checks.append(reader(of: [check.when], and: Self.placeholders(check.message)))
        }
    }

    private mutating func reader(of rule: Rule) -> Reader {
        reader(of: rule.expressions, and: rule.filledTexts.flatMap(Self.placeholders))
    }

    private static func placeholders(_ text: String) -> [String] {
        text.utf8.contains(UInt8(ascii: "{")) ? TextTemplate(text).placeholders.map(\.name) : []
    }

    /// - Parameter names: what is read beside the expressions' own names.
    private mutating func reader(
        of expressions: [CompiledExpression?], and names: [String] = [], gives: String? = nil
    ) -> Reader {
        var reads = NumberSet()
        for name in expressions.flatMap({ $0?.names ?? [] }) + names { reads.insert(number(of: name)) }
        return Reader(reads: reads, gives: gives.map { number(of: $0) })
    }

    private mutating func number(of name: String) -> Int {
        if let number = numbers[name] { return number }
        // The samples of a field are answered with the field.
        let suffix = "_samples"
        if name.hasSuffix(suffix) {
            let number = number(of: String(name.dropLast(suffix.count)))
            numbers[name] = number
            return number
        }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }

    /// Follows a change of what some fields hold.
    func touched(by fields: Set<String>) -> Touched {
        var touched = Touched()
        var names = NumberSet()
        var read = NumberSet()
        for field in fields {
            if let number = numbers[field] { names.insert(number) }
        }
        func isTouched(_ reader: Reader) -> Bool {
            guard reader.reads.intersects(names) else { return false }
            if let name = reader.gives {
                names.insert(name)
                read.formUnion(reader.reads)
            }
            return true
        }
        touched.steps = steps.map(isTouched)
        for (table, reader) in verdicts where isTouched(reader) { touched.verdicts.insert(table) }
        touched.rules = rules.map(isTouched)
        touched.checks = checks.map(isTouched)
        touched.names = fields
        names.forEach { touched.names.insert(self.names[$0]) }
        read.forEach { touched.read.insert(self.names[$0]) }
        return touched
    }
}

/// What may come out otherwise where some fields hold something else: whatever reads them, directly or through figures
/// and verdicts. All else is what it was.
package struct Touched: Sendable {
    /// Metrics and computed columns, by position in the order of evaluation.
    package fileprivate(set) var steps: [Bool] = []
    /// Tables whose rows are judged anew.
    package fileprivate(set) var verdicts: Set<String> = []
    /// By position in the questionnaire.
    package fileprivate(set) var rules: [Bool] = []
    /// By position in the questionnaire.
    package fileprivate(set) var checks: [Bool] = []
    /// Fields, tables with anything in their rows, and variables of metrics.
    package fileprivate(set) var names: Set<String> = []
    /// What is read for all of that but rules and checks.
    package fileprivate(set) var read: Set<String> = []
}

import Diagnostics
import Expressions

extension QuestionnaireChecker {
    /// Checks that nothing waits for itself: figures, verdicts, rules that are printed inside others.
    func checkCircles() {
        for step in plan.cycle {
            switch step {
            case .metric(let variable):
                report(.error, "metric '\(variable)' depends on itself", at: "metrics.\(variable).formula")
            case .column(let table, let name):
                report(.error, "column '\(name)' depends on itself", at: "columns.\(table).\(name).formula")
            }
        }
        checkWhatReadsVerdicts()
        checkYielding()
    }

    /// Verdicts are decided when every figure is there, so no figure and no other verdict can wait for one.
    private func checkWhatReadsVerdicts() {
        for metric in questionnaire.metrics {
            readsNoVerdict(metric.formula, at: "metrics.\(metric.variable).formula")
        }
        for (table, columns) in questionnaire.columns {
            for column in columns {
                let path = "columns.\(table).\(column.name)"
                readsNoVerdict(column.formula, at: "\(path).formula")
                readsNoVerdict(column.when, at: "\(path).when")
            }
        }
        for (table, verdicts) in questionnaire.verdicts {
            for (position, verdict) in verdicts.enumerated() {
                readsNoVerdict(verdict.when, at: "verdicts.\(table).\(position).when")
            }
        }
    }

    private func readsNoVerdict(_ expression: CompiledExpression?, at path: String) {
        guard let expression, let node = places.nodes[path] else { return }
        expression.root.visit { part in
            if part.readsColumn("verdict") {
                problems.add(
                    node.diagnostic(
                        for: ExpressionProblem(
                            "this waits for a verdict, and verdicts wait for every figure", at: part.token,
                            notes: ["rules, reasons and notes may read verdicts"])))
            }
            return true
        }
    }

    private func checkYielding() {
        let rules = Dictionary(questionnaire.rules.map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<String> = []
        for rule in questionnaire.rules {
            let path = "rules.\(rule.id).yields_to"
            if let other = rule.yieldsTo.flatMap({ rules[$0] }), other.isStrength, !rule.isStrength {
                report(.error, "a gap cannot yield to the strength '\(other.id)'", at: path)
            }
            var chain: [String] = []
            var next: String? = rule.id
            while let id = next, seen.insert(id).inserted {
                chain.append(id)
                next = rules[id]?.yieldsTo
            }
            guard let id = next, let start = chain.firstIndex(of: id) else { continue }
            let circle = chain[start...].map { "'\($0)'" }
            report(
                .error,
                circle.count == 1
                    ? "rule \(circle[0]) yields to itself"
                    : "these rules yield to each other: \(circle.joined(separator: ", "))",
                at: "rules.\(id).yields_to",
                notes: ["a finding is printed inside the one it yields to, so none would be printed"])
        }
    }

    /// Checks that every verdict can be reached, and that one code has one label.
    func checkVerdicts() {
        for (table, verdicts) in questionnaire.verdicts {
            for (position, verdict) in verdicts.enumerated() {
                let path = "verdicts.\(table).\(position)"
                let earlier = verdicts[..<position]
                if let same = earlier.first(where: { $0.code == verdict.code }), same.label != verdict.label {
                    report(
                        .error, "verdict '\(verdict.code)' exists twice, with another label",
                        at: "\(path).label", notes: ["above it is called '\(same.label)'"])
                }
                if !verdict.when.isUnreadable,
                    earlier.contains(where: { $0.when.source == "true" || $0.when == verdict.when })
                {
                    report(
                        .error, "this is never reached: a verdict above it is true wherever this one is",
                        at: "\(path).when", notes: ["the first verdict that is true decides"])
                }
            }
        }
    }
}

extension SyntaxNode {
    /// True of `row.name`, `has(row.name)` and `row['name']`.
    func readsColumn(_ name: String) -> Bool {
        switch kind {
        case .select(_, let field), .has(_, let field): return field == name
        case .index(_, let index):
            if case .literal(.string(name)) = index.kind { return true }
            return false
        default: return false
        }
    }
}

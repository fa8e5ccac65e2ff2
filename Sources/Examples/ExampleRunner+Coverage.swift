package import Diagnostics
package import Questionnaires

extension ExampleRunner {
    /// A warning for each rule, verdict and check of which no example shows that it speaks, and that it is silent.
    package func uncovered(_ places: QuestionnairePlaces) -> [Diagnostic] {
        let rules = questionnaire.rules.flatMap { rule in
            missing(
                [
                    (.finding(rule.id, isThere: true), "finds '\(rule.id)'"),
                    (.finding(rule.id, isThere: false), "expects '\(rule.id)' to be clear"),
                ], at: "rules.\(rule.id).id", places)
        }
        let verdicts = questionnaire.verdicts.sorted { $0.key < $1.key }.flatMap { table, verdicts in
            var seen: Set<String> = []
            return verdicts.enumerated().filter { seen.insert($0.element.code).inserted }
                .flatMap { position, verdict in
                    missing(
                        [
                            (
                                .verdict(table, code: verdict.code),
                                "gives a row of '\(table)' the verdict '\(verdict.code)'"
                            )
                        ], at: "verdicts.\(table).\(position).code", places)
                }
        }
        let checks = questionnaire.checks.flatMap { check in
            missing(
                [
                    (.check(check.id, asks: true), "expects that '\(check.id)' asks"),
                    (.check(check.id, asks: false), "expects that '\(check.id)' is quiet"),
                ], at: "checks.\(check.id).id", places)
        }
        return DiagnosticList(rules + verdicts + checks).diagnostics
    }

    private func missing(
        _ wanted: [(Expectation, says: String)], at path: String, _ places: QuestionnairePlaces
    ) -> [Diagnostic] {
        let missing = wanted.filter { !expectations.contains($0.0) }.map(\.says)
        guard !missing.isEmpty else { return [] }
        let message = missing.map { "no example \($0)" }.joined(separator: ", and ")
        var diagnostic =
            places.nodes[path]?.diagnostic(.warning, message) ?? Diagnostic(.warning, message)
        diagnostic.check = "coverage"
        return [diagnostic]
    }
}

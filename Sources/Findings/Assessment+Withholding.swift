import Questionnaires

extension Assessment {
    /// The same without the verdicts on rows of some tables; rules that read them stay.
    package func withoutVerdicts(of names: some Sequence<String>) -> Assessment {
        var rest = self
        rest.withheld = withheld.withVerdicts(of: names)
        rest.tables = tables.without(rest.withheld)
        return rest
    }
}

/// Leaves out what depends on answers that must not be told.

extension [MetricResult] {
    func without(_ withheld: Dependents) -> [MetricResult] {
        filter { !withheld.metrics.contains($0.metric.variable) }
    }
}

extension [Warning] {
    /// Of a check with several alternatives those are left that read nothing that depends.
    func without(_ withheld: Dependents) -> [Warning] {
        compactMap { warning in
            guard withheld.checks.contains(warning.check.id) else { return warning }
            return warning.saysFigures
                ? nil : warning.about { $0.fields.isDisjoint(with: withheld.fields) }
        }
    }
}

extension [NotMeasured] {
    func without(_ withheld: Dependents) -> [NotMeasured] {
        filter { !withheld.fields.contains($0.field.name) }
    }
}

extension [Finding] {
    func without(_ withheld: Dependents) -> [Finding] {
        guard withheld != Dependents() else { return self }
        return compactMap { finding in
            guard !withheld.rules.contains(finding.rule.id) else { return nil }
            var finding = finding
            if withheld.money.contains(finding.rule.id) { finding.money = nil }
            // Whether the other finding is there depends.
            if let host = finding.mergedInto, withheld.rules.contains(host) { finding.mergedInto = nil }
            return finding
        }
    }
}

extension [String: TableResult] {
    func without(_ withheld: Dependents) -> [String: TableResult] {
        guard withheld != Dependents() else { return self }
        var tables = filter { !withheld.fields.contains($0.key) }
        for (name, table) in tables {
            var table = table
            for index in table.rows.indices { table.rows[index].withhold(withheld, of: name) }
            tables[name] = table
        }
        return tables
    }
}

extension RowResult {
    fileprivate mutating func withhold(_ withheld: Dependents, of table: String) {
        for column in cells.keys where withheld.contains(column: column, of: table) { cells[column] = nil }
        guard !withheld.verdicts.contains(table) else {
            verdict = nil
            return
        }
        verdict?.reasons.removeAll { withheld.reasons[table]?.contains($0.id) == true }
    }
}

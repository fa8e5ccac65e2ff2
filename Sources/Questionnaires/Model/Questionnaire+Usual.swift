import Expressions

extension Questionnaire {
    /// Every plausibility check: those that are written, and one for each field and column that says what is usual.
    package var allChecks: [Check] {
        checks
            + questions.flatMap(\.fields).flatMap { field -> [Check] in
                guard let table = field.table else { return Check(unusual: field).map { [$0] } ?? [] }
                return table.columns.compactMap { Check(unusual: $0, in: field.name, row: table.row) }
            }
    }
}

extension Check {
    fileprivate init?(unusual field: Field) {
        guard let usual = field.usual else { return nil }
        self.init(field, "usual.\(field.name)", when: Self.outside(usual, field.name))
    }

    fileprivate init?(unusual column: Field, in table: String, row: String) {
        guard let usual = column.usual else { return nil }
        let cell = "\(row).\(column.name)"
        self.init(
            column, "usual.\(table).\(column.name)",
            when: "\(table).exists(\(row), known(\(cell)) && (\(Self.outside(usual, cell))))")
    }

    private init(_ field: Field, _ id: String, when condition: String) {
        self.init()
        self.id = id
        when = CompiledExpression(checkedBefore: condition)
        unusual = field
    }

    private static func outside(_ usual: ClosedRange<Double>, _ name: String) -> String {
        "\(name) < \(usual.lowerBound) || \(name) > \(usual.upperBound)"
    }
}

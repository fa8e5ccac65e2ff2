package import Answers
package import Questionnaires

/// Values that could have been answered in place of one: far from it, so that what depends on it changes.
package enum AnswerVariation {
    /// Other values that a field accepts.
    package static func values(
        beside value: AnswerValue, of field: Field, _ questionnaire: Questionnaire
    ) -> [AnswerValue] {
        switch value {
        case .number(let figure): figures(beside: figure, of: field).map { .number($0) }
        case .text(let code):
            field.type == .choice
                ? (field.options.flatMap { questionnaire.options[$0] }?.options ?? []).map(\.code)
                    .filter { $0 != code }.map { .text($0) }
                : [.text("\(code) or not")]
        case .flag(let flag): [.flag(!flag)]
        case .codes(let codes): codes.isEmpty ? [] : [.codes(Array(codes.dropLast()))]
        case .table(let rows): tables(beside: rows, of: field)
        }
    }

    private static func figures(beside figure: Double, of field: Field) -> [Double] {
        [figure * 0.2, figure * 3, figure * 20, 0, 0.5].filter {
            $0 != figure && $0 >= field.leastFigure ?? -.infinity && $0 <= field.greatestFigure ?? .infinity
        }
    }

    /// Tables of as many rows, with every figure of one column otherwise: in all rows, or in the first alone.
    private static func tables(beside rows: [TableRow], of field: Field) -> [AnswerValue] {
        guard let shape = field.table else { return [] }
        return shape.columns.filter(\.type.isFigure).flatMap { column in
            [rows.count, 1].flatMap { count in
                [0.2, 3].map { factor in
                    var varied = rows
                    for index in varied.indices.prefix(count) {
                        guard case .number(let figure) = varied[index][column.name] else { continue }
                        let other = min(figure * factor, column.greatestFigure ?? .infinity)
                        varied[index].cells[column.name] = .value(.number(other))
                    }
                    return .table(varied)
                }
            }
        }.filter { $0 != .table(rows) }
    }
}

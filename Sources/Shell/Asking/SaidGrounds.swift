import Answers
import Findings

/// About which answers, and which rows of tables, it was said that they do not fit.
struct SaidGrounds {
    private var answers: [String: AnswerValue] = [:]
    private var rows: [String: [TableRow]] = [:]

    /// What was said about nothing yet.
    init() {}

    /// What was said about everything that these alternatives read.
    init(_ parts: [Warning.Part], _ sheet: AnswerSheet) { add(parts, sheet) }

    mutating func add(_ parts: [Warning.Part], _ sheet: AnswerSheet) {
        for part in parts {
            for field in part.fields {
                guard let positions = part.rows[field] else {
                    answers[field] = sheet[field]?.value
                    continue
                }
                rows[field, default: []] += Self.rows(at: positions, of: field, sheet).map(\.row)
            }
        }
    }

    /// What is new of an alternative: all of it where another answer is, else the rows that are; nil where nothing is.
    func unsaid(of part: Warning.Part, _ sheet: AnswerSheet) -> Warning.Part? {
        if part.fields.contains(where: { part.rows[$0] == nil && answers[$0] != sheet[$0]?.value }) {
            return part
        }
        var new = part
        var isNew = false
        for (table, positions) in part.rows {
            let known = rows[table] ?? []
            let unsaid = Self.rows(at: positions, of: table, sheet).filter { !known.contains($0.row) }
            guard !unsaid.isEmpty else { continue }
            isNew = true
            new = new.about(unsaid.map(\.position), of: table)
        }
        return isNew ? new : nil
    }

    private static func rows(
        at positions: [Int], of table: String, _ sheet: AnswerSheet
    ) -> [(position: Int, row: TableRow)] {
        guard case .table(let rows) = sheet[table]?.value else { return [] }
        return positions.filter(rows.indices.contains).map { ($0, rows[$0]) }
    }
}

import Answers
import Questionnaires
import Wording

/// What became of the rows of a table, told row by row.
struct TableChange {
    enum Line {
        case added(Int, TableRow)
        case removed(Int, TableRow)
        case changed(Int, from: TableRow, to: TableRow)
    }

    private(set) var lines: [Line] = []

    /// Compares rows by where they stand; what is the same before and behind the change is left out.
    init(from before: [TableRow], to after: [TableRow]) {
        let start = zip(before, after).prefix { $0 == $1 }.count
        let end = zip(before.reversed(), after.reversed()).prefix(min(before.count, after.count) - start)
            .prefix { $0 == $1 }.count
        let old = before[start..<(before.count - end)]
        let new = after[start..<(after.count - end)]
        for (offset, (from, to)) in zip(old, new).enumerated() {
            lines.append(.changed(start + offset + 1, from: from, to: to))
        }
        let kept = min(old.count, new.count)
        for (offset, row) in old.dropFirst(kept).enumerated() {
            lines.append(.removed(start + kept + offset + 1, row))
        }
        for (offset, row) in new.dropFirst(kept).enumerated() {
            lines.append(.added(start + kept + offset + 1, row))
        }
    }

    /// One phrase per row.
    func phrases(_ table: TableText) -> [Phrase] {
        lines.map { line in
            switch line {
            case .added(let number, let row): .table(.added(number, table.line(row)))
            case .removed(let number, let row): .table(.removed(number, table.line(row)))
            case .changed(let number, let from, let to):
                .table(.changed(number, from: table.line(from), to: table.line(to)))
            }
        }
    }

    /// The whole in a few words: the row itself where it is only one.
    func summary(_ table: TableText) -> Phrase? {
        guard lines.count > 1 else { return phrases(table).first }
        var (added, removed, changed) = (0, 0, 0)
        for line in lines {
            switch line {
            case .added: added += 1
            case .removed: removed += 1
            case .changed: changed += 1
            }
        }
        return .table(.rowsChanged(added: added, removed: removed, changed: changed))
    }
}

extension FieldAnswer {
    /// The rows of a table; none where there is no such answer.
    var rows: [TableRow] {
        if case .table(let rows) = value { rows } else { [] }
    }
}

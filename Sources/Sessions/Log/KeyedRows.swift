import Answers
import Questionnaires

/// The rows of a table, each with the key under which the session file changes it.
struct KeyedRows: Sendable, Equatable {
    /// The keys, in the order of the rows.
    private(set) var keys: [Int] = []
    /// The rows.
    private(set) var rows: [TableRow] = []

    init() {}

    /// Rows with their keys: as many of each.
    init(keys: [Int], rows: [TableRow]) {
        self.keys = keys
        self.rows = rows
    }

    /// Does to the rows what stands in the file, whatever that is: what is dropped twice is gone, what is behind nothing
    /// is at the end, and beyond the most rows that a table can have none is added.
    mutating func apply(_ change: RowChange) {
        switch change {
        case .dropped(let key):
            guard let place = keys.lastIndex(of: key) else { return }
            keys.remove(at: place)
            rows.remove(at: place)
        case .cells(let key, let cells, let cleared, let after):
            guard let place = keys.lastIndex(of: key) else {
                guard rows.count < TableShape.mostRows else { return }
                insert(TableRow(cells), key, after)
                return
            }
            for (column, cell) in cells { rows[place].cells[column] = cell }
            for column in cleared { rows[place].cells[column] = nil }
            guard let after, after != key else { return }
            keys.remove(at: place)
            insert(rows.remove(at: place), key, after)
        }
    }

    private mutating func insert(_ row: TableRow, _ key: Int, _ after: Int?) {
        let place = after.map { $0 == 0 ? 0 : keys.lastIndex(of: $0).map { $0 + 1 } ?? keys.count }
        keys.insert(key, at: place ?? keys.count)
        rows.insert(row, at: place ?? rows.count)
    }
}

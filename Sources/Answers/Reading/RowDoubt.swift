package import Questionnaires
package import Wording

/// Finds rows that can hardly be new: totals of others, and such as stand in the table already.
package struct RowDoubts: Sendable {
    private let shape: TableShape

    /// Looks at rows of tables of this shape.
    package init(_ shape: TableShape) { self.shape = shape }

    /// Looks at the rows from a position on, which come behind the others.
    ///
    /// - Returns: their positions, in order, with what is odd about them.
    package func find(in rows: [TableRow], from first: Int) -> [(position: Int, reason: RowInDoubt.Reason)] {
        find(in: rows, new: Set(rows.indices.dropFirst(first)))
    }

    /// Looks at the rows of a table that takes the place of another: those that stood there are not asked about again.
    package func find(
        in rows: [TableRow], replacing before: [TableRow]
    ) -> [(position: Int, reason: RowInDoubt.Reason)] {
        var left: [TableRow: Int] = [:]
        for row in before { left[row, default: 0] += 1 }
        let new = rows.indices.filter { position in
            guard let count = left[rows[position]], count > 0 else { return true }
            left[rows[position]] = count - 1
            return false
        }
        return find(in: rows, new: Set(new))
    }

    /// Looks at a table that was written as a whole: two equal rows are meant in it, a total hardly.
    package func totals(in rows: [TableRow]) -> [(position: Int, reason: RowInDoubt.Reason)] {
        find(in: rows, from: 0).filter { $0.reason == .total || $0.reason == .sums }
    }

    private func find(
        in rows: [TableRow], new: Set<Int>
    ) -> [(position: Int, reason: RowInDoubt.Reason)] {
        var found: [(position: Int, reason: RowInDoubt.Reason)] = []
        var summed: [Int] = []
        // Behind a total begins the next group of rows.
        var group: [Int] = []
        for (position, row) in rows.enumerated() {
            let own = summed.filter(new.contains)
            if new.contains(position), TableReader.fixedRow(row, in: shape) == nil {
                if isCalledTotal(row) {
                    found.append((position, .total))
                    group = []
                    continue
                }
                if [summed, own, group].contains(where: { isSum(row, of: $0.map { rows[$0] }) }) {
                    found.append((position, .sums))
                    group = []
                    continue
                }
                if let same = rows[..<position].firstIndex(of: row) {
                    found.append((position, .sameAs(same + 1)))
                }
            }
            summed.append(position)
            group.append(position)
        }
        return found
    }

    private func isCalledTotal(_ row: TableRow) -> Bool {
        guard let name = shape.columns.first(where: { $0.type == .text })?.name,
            case .text(let text) = row[name]
        else { return false }
        return AnswerWords.isTotal(text)
    }

    private static let leastTellingSum = 10.0

    /// True where each figure that can be added up is the sum of those in other rows, and not all are nothing.
    private func isSum(_ row: TableRow, of others: [TableRow]) -> Bool {
        guard others.count > 1 else { return false }
        var matches = 0
        var greatest = 0.0
        for column in shape.columns where column.addsUp {
            guard case .number(let figure) = row[column.name] else { continue }
            let figures = others.compactMap { other in
                if case .number(let number) = other[column.name] { number } else { nil }
            }
            let sum = figures.reduce(0, +)
            guard abs(figure - sum) <= 1e-9 * max(abs(figure), abs(sum)) else { return false }
            // What is nothing but one figure said again is no sum.
            guard figures.count(where: { $0 != 0 }) > 1 else { continue }
            matches += 1
            greatest = max(greatest, abs(sum))
        }
        // One small figure is easily the sum of others: 1, 2, 3.
        return matches > 1 || matches == 1 && greatest >= Self.leastTellingSum
    }
}

extension Field {
    /// True of a column whose figures make a sum: how many, how much money, how many hours; not so much per piece.
    package var addsUp: Bool {
        let words = (unit ?? "").split(separator: " ")
        guard !words.contains("per") else { return false }
        return type == .integer || type == .money || words == ["hours"]
    }
}

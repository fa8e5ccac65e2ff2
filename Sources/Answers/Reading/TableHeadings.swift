package import Questionnaires
import Wording

/// A line that names the columns of a table, as spreadsheets and our own files have it.
package struct TableHeadings: Sendable, Equatable {
    /// Where each column stands in a line; nil where nobody named it.
    package let places: [Int?]
    /// Headings that name no column, or one that was named before.
    package let leftOut: [String]

    /// Finds the columns by name or label, also with a unit in brackets or a `*` behind it.
    ///
    /// - Returns: nil where the line names no columns, and so is a row.
    package init?(_ cells: [String], of columns: [Field]) {
        var places = [Int?](repeating: nil, count: columns.count)
        var leftOut: [String] = []
        for (place, cell) in cells.enumerated() where !cell.trimmed.isEmpty {
            if let column = Self.column(cell, of: columns), places[column] == nil {
                places[column] = place
            } else {
                leftOut.append(cell.trimmed)
            }
        }
        let named = places.count { $0 != nil }
        let isFew = named < min(2, columns.count)
        // One name among other words may be meant as a heading; beside figures it is a cell.
        let mayBeFew =
            named == 1 && (places.first.flatMap { $0 } != nil || !leftOut.isEmpty)
            && !cells.contains { Self.bare($0.folded).contains(where: \.isNumber) }
        guard !isFew || mayBeFew else { return nil }
        self.places = places
        self.leftOut = leftOut
    }

    /// The cells of a line in the order of the columns.
    package func ordered(_ line: [String]) -> [String] {
        places.map { $0.map { line.indices.contains($0) ? line[$0] : "" } ?? "" }
    }

    private static func column(_ heading: String, of columns: [Field]) -> Int? {
        let ways: [(String) -> String] = [{ $0.folded }, { bare($0.folded) }]
        for way in ways {
            let fitting = columns.indices.filter {
                way(columns[$0].label) == way(heading) || columns[$0].name.folded == way(heading)
            }
            if let only = fitting.first, fitting.count == 1 { return only }
        }
        return nil
    }

    /// A heading without a `*` and units in brackets behind it.
    private static func bare(_ heading: String) -> String {
        var text = heading[...]
        while let last = text.last {
            let opening: Character? = [")": "(", "]": "["][last]
            if let opening, let start = text.lastIndex(of: opening), start > text.startIndex {
                text = text[..<start]
            } else if "* :".contains(last) {
                text = text.dropLast()
            } else {
                break
            }
        }
        return String(text)
    }
}

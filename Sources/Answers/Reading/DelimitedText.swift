import Wording

/// Cells of a text in which rows are lines and cells stand between tabs, semicolons or commas (RFC 4180 quoting).
package struct DelimitedText: Sendable, Equatable {
    /// Rows of cells without the blanks around them; rows without any text are left out.
    package let rows: [[String]]
    /// The same rows as they stand in the text, without the end of the line.
    package let lines: [Substring]
    /// What in each row looks like another sign between cells than the one that counts; nil where nothing does.
    package let mixed: [MixedSigns?]

    /// A cell that holds a sign which stands between cells elsewhere.
    package struct MixedSigns: Sendable, Equatable {
        /// The cell.
        package let cell: String
        /// The sign that stands in it.
        package let within: Character
        /// The sign that counts.
        package let between: Character
    }

    /// Splits a text; the sign between cells is the one that the first row has most of.
    ///
    /// - Parameter mostRows: after so many rows the rest is not looked at.
    package init(_ text: String, mostRows: Int = .max) {
        let found = Self.signs(ofFirstRow: text)
        let counts = Self.signs.map { sign in found.count { $0 == sign } }
        let most = counts.max()
        let sign = zip(Self.signs, counts).first { $0.1 == most }?.0 ?? ";"
        let split = Splitter(text, signs: [sign], mostRows: mostRows)
        rows = split.rows
        lines = split.lines
        mixed = split.mixed
    }

    /// Splits rows as they are typed and pasted: `;` or `；` between cells, or tabs where there is one.
    package init(typed text: String) {
        let split = Splitter(text, signs: Self.signs(ofTyped: text))
        rows = split.rows
        lines = split.lines
        mixed = split.mixed
    }

    private static let signs: [Character] = ["\t", ";", ","]

    /// The signs of the first row that stand in no quoted cell.
    private static func signs(ofFirstRow text: String) -> [Character] {
        var found: [Character] = []
        var isQuoted = false
        var mayBeQuoted = true
        for character in text.drop(while: \.isNewline) {
            if character == "\"" && (isQuoted || mayBeQuoted) {
                // Directly behind the end of a quotation another mark goes on with it.
                isQuoted.toggle()
                mayBeQuoted = true
            } else if isQuoted || character == " " {
                continue
            } else if character.isNewline {
                break
            } else {
                mayBeQuoted = signs.contains(character)
                if mayBeQuoted { found.append(character) }
            }
        }
        return found
    }

    /// The cells of one row that was typed, without the blanks around them; lines within it are kept.
    package static func cells(ofTyped row: String) -> [String] {
        Splitter(row, signs: signs(ofTyped: row), endsRows: false).rows.first ?? [""]
    }

    private static func signs(ofTyped text: String) -> [Character] {
        // Only a spreadsheet puts tabs; whatever else stands there is text then.
        text.contains("\t") ? ["\t"] : [";", "；"]
    }
}

/// Goes through a text once, cell by cell.
private struct Splitter {
    private(set) var rows: [[String]] = []
    private(set) var lines: [Substring] = []
    private(set) var mixed: [DelimitedText.MixedSigns?] = []
    private let text: String
    private let signs: [Character]
    /// Signs that would stand between cells if there were more of them. A comma may be part of a figure.
    private let others: Set<Character>
    /// Where in the row at hand such a sign stands.
    private var found: (cell: Int, sign: Character)?
    private let endsRows: Bool

    /// - Parameter endsRows: false where the whole text is one row.
    init(_ text: String, signs: [Character], endsRows: Bool = true, mostRows: Int = .max) {
        self.text = text
        self.signs = signs
        self.endsRows = endsRows
        others = Set(["\t", ";", "；"]).subtracting(signs)
        var row: [String] = []
        var cell = ""
        var place = text.startIndex
        var start = place
        while rows.count < mostRows, place < text.endIndex {
            let character = text[place]
            let next = text.index(after: place)
            if character == "\"", cell.allSatisfy({ $0 == " " }), let quoted = quotation(from: next) {
                cell = quoted.text
                place = quoted.end
            } else if signs.contains(character) {
                row.append(cell)
                cell = ""
                place = next
            } else if endsRows && character.isNewline {
                close(row + [cell], text[start..<place])
                row = []
                cell = ""
                place = next
                start = next
            } else {
                if others.contains(character), found == nil, !cell.trimmed.isEmpty || character != "\t" {
                    found = (row.count, character)
                }
                cell.append(character)
                place = next
            }
        }
        if rows.count < mostRows { close(row + [cell], text[start...]) }
    }

    private mutating func close(_ cells: [String], _ line: Substring) {
        let cells = cells.map(\.trimmed)
        defer { found = nil }
        guard cells.contains(where: { !$0.isEmpty }) else { return }
        rows.append(cells)
        lines.append(line)
        mixed.append(
            found.flatMap { found in
                guard cells.indices.contains(found.cell), cells[found.cell].contains(found.sign) else {
                    return nil
                }
                return DelimitedText.MixedSigns(
                    cell: cells[found.cell], within: found.sign, between: signs.first ?? ";")
            })
    }

    /// What is quoted from here on, and where its cell goes on.
    ///
    /// - Returns: nil where the quotation does not fill its cell, so that its marks are part of what is meant.
    private func quotation(from start: String.Index) -> (text: String, end: String.Index)? {
        var quoted = ""
        var place = start
        while place < text.endIndex {
            let character = text[place]
            place = text.index(after: place)
            guard character == "\"" else {
                quoted.append(character)
                continue
            }
            if place < text.endIndex, text[place] == "\"" {
                quoted.append("\"")
                place = text.index(after: place)
                continue
            }
            let behind = text[place...].first { $0 != " " }
            let isWhole = behind.map { signs.contains($0) || (endsRows && $0.isNewline) } ?? true
            return isWhole ? (quoted, place) : nil
        }
        return nil
    }
}

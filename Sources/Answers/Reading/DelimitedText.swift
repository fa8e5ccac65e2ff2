import Texts

/// Cells of a text in which rows are lines and cells stand between tabs, semicolons or commas (RFC 4180 quoting).
public struct DelimitedText: Sendable, Equatable {
    /// Rows of cells without the blanks around them; rows without any text are left out.
    public let rows: [[String]]

    /// Splits a text; the sign between cells is the one that the first row has most of.
    ///
    /// - Parameter mostRows: after so many rows the rest is not looked at.
    public init(_ text: String, mostRows: Int = .max) {
        let found = Self.signs(ofFirstRow: text)
        let counts = Self.signs.map { sign in found.count { $0 == sign } }
        let most = counts.max()
        let sign = zip(Self.signs, counts).first { $0.1 == most }?.0 ?? ";"
        rows = Self.split(text, sign, mostRows)
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

    private static func split(_ text: String, _ sign: Character, _ most: Int) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        func close(_ cells: [String]) {
            let cells = cells.map(\.trimmed)
            if rows.count < most, cells.contains(where: { !$0.isEmpty }) { rows.append(cells) }
        }
        var cell = ""
        var isQuoted = false
        var rest = Substring(text)
        while rows.count < most, let character = rest.popFirst() {
            if isQuoted {
                if character == "\"" && rest.first == "\"" {
                    rest = rest.dropFirst()
                    cell.append("\"")
                } else if character == "\"" {
                    isQuoted = false
                } else {
                    cell.append(character)
                }
            } else if character == "\"" && cell.allSatisfy({ $0 == " " }) {
                isQuoted = true
                cell = ""
            } else if character == sign {
                row.append(cell)
                cell = ""
            } else if character.isNewline {
                close(row + [cell])
                row = []
                cell = ""
            } else {
                cell.append(character)
            }
        }
        close(row + [cell])
        return rows
    }
}

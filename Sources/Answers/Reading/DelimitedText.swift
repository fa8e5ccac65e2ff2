/// Cells of a text in which rows are lines and cells stand between tabs, semicolons or commas (RFC 4180 quoting).
public struct DelimitedText: Sendable, Equatable {
    /// Rows of cells; rows without any text are left out.
    public let rows: [[String]]

    /// Splits a text; the sign between cells is the one that the first line has most of.
    public init(_ text: String) {
        let firstLine = text.prefix { !$0.isNewline }
        let signs: [Character] = ["\t", ";", ","]
        let counts = signs.map { sign in firstLine.count { $0 == sign } }
        let most = counts.max() ?? 0
        let sign = zip(signs, counts).first { $0.1 == most }?.0 ?? ";"
        rows = Self.split(text, sign).filter { $0.contains { !$0.isEmpty } }
    }

    private static func split(_ text: String, _ sign: Character) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var rest = Substring(text)
        while let character = rest.popFirst() {
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
                rows.append(row + [cell])
                row = []
                cell = ""
            } else {
                cell.append(character)
            }
        }
        return rows + [row + [cell]]
    }
}

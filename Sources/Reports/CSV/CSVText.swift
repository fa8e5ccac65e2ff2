import TerminalText
import Wording

/// A cell of a table for spreadsheets: the only place where something is escaped for them.
enum CSVCell: Equatable {
    /// What somebody said or we say; never computed by a spreadsheet.
    case text(String)
    /// A figure, written without signs between thousands.
    case number(Double)

    static let empty = CSVCell.text("")

    /// The cell as RFC 4180 has it.
    ///
    /// A text that a spreadsheet could take for a formula gets an apostrophe before it, which spreadsheets
    /// read as "this is text". A figure needs none: it is no text.
    func written(_ style: CSVStyle) -> String {
        switch self {
        case .number(let number): return style.text(number)
        case .text(let text):
            let harmless = text.harmless()
            let first = harmless.unicodeScalars.first { !$0.properties.isWhitespace && !Self.isInvisible($0) }
            let guarded = first.map(Self.beginsFormula) == true ? "'" + harmless : harmless
            let needsQuotes = guarded.unicodeScalars.contains {
                [",", "\"", ";", "\t", "\n", "\r"].contains($0)
            }
            return needsQuotes || guarded != guarded.trimmed
                ? "\"" + guarded.unicodeScalars.map { $0 == "\"" ? "\"\"" : "\($0)" }.joined() + "\""
                : guarded
        }
    }

    /// The signs that begin a formula, also as wide characters, which some spreadsheets fold.
    private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        default: false
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{FEFF}" || scalar == "\u{FFFD}" || scalar.properties.generalCategory == .format
    }
}

/// A table for spreadsheets.
struct CSVTable {
    /// The file's name without its ending.
    let name: String
    let head: [String]
    var rows: [[CSVCell]]

    /// The file: UTF-8, with the mark that tells Excel so; lines end in CR LF (RFC 4180).
    func text(_ style: CSVStyle) -> String {
        let lines = [head.map { CSVCell.text($0) }] + rows
        return "\u{FEFF}"
            + lines.map { line in
                line.map { $0.written(style) }.joined(separator: style.delimiter.sign) + "\r\n"
            }.joined()
    }
}

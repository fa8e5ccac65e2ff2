import Wording

/// A line of help, which has a wide gap between how a command is typed and what it does.
struct CommandHelp {
    /// How the command is typed.
    let syntax: String
    /// Cells between the two.
    let gap: Int
    /// What it does.
    let text: String

    init(_ line: String) {
        let start = line.firstRange(of: "  ")?.lowerBound ?? line.endIndex
        syntax = String(line[..<start])
        gap = line[start...].prefix { $0 == " " }.count
        text = String(line[start...]).trimmed
    }
}

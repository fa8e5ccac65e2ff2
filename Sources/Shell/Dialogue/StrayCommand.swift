import Wording

/// A command with something before it, such as keys pressed by mistake: `q:why R-04`.
struct StrayCommand: Equatable {
    /// The command, from its colon on.
    let command: String
    /// True where hardly a text is meant: the colon has a blank before it or no more than stray keys, and the whole
    /// name of a command right behind it. `ratio 3:why not` and `Note: call back` are texts.
    let isMeantInText: Bool

    /// So many signs before a colon may be keys pressed by mistake.
    private static let mostStrayKeys = 3

    /// Looks for a command in a line that does not begin with one; nil where there is none.
    init?(_ line: String, _ texts: Texts) {
        guard let mark = line.firstIndex(where: Entry.marks.contains), mark > line.startIndex else {
            return nil
        }
        let before = line[..<mark]
        let rest = String(line[mark...])
        guard case .command(let name, _) = Entry(rest), !name.isEmpty,
            name.allSatisfy({ $0.isLetter || "-!".contains($0) }), Command.isKnown(name, texts)
        else { return nil }
        command = rest
        let isWhole = Command.isWhole(name, texts)
        let isStray = before.count <= Self.mostStrayKeys && !before.contains(where: \.isWhitespace)
        let isApart = before.last?.isWhitespace == true
        isMeantInText = isWhole && (isApart || isStray && name.count > 1)
    }
}

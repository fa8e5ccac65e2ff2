internal import TerminalText

/// Candidates as rows of a screen: one a row with descriptions, else in columns read downwards.
enum CompletionListing {
    static func rows(of candidates: [Completion.Candidate], columns: Int) -> [String] {
        // One column stays free, so that no row wraps.
        let width = max(columns - 1, 1)
        let names = candidates.map { $0.display.harmless() }
        let widest = names.map { CellWidth.of($0) }.max() ?? 0
        if candidates.contains(where: { $0.description != nil }) {
            let nameCells = min(widest, width / 2)
            return zip(names, candidates).map { name, candidate in
                guard let description = candidate.description else { return name.cut(toCells: width) }
                return (name.padded(toCells: nameCells) + " -- " + description.harmless()).cut(toCells: width)
            }
        }
        let count = max((width + 2) / (widest + 2), 1)
        let height = (names.count + count - 1) / count
        return (0..<height).map { row in
            let cells = stride(from: row, to: names.count, by: height).map { names[$0] }
            let padded = cells.dropLast().map { $0.padded(toCells: widest + 2) }
            return (padded.joined() + (cells.last ?? "")).cut(toCells: width)
        }
    }
}

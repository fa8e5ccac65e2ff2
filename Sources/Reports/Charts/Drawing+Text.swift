extension Drawing {
    /// The drawing on one line of so many cells: `#` earned or plain, `=` lost, `?` not known in full, `|` a line,
    /// `*` and `o` dots, `>` beyond the right edge.
    func line(cells: Int) -> String {
        guard cells > 0 else { return "" }
        var line = [Character](repeating: " ", count: cells)
        func cell(_ place: Percent) -> Int {
            Int(exactly: (place.value / 100 * Double(cells - 1)).rounded()) ?? 0
        }
        func fill(_ from: Percent, _ to: Percent, _ sign: Character) {
            for position in cell(from)...max(cell(from), cell(to)) where line.indices.contains(position) {
                line[position] = sign
            }
        }
        for mark in ordered {
            switch mark {
            // Tints and links of rows have no sign.
            case .zone, .link: break
            case .line(let place, let line): if line != .grid { fill(place, place, "|") }
            case .span(let from, let to): fill(from, to, "-")
            case .bar(let from, let to, let tone): fill(from, to, tone.sign)
            case .dot(let place, _, let isHollow): fill(place, place, isHollow ? "o" : "*")
            case .beyond: fill(.end, .end, ">")
            }
        }
        return String(line)
    }

    /// Lines stand before bars here: they would vanish behind them.
    private var ordered: [Mark] {
        let isLine: (Mark) -> Bool = { if case .line = $0 { true } else { false } }
        let isDot: (Mark) -> Bool = {
            switch $0 {
            case .dot, .beyond: true
            default: false
            }
        }
        return marks.filter { !isLine($0) && !isDot($0) } + marks.filter(isLine) + marks.filter(isDot)
    }
}

extension Drawing.Tone {
    fileprivate var sign: Character {
        switch self {
        case .gain, .plain, .neutral: "#"
        case .loss: "="
        case .gone: "."
        case .unknown: "?"
        }
    }
}

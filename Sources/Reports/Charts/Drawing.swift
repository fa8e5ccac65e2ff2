import TerminalText

/// What stands in the cell of a chart: marks from left to right, the hindmost first. Figures stand in the cells beside it.
struct Drawing: Equatable {
    /// What a mark means.
    enum Tone: String, Equatable {
        /// Earned, kept, well within its limit.
        case gain
        /// Lost, or beyond what it is worth.
        case loss
        /// No judgement.
        case plain
        /// A total, or something nobody judges.
        case neutral
        /// What fell away.
        case gone
        /// Whose amount is not known in full.
        case unknown
    }

    /// What a line through the whole cell marks.
    enum Line: String, Equatable {
        case zero
        /// Up to here something is good.
        case limit
        /// From here on something is lost.
        case worth
        /// A figure of all rows together.
        case whole
        /// Half of all lie below.
        case middle
        /// A division of the scale.
        case grid
    }

    enum Mark: Equatable {
        case zone(Percent, Percent, Tone)
        case line(Percent, Line)
        /// A line between two places in the middle of the cell.
        case span(Percent, Percent)
        /// From the row above, or to the row below.
        case link(Percent, isAbove: Bool)
        case bar(Percent, Percent, Tone)
        case dot(Percent, Tone, isHollow: Bool)
        /// Something that lies beyond the right edge.
        case beyond(Tone)
    }

    private(set) var marks: [Mark] = []

    /// What is not known in full is drawn as such.
    mutating func add(_ mark: Mark?) {
        if let mark { marks.append(mark) }
    }

    mutating func line(at place: Percent?, _ line: Line) { add(place.map { .line($0, line) }) }

    mutating func bar(from one: Percent?, to other: Percent?, _ tone: Tone) {
        guard let one, let other else { return }
        add(.bar(min(one, other), max(one, other), tone))
    }

    mutating func zone(from one: Percent?, to other: Percent?, _ tone: Tone) {
        guard let one, let other, one != other else { return }
        add(.zone(min(one, other), max(one, other), tone))
    }

    mutating func span(from one: Percent?, to other: Percent?) {
        guard let one, let other, one != other else { return }
        add(.span(min(one, other), max(one, other)))
    }

    mutating func dot(at place: Percent?, _ tone: Tone, isHollow: Bool = false) {
        add(place.map { .dot($0, tone, isHollow: isHollow) })
    }
}

/// A text above a drawing, at the place that it names.
struct AxisLabel: Equatable {
    enum Anchor: String, Equatable { case start, middle, end }

    let text: String
    let place: Percent
    /// How it stands at its place.
    let anchor: Anchor
    /// The line that it names; nil of an end of the scale.
    let line: Drawing.Line?

    /// Nearer to an edge than this a label is anchored to it.
    private static let edge = 12.0
    /// Of two labels nearer to each other than this the second has no room.
    private static let distance = 30.0
    /// About how much of the narrowest drawing a cell of text takes.
    private static let cell = 3.5

    /// From where to where its text reaches.
    private var reach: ClosedRange<Double> {
        let width = Self.cell * Double(CellWidth.of(text.harmless()))
        return switch anchor {
        case .start: place.value...(place.value + width)
        case .middle: (place.value - width / 2)...(place.value + width / 2)
        case .end: (place.value - width)...place.value
        }
    }

    private func hasRoom(beside other: AxisLabel) -> Bool {
        abs(place.value - other.place.value) >= Self.distance && !reach.overlaps(other.reach)
    }

    /// Those that have room, in their order; the others are to be said elsewhere.
    ///
    /// - Parameter wanted: the more important ones first.
    static func placed(_ wanted: [(text: String, place: Percent?, line: Drawing.Line?)])
        -> (labels: [AxisLabel], rest: [String])
    {
        var (labels, rest): ([AxisLabel], [String]) = ([], [])
        for (text, place, line) in wanted {
            let label = place.map { place in
                AxisLabel(
                    text: text, place: place,
                    anchor: place.value < edge ? .start : place.value > 100 - edge ? .end : .middle,
                    line: line)
            }
            if let label, labels.allSatisfy(label.hasRoom) {
                labels.append(label)
            } else if line == .limit || line == .worth || line == .whole {
                // The end of a scale says nothing by itself.
                rest.append(text)
            }
        }
        return (labels, rest)
    }
}

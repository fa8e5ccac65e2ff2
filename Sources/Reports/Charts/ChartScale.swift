/// A place in a drawing: percent of its width, from 0 to 100 whatever it was made of.
struct Percent: Equatable, Comparable {
    let value: Double

    static let start = Percent(clamping: 0)
    static let end = Percent(clamping: 100)

    /// - Parameter value: finite.
    fileprivate init(clamping value: Double) { self.value = min(max(value, 0), 100) }

    static func < (one: Percent, other: Percent) -> Bool { one.value < other.value }
}

/// The scale that all drawings of a chart share: figures from its lowest to its highest, from left to right.
struct ChartScale: Equatable {
    let low: Double
    let high: Double

    /// Nil where there is no room between the two, or one of them is no figure.
    init?(_ low: Double, _ high: Double) {
        // Halves, as the distance of two figures may be no figure.
        guard low.isFinite, high.isFinite, low / 2 < high / 2 else { return nil }
        self.low = low
        self.high = high
    }

    /// From the least to the greatest of the figures and 0; nil where they are all 0, or none is known.
    init?(holding figures: [Double]) {
        let figures = figures.filter(\.isFinite) + [0]
        self.init(figures.min() ?? 0, figures.max() ?? 0)
    }

    /// Where a figure stands, at an edge where it lies beyond; nil of what is no figure.
    func position(_ figure: Double) -> Percent? {
        guard figure.isFinite else { return nil }
        let share = (figure / 2 - low / 2) / (high / 2 - low / 2)
        return share.isFinite ? Percent(clamping: 100 * share) : nil
    }

    /// True of a figure right of the scale.
    func isBeyond(_ figure: Double) -> Bool { figure > high }

    /// The next round figure from one on: 1, 2, 2.5 or 5 and zeros.
    static func roundEnd(from figure: Double) -> Double {
        guard figure.isFinite, figure > 0 else { return 1 }
        var step = 1.0
        while step * 10 <= figure, step < 1e300 { step *= 10 }
        while step > figure, step > 1e-300 { step /= 10 }
        return [1, 2, 2.5, 5, 10].map { $0 * step }.first { $0 >= figure } ?? figure
    }
}

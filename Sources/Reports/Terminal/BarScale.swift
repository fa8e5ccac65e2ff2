/// Turns figures into bars of one scale.
struct BarScale {
    private let end: Double
    /// A figure that dwarfs all others is drawn broken, so that the others can still be told apart.
    private static let dwarfing = 8.0

    /// Creates the scale of figures from 0 on; nil where none is above 0.
    init?(_ figures: [Double]) {
        let sorted = figures.filter { $0 > 0 && $0.isFinite }.sorted(by: >)
        guard let greatest = sorted.first else { return nil }
        let second = sorted.dropFirst().first ?? greatest
        end = greatest > Self.dwarfing * second ? second : greatest
    }

    /// How much of the scale a figure takes, 0 to 1.
    func share(_ figure: Double) -> Double { min(max(figure / end, 0), 1) }

    /// True of a figure beyond the scale, which is drawn broken.
    func isBroken(_ figure: Double) -> Bool { figure > end }

    /// A bar of at most so many cells; at least one where the figure is above 0.
    func bar(_ figure: Double, cells: Int) -> String {
        guard figure > 0, cells > 0 else { return "" }
        guard figure <= end else {
            let half = max(cells / 2 - 1, 0)
            return String(String(repeating: "#", count: half) + "//" + String(repeating: "#", count: cells))
                .prefix(cells).description
        }
        let filled = Int(exactly: (Double(cells) * share(figure)).rounded()) ?? cells
        return String(repeating: "#", count: max(filled, 1))
    }
}

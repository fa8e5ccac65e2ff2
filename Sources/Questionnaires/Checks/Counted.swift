/// What a value counts, as far as it is known: what is unlike cannot be added up.
indirect enum Counted: Equatable {
    case unknown
    /// A number that stands in the expression, or a limit: it counts whatever it is compared with.
    case number
    case figure(Dimension)
    /// A day, as days since 1970.
    case day
    /// A row of that table.
    case row(String)

    init(unit: String?) {
        self = unit.flatMap(FigureUnit.init).flatMap(Dimension.init).map(Counted.figure) ?? .unknown
    }

    /// What a field counts; a list or a table counts as its elements do.
    init(_ field: Field) {
        switch field.type {
        case .table: self = .row(field.name)
        case .date: self = .day
        default: self.init(unit: field.unitCode)
        }
    }
}

/// What a figure counts, as powers of what is measured, and which things.
struct Dimension: Equatable {
    /// Which things are counted, or by which it is counted.
    enum Things: Equatable {
        case none
        /// Those of which it is not known what they are, such as those of a quotient.
        case some
        case named(String)
    }

    private(set) var powers: [String: Int]
    private(set) var things: Things
    /// True where a number may have converted it.
    private var isScaled = false
    /// What it is called; nil of what was computed.
    private var name: String?

    /// Of a unit; nil where it does not tell what is counted.
    init?(_ unit: FigureUnit) {
        guard unit.perMany == 1, !["yes/no", "word"].contains(unit.counted) else { return nil }
        powers = [:]
        things = .none
        for (code, power) in [(unit.counted, 1), (unit.per ?? "", -1)] where !code.isEmpty {
            if code == "count" {
                things = .some
            } else if code == "ratio" || FigureUnit.counts[code] != nil && !Self.isTime(code) {
                things = .named(unit.per.map { "\(unit.counted) per \($0)" } ?? code)
            } else {
                // Shares are added to shares in points.
                powers[code == "percentage points" ? "%" : code, default: 0] += power
            }
        }
        if unit.counted.isEmpty { things = .some }
        let one = unit.per.map { FigureUnit.counts[$0] ?? $0 }
        name = ([unit.counted] + (one.map { ["per", $0] } ?? [])).filter { !$0.isEmpty }.joined(
            separator: " ")
    }

    private init(_ powers: [String: Int], _ things: Things) {
        self.powers = powers.filter { $0.value != 0 }
        self.things = self.powers.isEmpty ? .some : things
    }

    private static func isTime(_ code: String) -> Bool {
        FigureUnit.times.contains(code) || code == "quarters" || code == "working_days"
    }

    private var hasTime: Bool { powers.keys.contains(where: Self.isTime) }
    private var hasShare: Bool { powers["%"] != nil }

    /// The product, or with -1 the quotient; nil where a conversion may be part of it.
    func times(_ other: Dimension, _ sign: Int) -> Dimension? {
        guard !hasShare, !other.hasShare else { return nil }
        let powers = powers.merging(other.powers.mapValues { $0 * sign }, uniquingKeysWith: +).filter {
            $0.value != 0
        }
        guard powers.keys.count(where: Self.isTime) < 2 else { return nil }
        var product = Dimension(powers, things == .none && other.things == .none ? .none : .some)
        product.isScaled = isScaled || other.isScaled
        return product.isScaled && (product.powers.isEmpty || product.hasTime) ? nil : product
    }

    /// What comes of it by a number that stands in the expression; nil where that may convert it.
    var scaled: Dimension? {
        guard !hasTime, !hasShare, !powers.isEmpty else { return nil }
        var scaled = self
        scaled.isScaled = true
        return scaled
    }

    /// True where one can be added to the other, or compared with it.
    func isLike(_ other: Dimension) -> Bool {
        powers == other.powers && (things == other.things || things == .some || other.things == .some)
    }

    /// True of a share in per cent.
    var isPercent: Bool { powers == ["%": 1] && name == "%" }

    /// True of what may be a score from 0 to 100: points, a share in per cent, a number of which it is not known what it
    /// counts.
    var isScore: Bool {
        powers == ["points": 1] || powers == ["%": 1] || powers.isEmpty && things == .some
    }

    /// What it is called.
    var words: String {
        if let name { return name }
        func list(_ sign: Int) -> [String] {
            powers.filter { $0.value * sign > 0 }.keys.sorted()
        }
        let counted = list(1).joined(separator: " times ")
        let words = [counted] + list(-1).map { "per \(FigureUnit.counts[$0] ?? $0)" }
        return powers.isEmpty ? "a mere number" : words.filter { !$0.isEmpty }.joined(separator: " ")
    }

    static func == (one: Dimension, other: Dimension) -> Bool {
        one.powers == other.powers && one.things == other.things
    }
}

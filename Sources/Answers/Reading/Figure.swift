/// A figure as somebody stated it.
struct Figure: Equatable {
    /// The figure, in the unit that was asked for.
    var value: Double
    /// How it was stated, where that was not plainly.
    var said: Said?
}

/// What reading a figure gives.
enum FigureReading: Equatable {
    case figure(Figure)
    /// The text can mean either.
    case ambiguous(Double, Double)
    /// One end of a range: the other one was not said.
    case openEnded(Double, isGreatest: Bool)
    case problem(AnswerProblem)

    /// What the reading becomes where every figure in it becomes another.
    func map(_ convert: (Double) -> Double) -> FigureReading {
        switch self {
        case .figure(let figure):
            .figure(Figure(value: convert(figure.value), said: figure.said?.converted(convert)))
        case .ambiguous(let one, let other): .ambiguous(convert(one), convert(other))
        case .openEnded(let end, let isGreatest): .openEnded(convert(end), isGreatest: isGreatest)
        case .problem: self
        }
    }
}

extension Said {
    /// What was said where every figure becomes another; of a part of a whole nothing is left then.
    fileprivate func converted(_ convert: (Double) -> Double) -> Said? {
        switch self {
        case .range(let low, let high):
            .range(low: min(convert(low), convert(high)), high: max(convert(low), convert(high)))
        case .about: .about
        case .part: nil
        }
    }
}

/// What a figure counts, which decides which signs and units may stand beside it.
enum FigureKind: Equatable {
    /// How many; `nouns` are words, singular, that the question has for what is counted.
    case plain(unit: String?, nouns: Set<String>)
    case percent
    /// Money; the unit says by what it is counted, such as `per hour`.
    case money(currency: String?, unit: String?)
    /// The unit of the field: `minutes`, `hours`, `working_hours`, `days`, `weeks`, `months`, `years`.
    case duration(unit: String)
}

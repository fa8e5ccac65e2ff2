/// A figure as somebody stated it.
struct Figure: Equatable {
    /// The figure, in the unit that was asked for.
    var value: Double
    /// How it was stated: plainly, roughly, or as a range of which this is the middle.
    var basis: Basis?
}

/// What reading a figure gives.
enum FigureReading: Equatable {
    case figure(Figure)
    /// The text can mean either.
    case ambiguous(Double, Double)
    case problem(AnswerProblem)
}

/// What a figure counts, which decides which signs and units may stand beside it.
enum FigureKind: Equatable {
    case plain(unit: String?)
    case percent
    case money(currency: String?)
    /// The unit of the field: `days`, `working_hours`, `hours`, `months`, `years`.
    case duration(unit: String)
}

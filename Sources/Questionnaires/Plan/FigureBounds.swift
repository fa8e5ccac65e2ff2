extension Field {
    /// Least figure that is accepted: what the field says, else zero; only a share or a sum may be negative.
    package var leastFigure: Double? {
        if let min { return min }
        switch type {
        case .integer, .duration, .scale: return 0
        case .percent: return -100
        default: return nil
        }
    }

    /// Greatest figure that is accepted: what the field says, else a hundred for a share.
    package var greatestFigure: Double? { max ?? (type == .percent ? 100 : nil) }

    /// The figures that an answer can be, where there is a bound.
    var figureRange: ClosedRange<Double>? {
        guard type.isFigure, leastFigure != nil || greatestFigure != nil else { return nil }
        let least = leastFigure ?? -.infinity
        let greatest = greatestFigure ?? .infinity
        return least <= greatest ? least...greatest : nil
    }
}

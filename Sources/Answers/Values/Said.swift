package import CanonicalJSON

/// What was said where a figure alone does not tell it.
package enum Said: Sendable, Hashable {
    /// From one figure to another; the figure is their middle.
    case range(low: Double, high: Double)
    /// About that.
    case about
    /// So many of so many; the figure is the share in percent.
    case part(Double, whole: Double)

    /// How well founded that is; nil where it says nothing about that.
    package var basis: Basis? {
        switch self {
        case .range: .range
        case .about: .estimated
        case .part: nil
        }
    }

    /// What was said in canonical notation: `8..24`, `~30`, `57/190`.
    func canonical(of figure: Double, _ number: (Double) -> String) -> String {
        switch self {
        case .range(let low, let high): "\(number(low))..\(number(high))"
        case .about: "~\(number(figure))"
        case .part(let part, let whole): "\(number(part))/\(number(whole))"
        }
    }
}

extension Said {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        if let about = record.optional("about") {
            guard try about.flag else { throw JSONProblem.unexpected("what was not said") }
            self = .about
        } else if let low = try record.optionalNumber("low") {
            self = .range(low: low, high: try record.number("high"))
        } else {
            let part = try record.number("part")
            self = .part(part, whole: try record.number("whole"))
        }
    }

    package var json: JSONValue {
        switch self {
        case .range(let low, let high): .record(["high": .number(high), "low": .number(low)])
        case .about: .record(["about": .bool(true)])
        case .part(let part, let whole): .record(["part": .number(part), "whole": .number(whole)])
        }
    }
}

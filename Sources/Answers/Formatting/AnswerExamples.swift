import Questionnaires
import Wording

/// Answers that a field takes, as they are written where somebody tried another one.
struct AnswerExamples {
    let field: Field
    let formatter: ValueFormatter
    let notation: AnswerNotation

    /// A figure that the field takes.
    var figure: String {
        let value = allowed(preferred)
        guard notation == .typed else { return text(of: value) }
        switch field.type {
        case .percent: return text(of: value) + " %"
        case .duration where field.unit != "working_hours" && allowed(Self.twoWeeks) == Self.twoWeeks:
            return "2 w"
        default: return text(of: value)
        }
    }

    /// A range that the field takes, in a file.
    var range: String { "\(text(of: allowed(10)))..\(text(of: allowed(20)))" }

    /// A range as it is written here.
    func range(_ low: Double, _ high: Double) -> String {
        let sign = notation == .file ? ".." : "-"
        return text(of: low) + sign + text(of: high) + (needsPercentSign(high) ? " %" : "")
    }

    /// About so much, as it is written here.
    func about(_ value: Double) -> String { (notation == .file ? "" : "~") + unambiguous(value) }

    private func needsPercentSign(_ value: Double) -> Bool {
        notation == .typed && field.type == .percent && value > 0 && value < 1
    }

    /// A figure as it is written here.
    func text(of value: Double) -> String {
        notation == .file ? YAMLText.number(value) : formatter.texts.numbers.given(value)
    }

    /// A figure written so that it has this meaning only: nothing between thousands, no lone sign before three
    /// digits, a percent sign where a share could be meant.
    func unambiguous(_ value: Double) -> String {
        guard notation == .typed else { return text(of: value) }
        var text = YAMLText.number(value)
        if let point = text.firstIndex(of: "."), text[point...].count == 4 { text += "0" }
        return field.type == .percent && value > 0 && value < 1 ? text + " %" : text
    }

    private static let twoWeeks = 14.0

    private var preferred: Double {
        switch field.type {
        case .percent: 12.5
        case .money: 12500
        case .duration: field.unit == "working_hours" ? 18 : Self.twoWeeks
        case .integer: 12
        default: 2.5
        }
    }

    /// The figure, or the nearest that the field takes.
    private func allowed(_ value: Double) -> Double {
        var value = value
        if let least = field.leastFigure { value = max(value, least) }
        if let most = field.greatestFigure { value = min(value, most) }
        guard field.type == .integer else { return value }
        let whole = value.rounded(.up)
        return whole <= field.greatestFigure ?? .infinity ? whole : value.rounded(.down)
    }
}

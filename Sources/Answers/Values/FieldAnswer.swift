/// What is known about one field, with where it comes from.
package struct FieldAnswer: Sendable, Equatable {
    /// Whether there is a value, and why not.
    package var state: AnswerState
    /// The value, in the field's unit; only where the state is answered.
    package var value: AnswerValue?
    /// What was said beside the value, where it does not tell it.
    package var said: Said?
    /// All figures, where the answer was "it varies"; the value is their mean or median.
    package var samples: [Double]?
    /// What the figure counts, as the questionnaire named it at the time.
    package var unit: String?
    /// What was typed.
    package var raw: String?
    /// Where it comes from.
    package var source: AnswerSource?
    /// How well a figure is founded; nil for words and dates.
    package var basis: Basis?
    /// Who said it.
    package var respondent: String?
    /// Why it was skipped or does not apply.
    package var reason: String?

    /// Creates an answer; everything but the state is optional.
    package init(
        state: AnswerState, value: AnswerValue? = nil, said: Said? = nil, samples: [Double]? = nil,
        unit: String? = nil,
        raw: String? = nil, source: AnswerSource? = nil, basis: Basis? = nil, respondent: String? = nil,
        reason: String? = nil
    ) {
        self.state = state
        self.value = value
        self.said = said
        self.samples = samples
        self.unit = unit
        self.raw = raw
        self.source = source
        self.basis = basis
        self.respondent = respondent
        self.reason = reason
    }

    /// True of a figure that a document or a CRM says; what a person says of the same is a claim.
    package var isMeasurement: Bool {
        guard state == .answered, source == .crm || source == .document, case .number = value else {
            return false
        }
        return true
    }
}

/// Whether a field has a value, and why not.
package enum AnswerState: String, Sendable, CaseIterable {
    case answered
    case dontKnow = "dont_know"
    case skipped
    case notApplicable = "not_applicable"
}

/// Where an answer comes from.
package enum AnswerSource: String, Sendable, CaseIterable {
    case interview
    case document
    case crm
    case prefill
}

/// How well a figure is founded, from the best to the least.
package enum Basis: String, Sendable, CaseIterable, Comparable {
    case measured
    case samples
    case estimated
    case range

    /// The less certain of two is the greater: measured, samples, estimated and range alike.
    package static func < (one: Basis, other: Basis) -> Bool { one.doubt < other.doubt }

    private var doubt: Int {
        switch self {
        case .measured: 0
        case .samples: 1
        case .estimated, .range: 2
        }
    }
}

/// A value in canonical form; what a text means follows from the field's type.
package enum AnswerValue: Sendable, Hashable {
    /// A figure, in the field's unit.
    case number(Double)
    /// Yes or no.
    case flag(Bool)
    /// Free text, the code of a choice, or a date as `YYYY-MM-DD`.
    case text(String)
    /// The codes of a multiple choice, in the order of the options.
    case codes([String])
    /// The rows of a table.
    case table([TableRow])
}

/// One row of a table: cells by column; a column that is not there is unanswered.
package struct TableRow: Sendable, Hashable {
    /// Cells by column name.
    package var cells: [String: Cell]

    /// Creates a row from its cells.
    package init(_ cells: [String: Cell] = [:]) { self.cells = cells }

    /// The value of a cell, if it has one.
    package subscript(column: String) -> AnswerValue? {
        guard case .value(let value, _) = cells[column] else { return nil }
        return value
    }
}

/// What a cell holds.
package enum Cell: Sendable, Hashable {
    /// A value, with what was said beside it.
    case value(AnswerValue, said: Said? = nil)
    case dontKnow
}

package import Expressions
package import Questionnaires
import Wording

/// All answers of an audit, by field.
package struct AnswerSheet: Sendable, Equatable {
    /// The answers that count; a field that is not there is unanswered.
    package var answers: [String: FieldAnswer]
    /// What people claim of figures that were measured: it stands beside, and does not count.
    package var claims: [String: FieldAnswer] = [:]
    /// The day of which the answers are, in days since 1970-01-01: that on which the audit was last changed; nil where
    /// nobody knows.
    package var day: Int?

    /// Creates a sheet from answers by field.
    package init(_ answers: [String: FieldAnswer] = [:]) { self.answers = answers }

    /// Takes in a field's new answer. What was measured leaves standing what is claimed, whichever comes first, and it
    /// counts; each takes the place of an earlier one of its kind. What does not apply is neither.
    ///
    /// - Parameter answer: nil: the field is unanswered again, and nothing is left of either.
    package mutating func take(_ answer: FieldAnswer?, for field: String) {
        let before = answers[field]
        guard let answer, answer.state != .notApplicable, let before, before.state != .notApplicable else {
            answers[field] = answer
            claims[field] = nil
            return
        }
        switch (before.isMeasurement, answer.isMeasurement) {
        case (true, false): claims[field] = answer
        case (false, true):
            claims[field] = before
            answers[field] = answer
        case (true, true), (false, false): answers[field] = answer
        }
    }

    /// The answer to a field, if there is one.
    package subscript(field: String) -> FieldAnswer? {
        get { answers[field] }
        set { answers[field] = newValue }
    }

    /// The fields of which the other sheet holds something else, and `audit_date` where it is of another day.
    package func fieldsDiffering(from other: AnswerSheet) -> Set<String> {
        var names: Set<String> = []
        for (these, others) in [(answers, other.answers), (claims, other.claims)] {
            for (name, answer) in these where others[name] != answer { names.insert(name) }
            for name in others.keys where these[name] == nil { names.insert(name) }
        }
        if day != other.day { names.insert(Questionnaire.auditDate) }
        return names
    }

    /// The sheet with nothing but the state of the answers to some fields: whether there is one may be seen.
    ///
    /// - Parameter columns: columns of other tables of which no cell is left, by table.
    package func concealing(_ fields: Set<String>, columns: [String: Set<String>] = [:]) -> AnswerSheet {
        var sheet = self
        for (table, columns) in columns {
            guard case .table(var rows) = sheet[table]?.value else { continue }
            for index in rows.indices {
                for column in columns { rows[index].cells[column] = nil }
            }
            sheet[table]?.value = .table(rows)
        }
        for field in fields {
            if let answer = sheet[field] { sheet[field] = FieldAnswer(state: answer.state) }
            sheet.claims[field] = nil
        }
        return sheet
    }

    /// What expressions read of a field: its value, or an unknown that carries the field's name.
    ///
    /// - Parameter isVisible: false where a `when` hides the field; it then reads as not applicable.
    package func value(of field: Field, isVisible: Bool = true) -> Value {
        guard isVisible else { return .unknown(field.name, .notApplicable) }
        guard let answer = answers[field.name] else { return .unknown(field.name, .missing) }
        switch answer.state {
        case .dontKnow: return .unknown(field.name, .dontKnow)
        case .notApplicable: return .unknown(field.name, .notApplicable)
        case .skipped: return .unknown(field.name, .missing)
        case .answered: break
        }
        guard let value = answer.value else { return .unknown(field.name, .missing) }
        return Self.value(value, of: field) ?? .unknown(field.name, .missing)
    }

    /// What expressions read under `NAME_samples`: the list of figures, unknown where there is only one.
    package func samples(of field: Field, isVisible: Bool = true) -> Value {
        guard isVisible, let answer = answers[field.name], answer.state == .answered,
            let samples = answer.samples
        else {
            let state = value(of: field, isVisible: isVisible)
            if case .unknown = state { return state }
            return .unknown(field.name, .missing)
        }
        return .list(samples.map { .double($0) })
    }

    /// A canonical value as expressions see it; nil where it does not fit the field's type.
    static func value(_ value: AnswerValue, of field: Field) -> Value? {
        switch (value, field.type) {
        case (.number(let number), _) where field.type.isFigure: return .double(number)
        case (.flag(let flag), .yesNo): return .bool(flag)
        case (.text(let text), .choice), (.text(let text), .text): return .string(text)
        case (.text(let text), .date):
            return CalendarDate(iso: text).map { .double(Double($0.daysSince1970)) }
        case (.codes(let codes), .multi): return .list(codes.map { .string($0) })
        case (.table(let rows), .table):
            guard let shape = field.table else { return nil }
            let layout = ValueMap.Layout(shape.columns.map(\.name))
            return .list(
                rows.enumerated().map { row($0.element, at: $0.offset, of: field.name, shape, layout) })
        default: return nil
        }
    }

    /// A row as expressions see it: every column is there, an empty cell is unknown and names its table and place.
    ///
    /// - Parameter layout: the names of the columns, which all rows share.
    static func row(
        _ row: TableRow, at position: Int, of table: String, _ shape: TableShape, _ layout: ValueMap.Layout
    ) -> Value {
        let values = shape.columns.map { column -> Value in
            func unknown(_ reason: UnknownName.Reason) -> Value {
                .unknown(Unknowns(table, reason, at: UnknownName.Place(row: position, column: column.name)))
            }
            if case .value(let cell, _) = row.cells[column.name] {
                return value(cell, of: column) ?? unknown(.missing)
            }
            if !shape.asks(column, in: row) { return unknown(.notApplicable) }
            return unknown(row.cells[column.name] == .dontKnow ? .dontKnow : .missing)
        }
        return .map(ValueMap(layout: layout, values: values))
    }
}

extension Value {
    /// An unknown with one name.
    package static func unknown(_ name: String, _ reason: UnknownName.Reason) -> Value {
        .unknown(Unknowns(name, reason))
    }
}

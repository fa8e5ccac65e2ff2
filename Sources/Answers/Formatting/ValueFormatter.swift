package import Expressions
package import Questionnaires
package import Wording

/// Writes answers and figures for people, in one language and currency.
package struct ValueFormatter: Sendable {
    /// The words and number style.
    package let texts: Texts
    /// ISO 4217 code of the audit's currency.
    package let currency: String?
    /// Where option sets and labels come from.
    package let questionnaire: Questionnaire

    /// Creates a formatter.
    package init(_ questionnaire: Questionnaire, _ texts: Texts, currency: String?) {
        self.questionnaire = questionnaire
        self.texts = texts
        self.currency = currency
    }

    /// A figure without its unit, as it stands in running text: fewer decimals the larger it is.
    package func bare(_ number: Double) -> String {
        texts.numbers.rounded(number)
    }

    /// An amount of money with two significant digits: an estimate claims no more.
    package func rough(_ amount: Double) -> Quantity {
        guard amount.isFinite, amount != 0 else { return money(amount) }
        var step = 1.0
        while abs(amount) / step >= 100 { step *= 10 }
        let rounded = (amount / step).rounded(.toNearestOrAwayFromZero) * step
        return money(rounded.isFinite ? rounded : amount)
    }

    private func money(_ amount: Double) -> Quantity {
        Quantity(amount, .rounded, .money(per: nil), currency: currency)
    }

    /// What was answered to a field of figures.
    package func quantity(_ number: Double, of field: Field) -> Quantity {
        Quantity(number, .given, Unit(field), currency: currency)
    }

    /// A figure with its unit, such as `12.5 %`, `4,355 EUR per customer` or `95 days`.
    package func figure(_ number: Double, unit: String?) -> String {
        texts(.value(.figure(quantity(number, unit: unit))))
    }

    /// A computed figure, or one that it is compared with.
    package func quantity(_ number: Double, unit: String?) -> Quantity {
        Quantity(number, .rounded, Unit(unit), currency: currency)
    }

    /// An answer to a field in full, such as `1-49 %`, `Yes`, `2,400,000 EUR`.
    package func answer(_ value: AnswerValue, of field: Field) -> String {
        switch (value, field.type) {
        case (.number(let number), _):
            return texts(.value(.figure(quantity(number, of: field))))
        case (.flag(let flag), _): return texts(flag ? .value(.yes) : .value(.no))
        case (.text(let code), .choice): return label(code, of: field)
        case (.text(let text), .date): return texts.day(text)
        case (.text(let text), _): return text
        case (.codes(let codes), _):
            return codes.isEmpty
                ? texts(.value(.noneChosen)) : texts.signs.clauses(codes.map { label($0, of: field) })
        case (.table(let rows), _): return texts(.value(.rowCount(rows.count)))
        }
    }

    /// How a figure came of samples, such as `median of 5`; nil where it did not.
    package func summary(of answer: FieldAnswer, _ field: Field) -> String? {
        questionnaire.sampleSummary(of: answer, field).map { samples in
            switch samples.summary {
            case .mean: texts(.value(.sampleSummary(.mean, count: samples.count)))
            case .median: texts(.value(.sampleSummary(.median, count: samples.count)))
            }
        }
    }

    /// An answer in full; a length of time that was told in another unit is rounded, and what was told stands behind it.
    package func words(_ answer: FieldAnswer, of field: Field) -> String? {
        guard let value = answer.value else { return nil }
        guard case .number(let number) = value, let unit = field.unit, FigureUnit.times.contains(unit),
            bare(number) != texts.numbers.given(number), let said = answer.raw?.trimmed,
            said.contains(where: \.isLetter), !says(said, number)
        else { return self.answer(value, of: field) }
        let rounded = Quantity(number, .rounded, Unit(unit), currency: currency)
        let isShort = answer.samples == nil && answer.basis != .range && said.count <= 20
        return texts(.value(isShort ? .converted(rounded, said: said) : .figure(rounded)))
    }

    /// True of a text that begins with the figure itself.
    private func says(_ text: String, _ number: Double) -> Bool {
        let (result, _) = NumberScanner(style: texts.numbers).scan(Substring(text.folded))
        return result == .number(number)
    }

    /// A cell of a table; empty where nothing was entered.
    package func cell(_ cell: Cell?, of column: Field) -> String {
        switch cell {
        case .value(.number(let number), let said): self.said(said, number, of: column)
        case .value(let value, _): answer(value, of: column)
        case .dontKnow: "?"
        case nil: ""
        }
    }

    /// A figure as one could type it, with what was said beside it: `8-24`, `~30`, `57/190`.
    private func said(_ said: Said?, _ figure: Double, of column: Field) -> String {
        func typed(_ number: Double) -> String {
            // Without its sign a share below one percent could be read as a part of one.
            texts.numbers.given(number) + (column.type == .percent && number > 0 && number < 1 ? " %" : "")
        }
        return switch said {
        case .range(let low, let high): "\(typed(low))-\(typed(high))"
        case .about: "~\(typed(figure))"
        case .part(let part, let whole): "\(texts.numbers.given(part))/\(texts.numbers.given(whole))"
        case nil: typed(figure)
        }
    }

    /// What the rows of a table are called: the text of their first cell; a repeat gets ` (2)`.
    package func rowNames(_ firstCells: [String?], of shape: TableShape) -> [String] {
        var seen: [String: Int] = [:]
        return firstCells.map { text in
            var name = text ?? ""
            if let first = shape.columns.first, first.type == .choice { name = label(name, of: first) }
            let count = (seen[name] ?? 0) + 1
            seen[name] = count
            return count == 1 ? name : texts.signs.bracketed(name, "\(count)")
        }
    }

    /// The cells of a table that have no value, in words such as `Cost of 'Fairs' and 'Letters'`.
    ///
    /// - Parameters:
    ///   - onlyUnknown: true for those only of which somebody said that nobody knows.
    ///   - mostRows: so many rows of a column are named.
    package func openCells(
        of rows: [TableRow], _ shape: TableShape, onlyUnknown: Bool, mostRows: Int
    ) -> [String] {
        let open = shape.openCells(of: rows, onlyUnknown: onlyUnknown)
        guard !open.isEmpty, let first = shape.columns.first else { return [] }
        let names = rowNames(
            rows.map { row -> String? in
                if case .text(let text) = row[first.name] { text } else { nil }
            }, of: shape)
        return open.map { column, rows in
            texts(
                .finding(
                    .missingCells(
                        column: column.label, rows: rows.prefix(mostRows).map { names[$0] },
                        more: max(rows.count - mostRows, 0))))
        }
    }

    /// What a computed value reads as; nil where it is not known.
    package func value(_ value: Value, unit: String, options: String? = nil) -> String? {
        switch value {
        case .bool(let flag): texts(flag ? .value(.yes) : .value(.no))
        case .string(let code): options.flatMap { questionnaire.options[$0]?.option(code)?.label } ?? code
        case .int, .double: value.number.map { figure($0, unit: unit) }
        case .null, .list, .map, .unknown, .failure: nil
        }
    }

    /// A computed value behind its label, as it stands among others of its row.
    package func named(_ value: Value, _ label: String, unit: String, options: String? = nil) -> String {
        if let number = value.number {
            return texts(
                .value(.namedFigure(label, Quantity(number, .rounded, Unit(unit), currency: currency))))
        }
        return texts(
            .value(.labelled(label, self.value(value, unit: unit, options: options) ?? state(value))))
    }

    /// What was entered in a cell, behind the label of its column.
    package func named(_ value: Value, of column: Field) -> String {
        guard let number = value.number else {
            switch value {
            case .string(let code) where column.type == .choice:
                return texts(.value(.labelled(column.label, label(code, of: column))))
            case .string(let text): return texts(.value(.labelled(column.label, text)))
            case .bool(let flag):
                return texts(.value(.labelled(column.label, texts(flag ? .value(.yes) : .value(.no)))))
            case .list(let codes):
                let labels = texts.signs.clauses(codes.map { placeholder($0) })
                return texts(.value(.labelled(column.label, labels)))
            default: return texts(.value(.labelled(column.label, state(value))))
            }
        }
        switch column.type {
        case .date: return texts(.value(.labelled(column.label, day(number))))
        default:
            return texts(.value(.namedFigure(column.label, quantity(number, of: column))))
        }
    }

    /// Why there is no value.
    private func state(_ value: Value) -> String {
        if case .unknown(let unknowns) = value, unknowns.isNotApplicable {
            return texts(.value(.notApplicableShort))
        }
        return texts(.value(.notKnown))
    }

    /// The label of a code of a field's option set; the code where there is no label.
    package func label(_ code: String, of field: Field) -> String {
        field.options.flatMap { questionnaire.options[$0]?.option(code)?.label } ?? code
    }
}

extension ValueFormatter {
    /// A day in place of a placeholder, as the language writes it.
    package func placeholder(day value: Value?) -> String {
        value?.number.map(day) ?? texts(.value(.notKnown))
    }

    private func day(_ number: Double) -> String {
        Int(exactly: number).map { texts(CalendarDate(daysSince1970: $0)) } ?? texts(.value(.notKnown))
    }

    /// What was entered, in place of a placeholder: with labels for codes, dates, and money with its currency.
    package func placeholder(_ value: Value?, of field: Field) -> String {
        switch (value, field.type) {
        case (.string(let code), .choice): label(code, of: field)
        case (.list(let codes), .multi):
            texts.signs.list(
                codes.map { code in
                    if case .string(let code) = code { label(code, of: field) } else { placeholder(code) }
                })
        case (.double(let number), .date): day(number)
        case (.double(let number), .money): texts(.value(.figure(money(number))))
        default: placeholder(value)
        }
    }

    /// A figure in place of a placeholder: an option's label, or money with its currency.
    package func placeholder(_ value: Value?, unit: String, options: String? = nil) -> String {
        switch (value, Unit(unit)) {
        case (.string(let code), _):
            options.flatMap { questionnaire.options[$0]?.option(code)?.label } ?? code
        case (.double(let number), .money): texts(.value(.figure(money(number))))
        case (.int(let number), .money): texts(.value(.figure(money(Double(number)))))
        default: placeholder(value)
        }
    }

    /// What a check of a figure that is unusual says; nil of any other.
    package func unusual(_ check: Check) -> String? {
        guard let field = check.unusual, let usual = field.usual else { return nil }
        return texts(
            .reply(
                .unusual(
                    low: quantity(usual.lowerBound, of: field), high: quantity(usual.upperBound, of: field))))
    }

    /// A text with the limits of all that it names.
    package func withLimits(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        return TextTemplate(text).filled { name in
            placeholder(questionnaire.limits[name].map { .double($0.value) })
        }
    }

    /// A value in place of a placeholder: bare, or "not known".
    package func placeholder(_ value: Value?) -> String {
        switch value {
        case .double, .int: value?.number.map(bare) ?? texts(.value(.notKnown))
        case .string(let text): text
        case .bool(let flag): texts(flag ? .value(.yes) : .value(.no))
        case .list(let items): texts.signs.list(items.map { placeholder($0) })
        case .null, .map, .unknown, .failure, nil: texts(.value(.notKnown))
        }
    }
}

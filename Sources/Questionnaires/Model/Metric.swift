package import Expressions

/// A figure computed from fields and metrics.
package struct Metric: Sendable, Equatable {
    /// Id, which sources name.
    package var id: String = ""
    /// The name that expressions read.
    package var variable: String = ""
    /// How it is computed.
    package var formula: CompiledExpression = .unreadable
    /// What it counts, such as `%` or `money per customer`.
    package var unit: String = ""
    /// Which direction is good.
    package var better: Direction = .context
    /// What counts as good, in words.
    package var target: String?
    /// What the formula takes for granted; printed with the figure.
    package var assumes: String?
    /// What people read.
    package var label: String = ""
    /// The option set of a metric that is a word: the formula gives a code, people read its label.
    package var options: String?
    /// The stage on whose sheet it is printed.
    package var sheet: String?
    /// False where it is compared but never shown to a client.
    package var printed: Bool = true
    /// How many cases it rests on; below thirty it is thin.
    package var cases: CompiledExpression?
    /// Where it comes from.
    package var sources: [String] = []
}

extension Metric {
    /// True of one that is a word: an option of its set.
    package var isWord: Bool { unit == FigureUnit.word }
}

/// Which direction of a figure is good.
package enum Direction: String, Sendable, CaseIterable {
    case higher
    case lower
    case band
    case context
}

/// A column computed for each row of a table.
package struct ComputedColumn: Sendable, Equatable {
    /// Id, such as `MC-4`.
    package var id: String = ""
    /// The name that expressions read.
    package var name: String = ""
    /// How it is computed; reads the row under the table's row name.
    package var formula: CompiledExpression = .unreadable
    /// False: the cell is not applicable.
    package var when: CompiledExpression?
    /// What it counts.
    package var unit: String = ""
    /// Which direction is good.
    package var better: Direction = .context
    /// What counts as good, in words.
    package var target: String?
    /// What people read.
    package var label: String = ""
    /// The option set of a column of words.
    package var options: String?
    /// Where it comes from.
    package var sources: [String] = []
}

/// What is thought of a row.
package struct Verdict: Sendable, Equatable {
    /// Stored name; several verdicts may share it.
    package var code: String = ""
    /// What people read.
    package var label: String = ""
    /// True: this is the verdict, unless an earlier one was true.
    package var when: CompiledExpression = .unreadable
    /// False where no verdict notes are added to its reasons.
    package var notes: Bool = true
    /// Why; all whose condition holds are given.
    package var reasons: [VerdictNote] = []
}

/// A reason for a verdict, or a remark added to it.
package struct VerdictNote: Sendable, Equatable {
    /// Stored name.
    package var id: String = ""
    /// The condition; nil: always.
    package var when: CompiledExpression?
    /// What people read, with placeholders for cells and metrics.
    package var text: String = ""
}

/// A plausibility check: it warns and asks back, it never blocks.
package struct Check: Sendable, Equatable {
    /// Id, which sources name.
    package var id: String = ""
    /// True: something does not fit.
    package var when: CompiledExpression = .unreadable
    /// What people read.
    package var message: String = ""
    /// Whose figure is unusual, where the check follows from what is usual and the program words it.
    package var unusual: Field?
}

// MARK: description

extension Metric: Described {
    static let description = Description<Metric>(
        "a metric", named: "variable", by: \.variable,
        keys: [
            .required("id", \.id, .filled),
            .required("variable", \.variable, .name),
            .required("formula", \.formula, .expression),
            .required("unit", \.unit, .filled),
            .defaulted("better", \.better, .choice),
            .optional("target", \.target, .limitText),
            .optional("assumes", \.assumes, .limitText),
            .required("label", \.label, .filledText),
            .optional("options", \.options, .word),
            .optional("sheet", \.sheet, .word),
            .defaulted("printed", \.printed, .flag),
            .optional("cases", \.cases, .expression),
            .defaulted("sources", \.sources, .words),
        ])
}

extension ComputedColumn: Described {
    static let description = Description<ComputedColumn>(
        "a computed column", named: "name", by: \.name,
        keys: [
            .required("id", \.id, .filled),
            .required("name", \.name, .name),
            .required("formula", \.formula, .expression),
            .optional("when", \.when, .expression),
            .required("unit", \.unit, .filled),
            .defaulted("better", \.better, .choice),
            .optional("target", \.target, .limitText),
            .required("label", \.label, .filledText),
            .optional("options", \.options, .word),
            .defaulted("sources", \.sources, .words),
        ])
}

extension Verdict: Described {
    /// Read by its position, since several may share a code; its texts go by the code.
    static let description = Description<Verdict>(
        "a verdict",
        check: { verdict, reader, place in
            let byCode = place.elsewhere(place.path.split(separator: ".").dropLast().joined(separator: "."))
                .below(verdict.code)
            byCode.note(reader.node)
            if let label = reader.node.value(of: "label") { byCode.below("label").note(label) }
        },
        keys: [
            .required("code", \.code, .name),
            .required("label", \.label, .filledText),
            .required("when", \.when, .expression),
            .defaulted("notes", \.notes, .flag),
            .defaulted(
                "reasons", \.reasons,
                .entries(
                    under: .derived { "verdict_reasons.\($0.split(separator: ".").dropFirst().first ?? "")" })
            ),
        ])

    /// A list of verdicts, whose texts go by their codes.
    static let list = Form<[Verdict]>.list(.entry()).visiting { verdicts, place in
        for index in verdicts.indices {
            description.visitTexts(of: &verdicts[index], at: place.below(verdicts[index].code))
        }
    }
}

extension VerdictNote: Described {
    static let description = Description<VerdictNote>(
        "a reason", named: "id", by: \.id,
        filling: { _, path in .row(path.split(separator: ".").dropFirst().first.map(String.init) ?? "") },
        keys: [
            .required("id", \.id, .filled),
            .optional("when", \.when, .expression),
            .required("text", \.text, .filledText),
        ])
}

extension Check: Described {
    static let description = Description<Check>(
        "a check", named: "id", by: \.id, filling: { _, _ in .names },
        keys: [
            .required("id", \.id, .filled),
            .required("when", \.when, .expression),
            .required("message", \.message, .filledText),
        ])
}

import Answers
import Expressions
import Findings
import Questionnaires
import TerminalText
import Wording

/// Writes methods to a page.
struct MethodWriter {
    let formatter: ValueFormatter
    var page: Page

    private var texts: Texts { formatter.texts }
    private var bullet: String { page.isPlain ? "" : "- " }

    // MARK: explaining

    mutating func writeList(_ methods: [Method], command: String) {
        page.title(texts(.method(.title)))
        let cells = (methods.map { CellWidth.of($0.id) }.max() ?? 0) + 2
        for method in methods { page.entry(method.id, method.label, indent: 0, labelCells: cells) }
        page.blank()
        page.paragraph(texts(.method(.hint(command: command))), .faint)
    }

    mutating func writeExplanation(_ method: Method, command: String) {
        page.title(method.label)
        page.paragraph(method.text)
        writeChecklist(method, nil)
        if !method.inputs.isEmpty {
            page.heading(texts(.method(.inputsTitle)))
            let cells = (method.inputs.map { CellWidth.of($0.field.name) }.max() ?? 0) + 2
            for input in method.inputs {
                page.entry(input.field.name, form(of: input), indent: 0, labelCells: cells)
            }
            if method.inputs.contains(where: { $0.field.table != nil }) {
                page.paragraph(texts(.method(.tableHint)), .faint)
            }
        }
        if let example = method.examples.first { writeExample(example, of: method, command: command) }
    }

    private func form(of input: MethodInput) -> String {
        let field = input.field
        var form = texts(.asking(.expected(FormWord(field, currency: formatter.currency))))
        if let shape = field.table {
            form = texts(.method(.rows(columns: shape.columns.map { columnHead($0) })))
        } else if input.isList {
            form = texts(.method(.several(form: form)))
        } else if !formatter.options(of: field).isEmpty {
            form = texts.signs.clauses(
                formatter.options(of: field).map { texts.signs.labelled($0.code, $0.label) })
        }
        return texts(.method(.input(label: field.label, form: form, isOptional: field.optional)))
    }

    private func columnHead(_ column: Field) -> String {
        let codes = formatter.options(of: column).map(\.code)
        let label = column.label + (column.optional ? "" : "*")
        return codes.isEmpty ? label : texts.signs.marked(label, texts.signs.list(codes))
    }

    private mutating func writeExample(_ example: MethodExample, of method: Method, command: String) {
        page.heading(texts(.method(.exampleTitle(example.name))))
        // On one line, however long: a line break would be pasted too.
        let line = ([command, method.id] + arguments(of: example, method)).joined(separator: " ")
        page.line(line.harmless())
        page.blank()
        let inputs = formatter.questionnaire.inputs(of: example, for: method)
        writeFigures(MethodReport(method, inputs, formatter))
    }

    /// What one would type for an example, quoted as a command line needs it.
    private func arguments(of example: MethodExample, _ method: Method) -> [String] {
        method.inputs.flatMap { input -> [String] in
            let name = input.field.name
            if let shape = input.field.table {
                return (example.tables[name] ?? []).map { row in
                    var cells = shape.columns.map { row[$0.name] ?? "" }
                    while cells.last?.isEmpty == true { cells.removeLast() }
                    return "\(name)=\(quoted(cells.joined(separator: "; ")))"
                }
            }
            let text = example.lists[name]?.joined(separator: "; ") ?? example.inputs[name]
            return text.map { ["\(name)=\(quoted($0))"] } ?? []
        }
    }

    private func quoted(_ text: String) -> String {
        let isSafe = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-+%/".contains($0)) }
        return isSafe ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }

    // MARK: results

    mutating func writeResults(_ method: MethodReport, _ report: Report?) {
        page.title(method.method.label)
        if !method.method.checklist.isEmpty { page.paragraph(method.method.text) }
        writeChecklist(method.method, report)
        var tables: [MethodInput] = []
        for input in method.method.inputs {
            let value = method.inputs[input.field.name]
            if input.field.table != nil, value?.isDefinite == true {
                tables.append(input)
            } else if value != nil || !input.field.optional {
                writeInput(input, value)
            }
        }
        if !tables.isEmpty || !method.method.results.isEmpty {
            page.heading(texts(.method(.resultsTitle)))
            writeFigures(method)
        }
    }

    private mutating func writeInput(_ input: MethodInput, _ value: Value?) {
        let text = value.flatMap { given($0, input.field) }
        page.leader(input.field.label, text ?? texts(.value(.notKnown)), text == nil ? .faint : .plain)
    }

    /// A value that was given, in words; nil where it is not known.
    private func given(_ value: Value, _ field: Field) -> String? {
        switch value {
        case .int, .double: value.number.map { formatter.answer(.number($0), of: field) }
        case .bool(let flag): formatter.answer(.flag(flag), of: field)
        case .string(let text): formatter.answer(.text(text), of: field)
        case .list(let items):
            texts.signs.clauses(items.map { $0.number.map(formatter.bare) ?? "?" })
        case .null, .map, .unknown, .failure: nil
        }
    }

    private mutating func writeFigures(_ report: MethodReport) {
        for input in report.method.inputs { writeTable(input, report) }
        for (figure, value) in zip(report.method.results, report.outcome.results) {
            let isKnown = value.value != nil
            page.leader(
                report.method.label(of: figure), text(of: value, figure), isKnown ? .strong : .faint)
            if case .missing(let names) = value {
                page.paragraph(texts(.method(.needs(report.labels(of: names)))), .faint, indent: 6)
            } else if isKnown, let assumes = figure.assumes {
                page.paragraph(texts(.finding(.assumes(assumes))), .faint, indent: 6)
            }
        }
    }

    private func text(of value: MethodValue, _ figure: MethodFigure) -> String {
        switch value {
        case .known(let value):
            formatter.value(value, unit: figure.unit, options: figure.options)
                ?? texts(.value(.notKnown))
        case .missing: texts(.value(.notKnown))
        case .notApplicable: texts(.value(.notApplicableShort))
        case .notComputable: texts(.value(.findingStatus(.notComputable)))
        }
    }

    // MARK: tables

    private mutating func writeTable(_ input: MethodInput, _ report: MethodReport) {
        guard let shape = input.field.table, let rows = report.outcome.tables[input.field.name],
            !rows.isEmpty
        else { return }
        var columns: [TextTable.Column] = []
        for (position, column) in shape.columns.enumerated() {
            // A column that nobody filled says nothing.
            guard position == 0 || rows.contains(where: { $0[column.name]?.value != nil }) else { continue }
            columns.append(
                TextTable.Column(
                    title: texts(
                        .value(.columnTitle(column.label, unit: Unit(column), currency: formatter.currency))),
                    alignment: column.type.isFigure ? .right : .left,
                    cells: rows.map { entered($0[column.name], column) }))
        }
        for figure in input.computed {
            columns.append(
                TextTable.Column(
                    title: texts(
                        .value(
                            .columnTitle(figure.label, unit: Unit(figure.unit), currency: formatter.currency))
                    ),
                    alignment: figure.options == nil ? .right : .left,
                    cells: rows.map { computed($0[figure.name], figure) }))
        }
        TextTable(columns, texts).write(to: &page, indent: 2)
        if columns.contains(where: { $0.cells.contains { $0 == "?" || $0 == "-" } }) {
            page.paragraph(texts(.report(.unknownCellHint)), .faint, indent: 2)
        }
        page.blank()
    }

    private func entered(_ value: MethodValue?, _ column: Field) -> String {
        switch value {
        case .known(let value):
            value.number.map { texts.numbers.text($0, decimals: 4) } ?? given(value, column) ?? "?"
        case .missing: "?"
        case .notApplicable, .notComputable, nil: "-"
        }
    }

    private func computed(_ value: MethodValue?, _ figure: MethodFigure) -> String {
        switch value {
        case .known(let value):
            value.number.map(formatter.bare)
                ?? formatter.value(value, unit: figure.unit, options: figure.options) ?? "?"
        case .missing: "?"
        case .notApplicable, .notComputable, nil: "-"
        }
    }

    // MARK: checklist

    private mutating func writeChecklist(_ method: Method, _ report: Report?) {
        if !method.checklist.isEmpty { page.blank() }
        for item in method.checklist {
            let content = item.text.isEmpty ? item.label : texts(.value(.labelled(item.label, item.text)))
            page.paragraph(content, lead: bullet, hanging: bullet.count)
            guard let report else { continue }
            var writer = TerminalWriter(report, page, grouping: .stage)
            for name in item.shows {
                let metric = report.assessment.metric(name).map {
                    PageFact($0, report, withTarget: false)
                }
                writer.facts([metric ?? PageFact(field: name, report)].compactMap { $0 })
            }
            page = writer.page
        }
        if !method.checklist.isEmpty { page.blank() }
    }
}

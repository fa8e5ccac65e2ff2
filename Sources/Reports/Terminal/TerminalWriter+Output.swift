import Answers
import Expressions
import Findings
import Questionnaires
import TerminalText
import Wording

extension TerminalWriter {
    /// What a stage ends with.
    ///
    /// - Parameter withSheet: false where the metrics of the sheet are printed elsewhere in full.
    mutating func writeOutput(of stage: Stage, withSheet: Bool) {
        guard let output = report.questionnaire.outputs[stage.id], !output.parts.isEmpty else { return }
        page.heading(texts(.value(.labelled(stage.name, output.title))))
        guard output.parts.contains(where: report.holdsSomething) else {
            page.paragraph(texts(.finding(.nothingAnsweredYet)), .faint, indent: 2)
            return
        }
        var printed: Set<String> = []
        for part in output.parts {
            switch part {
            case .metrics(let variables):
                for variable in variables where printed.insert(variable).inserted {
                    guard let result = assessment.metric(variable), !result.isNotApplicable,
                        report.canBeHad(result)
                    else { continue }
                    writeFigure(result, isDetailed: false)
                }
            case .fields(let names):
                for name in names { writeField(name) }
            case .table(let name, let columns): writeTable(name, columns)
            case .sheet(let sheet):
                guard withSheet else { continue }
                page.blank()
                for result in assessment.metrics
                where result.metric.sheet == sheet && printed.insert(result.metric.variable).inserted {
                    guard !result.isNotApplicable, report.canBeHad(result) else { continue }
                    writeFigure(result, isDetailed: false)
                }
            case .chart(.funnel(let names, _)): writeBars(names)
            // Their figures stand in the table.
            case .chart(.comparison), .chart(.quadrants): break
            }
        }
    }

    // MARK: fields

    mutating func writeField(_ name: String) {
        guard let field = report.field(name), let answer = report.answer(to: field) else { return }
        let isAnswered = report.sheet[name]?.state == .answered
        page.leader(field.label, answer, isAnswered ? .plain : .faint)
    }

    // MARK: tables

    private mutating func writeTable(_ name: String, _ columns: [String]) {
        guard let field = report.field(name), let shape = field.table else { return }
        guard !report.visibility.hiddenFields.contains(name) else { return }
        guard let rows = assessment.tables[name]?.rows, !rows.isEmpty else {
            let isEmpty = assessment.tables[name] != nil
            page.leader(field.label, texts(isEmpty ? .value(.noneChosen) : .value(.notAnswered)), .faint)
            return
        }
        page.blank()
        let table = TableColumns(report, name, shape)
        let laidOut = columns.map { table.column($0, rows) }
        TextTable(laidOut, texts).write(to: &page, indent: 2)
        if laidOut.contains(where: { $0.cells.contains { $0 == "?" || $0 == "-" } }) {
            page.paragraph(texts(.report(.unknownCellHint)), .faint, indent: 2)
        }
        page.blank()
        for row in rows { writeVerdict(row) }
        page.blank()
    }

    private mutating func writeVerdict(_ row: RowResult) {
        guard let verdict = row.verdict else { return }
        page.paragraph(texts(.value(.labelled(row.key, verdict.label))), .strong, indent: 2, hanging: 2)
        for reason in verdict.reasons {
            page.paragraph(reason.text, lead: bullet, indent: 4, hanging: bullet.count)
        }
    }

    // MARK: bars

    /// Figures as bars of one scale; nothing where fewer than two are known.
    private mutating func writeBars(_ names: [String]) {
        let figures = names.compactMap { name -> (label: String, value: Double, text: String)? in
            guard let field = report.field(name), let answer = report.sheet[name],
                !report.visibility.hiddenFields.contains(name),
                let value = answer.value, case .number(let number) = value, number >= 0
            else { return nil }
            return (field.label.harmless(), number, report.formatter.answer(value, of: field).harmless())
        }
        let scale = BarScale(figures.map(\.value))
        guard figures.count > 1, let scale else { return }
        page.blank()
        let labelCells = figures.map { CellWidth.of($0.label) }.max() ?? 0
        let textCells = figures.map { CellWidth.of($0.text) }.max() ?? 0
        let indent = page.indentation(2)
        let bar = min(page.width - indent - labelCells - textCells - 4, 40)
        for figure in figures {
            guard !page.isPlain, bar >= 8 else {
                page.paragraph(texts(.value(.labelled(figure.label, figure.text))), indent: 2, hanging: 2)
                continue
            }
            page.line([
                (String(repeating: " ", count: indent) + figure.label.padded(toCells: labelCells), .plain),
                ("  " + figure.text.padded(toCells: textCells, alignment: .right) + "  ", .strong),
                (scale.bar(figure.value, cells: bar), .faint),
            ])
        }
    }
}

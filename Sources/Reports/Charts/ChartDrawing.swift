import TerminalText
import Wording

extension Chart {
    /// The chart as SVG; `id` is unique on its page.
    func svg(id: String, signs: Punctuation) -> String {
        var canvas = SVGCanvas()
        switch drawing {
        case .funnel(let steps): Self.draw(steps, on: &canvas)
        case .comparison(let one, let other, let rows): Self.draw(one, other, rows, on: &canvas)
        case .quadrants(let fields): Self.draw(fields, on: &canvas)
        case .bands(let rows, let limits): Self.draw(rows, limits, on: &canvas)
        }
        return canvas.document(title: title, description: description(signs), id: id)
    }

    /// What the drawing shows, row by row.
    private func description(_ signs: Punctuation) -> String {
        signs.clauses(table.rows.map { row in signs.list(row.filter { !$0.isEmpty }) })
    }

    // MARK: drawings

    /// Label and number on a line, the bar below them, then how many went on.
    private static func draw(_ steps: [FunnelStep], on canvas: inout SVGCanvas) {
        let width = SVGCanvas.width
        guard let scale = BarScale(steps.map(\.number)) else { return }
        canvas.advance(4)
        for (position, step) in steps.enumerated() {
            if position > 0 {
                var y = canvas.height
                if !step.share.isEmpty {
                    canvas.text("\u{2193} \(step.share)", x: 8, y: y + 12, "note", room: width - 8)
                    y += 16
                }
                if !step.leak.isEmpty {
                    canvas.text(step.leak, x: 22, y: y + 12, "alarm", room: width - 22)
                    y += 16
                }
                canvas.advance(y - canvas.height + 8)
            }
            let y = canvas.height
            canvas.text(step.label, x: 0, y: y + 12, "label", room: width - 90)
            canvas.text(step.text, x: width, y: y + 12, "figure", anchor: .end, room: 84)
            let share = scale.share(step.number)
            canvas.bar(
                x: 0, y: y + 18, width: max(share * width, step.number > 0 ? 2 : 0), height: 12, "first")
            if scale.isBroken(step.number) {
                // What dwarfs all others is drawn broken.
                canvas.bar(x: width * 0.45, y: y + 16, width: 4, height: 16, "gap")
                canvas.bar(x: width * 0.45 + 10, y: y + 16, width: 4, height: 16, "gap")
            }
            canvas.advance(36)
        }
    }

    /// Two bars a row, one above the other, with a legend on top.
    private static func draw(
        _ one: String, _ other: String, _ rows: [ComparisonRow], on canvas: inout SVGCanvas
    ) {
        let width = SVGCanvas.width
        let scale = BarScale(rows.flatMap { [$0.one ?? 0, $0.other ?? 0] })
        for (label, kind) in [(one, "second"), (other, "first")] {
            canvas.bar(x: 0, y: canvas.height + 3, width: 12, height: 10, kind)
            canvas.text(label, x: 18, y: canvas.height + 12, "note", room: width - 18)
            canvas.advance(18)
        }
        canvas.advance(6)
        for row in rows {
            let y = canvas.height
            canvas.text(row.label, x: 0, y: y + 13, "label", room: width - 130)
            canvas.text(row.verdict, x: width, y: y + 13, "figure", anchor: .end, room: 124)
            for (position, (value, text, kind)) in [
                (row.one, row.oneText, "second"), (row.other, row.otherText, "first"),
            ].enumerated() {
                let top = y + 19 + Double(position) * 15
                let length = max(scale?.share(value ?? 0) ?? 0, 0) * (width - 80)
                canvas.bar(x: 0, y: top, width: (value ?? 0) > 0 ? max(length, 2) : 0, height: 11, kind)
                canvas.text(text, x: max(length, 0) + 6, y: top + 10, "note", room: 74)
            }
            canvas.advance(60)
        }
    }

    private static let mostNames = 5

    /// Four fields, each with its name and those in it.
    private static func draw(_ fields: [Quadrant], on canvas: inout SVGCanvas) {
        let width = SVGCanvas.width / 2
        let lines = fields.map { min($0.names.count, mostNames + 1) }.max() ?? 0
        let height = 34 + 18 * Double(max(lines, 1))
        for (position, field) in fields.enumerated() {
            let x = Double(position % 2) * width
            let y = Double(position / 2) * height
            canvas.bar(x: x + 1, y: y + 1, width: width - 2, height: height - 2, "field")
            canvas.text(field.label, x: x + 10, y: y + 20, "label", room: width - 20)
            for (line, name) in field.names.prefix(mostNames).enumerated() {
                canvas.text(name, x: x + 10, y: y + 40 + 18 * Double(line), "plain", room: width - 20)
            }
            if field.names.count > mostNames {
                canvas.text(
                    "+\(field.names.count - mostNames)", x: x + 10, y: y + 40 + 18 * Double(mostNames),
                    "note",
                    room: width - 20)
            }
        }
        canvas.advance(height * Double((fields.count + 1) / 2))
    }

    /// A bar from 0 to 100 per stage, with marks where bands begin.
    private static func draw(_ rows: [BandRow], _ limits: [Double], on canvas: inout SVGCanvas) {
        let width = SVGCanvas.width
        for row in rows {
            let y = canvas.height
            let room = min(Double(CellWidth.of(row.text.harmless())) * 6.5 + 8, width / 2)
            canvas.text(row.label, x: 0, y: y + 13, "label", room: width - room)
            canvas.text(row.text, x: width, y: y + 13, "figure", anchor: .end, room: room + 8)
            canvas.bar(x: 0, y: y + 20, width: width, height: 10, "track")
            if let score = row.score {
                canvas.bar(x: 0, y: y + 20, width: max(min(score, 100), 0) / 100 * width, height: 10, "first")
            }
            for limit in limits {
                canvas.line(
                    x: limit / 100 * width, y: y + 18, toX: limit / 100 * width, toY: y + 32, "tick")
            }
            canvas.advance(44)
        }
    }
}

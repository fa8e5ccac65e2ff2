import Answers
import Findings
import Questionnaires
import Wording

extension Chart {
    private struct FunnelStep {
        let field: Field
        let number: Double?
        let text: String
        let leak: Double?
    }

    /// A step so many times the next one would leave no room for what follows: it stands there in figures.
    private static let mostTimes = 20.0

    init?(funnel chart: OutputChart, _ report: Report) {
        let texts = report.texts
        let steps = chart[.fields].compactMap { name -> FunnelStep? in
            guard let field = report.field(name), !report.visibility.hiddenFields.contains(name),
                report.sheet[name] != nil
            else { return nil }
            let value = report.sheet[name]?.value
            let number: Double? =
                if case .number(let number) = value, number.isFinite, number >= 0 { number } else { nil }
            return FunnelStep(
                field: field, number: number,
                text: value.flatMap { number == nil ? nil : report.formatter.answer($0, of: field) }
                    ?? texts(.value(.notKnown)),
                leak: chart.links[name].flatMap { report.assessment.finding($0)?.money })
        }
        guard steps.compactMap(\.number).count > 1, steps.contains(where: { ($0.number ?? 0) > 0 }) else {
            return nil
        }
        let first = Self.firstDrawn(steps.map(\.number))
        let scale = ChartScale(holding: steps[first...].compactMap(\.number))
        let hasLeaks = steps.contains { $0.leak != nil }
        var narrowest: (label: String, share: Double)?
        let rows = steps.indices.map { index -> Row in
            let step = steps[index]
            let before = index > 0 ? steps[index - 1].number : nil
            var share: Double?
            if let before, let number = step.number, before > 0 { share = 100 * number / before }
            if let share, index > first, share < narrowest?.share ?? .infinity {
                narrowest = (step.field.label, share)
            }
            var drawing = Drawing()
            if index >= first, let number = step.number, let scale {
                drawing.bar(from: .start, to: scale.position(number), .plain)
                if index > first, let before, before > number {
                    drawing.bar(from: scale.position(number), to: scale.position(before), .gone)
                }
            }
            let gone = before.flatMap { before in step.number.map { $0 - before } }
            var cells: [Cell] = [
                .drawing(drawing), .text(step.text),
                .text(share.map { texts(.value(.figure(Self.percent($0)))) } ?? ""),
                .text(gone.map { $0 <= 0 ? texts(.chart(.signed($0))) : "" } ?? ""),
            ]
            if hasLeaks {
                cells.append(
                    .text(step.leak.map { texts(.value(.figure(report.formatter.rough($0)))) } ?? ""))
            }
            return Row(name: step.field.label, cells: cells)
        }
        func column(_ word: FunnelColumnWord) -> Column {
            Column(title: texts(.funnelColumn(word)), kind: word == .step ? .words : .figure)
        }
        self.init(
            title: narrowest.map { texts(.chart(.narrowest(step: $0.label, share: Self.percent($0.share)))) }
                ?? texts(.funnelTitle),
            explanation: texts.signs.fragments([
                texts(.chart(.fellAway)),
                first == 0 ? "" : texts(.chart(.offTheScale(steps[..<first].map(\.field.label)))),
            ]),
            columns: [
                column(.step),
                .drawing(scale, report),
                column(.number), column(.share), column(.gone),
            ] + (hasLeaks ? [column(.cost)] : []),
            rows: rows)
    }

    /// The first step that is no more than twenty times the next one.
    private static func firstDrawn(_ numbers: [Double?]) -> Int {
        var first = 0
        while first + 2 < numbers.count, let number = numbers[first],
            let next = numbers[(first + 1)...].compactMap({ $0 }).first, number > mostTimes * next, next > 0
        {
            first += 1
        }
        return first
    }

    /// A share in words: whole from 10 % on.
    static func percent(_ share: Double) -> Quantity {
        Quantity(
            abs(share) >= 10 ? share.rounded() : (share * 10).rounded() / 10, .rounded, .named("%"),
            currency: nil)
    }
}

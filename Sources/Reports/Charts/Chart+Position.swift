import Answers
import Findings
import Questionnaires
import Wording

extension Chart {
    init?(position chart: OutputChart, _ report: Report) {
        guard let table = ChartTable(chart, report), let value = chart.name(.value) else { return nil }
        let texts = report.texts
        let limits = RowLimits(chart, table, report)
        let places = table.rows.map { row in
            PositionRow(
                row, table.figure(value, row), limits.of(row), chart.links,
                isLessBetter: table.isLessBetter(value))
        }
        let scale = Self.scale(places)
        let common = limits.common(table.rows)
        let labels = AxisLabel.placed(
            [
                common.limit.map {
                    (texts(.chart(.limitAt(report.formatter.bare($0)))), $0, Drawing.Line.limit)
                },
                common.worth.map {
                    (texts(.chart(.worthAt(report.formatter.bare($0)))), $0, Drawing.Line.worth)
                },
                (report.formatter.bare(0), 0, nil),
                (report.formatter.bare(scale?.high ?? 0), scale?.high ?? 0, nil),
            ].compactMap { $0 }.map { text, figure, line in
                // What lies off the scale is said and not drawn.
                (text, scale?.isBeyond(figure) == false ? scale?.position(figure) : nil, line)
            })
        let parts = chart[.of].count == 2 ? chart[.of] : []
        var columns = [Column(title: table.title, kind: .words)]
        let hasVerdicts = table.rows.contains { $0.verdict != nil }
        if hasVerdicts { columns.append(Column(title: texts(.finding(.verdictLabel)), kind: .words)) }
        if let part = parts.first, let whole = parts.last {
            columns.append(
                Column(title: texts(.chart(.partOf(table.label(part), table.label(whole)))), kind: .figure))
        }
        columns.append(
            .drawing(scale, report))
        columns += ([value] + chart[.columns]).map { Column(title: table.title($0), kind: .figure) }
        let rows = Self.ordered(places).map { place in
            var cells: [Cell] = []
            if hasVerdicts { cells.append(.verdict(place.row.verdict?.label ?? "", place.tone)) }
            if let part = parts.first, let whole = parts.last {
                cells.append(
                    .text(texts(.chart(.partOf(table.text(part, place.row), table.text(whole, place.row))))))
            }
            let isFirm = chart.name(.firm).map { table.figure($0, place.row) != nil } ?? true
            cells.append(.drawing(scale.map { place.drawing($0, isFirm: isFirm) } ?? Drawing()))
            let isNone = parts.first.map { table.figure($0, place.row) == 0 } ?? false
            cells.append(
                .text(
                    isNone && place.value == nil
                        ? texts(.chart(.noneOf(table.label(parts[0])))) : table.text(value, place.row)))
            cells += chart[.columns].map { .text(table.text($0, place.row)) }
            return Row(
                name: place.row.key, remarks: place.row.verdict?.reasons.map(\.text) ?? [], cells: cells)
        }
        self.init(
            title: Self.verdictTitle(table, value),
            explanation: texts.signs.fragments([
                texts(.chart(.dotAt(table.label(value), firm: chart.name(.firm).map(table.label)))),
                limits.limit.map {
                    texts(
                        .chart(
                            .lines(
                                limit: report.label(ofFigure: $0, in: table),
                                worth: limits.worth.map { report.label(ofFigure: $0, in: table) },
                                isLessBetter: table.isLessBetter(value))))
                } ?? "",
            ]),
            columns: columns, axis: labels.labels, rows: rows,
            note: texts.signs.fragments([
                texts.signs.clauses(labels.rest),
                texts.signs.clauses(report.houseValues(ofTable: chart.name(.table) ?? "")),
            ]))
    }

    /// Which rows have which verdict; how many where that is too long; what is shown where there are no verdicts.
    private static func verdictTitle(_ table: ChartTable, _ value: String) -> String {
        table.verdictTitle ?? table.label(value)
    }

    /// From 0 to somewhat behind the dearest, but so that the limits can be told apart.
    private static func scale(_ rows: [PositionRow]) -> ChartScale? {
        let dearest = rows.compactMap(\.value).max() ?? 0
        let limit = rows.compactMap(\.limits.limit).filter { $0 > 0 }.max()
        let end = limit.map { min(max(1.05 * dearest, 1.5 * $0), 6 * $0) } ?? 1.05 * dearest
        return rows.contains { $0.value != nil } ? ChartScale(0, end) : nil
    }

    /// Those with one verdict together, the group with the best of all first; then by value, those without one last.
    private static func ordered(_ rows: [PositionRow]) -> [PositionRow] {
        let groups = Dictionary(grouping: rows) { $0.row.verdict?.code ?? "" }
        let best = groups.mapValues { $0.map(\.rank).min() ?? .infinity }
        return rows.enumerated().sorted { one, other in
            let codes = (one.element.row.verdict?.code ?? "", other.element.row.verdict?.code ?? "")
            let (mine, yours) = (best[codes.0] ?? 0, best[codes.1] ?? 0)
            if codes.0 != codes.1 { return mine == yours ? codes.0 < codes.1 : mine < yours }
            let ranks = (one.element.rank, other.element.rank)
            return ranks.0 == ranks.1 ? one.offset < other.offset : ranks.0 < ranks.1
        }.map(\.element)
    }
}

/// The two figures that the value of a row is held against; nil where one is not known.
struct RowLimits {
    /// Up to here, or from here on, it is good.
    let limit: String?
    /// Beyond this it is lost.
    let worth: String?
    private let table: ChartTable
    private let report: Report

    struct Pair: Equatable {
        let limit: Double?
        let worth: Double?
    }

    init(_ chart: OutputChart, _ table: ChartTable, _ report: Report) {
        limit = chart[.limits].first
        worth = chart[.limits].dropFirst().first
        self.table = table
        self.report = report
    }

    func of(_ row: RowResult) -> Pair {
        func figure(_ name: String?) -> Double? {
            guard let name else { return nil }
            return row.cells[name] == nil ? report.figure(named: name) : table.figure(name, row)
        }
        return Pair(limit: figure(limit), worth: figure(worth))
    }

    /// Those that are the same in every row that has them.
    func common(_ rows: [RowResult]) -> Pair {
        func common(_ figures: [Double]) -> Double? {
            figures.allSatisfy { $0 == figures.first } ? figures.first : nil
        }
        let pairs = rows.map(of)
        return Pair(limit: common(pairs.compactMap(\.limit)), worth: common(pairs.compactMap(\.worth)))
    }
}

/// A row with its value between its limits.
private struct PositionRow {
    let row: RowResult
    let value: Double?
    let limits: RowLimits.Pair
    /// How verdicts stand out, by code; empty where the limits decide.
    let tones: [String: String]
    let isLessBetter: Bool

    init(
        _ row: RowResult, _ value: Double?, _ limits: RowLimits.Pair, _ tones: [String: String],
        isLessBetter: Bool
    ) {
        self.tones = tones
        self.row = row
        self.value = value
        self.limits = limits
        self.isLessBetter = isLessBetter
    }

    /// The better, the less.
    var rank: Double { value.map { isLessBetter ? $0 : -$0 } ?? .infinity }

    var tone: Drawing.Tone {
        if !tones.isEmpty {
            switch tones[row.verdict?.code ?? ""] {
            case "good": return .gain
            case "bad": return .loss
            default: return value == nil ? .plain : .neutral
            }
        }
        guard let value else { return .plain }
        if let limit = limits.limit, isLessBetter ? value <= limit : value >= limit { return .gain }
        if let worth = limits.worth, isLessBetter ? value > worth : value < worth { return .loss }
        return .neutral
    }

    func drawing(_ scale: ChartScale, isFirm: Bool) -> Drawing {
        var drawing = Drawing()
        let (limit, worth) = (place(limits.limit, scale), place(limits.worth, scale))
        drawing.zone(from: isLessBetter ? .start : limit, to: isLessBetter ? limit : .end, .gain)
        drawing.zone(from: isLessBetter ? worth : .start, to: isLessBetter ? .end : worth, .loss)
        drawing.line(at: .start, .zero)
        drawing.line(at: limit, .limit)
        drawing.line(at: worth, .worth)
        guard let value, let place = scale.position(value) else { return drawing }
        drawing.span(from: .start, to: place)
        if scale.isBeyond(value) {
            drawing.add(.beyond(tone))
        } else {
            drawing.dot(at: place, tone, isHollow: !isFirm)
        }
        return drawing
    }

    /// Nil off the scale.
    private func place(_ figure: Double?, _ scale: ChartScale) -> Percent? {
        figure.flatMap { $0 < scale.low || scale.isBeyond($0) ? nil : scale.position($0) }
    }
}

extension ChartTable {
    /// Which rows have which verdict; how many, where their names are too long; nil where there are no verdicts.
    var verdictTitle: String? {
        var groups: [(label: String, rows: [String])] = []
        for row in rows {
            guard let label = row.verdict?.label else { continue }
            if let position = groups.firstIndex(where: { $0.label == label }) {
                groups[position].rows.append(row.key)
            } else {
                groups.append((label, [row.key]))
            }
        }
        guard !groups.isEmpty else { return nil }
        let signs = texts.signs
        let named = signs.clauses(groups.map { signs.labelled($0.label, signs.list($0.rows)) })
        return named.count <= Chart.longestTitle
            ? named
            : signs.clauses(
                groups.map { signs.labelled($0.label, texts.numbers.text(Double($0.rows.count))) })
    }
}

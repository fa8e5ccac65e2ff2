import Answers
import Findings
import Questionnaires
import Wording

/// A table with one column of drawings on a common scale: what is drawn stands in figures in the cells beside it.
///
/// Every format lays out this one value; those that cannot draw leave the drawings out.
struct Chart: Equatable {
    struct Column: Equatable {
        enum Kind: Equatable { case words, figure, drawing }

        let title: String
        let kind: Kind

        /// The column of drawings, named by its scale for those who do not see them.
        static func drawing(_ scale: ChartScale?, _ report: Report) -> Column {
            let (from, to) = (
                report.formatter.bare(scale?.low ?? 0), report.formatter.bare(scale?.high ?? 0)
            )
            return Column(title: report.texts(.chart(.drawn(from: from, to: to))), kind: .drawing)
        }
    }

    enum Cell: Equatable {
        case text(String)
        /// What is thought of the row, and how it stands out.
        case verdict(String, Drawing.Tone)
        case drawing(Drawing)

        /// What stands there in words or figures; empty of a drawing.
        var text: String {
            switch self {
            case .text(let text), .verdict(let text, _): text
            case .drawing: ""
            }
        }
    }

    struct Row: Equatable {
        let name: String
        /// What is said of it, more quietly.
        var remarks: [String] = []
        /// A cell for each column behind the first.
        var cells: [Cell]
        /// True of the sum of the others.
        var isTotal = false
    }

    /// What it says, in a sentence.
    let title: String
    /// What its marks mean.
    var explanation = ""
    /// The first names the rows.
    private(set) var columns: [Column]
    /// Above the drawings.
    private(set) var axis: [AxisLabel] = []
    private(set) var rows: [Row]
    /// What it leaves out or assumes; empty where nothing needs saying.
    var note = ""

    /// - Parameter axis: what stands above the drawings. Without any mark there is no column of drawings.
    init(
        title: String, explanation: String = "", columns: [Column], axis: [AxisLabel] = [], rows: [Row],
        note: String = ""
    ) {
        self.title = title
        self.explanation = explanation
        self.columns = columns
        self.axis = axis
        self.rows = rows
        self.note = note
        guard let drawn = columns.firstIndex(where: { $0.kind == .drawing }), !isDrawn else { return }
        self.columns.remove(at: drawn)
        self.axis = []
        self.explanation = ""
        for index in rows.indices where rows[index].cells.indices.contains(drawn - 1) {
            self.rows[index].cells.remove(at: drawn - 1)
        }
    }

    /// True where a row holds a mark that is not the same in all.
    private var isDrawn: Bool {
        rows.contains { row in
            row.cells.contains { cell in
                guard case .drawing(let drawing) = cell else { return false }
                return drawing.marks.contains { mark in
                    switch mark {
                    case .bar, .dot, .beyond: true
                    case .zone, .line, .span, .link: false
                    }
                }
            }
        }
    }

    /// Where the drawings stand among the columns; nil where nothing is drawn.
    var drawingColumn: Int? { columns.firstIndex { $0.kind == .drawing } }

    /// What is said below and beside, in one paragraph.
    ///
    /// - Parameter isDrawn: true where it has to say what the marks mean.
    func comment(_ signs: Punctuation, isDrawn: Bool) -> String {
        signs.fragments([isDrawn ? explanation : "", note])
    }

    /// The same in figures.
    ///
    /// - Parameter remarks: what heads a last column for the remarks on rows; nil: without them.
    func table(_ signs: Punctuation, remarks: String? = nil) -> PageTable {
        let hasRemarks = remarks != nil && rows.contains { !$0.remarks.isEmpty }
        let kept = columns.indices.filter { columns[$0].kind != .drawing }
        return PageTable(
            caption: title,
            columns: kept.map { PageTable.Column(columns[$0].title, isFigure: columns[$0].kind == .figure) }
                + (hasRemarks ? [PageTable.Column(remarks ?? "")] : []),
            rows: rows.map { row in
                kept.map {
                    $0 == 0 ? row.name : row.cells.indices.contains($0 - 1) ? row.cells[$0 - 1].text : ""
                }
                    + (hasRemarks ? [signs.clauses(row.remarks)] : [])
            }, note: comment(signs, isDrawn: false))
    }
}

extension Chart {
    /// Longer titles say less: then what is counted stands there and not what it is called.
    static let longestTitle = 75

    /// Nil where nothing is there to be drawn.
    init?(_ chart: OutputChart, _ report: Report) {
        switch chart.kind {
        case .waterfall: self.init(waterfall: chart, report)
        case .position: self.init(position: chart, report)
        case .funnel: self.init(funnel: chart, report)
        case .pairs: self.init(pairs: chart, report)
        case .bars: self.init(bars: chart, report)
        case .strip, .spans: self.init(times: chart, report)
        case .promise: self.init(promise: chart, report)
        case .flow: self.init(flow: chart, report)
        }
    }
}

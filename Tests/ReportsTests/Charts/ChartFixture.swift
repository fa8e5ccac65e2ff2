import Answers
import Findings
import Questionnaires
import TestSupport
import Testing

@testable import Reports

/// Charts of invented companies, by the shape of their answers.
enum ChartFixture {
    /// Everything that decides about channels but the channels.
    static let company = """
        bought_again: 'yes'
        hour_cost: 45
        gross_margin_pct: 40
        avg_sale_value: 8000
        purchases_per_year: 2
        lifespan_years: 3

        """

    /// A channel as an answer; `nil`: not known.
    struct Channel {
        var name = "Channel"
        var enquiries: Double? = 40
        var customers: Double? = 4
        var cost: Double? = 4000
        var revenue: Double? = 20000
        var hours: Double? = 20

        var yaml: String {
            func text(_ figure: Double?) -> String { figure.map { "\($0)" } ?? "'?'" }
            return
                "- {name: \"\(name)\", kind: channel, enquiries: \(whole(enquiries)), customers: \(whole(customers)), "
                + "cost: \(text(cost)), revenue: \(text(revenue)), hours: \(text(hours))}\n"
        }

        private func whole(_ figure: Double?) -> String { figure.map { "\(Int($0))" } ?? "'?'" }
    }

    static func report(_ channels: [Channel], more: String = "") throws -> Report {
        let rows = channels.isEmpty ? "channels: []\n" : "channels:\n" + channels.map(\.yaml).joined()
        return try ReportFixture.report(company + rows + more)
    }

    static func charts(_ report: Report) -> [Chart] {
        ReportPages(report, grouping: .stage).stages.flatMap(\.parts).compactMap { part in
            if case .chart(let chart) = part { chart } else { nil }
        }
    }

    /// One chart of a report by its kind; nil where it is not there.
    static func chart(_ kind: OutputChartKind, _ report: Report) -> Chart? {
        let parts = report.questionnaire.outputs.sorted { $0.key < $1.key }.flatMap(\.value.parts)
        return parts.lazy.compactMap { part -> Chart? in
            if case .chart(let chart) = part, chart.kind == kind { Chart(chart, report) } else { nil }
        }.first
    }

    /// So many channels that differ.
    static func channels(_ count: Int) -> [Channel] {
        (0..<count).map { index in
            var channel = Channel(name: "Channel \(index)")
            channel.customers = Double(index % 7)
            channel.cost = Double(1000 + 900 * index)
            channel.revenue = index % 7 == 0 ? 0 : Double(12000 + 500 * (index % 11))
            return channel
        }
    }

    /// Every extreme a table can have.
    static let extremes: [(name: String, channels: [Channel])] = [
        ("none", []), ("one", channels(2).suffix(1)), ("twenty", channels(20)),
        ("two hundred", channels(200)),
        ("all negative", (0..<4).map { Channel(name: "Loss \($0)", cost: 90000 + Double($0)) }),
        (
            "an outlier",
            channels(5) + [Channel(name: "Outlier", customers: 1, cost: 90_000_000, revenue: 100)]
        ),
        (
            "nothing known",
            (0..<3).map {
                Channel(
                    name: "Open \($0)", enquiries: nil, customers: nil, cost: nil, revenue: nil, hours: nil)
            }
        ),
        ("no cost known", (0..<3).map { Channel(name: "Free \($0)", cost: nil, hours: nil) }),
        (
            "no customer",
            [Channel(name: "Nobody", customers: 0, revenue: 0), Channel(name: "Somebody")]
        ),
        (
            "all zero",
            (0..<3).map { Channel(name: "Zero \($0)", customers: 0, cost: 0, revenue: 0, hours: 0) }
        ),
        (
            "long names",
            [
                Channel(name: String(repeating: "Wystawa międzynarodowa ", count: 9)),
                Channel(name: String(repeating: "台北國際", count: 50)),
                Channel(name: String(repeating: "x", count: 200)),
                Channel(name: "<b>&\\u202E\\e[31m</b> | `x`"),
            ]
        ),
    ]
}

extension Chart {
    /// Every mark of its drawings.
    var marks: [Drawing.Mark] { drawings.flatMap(\.marks) }

    var drawings: [Drawing] {
        rows.flatMap(\.cells).compactMap { if case .drawing(let drawing) = $0 { drawing } else { nil } }
    }

    func row(_ name: String) -> Row? { rows.first { $0.name == name } }
}

extension Chart.Row {
    var drawing: Drawing? {
        cells.lazy.compactMap { if case .drawing(let drawing) = $0 { drawing } else { nil } }.first
    }

    var texts: [String] { cells.map(\.text) }
}

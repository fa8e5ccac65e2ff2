import Answers
import Findings
import Questionnaires
import TestSupport
import Testing

@testable import Reports

/// What charts draw and say, at ordinary figures and at every extreme.
struct ChartTests {
    // MARK: extremes

    @Test(arguments: ChartFixture.extremes.map(\.name))
    func everyExtremeIsDrawnInside(name: String) throws {
        let channels = try #require(ChartFixture.extremes.first { $0.name == name }).channels
        let report = try ChartFixture.report(channels)
        for chart in ChartFixture.charts(report) {
            #expect(chart.columns.count { $0.kind == .drawing } <= 1)
            #expect(!chart.title.isEmpty)
            for row in chart.rows {
                #expect(row.cells.count == chart.columns.count - 1, "\(chart.title): \(row.name)")
                // Whatever is drawn, or is not known, stands there in words too.
                #expect(row.texts.contains { !$0.isEmpty }, "\(chart.title): \(row.name)")
            }
            for drawing in chart.drawings {
                for figure in drawing.svg.matches(of: #/(-?[0-9.]+|nan|inf)%/#) {
                    let share = try #require(Double(figure.output.1))
                    #expect((0...100).contains(share))
                }
                #expect(drawing.line(cells: 30).count == 30)
            }
        }
    }

    // MARK: waterfall

    @Test func theWorkedCompanysChannels() throws {
        let chart = try #require(ChartFixture.chart(.waterfall, ReportFixture.worked()))
        #expect(chart.title == "3 earned 97,000 EUR, 4 lost 158,000 EUR")
        #expect(
            chart.rows.map(\.name) == [
                "Referrals", "Website", "Source unknown", "LinkedIn", "Cold calls", "Google Ads",
                "Trade fair",
                "All",
            ])
        #expect(
            chart.rows.map { $0.texts.last } == [
                "+74,800", "+16,800", "+5,600", "\u{2212}2,610", "\u{2212}18,400", "\u{2212}57,240",
                "\u{2212}80,100", "\u{2212}61,150",
            ])
        #expect(chart.rows.last?.isTotal == true && chart.rows.last?.texts.first == "64")
        // Each bar begins where the one above ends.
        let bars = chart.drawings.map { drawing in
            drawing.marks.compactMap { mark -> (Percent, Percent, Drawing.Tone)? in
                if case .bar(let from, let to, let tone) = mark { (from, to, tone) } else { nil }
            }.first
        }
        #expect(bars.allSatisfy { $0 != nil })
        #expect(bars[1]?.0 == bars[0]?.1 && bars[3]?.1 == bars[2]?.1 && bars[4]?.1 == bars[3]?.0)
        #expect(bars.map { $0?.2 } == [.gain, .gain, .gain, .loss, .loss, .loss, .loss, .loss])
    }

    @Test func ofManyTheLargestAndTheRest() throws {
        let chart = try #require(
            ChartFixture.chart(.waterfall, ChartFixture.report(ChartFixture.channels(20))))
        #expect(chart.rows.count == 10)
        #expect(chart.row("12 smaller ones") != nil)
        let nine = try #require(ChartFixture.chart(.waterfall, ChartFixture.report(ChartFixture.channels(9))))
        #expect(nine.rows.count == 10)
    }

    @Test func oneRowIsNoWaterfall() throws {
        let chart = try #require(
            ChartFixture.chart(.waterfall, ChartFixture.report([ChartFixture.Channel(name: "Only")])))
        #expect(chart.drawingColumn == nil && chart.axis.isEmpty)
        #expect(chart.rows.map(\.name) == ["Only"])
    }

    @Test func whatIsNotKnownIsNoZero() throws {
        var open = ChartFixture.Channel(name: "Open", cost: nil)
        let chart = try #require(
            ChartFixture.chart(.waterfall, ChartFixture.report([open, ChartFixture.Channel(name: "Known")])))
        let row = try #require(chart.row("Open"))
        #expect(row.texts.contains("not known") && row.texts.last == "+8,000 *")
        #expect(
            row.drawing?.marks.contains { if case .bar(_, _, .unknown) = $0 { true } else { false } } == true)
        #expect(
            chart.rows.last?.texts.last?.hasSuffix("*") == true && chart.note.contains("true result is lower")
        )
        open.revenue = nil
        let none = try #require(
            ChartFixture.chart(.waterfall, ChartFixture.report([open, ChartFixture.Channel(name: "Known")])))
        let unknown = try #require(none.row("Open"))
        #expect(unknown.texts.last == "not known")
        #expect(unknown.drawing?.marks.contains { if case .bar = $0 { true } else { false } } == false)
    }

    @Test func nothingKnownIsNoWaterfall() throws {
        let channels = try #require(ChartFixture.extremes.first { $0.name == "nothing known" }).channels
        #expect(try ChartFixture.chart(.waterfall, ChartFixture.report(channels)) == nil)
    }

    // MARK: position

    @Test func verdictsStandBetweenTheirLimits() throws {
        let chart = try #require(ChartFixture.chart(.position, ReportFixture.worked()))
        #expect(chart.rows.first?.name == "Referrals")
        let fair = try #require(chart.row("Trade fair"))
        #expect(
            fair.texts.contains("Drop") && fair.texts.contains("3 of 60") && fair.texts.contains("29,900"))
        #expect(!fair.remarks.isEmpty)
        #expect(
            fair.drawing?.marks.contains { if case .dot(_, .loss, _) = $0 { true } else { false } } == true)
        #expect(chart.explanation.contains("Left line: ") && chart.axis.map(\.text).first == "0")
        let source = try #require(chart.row("Source unknown"))
        #expect(source.drawing?.marks.contains { if case .dot = $0 { true } else { false } } == false)
    }

    @Test func whatLiesFarOffIsAnArrow() throws {
        let channels = try #require(ChartFixture.extremes.first { $0.name == "an outlier" }).channels
        let chart = try #require(ChartFixture.chart(.position, ChartFixture.report(channels)))
        let row = try #require(chart.row("Outlier"))
        #expect(row.drawing?.marks.contains(.beyond(.loss)) == true)
        #expect(row.texts.contains { $0.hasPrefix("90,000,9") })
    }

    @Test func noCustomerIsNoCost() throws {
        let channels = try #require(ChartFixture.extremes.first { $0.name == "no customer" }).channels
        let chart = try #require(ChartFixture.chart(.position, ChartFixture.report(channels)))
        #expect(chart.row("Nobody")?.texts.contains("no new customers") == true)
        let cost = try #require(chart.columns.firstIndex { $0.title.hasPrefix("Cost of winning") })
        #expect(chart.row("Nobody")?.texts[cost - 1] == "no new customers")
    }

    @Test func withoutAnyCostNothingIsDrawn() throws {
        let channels = try #require(ChartFixture.extremes.first { $0.name == "nothing known" }).channels
        let chart = try #require(ChartFixture.chart(.position, ChartFixture.report(channels)))
        #expect(chart.drawingColumn == nil && chart.rows.count == 3)
        #expect(chart.rows.allSatisfy { $0.texts.contains("not known") })
    }

    @Test func hoursThatAreNotKnownMakeARing() throws {
        var channels = ChartFixture.channels(4)
        channels[1].hours = nil
        let chart = try #require(ChartFixture.chart(.position, ChartFixture.report(channels)))
        let marks = try #require(chart.row("Channel 1")?.drawing?.marks)
        #expect(marks.contains { if case .dot(_, _, isHollow: true) = $0 { true } else { false } })
    }

    // MARK: funnel

    @Test func aStepThatDwarfsTheOthersIsNotDrawn() throws {
        let chart = try #require(ChartFixture.chart(.funnel, ReportFixture.worked()))
        let rows = chart.rows
        #expect(rows.first?.texts.contains("18,000") == true && rows.first?.drawing?.marks == [])
        #expect(chart.explanation.contains("Beyond the scale of the bars: Website visitors"))
        #expect(rows[1].drawing?.marks == [.bar(.start, .end, .plain)])
        #expect(rows.last?.texts.contains("25 %") == true && rows.last?.texts.contains("\u{2212}196") == true)
        #expect(chart.title.contains("25 %") && chart.title.count <= Chart.longestTitle)
    }

    @Test func stepsThatGrowOrAreNotKnown() throws {
        let report = try ReportFixture.report(
            "leads: 10\nmql: 40\npitched: {state: dont_know}\nsql: 5\nwon: 0")
        let chart = try #require(ChartFixture.chart(.funnel, report))
        #expect(chart.rows.map { $0.drawing?.marks.count } == [1, 1, 0, 1, 2])
        #expect(chart.rows[2].texts.contains("not known"))
        #expect(try ChartFixture.chart(.funnel, ReportFixture.report("leads: 10")) == nil)
        #expect(try ChartFixture.chart(.funnel, ReportFixture.report("leads: 0\nmql: 0")) == nil)
    }

    // MARK: pairs and bars

    @Test func twoRatingsOnOneScale() throws {
        let chart = try #require(ChartFixture.chart(.pairs, ReportFixture.worked()))
        #expect(chart.rows.count == 7)
        #expect(chart.rows.map { $0.texts[1] }.prefix(3) == ["2", "2", "3"])
        #expect(chart.axis.map(\.text) == ["1", "5"])
        #expect(chart.title == "Lowest: Objection handling, Closing with a next step (2)")
        let report = try ReportFixture.report(
            "soft_skills: [{skill: closing, self: 4}, {skill: value, self: 2, observed: 3}]")
        let open = try #require(ChartFixture.chart(.pairs, report))
        #expect(open.rows.last?.texts.dropFirst() == ["not known", "4"])
        let dots = open.rows.last?.drawing?.marks.filter { if case .dot = $0 { true } else { false } }
        #expect(dots?.count == 1)
    }

    @Test func sharesWithThatOfAllTogether() throws {
        let report = try ReportFixture.worked()
        let output = try #require(report.questionnaire.outputs["CON"])
        let charts = output.parts.compactMap { part -> Chart? in
            if case .chart(let chart) = part, chart.kind == .bars { Chart(chart, report) } else { nil }
        }
        #expect(charts.count == 2)
        let offers = try #require(charts.first)
        #expect(
            offers.rows.map { $0.texts.dropFirst().joined(separator: " ") } == [
                " 210", "56 % 118", "30 % 64",
            ])
        #expect(offers.title == "Offers that became orders: 30 % of offers sent")
        let quarters = try #require(charts.last)
        #expect(quarters.rows.map { $0.texts[1] } == ["17 of 51", "16 of 54", "14 of 51", "17 of 58"])
        #expect(quarters.rows.map { $0.texts[2] } == ["33 %", "30 %", "27 %", "29 %"])
        #expect(quarters.marks.count { if case .line(_, .whole) = $0 { true } else { false } } == 4)
    }
}

import Answers
import Findings
import Questionnaires
import TestSupport
import Testing

@testable import Reports

/// Charts of single figures: times, promises, and what came and went.
struct TimeChartTests {
    private func dots(_ row: Chart.Row?) -> Int? {
        row?.drawing?.marks.count { if case .dot = $0 { true } else { false } }
    }

    @Test func eachSampleIsADot() throws {
        let strip = try #require(ChartFixture.chart(.strip, ReportFixture.worked()))
        #expect(strip.rows.count == 1 && dots(strip.rows.first) == 10)
        #expect(strip.title == "Wait for a first human reply: 14 working hours, the longest 45")
        #expect(strip.axis.map(\.text) == ["limit 8", "45"])
        let one = try #require(ChartFixture.chart(.strip, ReportFixture.report("response_time_hours: 6")))
        #expect(dots(one.rows.first) == 1)
        #expect(one.title == "Wait for a first human reply: 6 working hours")
        #expect(
            try ChartFixture.chart(.strip, ReportFixture.report("response_time_hours: {state: dont_know}"))
                == nil)
        #expect(try ChartFixture.chart(.strip, ReportFixture.report("response_time_hours: 0")) != nil)
    }

    @Test func aLineThroughAllTimes() throws {
        let spans = try #require(ChartFixture.chart(.spans, ReportFixture.worked()))
        #expect(spans.rows.map { dots($0) } == [20, 1, 1])
        #expect(spans.title == "Nine of ten won orders had arrived after 91.5 days")
        #expect(spans.marks.count { if case .line(_, .whole) = $0 { true } else { false } } == 3)
        let open = try #require(
            ChartFixture.chart(
                .spans, ReportFixture.report("acq_time_days: 60\nlost_time_days: {state: dont_know}")))
        #expect(open.rows.last?.texts.last == "not known" && dots(open.rows.last) == 0)
    }

    @Test func promisesOnTheirOwnScales() throws {
        let chart = try #require(ChartFixture.chart(.promise, ReportFixture.worked()))
        #expect(chart.title == "1 of 3 limits are kept")
        #expect(chart.rows.map { $0.texts.last } == ["Kept", "Not kept", "Not kept"])
        #expect(chart.marks.count { if case .line(_, .worth) = $0 { true } else { false } } == 3)
        #expect(chart.marks.count { if case .span = $0 { true } else { false } } == 1)
        #expect(
            try ChartFixture.chart(
                .promise, ReportFixture.report("support_response_hours: {state: dont_know}")) == nil)
    }

    @Test func whatCameAndWent() throws {
        let chart = try #require(ChartFixture.chart(.flow, ReportFixture.worked()))
        #expect(chart.rows.map { $0.texts.last } == ["150", "\u{2212}49", "+64", "165"])
        #expect(chart.title == "From 150 at the start to 165 at the end")
        let scale = try #require(ChartScale(0, 165))
        let (start, left) = (try #require(scale.position(150)), try #require(scale.position(101)))
        #expect(chart.rows[1].drawing?.marks.last == .bar(left, start, .loss))
        let open = try #require(
            ChartFixture.chart(
                .flow, ReportFixture.report("customers_start: 40\ncustomers_end: {state: dont_know}")))
        #expect(open.rows.map { $0.texts.last } == ["40", "not known", "not known", "not known"])
        #expect(
            open.rows.map { $0.drawing?.marks.count { if case .bar = $0 { true } else { false } } } == [
                1, 0, 0, 0,
            ])
        #expect(try ChartFixture.chart(.flow, ReportFixture.report("")) == nil)
    }
}

import Testing
import Wording

struct CalendarDateTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("2025-01-01", 20089), ("2024-02-29", 19782), ("1969-12-31", -1),
        ("2000-03-01", 11017),
    ])
    func countsDays(iso: String, days: Int) {
        #expect(CalendarDate(iso: iso)?.daysSince1970 == days)
        #expect(CalendarDate(daysSince1970: days).iso == iso)
    }

    @Test(arguments: ["2025-02-29", "2025-13-01", "2025-00-10", "25-01-01", "2025-1-1", "", "2025-01-32"])
    func refusesDaysThatAreNone(iso: String) {
        #expect(CalendarDate(iso: iso) == nil)
    }

    @Test func everyDayOfFourCenturiesComesBack() {
        for day in stride(from: -60_000, through: 90_000, by: 1) {
            #expect(CalendarDate(iso: CalendarDate(daysSince1970: day).iso)?.daysSince1970 == day)
        }
    }
}

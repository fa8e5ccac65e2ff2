import Testing

@testable import Sessions

struct TimestampTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
        (1_795_288_560_123, "2026-11-21T19:16:00.123Z"), (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
        (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ])
    func writesAndReads(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).description == text)
        #expect(Timestamp(Array(text.utf8)[...])?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2026-11-21T19:16:00Z", "2026-11-21 19:16:00.123Z", "2026-02-29T00:00:00.000Z",
        "2026-00-10T00:00:00.000Z", "2026-13-10T00:00:00.000Z", "2026-01-00T00:00:00.000Z",
        "2026-01-32T00:00:00.000Z", "2026-01-01T24:00:00.000Z", "2026-01-01T00:60:00.000Z",
        "2026-01-01T00:00:60.000Z", "1969-12-31T23:59:59.999Z", "2026-01-01T00:00:00.0+0Z",
        "2100-02-29T00:00:00.000Z",
    ])
    func refuses(text: String) {
        #expect(Timestamp(Array(text.utf8)[...]) == nil)
    }

    @Test func readsWhatItWrites() {
        var generator = SplitMix(state: 5)
        for _ in 0..<2000 {
            let time = Timestamp(milliseconds: Int64.random(in: 0...253_402_300_799_999, using: &generator))
            #expect(Timestamp(time.bytes[...]) == time)
        }
        #expect(Timestamp(milliseconds: -5).milliseconds == 0)
        #expect(Timestamp(milliseconds: .max).description == "9999-12-31T23:59:59.999Z")
        #expect(Timestamp.now() > Timestamp(milliseconds: 1_700_000_000_000))
    }
}

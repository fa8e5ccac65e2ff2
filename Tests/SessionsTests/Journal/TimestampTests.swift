import Testing

@testable import Sessions

struct TimestampTests {
    @Test(arguments: [
        (0, 0, "1970-01-01T00:00:00.000+00:00"), (951_782_400_000, 0, "2000-02-29T00:00:00.000+00:00"),
        (1_795_288_560_123, 0, "2026-11-21T19:16:00.123+00:00"),
        (1_795_288_560_123, -480, "2026-11-21T11:16:00.123-08:00"),
        (1_795_288_560_123, 480, "2026-11-22T03:16:00.123+08:00"),
        (1_795_288_560_123, -570, "2026-11-21T09:46:00.123-09:30"),
        (1_795_288_560_123, 840, "2026-11-22T09:16:00.123+14:00"),
        (4_107_542_399_999, 60, "2100-03-01T00:59:59.999+01:00"),
        (253_402_300_799_999, 0, "9999-12-31T23:59:59.999+00:00"),
    ])
    func writesAndReads(milliseconds: Int64, offset: Int, text: String) {
        let time = Timestamp(milliseconds: milliseconds, offset: offset)
        #expect(time.description == text)
        #expect(time.day == text.prefix(10) && time.minute == text.prefix(16).replacing("T", with: " "))
        #expect(Timestamp(Array(text.utf8)[...]) == time)
    }

    @Test(arguments: [
        "", "2026-11-21T19:16:00+00:00", "2026-11-21 19:16:00.123+00:00", "2026-02-29T00:00:00.000+00:00",
        "2026-00-10T00:00:00.000+00:00", "2026-13-10T00:00:00.000+00:00", "2026-01-00T00:00:00.000+00:00",
        "2026-01-32T00:00:00.000+00:00", "2026-01-01T24:00:00.000+00:00", "2026-01-01T00:60:00.000+00:00",
        "2026-01-01T00:00:60.000+00:00", "1969-12-31T23:59:59.999+00:00", "2026-01-01T00:00:00.0+0+00:00",
        "2100-02-29T00:00:00.000+00:00", "2026-11-21T19:16:00.123Z", "2026-11-21T19:16:00.123-00:00",
        "2026-11-21T19:16:00.123+24:00", "2026-11-21T19:16:00.123+08:60", "2026-11-21T19:16:00.123+0800",
        "2026-11-21T19:16:00.123 08:00", "2026-11-21T19:16:00.123+8:000", "1970-01-01T00:00:00.000+08:00",
        "9999-12-31T23:59:59.999-08:00",
    ])
    func refuses(text: String) {
        #expect(Timestamp(Array(text.utf8)[...]) == nil)
    }

    @Test func readsWhatItWrites() {
        var generator = SplitMix(state: 5)
        for _ in 0..<2000 {
            let time = Timestamp(
                milliseconds: Int64.random(in: 0...253_402_300_799_999, using: &generator),
                offset: Int.random(in: -1439...1439, using: &generator))
            #expect(Timestamp(time.bytes[...]) == time)
            #expect(time.bytes.count == Timestamp.length)
        }
        for (offset, first, last) in [
            (0, "+00:00", "+00:00"), (480, "+08:00", "+08:00"), (-570, "-09:30", "-09:30"),
        ] {
            let least = Timestamp(milliseconds: .min, offset: offset)
            let most = Timestamp(milliseconds: .max, offset: offset)
            #expect(least.description.hasPrefix("1970-01-01T") && least.description.hasSuffix(first))
            #expect(most.description.hasPrefix("9999-12-31T") && most.description.hasSuffix(last))
            #expect(Timestamp(least.bytes[...]) == least && Timestamp(most.bytes[...]) == most)
        }
        #expect(Timestamp(milliseconds: 0, offset: .max).description.hasSuffix("+23:59"))
        #expect(Timestamp.now() > Timestamp(milliseconds: 1_700_000_000_000))
    }
}

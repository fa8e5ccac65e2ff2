import CLibrary

/// A moment, to the millisecond, with the offset of the clock on the wall where it was: written by RFC 3339 as
/// `2026-11-21T19:16:00.123+08:00` (always 29 bytes), whose first ten say the day that it was there.
package struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// How many bytes its written form has.
    static let length = 29
    /// The last millisecond of the year 9999, the latest that four digits can say.
    private static let latest: Int64 = 253_402_300_799_999
    /// The greatest offset that two digits of hours can say.
    private static let greatestOffset = 23 * 60 + 59

    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    package let milliseconds: Int64
    /// How many minutes the clock there is ahead of UTC.
    package let offset: Int

    /// Creates a moment; one outside the years 1970 to 9999, in UTC or by the clock there, becomes the nearest inside.
    package init(milliseconds: Int64, offset: Int = 0) {
        let offset = min(max(offset, -Self.greatestOffset), Self.greatestOffset)
        let ahead = Int64(clamping: offset) * 60_000
        self.milliseconds = min(max(milliseconds, max(0, -ahead)), Self.latest - max(0, ahead))
        self.offset = offset
    }

    /// The moment by the system's clock (see `clock_gettime(2)`), with the offset of the zone set there (`tzset(3)`).
    package static func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        var local = tm()
        let isKnown = localtime_r(&time.tv_sec, &local) != nil
        return Timestamp(
            milliseconds: Int64(clamping: time.tv_sec) * 1000 + Int64(clamping: time.tv_nsec) / 1_000_000,
            offset: isKnown ? Int(clamping: local.tm_gmtoff) / 60 : 0)
    }

    /// Reads the written form; nil of anything else, also of days that do not exist.
    package init?(_ text: ArraySlice<UInt8>) {
        var scanner = ByteScanner(text)
        guard text.count == Self.length, let year = scanner.digits(4), scanner.skip("-"),
            let month = scanner.digits(2), scanner.skip("-"), let day = scanner.digits(2), scanner.skip("T"),
            let hour = scanner.digits(2), scanner.skip(":"), let minute = scanner.digits(2),
            scanner.skip(":"),
            let second = scanner.digits(2), scanner.skip("."), let thousandth = scanner.digits(3),
            year >= 1970, (1...12).contains(month), day >= 1, hour < 24, minute < 60, second < 60
        else { return nil }
        let isBehind = scanner.skip("-")
        guard isBehind || scanner.skip("+"), let hours = scanner.digits(2), scanner.skip(":"),
            let minutes = scanner.digits(2), hours < 24, minutes < 60
        else { return nil }
        let ahead = (hours * 60 + minutes) * (isBehind ? -1 : 1)
        // By RFC 3339 -00:00 says that nobody knows.
        guard !(isBehind && ahead == 0) else { return nil }
        let days = Self.days(year, month, day)
        guard Self.civil(days) == (year, month, day) else { return nil }
        let local = ((days * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + thousandth
        self.init(milliseconds: local - ahead * 60_000, offset: Int(clamping: ahead))
        guard local - ahead * 60_000 == milliseconds else { return nil }
    }

    /// The written form, as bytes.
    var bytes: [UInt8] {
        let local = milliseconds + Int64(clamping: offset) * 60_000
        let (year, month, day) = Self.civil(local / 86_400_000)
        let rest = local % 86_400_000
        var text: [UInt8] = []
        text.reserveCapacity(Self.length)
        func put(_ value: Int64, _ width: Int) {
            var divisor: Int64 = 1
            for _ in 1..<width { divisor *= 10 }
            while divisor > 0 {
                text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / divisor % 10))
                divisor /= 10
            }
        }
        func put(_ value: Int64, _ width: Int, _ mark: Unicode.Scalar) {
            put(value, width)
            text.append(UInt8(ascii: mark))
        }
        put(year, 4, "-")
        put(month, 2, "-")
        put(day, 2, "T")
        put(rest / 3_600_000, 2, ":")
        put(rest / 60_000 % 60, 2, ":")
        put(rest / 1000 % 60, 2, ".")
        put(rest % 1000, 3, offset < 0 ? "-" : "+")
        put(Int64(clamping: abs(offset) / 60), 2, ":")
        put(Int64(clamping: abs(offset) % 60), 2)
        return text
    }

    /// The written form.
    package var description: String { String(decoding: bytes, as: UTF8.self) }
    /// The day that it was there, as `YYYY-MM-DD`.
    package var day: String { String(decoding: bytes.prefix(10), as: UTF8.self) }
    /// The same day, counted from 1970-01-01.
    package var daysSince1970: Int {
        let local = milliseconds + Int64(clamping: offset) * 60_000
        return Int(clamping: local / 86_400_000)
    }
    /// What the clock there showed, as `YYYY-MM-DD hh:mm`.
    package var minute: String { day + " " + String(decoding: bytes[11..<16], as: UTF8.self) }

    /// True of a moment as 0.1.0 wrote it, in UTC: `2026-11-21T19:16:00.123Z`.
    static func isOfFirstVersion(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count == length - 5, text.last == UInt8(ascii: "Z") else { return false }
        return Timestamp(text.dropLast() + Array("+00:00".utf8)) != nil
    }

    /// Orders by time; what is shown where does not matter, but between equals.
    package static func < (one: Timestamp, other: Timestamp) -> Bool {
        (one.milliseconds, one.offset) < (other.milliseconds, other.offset)
    }

    /// Days since 1970-01-01 of a date of the Gregorian calendar. Years are counted from March, so that
    /// the leap day is the last of its year.
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    /// The date of a day counted from 1970-01-01.
    private static func civil(_ days: Int64) -> (Int64, Int64, Int64) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}

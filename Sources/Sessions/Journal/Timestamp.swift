#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A moment in UTC, to the millisecond, written as `2026-11-21T19:16:00.123Z` (always 24 bytes).
public struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// How many bytes its written form has.
    static let length = 24
    /// The last millisecond of the year 9999, the latest that four digits can say.
    private static let latest: Int64 = 253_402_300_799_999

    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public let milliseconds: Int64

    /// Creates a moment; one outside the years 1970 to 9999 becomes the nearest inside.
    public init(milliseconds: Int64) {
        self.milliseconds = min(max(milliseconds, 0), Self.latest)
    }

    /// The moment by the system's clock (see `clock_gettime(2)`).
    public static func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(
            milliseconds: Int64(clamping: time.tv_sec) * 1000 + Int64(clamping: time.tv_nsec) / 1_000_000)
    }

    /// Reads the written form; nil of anything else, also of days that do not exist.
    public init?(_ text: ArraySlice<UInt8>) {
        var scanner = ByteScanner(text)
        guard text.count == Self.length, let year = scanner.digits(4), scanner.skip("-"),
            let month = scanner.digits(2), scanner.skip("-"), let day = scanner.digits(2), scanner.skip("T"),
            let hour = scanner.digits(2), scanner.skip(":"), let minute = scanner.digits(2),
            scanner.skip(":"),
            let second = scanner.digits(2), scanner.skip("."), let thousandth = scanner.digits(3),
            scanner.skip("Z"), year >= 1970, (1...12).contains(month), day >= 1, hour < 24, minute < 60,
            second < 60
        else { return nil }
        let days = Self.days(year, month, day)
        guard Self.civil(days) == (year, month, day) else { return nil }
        milliseconds = ((days * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + thousandth
    }

    /// The written form, as bytes.
    var bytes: [UInt8] {
        let (year, month, day) = Self.civil(milliseconds / 86_400_000)
        let rest = milliseconds % 86_400_000
        var text: [UInt8] = []
        text.reserveCapacity(Self.length)
        func put(_ value: Int64, _ width: Int, _ mark: Unicode.Scalar) {
            var divisor: Int64 = 1
            for _ in 1..<width { divisor *= 10 }
            while divisor > 0 {
                text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / divisor % 10))
                divisor /= 10
            }
            text.append(UInt8(ascii: mark))
        }
        put(year, 4, "-")
        put(month, 2, "-")
        put(day, 2, "T")
        put(rest / 3_600_000, 2, ":")
        put(rest / 60_000 % 60, 2, ":")
        put(rest / 1000 % 60, 2, ".")
        put(rest % 1000, 3, "Z")
        return text
    }

    /// The written form.
    public var description: String { String(decoding: bytes, as: UTF8.self) }

    /// Orders by time.
    public static func < (one: Timestamp, other: Timestamp) -> Bool { one.milliseconds < other.milliseconds }

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

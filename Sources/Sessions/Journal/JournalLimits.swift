/// What a session file may hold at most, so that a hostile one cannot exhaust the machine; writing keeps to
/// the same limits, so whatever was saved can be opened.
public enum JournalLimits {
    /// Bytes of the header line.
    public static let headerBytes = 32 << 20
    /// JSON values of the header's questionnaire: what follows from it grows with their square.
    public static let headerValues = 400_000
    /// JSON values of an event's payload.
    public static let lineValues = 2_000_000
    /// Bytes of an event's line.
    public static let lineBytes = 16 << 20
    /// Bytes of the whole file.
    public static let fileBytes = 512 << 20
    /// Events in one file.
    public static let events = 1_000_000
    /// Bytes of an event's kind.
    public static let kindBytes = 40
    /// Bytes of the header's id, and of its program.
    public static let nameBytes = 80
}

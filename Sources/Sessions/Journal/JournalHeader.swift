/// The first line of a session file:
/// `{"format":1,"id":"…","created":"…+08:00","program":"…","questionnaire":{…}}`, keys in this order, no blanks.
public struct JournalHeader: Sendable, Equatable {
    /// The format that is written here, and the only one that is read.
    public static let format = 1

    /// The session's id.
    public let id: String
    /// When the session was begun.
    public let created: Timestamp
    /// The program that began it, with its version.
    public let program: String
    /// The line's bytes as in the file, without the line feed.
    public let raw: ArraySlice<UInt8>
    private let questionnaireStart: Int

    /// The questionnaire's bytes as in the file: one JSON object.
    public var questionnaire: ArraySlice<UInt8> { raw[questionnaireStart..<raw.endIndex - 1] }
    /// The digest of the whole line, which the first event names as `prev`.
    public var digest: Fingerprint { Fingerprint(of: raw) }

    /// True of the same bytes, wherever they stand.
    public static func == (one: JournalHeader, other: JournalHeader) -> Bool { one.raw == other.raw }

    /// Composes a header; the questionnaire is one JSON object without line feeds, names are printable ASCII
    /// without `"` and `\`.
    public init(
        id: String, created: Timestamp, program: String, questionnaire: [UInt8]
    ) throws(JournalError) {
        guard Self.isName(id) else { throw .unwritable(.id) }
        guard Self.isName(program) else { throw .unwritable(.program) }
        guard questionnaire[...].isPlainObject else { throw .unwritable(.questionnaire) }
        var line = Array("{\"format\":\(Self.format),\"id\":\"\(id)\",\"created\":\"\(created)\"".utf8)
        line += Array(",\"program\":\"\(program)\",\"questionnaire\":".utf8)
        questionnaireStart = line.count
        line.reserveCapacity(line.count + questionnaire.count + 1)
        line += questionnaire
        line.append(UInt8(ascii: "}"))
        guard line.count <= JournalLimits.headerBytes else { throw .unwritable(.size) }
        raw = line[...]
        self.id = id
        self.created = created
        self.program = program
    }

    /// Reads a header line without its line feed.
    init(parsing line: ArraySlice<UInt8>) throws(LineFault) {
        guard line.count <= JournalLimits.headerBytes else {
            throw .tooLong(limit: JournalLimits.headerBytes)
        }
        var scanner = ByteScanner(line)
        func expect(_ text: StaticString) throws(LineFault) {
            guard scanner.skip(text) else {
                throw .missing("\(text)", at: scanner.position - line.startIndex)
            }
        }
        func missing(_ what: String) -> LineFault { .missing(what, at: scanner.position - line.startIndex) }
        try expect("{\"format\":")
        guard let format = scanner.number() else { throw missing("format number") }
        guard format == Self.format else { throw .format(format) }
        try expect(",\"id\":\"")
        guard let id = scanner.take(upTo: JournalLimits.nameBytes, where: \.isPlainName) else {
            throw missing("id")
        }
        try expect("\",\"created\":\"")
        let dated = scanner.rest
        guard let time = scanner.take(Timestamp.length), let created = Timestamp(time) else {
            let isOld = Timestamp.isOfFirstVersion(dated.prefix { $0 != UInt8(ascii: "\"") })
            throw isOld ? .firstVersion : missing("time")
        }
        try expect("\",\"program\":\"")
        guard let program = scanner.take(upTo: JournalLimits.nameBytes, where: \.isPlainName) else {
            throw missing("program")
        }
        try expect("\",\"questionnaire\":")
        let rest = scanner.rest
        guard rest.count >= 3, rest.first == UInt8(ascii: "{"), rest.dropLast().last == UInt8(ascii: "}"),
            rest.last == UInt8(ascii: "}")
        else { throw missing("questionnaire") }
        self.id = String(decoding: id, as: UTF8.self)
        self.created = created
        self.program = String(decoding: program, as: UTF8.self)
        raw = line
        questionnaireStart = rest.startIndex
    }

    private static func isName(_ text: String) -> Bool {
        (1...JournalLimits.nameBytes).contains(text.utf8.count) && text.utf8.allSatisfy(\.isPlainName)
    }
}

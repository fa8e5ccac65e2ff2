/// The first line of a session file:
/// `{"format":1,"id":"…","created":"…+08:00","program":"…","questionnaire":{…}}`, keys in this order, no blanks; with the
/// sections of the questionnaire, which stand on the lines behind it.
package struct JournalHeader: Sendable, Equatable {
    /// The format that is written here, and the only one that is read.
    package static let format = 1

    /// The session's id.
    package let id: String
    /// When the session was begun.
    package let created: Timestamp
    /// The program that began it, with its version.
    package let program: String
    /// The line's bytes as in the file, without the line feed.
    package let raw: ArraySlice<UInt8>
    /// The questionnaire, as the list in the line and the sections behind it hold it.
    package let questionnaire: CompiledQuestionnaire

    /// How many lines it has with its sections; the first event stands behind them.
    package var lineCount: Int { 1 + questionnaire.lines.count }
    /// How many bytes they have, with their line feeds.
    var size: Int { raw.count + 1 + questionnaire.size }
    /// The digest of the whole line, which the first event names as `prev`.
    package var digest: Fingerprint { Fingerprint(of: raw) }

    /// True of the same bytes, wherever they stand.
    package static func == (one: JournalHeader, other: JournalHeader) -> Bool {
        one.raw == other.raw && one.questionnaire.lines == other.questionnaire.lines
    }

    /// Composes a header; names are printable ASCII without `"` and `\`.
    package init(
        id: String, created: Timestamp, program: String, questionnaire: CompiledQuestionnaire
    ) throws(JournalError) {
        guard Self.isName(id) else { throw .unwritable(.id) }
        guard Self.isName(program) else { throw .unwritable(.program) }
        var line = Array("{\"format\":\(Self.format),\"id\":\"\(id)\",\"created\":\"\(created)\"".utf8)
        line += Array(",\"program\":\"\(program)\",\"questionnaire\":".utf8)
        line += questionnaire.list.bytes
        line.append(UInt8(ascii: "}"))
        guard line.count <= JournalLimits.headerBytes else { throw .unwritable(.size) }
        raw = line[...]
        self.id = id
        self.created = created
        self.program = program
        self.questionnaire = questionnaire
    }

    /// Reads a header with its sections: their form and order, not yet what they hold.
    ///
    /// - Parameter note: is told everything that is wrong.
    /// - Returns: nil where the line cannot be read or a section is missing.
    static func reading(
        _ splitter: inout LineSplitter, _ note: (JournalReport.Problem) -> Void
    ) -> JournalHeader? {
        do throws(LineFault) {
            guard let line = splitter.next() else { throw .noHeader }
            return try JournalHeader(parsing: line, sectionsFrom: &splitter, note)
        } catch {
            note(JournalReport.Problem(line: 1, fault: error))
            return nil
        }
    }

    private init?(
        parsing line: ArraySlice<UInt8>, sectionsFrom splitter: inout LineSplitter,
        _ note: (JournalReport.Problem) -> Void
    ) throws(LineFault) {
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
        // Not before: whoever has a file of another version, whose header may be longer, is told which.
        guard line.count <= JournalLimits.headerBytes else {
            throw .tooLong(limit: JournalLimits.headerBytes)
        }
        let rest = scanner.rest
        guard rest.count >= 3, rest.first == UInt8(ascii: "{"), rest.last == UInt8(ascii: "}") else {
            throw missing("questionnaire")
        }
        let list: SectionList
        do throws(LineFault) {
            list = try SectionList(parsing: rest.dropLast())
        } catch {
            guard error == .section(.list), let recovered = SectionList(recovering: splitter) else {
                throw error
            }
            note(JournalReport.Problem(line: 1, fault: error))
            list = recovered
        }
        guard let questionnaire = CompiledQuestionnaire.take(list, from: &splitter, at: 2, note) else {
            return nil
        }
        self.id = String(decoding: id, as: UTF8.self)
        self.created = created
        self.program = String(decoding: program, as: UTF8.self)
        raw = line
        self.questionnaire = questionnaire
    }

    /// The same with the digests of the sections as they are.
    func relisted() throws(JournalError) -> JournalHeader {
        try JournalHeader(
            id: id, created: created, program: program, questionnaire: questionnaire.relisted())
    }

    private static func isName(_ text: String) -> Bool {
        (1...JournalLimits.nameBytes).contains(text.utf8.count) && text.utf8.allSatisfy(\.isPlainName)
    }
}

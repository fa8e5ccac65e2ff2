import CanonicalJSON
import Files
package import Questionnaires

/// Which questionnaire a file holds: its sections, in the order in which they stand behind the line that lists them, each
/// with its digest.
package struct SectionList: Sendable, Equatable {
    /// A section, and the digest of its line.
    package struct Entry: Sendable, Equatable {
        /// The section.
        package let section: QuestionnaireSection
        /// SHA-256 of its line without the line feed.
        package let digest: Fingerprint
    }

    /// The questionnaire's id.
    package let id: String
    /// Its version.
    package let version: String
    /// The sections.
    package let entries: [Entry]
    /// SHA-256 of the list as it stands in a file: two questionnaires with the same are the same.
    package let digest: Fingerprint
    /// `{"id":"…","version":"…","digest":"…","sections":[{"section":"frame","digest":"…"},…]}`.
    let bytes: [UInt8]

    /// Lists sections.
    ///
    /// - Throws: `JournalError.unwritable` where there are more than a file can hold.
    init(id: String, version: String, _ entries: [Entry]) throws(JournalError) {
        guard let bytes = Self.bytes(id, version, entries),
            bytes.whole.count <= JournalLimits.sectionListBytes
        else { throw .unwritable(.questionnaire) }
        self.id = id
        self.version = version
        self.entries = entries
        self.bytes = bytes.whole
        digest = bytes.digest
    }

    /// Reads a list, which must be written as it is written here.
    init(parsing bytes: ArraySlice<UInt8>) throws(LineFault) {
        let limits = JSONLimits(values: 1000, bytes: JournalLimits.sectionListBytes)
        guard let json = try? JSONValue(parsing: bytes, limits: limits), var record = try? JSONRecord(json),
            let id = try? record.text("id"), let version = try? record.text("version"),
            let digest = try? record.text("digest"),
            let named = try? record.list("sections", Self.entry),
            let place = bytes.firstRange(of: Array(Self.listKey.utf8)),
            digest == Fingerprint(of: bytes[place.upperBound..<(bytes.endIndex - 1)]).description
        else { throw .section(.list) }
        var entries: [Entry] = []
        for (name, digest) in named {
            guard let section = QuestionnaireSection(name: name) else {
                let language = QuestionnaireSection.language(ofName: name)
                throw .section(language.map { .language($0) } ?? .unknown(name))
            }
            if entries.contains(where: { $0.section == section }) { throw .section(.twice(name)) }
            entries.append(Entry(section: section, digest: digest))
        }
        let names = entries.map(\.section.name)
        let further = names.filter { QuestionnaireSection.language(ofName: $0) != nil }.sorted()
        let always = QuestionnaireSection.always.map(\.name)
        if let missing = always.first(where: { !names.contains($0) }) { throw .section(.missing(missing)) }
        for (found, expected) in zip(names, always + further) where found != expected {
            throw .section(.order(expected: expected, found: found))
        }
        guard let written = Self.bytes(id, version, entries), written.whole[...] == bytes else {
            throw .section(.list)
        }
        self.id = id
        self.version = version
        self.entries = entries
        self.bytes = written.whole
        self.digest = written.digest
    }

    /// Lists the sections that stand on the lines to come, as they are: for what is left of a file whose own list is
    /// damaged. Nil where one of them is missing, or says not whose it is.
    init?(recovering splitter: LineSplitter) {
        var ahead = splitter
        var lines: [String: ArraySlice<UInt8>] = [:]
        while lines.count < JournalLimits.sections, let line = ahead.next(),
            let name = CompiledQuestionnaire.sectionName(of: line)
        {
            lines[name] = lines[name] ?? line
        }
        let always = QuestionnaireSection.always.map(\.name)
        let further = lines.keys.filter { QuestionnaireSection.language(ofName: $0) != nil }.sorted()
        var entries: [Entry] = []
        for name in always + further {
            guard let section = QuestionnaireSection(name: name), let line = lines[name] else { return nil }
            entries.append(Entry(section: section, digest: Fingerprint(of: line)))
        }
        guard let frame = lines[QuestionnaireSection.frame.name], let named = Self.named(inFrame: frame),
            let list = try? SectionList(id: named.id, version: named.version, entries)
        else { return nil }
        self = list
    }

    /// Id and version of a questionnaire as its frame has them; nil of one that cannot be read.
    static func named(inFrame line: ArraySlice<UInt8>) -> (id: String, version: String)? {
        let limits = JSONLimits(values: JournalLimits.questionnaireValues, bytes: JournalLimits.sectionBytes)
        guard let json = try? JSONValue(parsing: line, limits: limits), var record = try? JSONRecord(json),
            let id = try? record.text("id"), let version = try? record.text("version")
        else { return nil }
        return (id, version)
    }

    private static let listKey = ",\"sections\":"

    private static func entry(_ json: JSONValue) throws -> (String, Fingerprint) {
        var record = try JSONRecord(json)
        let name = try record.text("section")
        guard let digest = Fingerprint(hexadecimal: Array(try record.text("digest").utf8)[...]) else {
            throw JSONProblem.unexpected("no digest")
        }
        return (name, digest)
    }

    private static func bytes(
        _ id: String, _ version: String, _ entries: [Entry]
    ) -> (whole: [UInt8], digest: Fingerprint)? {
        guard let id = try? JSONValue.string(id).canonical(),
            let version = try? JSONValue.string(version).canonical()
        else { return nil }
        let items = entries.map { "{\"section\":\"\($0.section.name)\",\"digest\":\"\($0.digest)\"}" }
        let list = Array("[\(items.joined(separator: ","))]".utf8)
        let digest = Fingerprint(of: list)
        var whole = Array("{\"id\":".utf8) + id + Array(",\"version\":".utf8) + version
        whole += Array(",\"digest\":\"\(digest)\"\(listKey)".utf8) + list
        whole.append(UInt8(ascii: "}"))
        return (whole, digest)
    }
}

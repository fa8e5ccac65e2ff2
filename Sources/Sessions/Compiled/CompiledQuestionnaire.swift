import CanonicalJSON
package import Questionnaires

/// A questionnaire as a session file holds it: sections of canonical JSON, a line each, in a list with their digests. A
/// section is checked and read when somebody needs it.
package struct CompiledQuestionnaire: Sendable, Equatable {
    /// Which questionnaire it is, and its sections.
    package let list: SectionList
    /// The lines of the sections, in their order, without line feeds.
    let lines: [ArraySlice<UInt8>]

    private static let opening: StaticString = "{\"section\":\""

    init(_ list: SectionList, _ lines: [ArraySlice<UInt8>]) {
        self.list = list
        self.lines = lines
    }

    /// Compiles a questionnaire.
    ///
    /// - Throws: `JournalError.questionnaireTooLarge` where a session cannot hold it.
    package init(_ questionnaire: Questionnaire) throws(JournalError) {
        var sections: [(QuestionnaireSection, content: [UInt8])] = []
        var values = 0
        for section in questionnaire.sections {
            let json = questionnaire.json(of: section)
            values += json.count
            guard let content = try? json.canonical() else { throw .unwritable(.questionnaire) }
            sections.append((section, content))
        }
        let limit = JournalLimits.questionnaireValues
        guard values <= limit else { throw .questionnaireTooLarge(values: values, limit: limit) }
        try self.init(id: questionnaire.id, version: questionnaire.version, sections: sections)
    }

    /// Puts sections together whose contents, an object each, are written already.
    package init(
        id: String, version: String, sections: [(section: QuestionnaireSection, content: [UInt8])]
    ) throws(JournalError) {
        var lines: [ArraySlice<UInt8>] = []
        var entries: [SectionList.Entry] = []
        for (section, content) in sections {
            guard content[...].isPlainObject else { throw .unwritable(.questionnaire) }
            var line = Array("\(Self.opening)\(section.name)\"".utf8)
            line.reserveCapacity(line.count + content.count)
            if content.count > 2 { line.append(UInt8(ascii: ",")) }
            line += content.dropFirst()
            guard line.count <= JournalLimits.sectionBytes else { throw .unwritable(.size) }
            lines.append(line[...])
            entries.append(SectionList.Entry(section: section, digest: Fingerprint(of: line)))
        }
        self.init(try SectionList(id: id, version: version, entries), lines)
    }

    /// How many bytes its sections have, with their line feeds.
    var size: Int { lines.reduce(0) { $0 + $1.count + 1 } }

    /// The bytes of a file that holds nothing else: the list, and a line for each section.
    package var bytes: [UInt8] {
        ([list.bytes[...]] + lines).flatMap { $0 + [UInt8(ascii: "\n")] }
    }

    /// The same with a list that says what the lines hold, as they are.
    func relisted() throws(JournalError) -> CompiledQuestionnaire {
        let entries = zip(list.entries, lines).map {
            SectionList.Entry(section: $0.section, digest: Fingerprint(of: $1))
        }
        let named = lines.first.flatMap { SectionList.named(inFrame: $0) } ?? (list.id, list.version)
        return CompiledQuestionnaire(
            try SectionList(id: named.id, version: named.version, entries), lines)
    }

    // MARK: lines

    /// The name of the section that a line holds, as it says itself; nil of any other line.
    static func sectionName(of line: ArraySlice<UInt8>) -> String? {
        var scanner = ByteScanner(line)
        guard scanner.skip(opening),
            let name = scanner.take(upTo: JournalLimits.nameBytes, where: \.isPlainName), scanner.skip("\"")
        else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    /// Takes the lines of the sections that a list names.
    ///
    /// - Parameters:
    ///   - first: the line on which the first stands, from 1.
    ///   - note: is told what is wrong with their order and number.
    /// - Returns: nil where a section is missing; of two with one name that which fits its digest.
    static func take(
        _ list: SectionList, from splitter: inout LineSplitter, at first: Int,
        _ note: (JournalReport.Problem) -> Void
    ) -> CompiledQuestionnaire? {
        var found: [(name: String, line: ArraySlice<UInt8>)] = []
        var ahead = splitter
        while found.count < 2 * JournalLimits.sections, let line = ahead.next(),
            let name = sectionName(of: line)
        {
            found.append((name, line))
            splitter = ahead
        }
        let names = list.entries.map(\.section.name)
        var seen: [String] = []
        for (offset, name) in found.map(\.name).enumerated() {
            if !names.contains(name) {
                note(JournalReport.Problem(line: first + offset, fault: .section(.unnamed(name))))
            } else if seen.contains(name) {
                note(JournalReport.Problem(line: first + offset, fault: .section(.twice(name))))
            }
            seen.append(name)
        }
        for (offset, name) in names.enumerated() where !seen.contains(name) {
            note(JournalReport.Problem(line: first + offset, fault: .section(.missing(name))))
        }
        if Set(seen) == Set(names), seen.count == names.count,
            let offset = seen.indices.first(where: { seen[$0] != names[$0] })
        {
            let fault = SectionFault.order(expected: names[offset], found: seen[offset])
            note(JournalReport.Problem(line: first + offset, fault: .section(fault)))
        }
        var lines: [ArraySlice<UInt8>] = []
        for entry in list.entries {
            let named = found.filter { $0.name == entry.section.name }.map(\.line)
            guard let any = named.first else { return nil }
            let right = named.count > 1 ? named.first { Fingerprint(of: $0) == entry.digest } : nil
            lines.append(right ?? any)
        }
        return CompiledQuestionnaire(list, lines)
    }

    /// Reads a file that holds nothing else; nil where not every section is as it was written.
    package init?(checking bytes: [UInt8]) {
        var splitter = LineSplitter(bytes)
        var isWhole = true
        guard let first = splitter.next(), let list = try? SectionList(parsing: first),
            let compiled = Self.take(list, from: &splitter, at: 2, { _ in isWhole = false }), isWhole,
            splitter.position == bytes.count, compiled.problems(firstLine: 2, isRead: false).isEmpty
        else { return nil }
        self = compiled
    }

    // MARK: reading

    /// What of a questionnaire is read.
    package enum Part: Sendable, Hashable {
        /// What a question needs, in the language of the questionnaire and in another, where it has that.
        case frame(language: String?)
        /// Everything that is judged and reported, in those languages.
        case whole(language: String?)
        /// Everything in all languages.
        case everything

        func includes(_ section: QuestionnaireSection) -> Bool {
            switch (self, section) {
            case (.everything, _), (_, .frame), (.whole, .rules), (.whole, .methods), (.whole, .benchmarks):
                true
            case (.frame(let language), .texts(let tag)), (.whole(let language), .texts(let tag)):
                tag == language
            default: false
            }
        }
    }

    /// Checks and reads what is needed of it.
    ///
    /// - Parameters:
    ///   - cache: what was read of other files with the same sections.
    ///   - first: the line on which the first section stands, from 1.
    /// - Throws: what is wrong with the first of the sections that are needed.
    package func questionnaire(
        _ part: Part, _ cache: QuestionnaireCache, firstLine: Int = 2
    ) throws(JournalReport.Problem) -> Questionnaire {
        var result = Questionnaire()
        for (offset, entry) in list.entries.enumerated() where part.includes(entry.section) {
            do throws(SectionFault) {
                result.take(entry.section, from: try read(entry, lines[offset], cache))
            } catch {
                throw JournalReport.Problem(line: firstLine + offset, fault: .section(error))
            }
        }
        return result
    }

    private func read(
        _ entry: SectionList.Entry, _ line: ArraySlice<UInt8>, _ cache: QuestionnaireCache
    ) throws(SectionFault) -> Questionnaire {
        guard Fingerprint(of: line) == entry.digest else { throw .digest(entry.section.name) }
        if let known = cache[entry.digest] { return known }
        let limits = JSONLimits(values: JournalLimits.questionnaireValues, bytes: JournalLimits.sectionBytes)
        var piece = Questionnaire()
        do {
            let json = try JSONValue(parsing: line, limits: limits)
            try piece.read(entry.section, json)
            guard entry.section != .frame || (piece.id == list.id && piece.version == list.version) else {
                throw SectionFault.content(entry.section.name)
            }
        } catch {
            throw .content(entry.section.name)
        }
        cache[entry.digest] = piece
        return piece
    }

    /// Everything that is wrong with its sections.
    ///
    /// - Parameter isRead: true to see too whether they can be understood.
    func problems(firstLine: Int, isRead: Bool) -> [JournalReport.Problem] {
        let cache = QuestionnaireCache()
        return zip(list.entries, lines).enumerated().compactMap { offset, pair in
            let (entry, line) = pair
            do throws(SectionFault) {
                if isRead {
                    _ = try read(entry, line, cache)
                } else if Fingerprint(of: line) != entry.digest {
                    throw .digest(entry.section.name)
                }
                return nil
            } catch {
                return JournalReport.Problem(line: firstLine + offset, fault: .section(error))
            }
        }
    }
}

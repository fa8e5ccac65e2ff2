/// One pass over a session file's bytes that goes on after every fault.
struct Examination {
    /// A line that stands on its own: its form and its digest are right, wherever it was found.
    struct Sound {
        let line: JournalLine
        /// The line of the file, from 1.
        let place: Int
        /// True where it follows the line before it.
        let isChained: Bool
    }

    let report: JournalReport
    private(set) var sound: [Sound] = []
    /// What the lines name as the one before: who is named was written like that.
    private(set) var named: Set<Fingerprint> = []

    init(
        _ bytes: [UInt8], path: String, reader type: (any LineReader.Type)? = nil,
        mostEvents: Int = JournalLimits.events
    ) {
        var problems = Problems()
        var splitter = LineSplitter(bytes)
        let header = Self.header(&splitter, &problems)
        var reader: (any LineReader)?
        do throws(LineFault) {
            if let header { reader = try type?.init(header) }
        } catch {
            problems.add(1, error)
        }
        var unknownKinds: [UnknownKind] = []
        var salvages: [SalvageMark] = []
        var link = header?.digest
        var expected = 1
        var place = 1
        while let bytes = splitter.next() {
            guard place <= mostEvents else {
                problems.add(place + 1, .tooMany(limit: mostEvents))
                break
            }
            place += 1
            do throws(LineFault) {
                let line = try JournalLine(parsing: bytes)
                if line.seq != expected {
                    problems.add(place, .sequence(expected: expected, found: line.seq))
                }
                let isChained = link == nil || link == line.prev
                if !isChained { problems.add(place, .chain) }
                named.insert(line.prev)
                (link, expected) = (line.link, line.seq + 1)
                guard line.isDigestRight else { throw .digest }
                guard line.raw.isUnicode else { throw .encoding }
                sound.append(Sound(line: line, place: place, isChained: isChained))
                if let type, !type.knownKinds.contains(line.kind) { unknownKinds.note(line) }
                if let mark = SalvageMark(line) { salvages.append(mark) }
                try reader?.read(line)
            } catch {
                problems.add(place, error)
                // Where the envelope could not be read, the next line's place in the chain is unknown.
                if error.hidesEnvelope { (link, expected) = (nil, expected + 1) }
            }
        }
        if place == 1, let header, !header.raw.isOneObject {
            problems.add(1, .missing("questionnaire", at: header.raw.count))
        }
        var unseen = JournalReport.Unseen.allCases
        unseen.removeAll { $0 == (place == 1 ? .lastEnvelope : .headerAlone) }
        report = JournalReport(
            path: path, bytes: bytes.count, header: header, events: max(place - 1, 0),
            problems: problems.list,
            problemCount: problems.count, tornTail: splitter.tornTail(line: place + 1), unseen: unseen,
            unknownKinds: unknownKinds, salvages: salvages)
    }

    private static func header(_ splitter: inout LineSplitter, _ problems: inout Problems) -> JournalHeader? {
        do throws(LineFault) {
            guard let line = splitter.next() else { throw .noHeader }
            let header = try JournalHeader(parsing: line)
            if !line.isUnicode { problems.add(1, .encoding) }
            return header
        } catch {
            problems.add(1, error)
            return nil
        }
    }

    private struct Problems {
        var list: [JournalReport.Problem] = []
        var count = 0

        mutating func add(_ line: Int, _ fault: LineFault) {
            count += 1
            if list.count < JournalVerifier.problemLimit {
                list.append(JournalReport.Problem(line: line, fault: fault))
            }
        }
    }
}

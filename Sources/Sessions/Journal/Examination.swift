/// One pass over a session file's bytes that goes on after every fault.
struct Examination {
    /// An event that stands on its own: its payload is the one that its digest was made of, wherever it was found.
    struct Sound {
        /// The line of the file, from 1.
        let place: Int
        /// Its number, by the line before it where it follows that; nil where there is none.
        let seq: Int?
        /// When it was written; nil where that is damaged.
        let at: Timestamp?
        /// Its kind as it stands there; nil where nothing does.
        let kind: String?
        let ignorable: Bool
        let payload: ArraySlice<UInt8>
        /// What a line behind it names, where it is as it was written; nil where it cannot be.
        let link: Fingerprint?
        /// True where it follows the line before it.
        let isChained: Bool
        /// True where its number is not the one that stands there.
        let isRenumbered: Bool
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
        let header = JournalHeader.reading(&splitter) { problems.add($0.line, $0.fault) }
        if let header, !header.raw.isUnicode { problems.add(1, .encoding) }
        for problem in header?.questionnaire.problems(firstLine: 2, isRead: type != nil) ?? [] {
            problems.add(problem.line, problem.fault)
        }
        problems.sort()
        // What is wrong with its sections is said already.
        var reader = header.flatMap { try? type?.init($0, QuestionnaireCache()) }
        let head = header?.lineCount ?? max(splitter.linesTaken, 1)
        var unknownKinds: [UnknownKind] = []
        var salvages: [SalvageMark] = []
        var link = header?.digest
        var expected = 1
        var place = head
        while let bytes = splitter.next() {
            guard place - head < mostEvents else {
                problems.add(place + 1, .tooMany(limit: mostEvents))
                break
            }
            place += 1
            do throws(LineFault) {
                let line = try JournalLine(parsing: bytes)
                // Which event follows another is said by the chain; a number may be damaged.
                let number = link == line.prev ? expected : line.seq
                if line.seq != expected {
                    problems.add(place, .sequence(expected: expected, found: line.seq))
                }
                let isChained = link == nil || link == line.prev
                if !isChained { problems.add(place, .chain) }
                named.insert(line.prev)
                (link, expected) = (line.link, line.seq + 1)
                guard line.isDigestRight else { throw .digest }
                guard line.raw.isUnicode else { throw .encoding }
                sound.append(Sound(line, place, isChained: isChained, number: number))
                if let type, !type.knownKinds.contains(line.kind) { unknownKinds.note(line) }
                if let mark = SalvageMark(line) { salvages.append(mark) }
                try reader?.read(line)
            } catch {
                problems.add(place, error)
                if error.hidesEnvelope, let damaged = DamagedLine(bytes) {
                    sound.append(Sound(damaged, place, follows: link, number: expected))
                    if let prev = damaged.prev { named.insert(prev) }
                }
                // Where the envelope could not be read, the next line's place in the chain is unknown.
                if error.hidesEnvelope { (link, expected) = (nil, expected + 1) }
            }
        }
        var unseen = JournalReport.Unseen.allCases
        unseen.removeAll { $0 == (place == head ? .lastEnvelope : .headerAlone) }
        report = JournalReport(
            path: path, bytes: bytes.count, header: header, events: place - head,
            problems: problems.list,
            problemCount: problems.count, tornTail: splitter.tornTail(line: place + 1), unseen: unseen,
            unknownKinds: unknownKinds, salvages: salvages)
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

        mutating func sort() { list.sort { $0.line < $1.line } }
    }
}

extension Examination.Sound {
    fileprivate init(_ line: JournalLine, _ place: Int, isChained: Bool, number: Int) {
        self.init(
            place: place, seq: number, at: line.at, kind: line.kind, ignorable: line.ignorable,
            payload: line.payload, link: line.link, isChained: isChained, isRenumbered: number != line.seq)
    }

    /// - Parameters:
    ///   - link: what a line at this place would name; nil where that is not known.
    ///   - number: the number that such a line has.
    fileprivate init(_ line: DamagedLine, _ place: Int, follows link: Fingerprint?, number: Int) {
        let isChained = link != nil && link == line.prev
        self.init(
            place: place, seq: isChained ? number : line.seq, at: line.at, kind: line.kind,
            ignorable: line.ignorable, payload: line.payload, link: nil, isChained: isChained,
            isRenumbered: isChained && line.seq != number)
    }
}

import CanonicalJSON

/// What a salvage kept and what it had to leave behind.
public struct JournalSalvage: Sendable, Equatable {
    /// The kind of event that stands in for one that is lost, so that numbers named elsewhere stay right.
    static let lostKind = "lost"
    /// More lost events in a row are not believed: then the number is what is wrong.
    static let gapLimit = 100_000

    /// The copy.
    public let path: String
    /// How many events were kept.
    public let kept: Int
    /// The lines of the old file that were left behind, and why; the first thousand or so.
    public let dropped: [JournalReport.Problem]
    /// How many lines were left behind.
    public let droppedCount: Int
    /// The numbers of events that were not found; each is replaced by an ignorable event `lost`.
    public let lost: [Int]
    /// The copy's lines that nothing in the old file confirms, from 1, which is the header: the line that
    /// followed is gone, or names another. Of an event its time and kind are doubtful, its payload is not.
    public let doubtful: [Int]
    /// What was cut off at the end of the old file, and left behind.
    public let tornTail: TornTail?
    /// The kinds of event that are not among those known; they are kept.
    public let unknownKinds: [UnknownKind]
    /// What the copy says about itself; nil where it is as the old file was.
    public let mark: SalvageMark?
}

extension JournalVerifier {
    /// Writes a copy with every event that stands on its own (form and digest are right, and it is understood),
    /// in the order of their numbers, chained anew; the old file stays as it is.
    ///
    /// - Parameter reader: what understands its lines; nil: only their form is looked at.
    /// - Throws: `JournalError.exists` where the copy's name is taken; `JournalError.broken` where the header
    ///   cannot be read, since without it no event means anything.
    static func salvage(
        _ path: String, to copy: String, reader type: (any LineReader.Type)? = nil,
        context: JournalContext = JournalContext()
    ) throws(JournalError) -> JournalSalvage {
        let bytes = try read(path, context.fileSystem)
        let examination = Examination(bytes, path: path, reader: type)
        let report = examination.report
        var salvager: Salvager
        do throws(LineFault) {
            guard let header = report.header else { throw report.problems.first?.fault ?? .noHeader }
            salvager = Salvager(header, reader: try type?.init(header), context)
        } catch {
            throw .broken(path: path, line: 1, error)
        }
        for candidate in examination.inOrder { try salvager.take(candidate) }
        let kept = salvager.lines.count - salvager.lost.count
        let doubtful = salvager.doubtful(examination)
        let source = Fingerprint(of: bytes).description
        var mark: SalvageMark?
        if report.problemCount > 0 {
            mark = SalvageMark(
                source: source, dropped: report.events - kept, lost: salvager.lost.count, doubtful: doubtful)
        }
        if let mark { try salvager.add(mark) }
        let contents = JournalContents(salvager.header, salvager.lines)
        let place = try JournalFile.create(at: copy, try contents.bytes(), context: context)
        try? context.fileSystem.close(place.file)
        return JournalSalvage(
            path: copy, kept: kept, dropped: salvager.dropped(report), droppedCount: report.events - kept,
            lost: salvager.lost, doubtful: doubtful, tornTail: report.tornTail,
            unknownKinds: report.unknownKinds, mark: mark)
    }
}

/// Puts the lines of a copy together.
private struct Salvager {
    let header: JournalHeader
    private(set) var lines: [JournalLine] = []
    private(set) var lost: [Int] = []
    private var reader: (any LineReader)?
    private let context: JournalContext
    private var link: Fingerprint
    /// Lines of the old file that are kept, and why others are not that are sound by themselves.
    private var keptPlaces: Set<Int> = []
    private var refused: [JournalReport.Problem] = []
    /// The kept lines as the old file has them.
    private var found: [JournalLine] = []

    init(_ header: JournalHeader, reader: (any LineReader)?, _ context: JournalContext) {
        self.header = header
        self.reader = reader
        self.context = context
        link = header.digest
    }

    /// Takes a line over where it has a place and is understood there.
    mutating func take(_ candidate: Examination.Sound) throws(JournalError) {
        let line = candidate.line
        let gap = line.seq - lines.count - 1
        do throws(LineFault) {
            guard gap >= 0, gap <= JournalSalvage.gapLimit, line.seq <= JournalLimits.events else {
                throw .sequence(expected: lines.count + 1, found: line.seq)
            }
            try reader?.read(line)
        } catch {
            refused.append(JournalReport.Problem(line: candidate.place, fault: error))
            return
        }
        for _ in 0..<gap {
            lost.append(lines.count + 1)
            try add(JournalEntry(kind: JournalSalvage.lostKind, payload: Array("{}".utf8), ignorable: true))
        }
        add(
            JournalLine(
                payload: line.payload, kind: line.kind, ignorable: line.ignorable, seq: line.seq, at: line.at,
                prev: link))
        found.append(line)
        keptPlaces.insert(candidate.place)
    }

    /// Lets the copy say what it is.
    mutating func add(_ mark: SalvageMark) throws(JournalError) {
        guard let payload = try? mark.json.canonical() else { throw .unwritable(.payload) }
        try add(JournalEntry(kind: SalvageMark.kind, payload: payload, ignorable: true))
    }

    private mutating func add(_ entry: JournalEntry) throws(JournalError) {
        add(
            try JournalLine(
                entry, seq: lines.count + 1, at: context.now(), prev: link, salt: context.salt()))
    }

    private mutating func add(_ line: JournalLine) {
        link = line.link
        lines.append(line)
    }

    /// Lines that no line of the old file names; that is so of every file's last.
    func doubtful(_ examination: Examination) -> [Int] {
        let links = [(1, header.digest)] + found.map { ($0.seq + 1, $0.link) }
        var doubtful = links.filter { !examination.named.contains($0.1) }.map(\.0)
        if let last = examination.sound.last, last.place == examination.report.events + 1,
            last.line.seq == found.last?.seq, doubtful.last == last.line.seq + 1
        {
            doubtful.removeLast()
        }
        return examination.report.events == 0 ? [] : doubtful
    }

    /// Why lines were left behind.
    func dropped(_ report: JournalReport) -> [JournalReport.Problem] {
        let known = Set(refused.map(\.line))
        let others = report.problems.filter {
            $0.line > 1 && !keptPlaces.contains($0.line) && !known.contains($0.line)
        }
        return (refused + others).sorted { $0.line < $1.line }
    }
}

extension Examination {
    /// What is sound, by number; of two with the same, the one that follows its line first.
    fileprivate var inOrder: [Sound] {
        sound.sorted { one, other in
            if one.line.seq != other.line.seq { return one.line.seq < other.line.seq }
            if one.isChained != other.isChained { return one.isChained }
            return one.place < other.place
        }
    }
}

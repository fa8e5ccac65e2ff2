/// What a salvage kept and what it had to leave behind.
public struct JournalSalvage: Sendable, Equatable {
    /// The kind of event that stands in for one that is lost, so that numbers named elsewhere stay right.
    public static let lostKind = "lost"
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
    /// What was cut off at the end of the old file, and left behind.
    public let tornTail: TornTail?
}

extension JournalVerifier {
    /// Writes a copy with every event that stands on its own (form and digest are right), in the order of
    /// their numbers, chained anew; the old file stays as it is.
    ///
    /// - Throws: `JournalError.exists` where the copy's name is taken; `JournalError.broken` where the header
    ///   cannot be read, since without it no event means anything.
    public static func salvage(
        _ path: String, to copy: String, context: JournalContext = JournalContext()
    ) throws(JournalError) -> JournalSalvage {
        let examination = Examination(try read(path, context.fileSystem), path: path)
        let report = examination.report
        guard let header = report.header else {
            throw .broken(path: path, line: 1, report.problems.first?.fault ?? .noHeader)
        }
        let soundPlaces = Set(examination.sound.map(\.place))
        var dropped = report.problems.filter { $0.line > 1 && !soundPlaces.contains($0.line) }
        var lines: [JournalLine] = []
        var lost: [Int] = []
        var link = header.digest
        for candidate in inOrder(examination.sound) {
            let line = candidate.line
            let gap = line.seq - lines.count - 1
            guard gap >= 0, gap <= JournalSalvage.gapLimit, line.seq <= JournalLimits.events else {
                dropped.append(
                    JournalReport.Problem(
                        line: candidate.place, fault: .sequence(expected: lines.count + 1, found: line.seq)))
                continue
            }
            for _ in 0..<gap {
                let filler = try JournalLine(
                    JournalEntry(kind: JournalSalvage.lostKind, payload: Array("{}".utf8), ignorable: true),
                    seq: lines.count + 1, at: context.now(), prev: link, salt: context.salt())
                lost.append(filler.seq)
                link = filler.link
                lines.append(filler)
            }
            let chained = JournalLine(
                payload: line.payload, kind: line.kind, ignorable: line.ignorable, seq: line.seq, at: line.at,
                prev: link)
            link = chained.link
            lines.append(chained)
        }
        let place = try JournalFile.create(
            at: copy, try JournalContents(header, lines).bytes(), context: context)
        try? context.fileSystem.close(place.file)
        return JournalSalvage(
            path: copy, kept: lines.count - lost.count, dropped: dropped.sorted { $0.line < $1.line },
            droppedCount: report.events - (lines.count - lost.count), lost: lost,
            tornTail: report.tornTail)
    }

    /// By number; of two with the same, the one that follows its line first.
    private static func inOrder(_ sound: [Examination.Sound]) -> [Examination.Sound] {
        sound.sorted { one, other in
            if one.line.seq != other.line.seq { return one.line.seq < other.line.seq }
            if one.isChained != other.isChained { return one.isChained }
            return one.place < other.place
        }
    }
}

import CanonicalJSON
import Files

/// What a salvage kept and what it had to leave behind.
package struct JournalSalvage: Sendable, Equatable {
    /// The kind of event that stands in for one that is lost, so that numbers named elsewhere stay right.
    static let lostKind = "lost"
    /// More lost events in a row are not believed: then the number is what is wrong.
    static let gapLimit = 100_000

    /// A line that was left behind.
    package struct Dropped: Sendable, Equatable {
        /// The line of the old file, from 1.
        package let line: Int
        /// What is wrong with it.
        package let fault: LineFault
        /// Its kind, as far as it can be read.
        package let kind: String?
        /// The fields that it was about, as far as they can be read; the first few.
        package let fields: [String]
    }

    /// An event that was kept though its envelope was damaged.
    package struct Mended: Sendable, Equatable {
        /// The line of the old file, from 1.
        package let line: Int
        /// What stands in the copy.
        package let kind: String
        /// True where its kind was told from what it holds.
        package let isKindTold: Bool
        /// True where it has the time of the event before it in place of its own.
        package let isTimeLost: Bool
    }

    /// The copy.
    package let path: String
    /// How many events were kept.
    package let kept: Int
    /// The lines of the old file that were left behind, and why; the first thousand or so.
    package let dropped: [Dropped]
    /// How many lines were left behind.
    package let droppedCount: Int
    /// Events that were kept though time, kind or number of theirs were damaged.
    package let mended: [Mended]
    /// The numbers of events that were not found; each is replaced by an ignorable event `lost`.
    package let lost: [Int]
    /// The copy's lines that nothing in the old file confirms, from 1, which is the header: the line that
    /// followed is gone, or names another. Of an event its time and kind are doubtful, its payload is not; of a
    /// section of the questionnaire what it holds is.
    package let doubtful: [Int]
    /// The copy's line on which the first event stands, behind the header and its sections.
    package let firstEvent: Int
    /// What was cut off at the end of the old file, and left behind.
    package let tornTail: TornTail?
    /// What the copy says about itself; nil where it is as the old file was.
    package let mark: SalvageMark?
}

extension JournalVerifier {
    /// Writes a copy with every event that stands on its own (its payload is what its digest says, and it is understood),
    /// in the order of their numbers, chained anew; the old file stays as it is. The copy can be written to.
    ///
    /// - Parameter reader: what understands its lines; nil: only their form is looked at.
    /// - Throws: `JournalError.exists` where the copy's name is taken; `JournalError.broken` where the header
    ///   cannot be read, since without it no event means anything; `JournalError.newerEvent`.
    static func salvage(
        _ path: String, to copy: String, reader type: (any LineReader.Type)? = nil,
        context: JournalContext = JournalContext()
    ) throws(JournalError) -> JournalSalvage {
        let bytes = try read(path, context.fileSystem)
        let examination = try examine(bytes, path, type)
        let report = examination.report
        var salvager: Salvager
        do throws(JournalReport.Problem) {
            guard let header = report.header else {
                throw report.problems.first ?? JournalReport.Problem(line: 1, fault: .noHeader)
            }
            salvager = try Salvager(header, reader: type, named: examination.named, path: path, context)
        } catch {
            throw .broken(path: path, line: error.line, error.fault)
        }
        for candidate in examination.inOrder { try salvager.take(candidate) }
        let kept = salvager.lines.count - salvager.lost.count
        let doubtful = salvager.doubtful(examination)
        var mark: SalvageMark?
        if report.problemCount > 0 || kept < report.events {
            mark = SalvageMark(
                source: Fingerprint(of: bytes).description, dropped: report.events - kept,
                lost: salvager.lost.count, doubtful: doubtful)
        }
        if let mark { try salvager.add(mark) }
        let contents = JournalContents(salvager.header, salvager.lines)
        let place = try JournalFile.create(at: copy, try contents.bytes(), context: context)
        try? context.fileSystem.close(place.file)
        return JournalSalvage(
            path: copy, kept: kept, dropped: salvager.dropped(report, bytes),
            droppedCount: report.events - kept, mended: salvager.mended.sorted { $0.line < $1.line },
            lost: salvager.lost, doubtful: doubtful, firstEvent: salvager.header.lineCount + 1,
            tornTail: report.tornTail, mark: mark)
    }
}

extension Examination {
    /// What is sound and has a number, in its order; of two with the same, the one that follows its line first.
    fileprivate var inOrder: [Sound] {
        sound.filter { $0.seq != nil }.sorted { one, other in
            if one.seq != other.seq { return (one.seq ?? 0) < (other.seq ?? 0) }
            if one.isChained != other.isChained { return one.isChained }
            return one.place < other.place
        }
    }
}

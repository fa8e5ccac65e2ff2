/// Looks for everything that is wrong with a session file, where opening stops at the first.
public enum JournalVerifier {
    /// More problems than these are only counted.
    static let problemLimit = 1000

    /// Checks a file; nothing is written.
    ///
    /// - Throws: only what keeps the file from being read at all, never what is wrong inside.
    public static func verify(
        _ path: String, context: JournalContext = JournalContext()
    ) throws(JournalError) -> JournalReport {
        var report = Examination(try read(path, context.fileSystem), path: path).report
        report.tornTail?.writerActive = JournalLock.isHeld(for: path, in: context.fileSystem)
        return report
    }

    static func read(_ path: String, _ fileSystem: any FileSystem) throws(JournalError) -> [UInt8] {
        try Journal.checkRegular(path, fileSystem)
        let file: OpenFile
        do throws(FileError) {
            file = try fileSystem.opened(path, .reading)
        } catch {
            throw JournalError(opening: error)
        }
        defer { try? fileSystem.close(file) }
        return try Journal.readWhole(file, fileSystem).1
    }
}

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

    init(_ bytes: [UInt8], path: String, mostEvents: Int = JournalLimits.events) {
        var problems = Problems()
        var splitter = LineSplitter(bytes)
        let header = Self.header(&splitter, &problems)
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
                (link, expected) = (line.link, line.seq + 1)
                guard line.isDigestRight else { throw .digest }
                guard line.raw.isUnicode else { throw .encoding }
                sound.append(Sound(line: line, place: place, isChained: isChained))
            } catch {
                problems.add(place, error)
                // Where the envelope could not be read, the next line's place in the chain is unknown.
                if error != .digest && error != .encoding { (link, expected) = (nil, expected + 1) }
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
            problemCount: problems.count, tornTail: splitter.tornTail(line: place + 1), unseen: unseen)
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

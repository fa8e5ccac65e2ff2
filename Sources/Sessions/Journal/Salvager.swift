import CanonicalJSON

/// Puts the lines of a copy together.
struct Salvager {
    let header: JournalHeader
    private(set) var lines: [JournalLine] = []
    private(set) var lost: [Int] = []
    private(set) var mended: [JournalSalvage.Mended] = []
    private var reader: (any LineReader)?
    /// What lines of the old file name as the one before: who is named was written like that.
    private let named: Set<Fingerprint>
    private let path: String
    private let context: JournalContext
    private var link: Fingerprint
    /// The lines of the header and its sections that nothing confirms.
    private var doubtfulHead: [Int]
    /// Lines of the old file that are kept, and why others are not that are sound by themselves.
    private var keptPlaces: Set<Int> = []
    private var refused: [Int: LineFault] = [:]
    /// The kept events: their number in the copy, and what a line of the old file would name.
    private var found: [(seq: Int, place: Int, link: Fingerprint?)] = []

    /// - Throws: where a section of the header cannot be understood, without which no copy could be opened.
    init(
        _ header: JournalHeader, reader type: (any LineReader.Type)?, named: Set<Fingerprint>, path: String,
        _ context: JournalContext
    ) throws(JournalReport.Problem) {
        do throws(JournalError) {
            self.header = try header.relisted()
        } catch {
            throw JournalReport.Problem(line: 1, fault: .section(.list))
        }
        let unreadable = self.header.questionnaire.problems(firstLine: 2, isRead: type != nil)
        if let first = unreadable.first { throw first }
        doubtfulHead = named.contains(header.digest) ? [] : [1]
        doubtfulHead += header.questionnaire.problems(firstLine: 2, isRead: false).map(\.line)
        self.reader = try type?.init(self.header, context.questionnaires)
        self.named = named
        self.path = path
        self.context = context
        link = self.header.digest
    }

    /// Takes an event over where it has a place and is understood there.
    mutating func take(_ candidate: Examination.Sound) throws(JournalError) {
        guard let seq = candidate.seq else { return }
        let gap = seq - lines.count - 1
        let line: JournalLine
        do throws(LineFault) {
            guard gap >= 0, gap <= JournalSalvage.gapLimit, seq <= JournalLimits.events else {
                throw .sequence(expected: lines.count + 1, found: seq)
            }
            line = try understood(candidate, seq)
        } catch {
            if case .kind(let kind) = error, let needs = self.line(candidate, seq, kind, false).needs {
                throw .newerEvent(path: path, line: candidate.place, kind: kind, needs: needs)
            }
            refused[candidate.place] = error
            return
        }
        for _ in 0..<gap {
            lost.append(lines.count + 1)
            try add(JournalEntry(kind: JournalSalvage.lostKind, payload: Array("{}".utf8), ignorable: true))
        }
        let isKindTold = line.kind != candidate.kind
        if isKindTold || candidate.at == nil || candidate.isRenumbered {
            mended.append(
                JournalSalvage.Mended(
                    line: candidate.place, kind: line.kind, isKindTold: isKindTold,
                    isTimeLost: candidate.at == nil))
        }
        add(gap == 0 ? line : self.line(candidate, seq, line.kind, line.ignorable))
        found.append((seq, candidate.place, candidate.link))
        keptPlaces.insert(candidate.place)
    }

    // MARK: kinds

    /// The event under the kind that it has, else under the one that its payload tells, where no line confirms that what
    /// stands there was written.
    private mutating func understood(
        _ candidate: Examination.Sound, _ seq: Int
    ) throws(LineFault) -> JournalLine {
        let kind = candidate.kind ?? ""
        let written = line(candidate, seq, kind, candidate.ignorable)
        let isName = kind.utf8.allSatisfy(\.isKind) && (1...JournalLimits.kindBytes).contains(kind.utf8.count)
        guard reader != nil else {
            guard isName else { throw .kind(kind) }
            return written
        }
        let isKnown = knows(kind)
        if isKnown {
            do throws(LineFault) {
                try reader?.read(written)
                return written
            } catch {
                guard case .payload = error, !isConfirmed(candidate) else { throw error }
            }
        }
        if !isConfirmed(candidate), let told = told(written) {
            let line = line(candidate, seq, told.kind, told.ignorable)
            try reader?.read(line)
            return line
        }
        if isKnown { throw .payload(kind: kind) }
        // What may be skipped keeps nobody from writing.
        guard candidate.ignorable, isName else { throw .kind(kind) }
        return written
    }

    private func knows(_ kind: String) -> Bool {
        reader.map { Swift.type(of: $0).knownKinds.contains(kind) } ?? false
    }

    private func isConfirmed(_ candidate: Examination.Sound) -> Bool {
        candidate.link.map(named.contains) ?? false
    }

    /// The one kind that a payload fits; of several the one whose name is nearest to what stands there.
    private func told(_ line: JournalLine) -> (kind: String, ignorable: Bool)? {
        guard line.needs == nil, let fitting = reader?.kinds(fitting: line) else { return nil }
        if fitting.count == 1 { return fitting.first }
        func distance(_ kind: String) -> Int? {
            guard kind.utf8.count == line.kind.utf8.count else { return nil }
            return zip(kind.utf8, line.kind.utf8).count { $0 != $1 }
        }
        let near = fitting.compactMap { fit in distance(fit.kind).map { (fit: fit, distance: $0) } }
        guard let least = near.map(\.distance).min() else { return nil }
        let nearest = near.filter { $0.distance == least }
        return nearest.count == 1 ? nearest.first?.fit : nil
    }

    /// The event as a line of the copy.
    private func line(
        _ candidate: Examination.Sound, _ seq: Int, _ kind: String, _ ignorable: Bool
    ) -> JournalLine {
        JournalLine(
            payload: candidate.payload, kind: kind, ignorable: ignorable, seq: seq,
            at: candidate.at ?? lines.last?.at ?? header.created, prev: link)
    }

    // MARK: writing

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

    // MARK: what is to be said

    /// Lines of the copy that no line of the old file names; that is so of every file's last.
    func doubtful(_ examination: Examination) -> [Int] {
        let places = Set(mended.map(\.line))
        var doubtful = doubtfulHead
        for event in found where !(event.link.map(named.contains) ?? false) {
            let isLast =
                event.place == examination.report.events + header.lineCount && event.seq == found.last?.seq
            if !isLast || places.contains(event.place) { doubtful.append(event.seq + header.lineCount) }
        }
        return examination.report.events == 0 ? [] : doubtful
    }

    /// Why lines were left behind, and what stood on them.
    func dropped(_ report: JournalReport, _ bytes: [UInt8]) -> [JournalSalvage.Dropped] {
        var faults = refused
        for problem in report.problems
        where problem.line > header.lineCount && !keptPlaces.contains(problem.line) {
            faults[problem.line] = faults[problem.line] ?? problem.fault
        }
        guard !faults.isEmpty else { return [] }
        var dropped: [JournalSalvage.Dropped] = []
        var splitter = LineSplitter(bytes)
        var place = 0
        while let line = splitter.next() {
            place += 1
            guard let fault = faults[place] else { continue }
            dropped.append(
                JournalSalvage.Dropped(
                    line: place, fault: fault, kind: line.text(behind: "\"kind\":\"", most: 1).first,
                    fields: line.text(behind: "\"field\":\"", most: 5)))
        }
        return dropped
    }
}

extension ArraySlice<UInt8> {
    /// Names behind a key, each once, as far as they can be read: no JSON is expected of what is damaged.
    fileprivate func text(behind key: StaticString, most: Int) -> [String] {
        var names: [String] = []
        var place = startIndex
        while place < endIndex, names.count < most {
            var scanner = ByteScanner(self[place...])
            place += 1
            guard self[place - 1] == UInt8(ascii: "\""), scanner.skip(key) else { continue }
            guard let found = scanner.take(upTo: JournalLimits.nameBytes, where: \.isPlainName),
                scanner.skip("\"")
            else { continue }
            let name = String(decoding: found, as: UTF8.self)
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}

/// What a session file's bytes say, checked line by line.
package struct JournalContents: Sendable {
    /// The header.
    package let header: JournalHeader
    /// The events, in order.
    package let lines: [JournalLine]
    /// What was cut off at the end.
    package internal(set) var tornTail: TornTail?
    /// The kinds that are not among those known, in the order of their first event.
    package let unknownKinds: [UnknownKind]
    /// Where the good part ends, in bytes.
    let end: Int
    /// What the next line names as `prev`.
    let link: Fingerprint

    /// Reads and checks everything: form, sequence, digests, chain. The path is for errors only.
    package init(parsing bytes: [UInt8], path: String, knownKinds: Set<String>) throws(JournalError) {
        try self.init(parsing: bytes, path: path, knownKinds: knownKinds, mostEvents: JournalLimits.events)
    }

    init(
        parsing bytes: [UInt8], path: String, knownKinds: Set<String>, mostEvents: Int
    ) throws(JournalError) {
        guard bytes.count <= JournalLimits.fileBytes else {
            throw .tooLarge(path: path, limit: JournalLimits.fileBytes)
        }
        var splitter = LineSplitter(bytes)
        var problems: [JournalReport.Problem] = []
        let read = JournalHeader.reading(&splitter) { problems.append($0) }
        if let first = problems.min(by: { $0.line < $1.line }) {
            switch first.fault {
            case .format(let format): throw .newerFormat(path: path, format: format)
            case .firstVersion: throw .firstVersion(path: path)
            default: throw .broken(path: path, line: first.line, first.fault)
            }
        }
        guard let read else { throw .broken(path: path, line: 1, .noHeader) }
        header = read
        var link = header.digest
        var lines: [JournalLine] = []
        var unknownKinds: [UnknownKind] = []
        while let bytes = splitter.next() {
            let seq = lines.count + 1
            guard seq <= mostEvents else { throw .tooLarge(path: path, limit: mostEvents) }
            do throws(LineFault) {
                let line = try JournalLine(parsing: bytes)
                guard line.seq == seq else { throw .sequence(expected: seq, found: line.seq) }
                guard line.prev == link else { throw .chain }
                guard line.isDigestRight else { throw .digest }
                link = line.link
                lines.append(line)
                if !knownKinds.contains(line.kind) { unknownKinds.note(line) }
            } catch {
                throw .broken(path: path, line: seq + header.lineCount, error)
            }
        }
        self.lines = lines
        self.unknownKinds = unknownKinds
        self.link = link
        end = splitter.position
        tornTail = splitter.tornTail(line: lines.count + 1 + header.lineCount)
    }

    /// What a new file will hold; the lines are chained already.
    init(_ header: JournalHeader, _ lines: [JournalLine]) {
        self.header = header
        self.lines = lines
        unknownKinds = []
        link = lines.last?.link ?? header.digest
        end = lines.reduce(header.size) { $0 + $1.raw.count + 1 }
    }

    /// The file's bytes.
    func bytes() throws(JournalError) -> [UInt8] {
        guard end <= JournalLimits.fileBytes, lines.count <= JournalLimits.events else {
            throw .unwritable(.size)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(end)
        for line in [header.raw] + header.questionnaire.lines + lines.map(\.raw) {
            bytes += line
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}

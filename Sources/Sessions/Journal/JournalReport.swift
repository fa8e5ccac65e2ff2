/// Everything that is wrong with a session file, and what its bytes cannot show.
public struct JournalReport: Sendable, Equatable {
    /// Something wrong with one line.
    public struct Problem: Error, Sendable, Hashable {
        /// The line, from 1, which is the header.
        public let line: Int
        /// What is wrong; of `chain`, the line before may be the one that was changed.
        public let fault: LineFault
    }

    /// What nobody can see in an unsealed file.
    public enum Unseen: Sendable, Hashable, CaseIterable {
        /// Whole lines were cut off at the end.
        case cutAtTheEnd
        /// Time, kind or `ignorable` of the last event were changed: no line follows that would tell.
        case lastEnvelope
        /// The header was changed; only where no event follows.
        case headerAlone
        /// Everything from some line on was written anew with digests that fit.
        case recomputed
    }

    /// The file.
    public let path: String
    /// Its size in bytes.
    public let bytes: Int
    /// The first line; nil where it does not parse.
    public let header: JournalHeader?
    /// The line on which an event stands.
    public func line(ofEvent seq: Int) -> Int { seq + (header?.lineCount ?? 1) }
    /// How many complete lines follow the header and its sections.
    public let events: Int
    /// What is wrong, by line; the first thousand.
    public let problems: [Problem]
    /// How many problems there are in all.
    public let problemCount: Int
    /// What is cut off at the end.
    public internal(set) var tornTail: TornTail?
    /// What the file cannot show even where nothing is wrong.
    public let unseen: [Unseen]
    /// The kinds of event that are not among those known.
    public let unknownKinds: [UnknownKind]
    /// What salvaging said about the files that this one was made from, oldest first.
    public let salvages: [SalvageMark]

    /// True where nothing is wrong; a line that is being written is not.
    public var isSound: Bool { problemCount == 0 && (tornTail?.writerActive ?? true) }
    /// True where no event must be understood that this version does not know.
    public var isUnderstood: Bool { unknownKinds.mandatory.isEmpty }
    /// The first line with a problem.
    public var firstBrokenLine: Int? { problems.first?.line }
}

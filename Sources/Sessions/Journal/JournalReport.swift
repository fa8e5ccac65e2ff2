/// Everything that is wrong with a session file, and what its bytes cannot show.
package struct JournalReport: Sendable, Equatable {
    /// Something wrong with one line.
    package struct Problem: Error, Sendable, Hashable {
        /// The line, from 1, which is the header.
        package let line: Int
        /// What is wrong; of `chain`, the line before may be the one that was changed.
        package let fault: LineFault
    }

    /// What nobody can see in an unsealed file.
    package enum Unseen: Sendable, Hashable, CaseIterable {
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
    package let path: String
    /// Its size in bytes.
    package let bytes: Int
    /// The first line; nil where it does not parse.
    package let header: JournalHeader?
    /// The line on which an event stands.
    package func line(ofEvent seq: Int) -> Int { seq + (header?.lineCount ?? 1) }
    /// How many complete lines follow the header and its sections.
    package let events: Int
    /// What is wrong, by line; the first thousand.
    package let problems: [Problem]
    /// How many problems there are in all.
    package let problemCount: Int
    /// What is cut off at the end.
    package internal(set) var tornTail: TornTail?
    /// What the file cannot show even where nothing is wrong.
    package let unseen: [Unseen]
    /// The kinds of event that are not among those known.
    package let unknownKinds: [UnknownKind]
    /// What salvaging said about the files that this one was made from, oldest first.
    package let salvages: [SalvageMark]

    /// True where nothing is wrong; a line that is being written is not.
    package var isSound: Bool { problemCount == 0 && (tornTail?.writerActive ?? true) }
    /// True where no event must be understood that this version does not know.
    package var isUnderstood: Bool { unknownKinds.mandatory.isEmpty }
    /// The first line with a problem.
    package var firstBrokenLine: Int? { problems.first?.line }
}

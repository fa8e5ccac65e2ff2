/// What is wrong with a line of a session file.
package enum LineFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// Longer than is read.
    case tooLong(limit: Int)
    /// One line more than is read; what follows was not looked at.
    case tooMany(limit: Int)
    /// Something expected does not stand at an offset in bytes from the line's start.
    case missing(String, at: Int)
    /// The header names a format that is not known here.
    case format(Int)
    /// A header of 0.1.0, whose events are others.
    case firstVersion
    /// Lines are missing, doubled or out of order.
    case sequence(expected: Int, found: Int)
    /// The line before is not the one that this line was written after.
    case chain
    /// The payload is not the one that the digest was made of.
    case digest
    /// Not valid UTF-8.
    case encoding
    /// The first line does not end, so there is no header.
    case noHeader
    /// Something is wrong with a section of the questionnaire.
    case section(SectionFault)
    /// The payload cannot be understood as one of its kind.
    case payload(kind: String)
    /// What the payload holds fits no kind, or several, and the kind that stands there is none.
    case kind(String)
    /// An answer is none that its field can have.
    case answer(field: String)

    /// For developers.
    package var description: String {
        switch self {
        case .tooLong(let limit): "longer than \(limit) bytes"
        case .tooMany(let limit): "more than \(limit) events; the rest was not looked at"
        case .missing(let what, let offset): "expected \(what) at byte \(offset)"
        case .format(let format): "format \(format) is not known"
        case .firstVersion: "written by auditsh 0.1.0, whose files are not read here"
        case .sequence(let expected, let found): "event \(found) where event \(expected) should be"
        case .chain: "does not follow the line before"
        case .digest: "payload does not match its digest"
        case .encoding: "not UTF-8"
        case .noHeader: "no complete header"
        case .section(let fault): "\(fault)"
        case .payload(let kind): "its payload does not fit its kind, '\(kind)'"
        case .kind(let kind):
            "its kind, '\(kind)', is none that is known, and what it holds does not tell which it was"
        case .answer(let field): "the answer to '\(field)' is none that its question allows"
        }
    }
}

extension LineFault {
    /// True where the line's place in the chain is unknown too.
    var hidesEnvelope: Bool {
        switch self {
        case .digest, .encoding, .payload, .kind, .answer: false
        default: true
        }
    }
}

import CanonicalJSON
import Files

/// What a salvaged copy says about itself: the payload of an event that stands at its end.
package struct SalvageMark: Sendable, Equatable {
    /// The kind of that event.
    static let kind = "salvaged"
    /// More lines are not listed.
    static let lineLimit = 1000

    /// SHA-256 of the damaged file.
    package let source: String
    /// How many of its lines were left behind.
    package let dropped: Int
    /// How many events an empty one stands in for.
    package let lost: Int
    /// The copy's lines that no other line confirms as they are, from 1, which is the header; the first
    /// thousand.
    package let doubtful: [Int]

    /// Creates a mark.
    package init(source: String, dropped: Int, lost: Int, doubtful: [Int]) {
        self.source = source
        self.dropped = dropped
        self.lost = lost
        self.doubtful = Array(doubtful.prefix(Self.lineLimit))
    }

    /// The mark that a line holds; nil where it holds anything else.
    init?(_ line: JournalLine) {
        guard line.kind == Self.kind,
            let json = try? JSONValue(
                parsing: line.payload, limits: JSONLimits(values: 2 * Self.lineLimit, bytes: 1 << 20)),
            let mark = try? SalvageMark(json: json)
        else { return nil }
        self = mark
    }

    /// Reads a payload.
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        let doubtful = try record.list("doubtful") { try $0.integer }
        let dropped = try record.required("dropped").integer
        let lost = try record.required("lost").integer
        guard let source = Fingerprint(hexadecimal: Array(try record.text("source").utf8)[...]) else {
            throw JSONProblem.unexpected("a source that is no digest")
        }
        self.init(source: source.description, dropped: dropped, lost: lost, doubtful: doubtful)
    }

    /// The payload.
    var json: JSONValue {
        .record([
            "doubtful": .array(doubtful.map { .integer($0) }), "dropped": .integer(dropped),
            "lost": .integer(lost), "source": .string(source),
        ])
    }
}

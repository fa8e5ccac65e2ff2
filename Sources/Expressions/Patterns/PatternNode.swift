/// A part of a regular expression (CEL language definition, "Regular Expressions": RE2 without flags).
indirect enum PatternNode {
    case character(CharacterClass)
    case start
    case end
    case boundary(isWanted: Bool)
    case sequence([PatternNode])
    case choice([PatternNode])
    /// At least `least` times; at most `most` times, if there is an end.
    case repetition(PatternNode, least: Int, most: Int?)

    /// True of what matches the empty text and nothing else, wherever it stands.
    var isEmpty: Bool {
        switch self {
        case .sequence(let nodes): nodes.isEmpty
        case .repetition(let node, _, let most): most == 0 || node.isEmpty
        default: false
        }
    }
}

/// A set of Unicode scalars.
struct CharacterClass {
    var ranges: [ClosedRange<UInt32>]
    var isNegated = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        ranges.contains { $0.contains(scalar.value) } != isNegated
    }

    static func only(_ scalar: Unicode.Scalar) -> CharacterClass {
        CharacterClass(ranges: [scalar.value...scalar.value])
    }

    /// `.`: everything but a line feed.
    static let any = CharacterClass(ranges: [10...10], isNegated: true)
    static let digit = CharacterClass(ranges: [48...57])
    static let word = CharacterClass(ranges: [48...57, 65...90, 95...95, 97...122])
    static let space = CharacterClass(ranges: [9...10, 12...13, 32...32])

    /// The ranges of all other scalars.
    var complement: [ClosedRange<UInt32>] {
        var rest: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > next { rest.append(next...range.lowerBound - 1) }
            next = max(next, range.upperBound + 1)
        }
        if next <= 0x10FFFF { rest.append(next...0x10FFFF) }
        return rest
    }
}

/// Why a pattern cannot be read.
struct PatternError: Error {
    let reason: String
}

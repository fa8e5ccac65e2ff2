/// Reads a regular expression.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0

    private static let deepest = 50
    private static let mostRepeats = 1000

    static func parse(_ pattern: String) throws(PatternError) -> PatternNode {
        var parser = PatternParser(scalars: Array(pattern.unicodeScalars))
        let node = try parser.choice()
        if parser.current != nil { throw PatternError(reason: "')' closes nothing") }
        return node
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        position += 1
        return true
    }

    private mutating func choice() throws(PatternError) -> PatternNode {
        var alternatives = [try sequence()]
        while take("|") { alternatives.append(try sequence()) }
        return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
    }

    private mutating func sequence() throws(PatternError) -> PatternNode {
        var nodes: [PatternNode] = []
        while let scalar = current, scalar != "|", scalar != ")" {
            let node = try repeated(try atom(scalar))
            // What takes nothing is left out, however often: so every node becomes an instruction.
            if !node.isEmpty { nodes.append(node) }
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func repeated(_ node: PatternNode) throws(PatternError) -> PatternNode {
        let result: PatternNode
        if take("*") {
            result = .repetition(node, least: 0, most: nil)
        } else if take("+") {
            result = .repetition(node, least: 1, most: nil)
        } else if take("?") {
            result = .repetition(node, least: 0, most: 1)
        } else if let (least, most) = try counts() {
            result = .repetition(node, least: least, most: most)
        } else {
            return node
        }
        // Whether a repetition is greedy does not change whether there is a match.
        _ = take("?")
        if let scalar = current, scalar == "*" || scalar == "+" || scalar == "?" {
            throw PatternError(reason: "'\(scalar)' repeats a repetition")
        }
        return result
    }

    /// `{2}`, `{2,}` or `{2,5}`; a brace that is none of these stands for itself.
    private mutating func counts() throws(PatternError) -> (Int, Int?)? {
        guard current == "{" else { return nil }
        let start = position
        position += 1
        guard let least = number() else {
            position = start
            return nil
        }
        var most: Int? = least
        if take(",") { most = number() }
        guard take("}") else {
            position = start
            return nil
        }
        if max(least, most ?? 0) > Self.mostRepeats {
            throw PatternError(reason: "more than \(Self.mostRepeats) repetitions")
        }
        if let most, most < least { throw PatternError(reason: "the counts are in the wrong order") }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let scalar = current, scalar.isDigit {
            value = min((value ?? 0) * 10 + Int(clamping: scalar.value - 48), Self.mostRepeats + 1)
            position += 1
        }
        return value
    }

    private mutating func atom(_ scalar: Unicode.Scalar) throws(PatternError) -> PatternNode {
        position += 1
        switch scalar {
        case ".": return .character(.any)
        case "^": return .start
        case "$": return .end
        case "(": return try group()
        case "[": return .character(try set())
        case "\\": return try escape()
        case "*", "+", "?": throw PatternError(reason: "'\(scalar)' repeats nothing")
        default: return .character(.only(scalar))
        }
    }

    private mutating func group() throws(PatternError) -> PatternNode {
        if take("?") && !take(":") { throw PatternError(reason: "only groups '(…)' and '(?:…)' are known") }
        depth += 1
        guard depth <= Self.deepest else {
            throw PatternError(reason: "groups are nested more than \(Self.deepest) deep")
        }
        defer { depth -= 1 }
        let node = try choice()
        guard take(")") else { throw PatternError(reason: "'(' is never closed") }
        return node
    }

    private mutating func escape() throws(PatternError) -> PatternNode {
        switch current {
        case "b", "B":
            defer { position += 1 }
            return .boundary(isWanted: current == "b")
        case "A":
            position += 1
            return .start
        case "z":
            position += 1
            return .end
        default: return .character(try escapedClass())
        }
    }

    private mutating func escapedClass() throws(PatternError) -> CharacterClass {
        guard let scalar = current else { throw PatternError(reason: "'\\' stands at the end") }
        position += 1
        switch scalar {
        case "d": return .digit
        case "D": return CharacterClass(ranges: CharacterClass.digit.complement)
        case "w": return .word
        case "W": return CharacterClass(ranges: CharacterClass.word.complement)
        case "s": return .space
        case "S": return CharacterClass(ranges: CharacterClass.space.complement)
        case "n": return .only("\n")
        case "t": return .only("\t")
        case "r": return .only("\r")
        case "f": return .only("\u{0C}")
        case "v": return .only("\u{0B}")
        case "a": return .only("\u{07}")
        case "x": return .only(try hexadecimal())
        default:
            if scalar.continuesName { throw PatternError(reason: "'\\\(scalar)' means nothing") }
            return .only(scalar)
        }
    }

    private mutating func hexadecimal() throws(PatternError) -> Unicode.Scalar {
        let isLong = take("{")
        var value: UInt32 = 0
        var count = 0
        while let digit = current?.hexDigit, count < (isLong ? 6 : 2) {
            value = value * 16 + digit
            count += 1
            position += 1
        }
        guard count > 0, isLong ? take("}") : count == 2, let scalar = Unicode.Scalar(value) else {
            throw PatternError(reason: "'\\x' needs hexadecimal digits")
        }
        return scalar
    }

    private mutating func set() throws(PatternError) -> CharacterClass {
        var result = CharacterClass(ranges: [], isNegated: take("^"))
        var isFirst = true
        while let scalar = current, scalar != "]" || isFirst {
            isFirst = false
            let lower = try member()
            guard current == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
                result.ranges += lower.ranges
                continue
            }
            position += 1
            let upper = try member()
            guard let first = lower.single, let last = upper.single, first <= last else {
                throw PatternError(reason: "a range in '[…]' is in the wrong order")
            }
            result.ranges.append(first...last)
        }
        guard take("]") else { throw PatternError(reason: "'[' is never closed") }
        return result
    }

    private mutating func member() throws(PatternError) -> CharacterClass {
        guard let scalar = current else { throw PatternError(reason: "'[' is never closed") }
        position += 1
        if scalar == "[" && current == ":" { throw PatternError(reason: "'[:' is not known") }
        return scalar == "\\" ? try escapedClass() : .only(scalar)
    }
}

extension CharacterClass {
    /// The scalar, where it is only one.
    fileprivate var single: UInt32? {
        guard ranges.count == 1, ranges[0].count == 1 else { return nil }
        return ranges[0].lowerBound
    }
}

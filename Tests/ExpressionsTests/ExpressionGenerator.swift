import Expressions

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

/// Writes random expressions that mostly mean something, and values for the names in them.
struct ExpressionGenerator {
    var random: SeededGenerator
    /// Whether to ask what is known; such questions may have another answer once more is known.
    var asksWhatIsKnown = true
    private var variables: [String] = []

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func condition(_ depth: Int) -> String {
        if depth <= 0 { return pick(["true", "false", "p", "q"]) }
        switch Int.random(in: 0..<13, using: &random) {
        case 0: return "\(condition(depth - 1)) && \(condition(depth - 1))"
        case 1: return "(\(condition(depth - 1)) || \(condition(depth - 1)))"
        case 2: return "!\(grouped(condition(depth - 1)))"
        case 3, 4:
            return "\(number(depth - 1)) \(pick(["==", "!=", "<", "<=", ">", ">="])) \(number(depth - 1))"
        case 5: return "\(text(depth - 1)) \(pick(["==", "<", "!="])) \(text(depth - 1))"
        case 6: return "\(number(depth - 1)) in \(list(depth - 1))"
        case 7, 8:
            return "\(list(depth - 1)).\(macro(pick(["all", "exists", "exists_one"]), depth))"
        case 9: return "(\(condition(depth - 1)) ? \(condition(depth - 1)) : \(condition(depth - 1)))"
        case 10 where asksWhatIsKnown:
            return
                "\(pick(["known", "dont_know"]))(\(chance(50) ? pick(["a", "p", "s"]) : number(depth - 1)))"
        case 11: return "\(list(depth - 1)) == \(list(depth - 1))"
        default:
            return "\(text(depth - 1)).\(pick(["contains", "startsWith", "endsWith"]))(\(text(depth - 1)))"
        }
    }

    mutating func number(_ depth: Int) -> String {
        if depth <= 0 {
            return pick(["0", "1", "2.5", "-3", "1e3", "a", "b", "9223372036854775807"] + variables)
        }
        switch Int.random(in: 0..<11, using: &random) {
        case 0, 1, 2, 3:
            let operation = pick(["+", "-", "*", "/", "%"])
            return "(\(number(depth - 1)) \(operation) \(number(depth - 1)))"
        case 4: return "-\(grouped(number(depth - 1)))"
        case 5:
            return "\(list(depth - 1)).\(pick(["sum", "mean", "median", "min", "max", "first", "stdev"]))()"
        case 6: return "\(pick(["floor", "ceil", "abs", "round", "sqrt"]))(\(number(depth - 1)))"
        case 7: return "\(pick(["min", "max", "pow"]))(\(number(depth - 1)), \(number(depth - 1)))"
        case 8 where asksWhatIsKnown: return "first_known(\(number(depth - 1)), \(number(depth - 1)))"
        case 9: return "m.\(pick(["x", "y", "z"]))"
        default:
            return "(\(condition(depth - 1)) ? \(number(depth - 1)) : \(pick([text(0), number(depth - 1)])))"
        }
    }

    mutating func text(_ depth: Int) -> String {
        if depth <= 0 { return pick(["'x'", "\"it's\"", "'a\\n\\u00e9'", "s", "''", "r'\\d'"]) }
        return chance(50) ? "(\(text(depth - 1)) + \(text(depth - 1)))" : "string(\(number(depth - 1)))"
    }

    mutating func list(_ depth: Int) -> String {
        if depth <= 0 { return pick(["xs", "[]", "[1, 2.0, b]"]) }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return "[\(number(depth - 1)), \(number(depth - 1)), a]"
        case 1: return "\(list(depth - 1)).\(macro("filter", depth))"
        case 2: return "\(list(depth - 1)).\(macro("map", depth))"
        case 3: return "(\(list(depth - 1)) + \(list(depth - 1)))"
        default: return "{1: \(number(depth - 1)), 'k': a}.map(key, key)"
        }
    }

    private mutating func macro(_ name: String, _ depth: Int) -> String {
        let variable = pick(["v", "w", "a"])
        variables.append(variable)
        defer { variables.removeLast() }
        return "\(name)(\(variable), \(name == "map" ? number(depth - 1) : condition(depth - 1)))"
    }

    private func grouped(_ text: String) -> String { "(\(text))" }

    // MARK: Values

    mutating func value(of name: String) -> Value {
        switch name {
        case "p", "q": return .bool(chance(50))
        case "s": return .string(pick(["x", "it's", ""]))
        case "xs": return .list((0..<Int.random(in: 0..<4, using: &random)).map { _ in number() })
        case "m": return .map(ValueMap([("x", number()), ("y", number())]))
        default: return number()
        }
    }

    private mutating func number() -> Value {
        chance(50)
            ? .int(Int64.random(in: -3...3, using: &random))
            : .double(Double.random(in: -2...2, using: &random))
    }

    static let names = ["a", "b", "p", "q", "s", "xs", "m"]
}

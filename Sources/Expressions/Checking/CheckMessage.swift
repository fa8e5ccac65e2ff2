/// What the checker can say: data here, wording in one place.
enum CheckMessage {
    case unknownName(String)
    case unknownColumn(String)
    case unknownFunction(String)
    case columnOfTable(String)
    case noFields(StaticType)
    case noElements(StaticType)
    case wrongIndex(String, StaticType)
    case notIterable(String, StaticType)
    case notACollection(StaticType)
    case notACondition(String, StaticType)
    case hidesName(String)
    case argumentCount(String, Int, Bool, Int)
    case wrongArgument(String, String, StaticType)
    case wrongOperand(String, StaticType)
    case operands(String, StaticType, StaticType)
    case wholeDivision
    case remainder
    case divisionByZero
    case neverEqual(StaticType, StaticType)
    case outsideOptions(String)
    case outsideRange(String, ClosedRange<Double>)
    case sameOnBothSides
    case repeated
    case contradiction
    case always(Bool)
    case neverReached
    case notAField
    case notADay
    case noSuchDay(String)
    case optionsWithoutValue(String)
    case valueOfCell
    case notAChoice(StaticType)
    case invalidPattern(String, reason: String)
    case expected(StaticType, StaticType)

    var text: String {
        switch self {
        case .unknownName(let name): "unknown name '\(name)'"
        case .unknownColumn(let name): "unknown column '\(name)'"
        case .unknownFunction(let name): "unknown function '\(name)'"
        case .columnOfTable(let name): "a table has no '\(name)': only its rows have"
        case .noFields(let type): "\(type.description) has no fields"
        case .noElements(let type): "\(type.description) has no elements"
        case .wrongIndex(let what, let type): "\(type.description) cannot point into \(what)"
        case .notIterable(let macro, let type): "'\(macro)' runs over a list or map, not \(type.description)"
        case .notACollection(let type): "'in' looks into a list or map, not \(type.description)"
        case .notACondition(let operation, let type):
            "'\(operation)' needs a condition, not \(type.description)"
        case .hidesName(let name): "variable '\(name)' hides the name '\(name)'"
        case .argumentCount(let name, let count, let repeats, let given):
            "'\(name)' takes \(repeats ? "at least " : "")\(Self.counted(count)), not \(given)"
        case .wrongArgument(let name, let wanted, let type):
            "'\(name)' takes \(wanted), not \(type.description)"
        case .wrongOperand(let operation, let type): "'\(operation)' needs a number, not \(type.description)"
        case .operands(let operation, let one, let other):
            "'\(operation)' cannot be applied to \(one.description) and \(other.description)"
        case .wholeDivision: "the division of two whole numbers drops the remainder"
        case .remainder: "'%' needs two whole numbers"
        case .divisionByZero: "this divides by zero"
        case .neverEqual(let one, let other):
            if case (.option, .option) = (one, other) {
                "these two texts are never equal"
            } else {
                "\(one.description) never equals \(other.description)"
            }
        case .outsideOptions(let code): "'\(code)' is not one of the possible values"
        case .outsideRange(let number, let range): "\(number) is never reached: \(Self.bounds(range))"
        case .sameOnBothSides: "both sides of the comparison are the same"
        case .repeated: "this condition stands here twice"
        case .contradiction: "this contradicts a condition before it: the whole is never true"
        case .always(let bool): "this is always \(bool)"
        case .neverReached: "this is never looked at: the alternative before it is always known"
        case .notAField: "'dont_know' takes a name or a cell of a row"
        case .notADay: "'date' takes a day that stands there"
        case .noSuchDay(let text): "there is no day '\(text)'"
        case .optionsWithoutValue(let name): "the options of '\(name)' have no values"
        case .valueOfCell: "'value' takes the name of a choice, not a cell"
        case .notAChoice(let type): "'value' takes the name of a choice, not \(type.description)"
        case .invalidPattern(let pattern, let reason):
            EvaluationFailure(.invalidPattern(pattern, reason: reason)).message
        case .expected(let wanted, let type):
            "expected \(wanted.description), but this is \(type.description)"
        }
    }

    /// The possible codes, the first of them where there are many.
    static func oneOf(_ codes: Set<String>) -> String {
        let sorted = codes.sorted()
        let shown = sorted.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
        return "it is one of \(shown)\(sorted.count > 8 ? " and \(sorted.count - 8) more" : "")"
    }

    private static func counted(_ count: Int) -> String {
        switch count {
        case 0: "no arguments"
        case 1: "1 argument"
        default: "\(count) arguments"
        }
    }

    private static func bounds(_ range: ClosedRange<Double>) -> String {
        switch (range.lowerBound.isFinite, range.upperBound.isFinite) {
        case (true, true): "the values are \(plain(range.lowerBound)) to \(plain(range.upperBound))"
        case (true, false): "the values are at least \(plain(range.lowerBound))"
        default: "the values are at most \(plain(range.upperBound))"
        }
    }

    private static func plain(_ double: Double) -> String { ValueText.plain(double) }
}

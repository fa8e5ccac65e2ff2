/// What is known about a value before there is one.
package indirect enum StaticType: Sendable, Equatable {
    case null
    case bool
    case int
    /// A double, with the range it keeps to if there is one.
    case double(ClosedRange<Double>? = nil)
    case string
    /// A string that is one of these.
    case option(Set<String>)
    case list(StaticType)
    /// A map with exactly these string keys: the row of a table.
    case row([String: StaticType])
    /// A map of values of one type.
    case map(StaticType = .dyn)
    /// Anything: nothing is checked.
    case dyn
}

/// What is known about the names that an expression may read.
package struct TypeEnvironment: Sendable, Equatable {
    private var types: [String: StaticType]
    /// True where there are names beside these: nothing is said about those that are not known.
    let isOpen: Bool
    /// Choices whose options have numbers, and between which these lie, by name: what `value` takes and gives.
    let optionValues: [String: ClosedRange<Double>]

    /// Creates an environment from names and their types.
    package init(
        _ types: [String: StaticType] = [:], isOpen: Bool = false,
        optionValues: [String: ClosedRange<Double>] = [:]
    ) {
        self.types = types
        self.optionValues = optionValues
        self.isOpen = isOpen
    }

    /// The type of a name; nil where there is no such name.
    package subscript(name: String) -> StaticType? {
        get { types[name] }
        set { types[name] = newValue }
    }

    /// The names, in no order.
    package var names: some Collection<String> { types.keys }
}

extension StaticType {
    var isNumber: Bool {
        switch self {
        case .int, .double: true
        default: false
        }
    }

    var isText: Bool {
        switch self {
        case .string, .option: true
        default: false
        }
    }

    var isMap: Bool {
        switch self {
        case .row, .map: true
        default: false
        }
    }

    /// The type of an element of a list or a key of a map, which is what macros run over.
    var element: StaticType {
        switch self {
        case .list(let element): element
        case .row(let columns): .option(Set(columns.keys))
        default: .dyn
        }
    }

    /// The type as authors know it.
    package var description: String {
        switch self {
        case .null: "null"
        case .bool: "a truth value"
        case .int: "a whole number"
        case .double: "a number"
        case .string, .option: "a text"
        case .list(.dyn): "a list"
        case .list(.row): "a table"
        case .list(let element): "a list of \(element.plural)"
        case .row: "a row"
        case .map: "a map"
        case .dyn: "anything"
        }
    }

    private var plural: String {
        switch self {
        case .null: "nulls"
        case .bool: "truth values"
        case .int: "whole numbers"
        case .double: "numbers"
        case .string, .option: "texts"
        case .list: "lists"
        case .row: "rows"
        case .map: "maps"
        case .dyn: "anything"
        }
    }

    /// More texts than anybody offers to choose from are any text.
    private static let mostCodes = 500

    /// What is known about a value that is of one of these types.
    static func joined(_ types: [StaticType]) -> StaticType {
        var result = types.first ?? .dyn
        for type in types.dropFirst() where result != .dyn { result = result.joined(type) }
        return result
    }

    /// What is known about a value that is of one of two types.
    func joined(_ other: StaticType) -> StaticType {
        switch (self, other) {
        case _ where self == other: self
        case (.option(let a), .option(let b)) where a.count + b.count <= Self.mostCodes: .option(a.union(b))
        case _ where isText && other.isText: .string
        case _ where isNumber && other.isNumber: .double()
        case (.list(let a), .list(let b)): .list(a.joined(b))
        case (.map(let a), .map(let b)): .map(a.joined(b))
        default: .dyn
        }
    }

    /// Whether a value of this type can be had where the other is asked for.
    func fits(_ wanted: StaticType) -> Bool {
        switch (self, wanted) {
        case (.dyn, _), (_, .dyn): true
        case (.int, .double), (.double, .double): true
        case (.option(let codes), .option(let allowed)): codes.isSubset(of: allowed)
        case (.string, .option), (.string, .string), (.option, .string): true
        case (.list(let a), .list(let b)): a.fits(b)
        case (.row, .map), (.map, .map), (.map, .row), (.row, .row): true
        default: self == wanted
        }
    }

    /// Whether no value of this type equals any value of the other.
    func neverEquals(_ other: StaticType) -> Bool {
        switch (self, other) {
        case (.dyn, _), (_, .dyn): false
        case (.option(let a), .option(let b)): a.isDisjoint(with: b)
        case (.double(let a?), .double(let b?)): !a.overlaps(b)
        default:
            !(isText && other.isText || isNumber && other.isNumber || isMap && other.isMap
                || isList && other.isList || self == other)
        }
    }

    var isList: Bool { if case .list = self { true } else { false } }
}

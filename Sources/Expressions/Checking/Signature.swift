/// What a function takes and gives, as far as that can be told without values.
struct Signature: Sendable {
    enum Parameter: Sendable {
        case any
        case number
        case text
        case list
        case numbers
        case sized
        case convertible

        func takes(_ type: StaticType) -> Bool {
            if type == .dyn { return true }
            switch (self, type) {
            case (.any, _): return true
            case (.number, _): return type.isNumber
            case (.text, _): return type.isText
            case (.list, _): return type.isList
            case (.numbers, .list(let element)): return element == .dyn || element.isNumber
            case (.numbers, _): return false
            case (.sized, _): return type.isText || type.isMap || type.isList
            case (.convertible, _): return type.isText || type.isNumber || type == .bool
            }
        }

        var description: String {
            switch self {
            case .any: "anything"
            case .number: "a number"
            case .text: "a text"
            case .list: "a list"
            case .numbers: "a list of numbers"
            case .sized: "a list, map or text"
            case .convertible: "a text, number or truth value"
            }
        }
    }

    /// Of a method the first is the receiver.
    let parameters: [Parameter]
    /// Whether the last parameter may be repeated.
    var repeats = false
    let result: @Sendable ([StaticType]) -> StaticType

    init(_ parameters: Parameter..., repeats: Bool = false, gives result: StaticType) {
        self.parameters = parameters
        self.repeats = repeats
        self.result = { _ in result }
    }

    init(
        _ parameters: Parameter..., repeats: Bool = false,
        from result: @escaping @Sendable ([StaticType]) -> StaticType
    ) {
        self.parameters = parameters
        self.repeats = repeats
        self.result = result
    }

    /// Whether it can be called with so many arguments.
    func takes(count: Int) -> Bool { repeats ? count >= parameters.count : count == parameters.count }

    /// The parameter at a position.
    func parameter(at index: Int) -> Parameter {
        index < parameters.count ? parameters[index] : parameters.last ?? .any
    }

    static let functions: [String: Signature] = [
        "size": Signature(.sized, gives: .int),
        "matches": Signature(.text, .text, gives: .bool),
        "string": Signature(.convertible, gives: .string),
        "int": Signature(.convertible, gives: .int),
        "double": Signature(.convertible, gives: .double()),
        "bool": Signature(.convertible, gives: .bool),
        "dyn": Signature(.any, gives: .dyn),
        Days.name: Signature(.text, gives: .double()),
        "floor": Signature(.number, from: sameNumber),
        "ceil": Signature(.number, from: sameNumber),
        "round": Signature(.number, from: sameNumber),
        "abs": Signature(.number, from: sameNumber),
        "sqrt": Signature(.number, gives: .double()),
        "pow": Signature(.number, .number, gives: .double()),
        "min": Signature(.number, repeats: true, from: joinedNumbers),
        "max": Signature(.number, repeats: true, from: joinedNumbers),
        "known": Signature(.any, gives: .bool),
        "dont_know": Signature(.any, gives: .bool),
        "first_known": Signature(.any, repeats: true, from: joined),
        OptionValueCall.name: Signature(.any, from: numbersOfOptions),
    ]

    static let methods: [String: Signature] = [
        "size": Signature(.sized, gives: .int),
        "contains": Signature(.text, .text, gives: .bool),
        "startsWith": Signature(.text, .text, gives: .bool),
        "endsWith": Signature(.text, .text, gives: .bool),
        "matches": Signature(.text, .text, gives: .bool),
        "sum": Signature(.numbers, from: elementNumber),
        "mean": Signature(.numbers, gives: .double()),
        "median": Signature(.numbers, gives: .double()),
        "stdev": Signature(.numbers, gives: .double()),
        "percentile": Signature(.numbers, .number, gives: .double()),
        "min": Signature(.numbers, from: elementNumber),
        "max": Signature(.numbers, from: elementNumber),
        "first": Signature(.list, from: element),
        "last": Signature(.list, from: element),
    ]

    private static let joined: @Sendable ([StaticType]) -> StaticType = { .joined($0) }

    private static let numbersOfOptions: @Sendable ([StaticType]) -> StaticType = { types in
        types.first?.isList == true ? .list(.double()) : .double()
    }

    /// Without its range: a rounded or summed number may leave it.
    private static let sameNumber: @Sendable ([StaticType]) -> StaticType = { types in
        types.first.map(withoutRange) ?? .dyn
    }

    private static let joinedNumbers: @Sendable ([StaticType]) -> StaticType = { withoutRange(joined($0)) }

    private static let element: @Sendable ([StaticType]) -> StaticType = { $0.first?.element ?? .dyn }

    private static let elementNumber: @Sendable ([StaticType]) -> StaticType = { withoutRange(element($0)) }

    private static func withoutRange(_ type: StaticType) -> StaticType {
        if case .double = type { .double() } else { type }
    }
}

/// The methods of lists of numbers: an unknown element makes the result unknown.
enum Aggregates {
    /// The elements; or what stands in their place.
    private enum Elements {
        case values([Value])
        case other(Value)
    }

    private static func elements(of value: Value, _ name: String) -> Elements {
        guard case .list(let elements) = value else { return .other(.noOverload(name, value)) }
        var obstacle = Obstacle()
        for case .unknown(let unknowns) in elements { _ = obstacle.note(.unknown(unknowns)) }
        return obstacle.value.map(Elements.other) ?? .values(elements)
    }

    /// The sum: an int as long as all elements are ints, so 0 of an empty list.
    @Sendable static func sum(_ value: Value) -> Value {
        let elements: [Value]
        switch self.elements(of: value, "sum") {
        case .values(let values): elements = values
        case .other(let other): return other
        }
        var ints: Int64 = 0
        var doubles = 0.0
        var isDouble = false
        var hasOverflown = false
        for element in elements {
            switch element {
            case .double(let double):
                isDouble = true
                doubles += double
            case .int(let int):
                let (sum, overflow) = ints.addingReportingOverflow(int)
                ints = sum
                hasOverflown = hasOverflown || overflow
                doubles += Double(int)
            default: return .noOverload("sum", value, element)
            }
        }
        if isDouble { return .double(doubles) }
        return hasOverflown ? .failed(.overflow) : .int(ints)
    }

    /// A figure of at least one number, as a double.
    static func figure(_ value: Value, _ name: String, _ compute: ([Double]) -> Double) -> Value {
        switch elements(of: value, name) {
        case .other(let other): return other
        case .values(let values):
            var numbers: [Double] = []
            numbers.reserveCapacity(values.count)
            for element in values {
                guard let number = element.number else { return .noOverload(name, value, element) }
                numbers.append(number)
            }
            return numbers.isEmpty ? .failed(.emptyList(function: name)) : .double(compute(numbers))
        }
    }

    static func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }

    /// Standard deviation of a whole population.
    static func deviation(_ numbers: [Double]) -> Double {
        let mean = mean(numbers)
        return (numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count)).squareRoot()
    }

    /// Linear between the closest ranks.
    static func percentile(_ numbers: [Double], _ percent: Double) -> Double {
        let sorted = numbers.sorted()
        let rank = percent / 100 * Double(sorted.count - 1)
        let lower = Int(exactly: rank.rounded(.down)) ?? 0
        let upper = min(lower + 1, sorted.count - 1)
        let fraction = rank - Double(lower)
        return fraction == 0 ? sorted[lower] : sorted[lower] + fraction * (sorted[upper] - sorted[lower])
    }

    @Sendable static func percentile(_ value: Value, _ percent: Value) -> Value {
        guard let number = percent.number else { return .noOverload("percentile", value, percent) }
        guard number >= 0 && number <= 100 else {
            return .failed(
                .invalidArgument(
                    function: "percentile", value: ValueText.source(percent), allowed: "0 to 100"))
        }
        return figure(value, "percentile") { percentile($0, number) }
    }

    /// The least or greatest element, which keeps its type.
    static func extreme(_ value: Value, _ name: String, _ precedes: (Double, Double) -> Bool) -> Value {
        switch elements(of: value, name) {
        case .other(let other): other
        case .values(let values):
            values.isEmpty
                ? .failed(.emptyList(function: name)) : NumberFunctions.extreme(values, name, precedes)
        }
    }

    /// One element of any type; only this one needs to be known.
    static func element(_ value: Value, _ name: String, _ pick: ([Value]) -> Value?) -> Value {
        guard case .list(let elements) = value else { return .noOverload(name, value) }
        return pick(elements) ?? .failed(.emptyList(function: name))
    }
}

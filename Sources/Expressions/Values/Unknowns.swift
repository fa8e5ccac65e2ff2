/// A name whose value is not known, and why.
public struct UnknownName: Hashable, Comparable, Sendable {
    /// Why a value is not known.
    public enum Reason: Int, Hashable, Comparable, Sendable {
        /// Nobody has said.
        case missing
        /// Somebody has said that they do not know.
        case dontKnow
        /// There is nothing to say.
        case notApplicable

        /// Orders the reasons as they are declared.
        public static func < (one: Reason, other: Reason) -> Bool { one.rawValue < other.rawValue }
    }

    /// The name, as expressions read it.
    public var name: String
    /// Why its value is not known.
    public var reason: Reason

    /// Creates a name that is not known.
    public init(_ name: String, _ reason: Reason = .missing) {
        self.name = name
        self.reason = reason
    }

    /// Orders by name, then by reason.
    public static func < (one: UnknownName, other: UnknownName) -> Bool {
        one.name == other.name ? one.reason < other.reason : one.name < other.name
    }
}

/// The names that a value waits for.
public struct Unknowns: Sendable, Equatable {
    /// The names in their order; sorted arrays of a few names merge faster than sets do.
    public private(set) var sorted: [UnknownName]

    /// The names as a set.
    public var names: Set<UnknownName> { Set(sorted) }

    /// Creates unknowns from any number of names.
    public init(_ names: some Sequence<UnknownName>) {
        sorted = Set(names).sorted()
    }

    /// Creates unknowns from one name.
    public init(_ name: String, _ reason: UnknownName.Reason = .missing) {
        sorted = [UnknownName(name, reason)]
    }

    /// The names of both.
    public func union(_ other: Unknowns) -> Unknowns {
        var result = self
        result.formUnion(other)
        return result
    }

    /// Adds the names of another.
    public mutating func formUnion(_ other: Unknowns) {
        guard !other.sorted.allSatisfy(contains) else { return }
        var merged: [UnknownName] = []
        merged.reserveCapacity(sorted.count + other.sorted.count)
        var rest = sorted[...]
        for name in other.sorted {
            while let first = rest.first, first < name {
                merged.append(first)
                rest = rest.dropFirst()
            }
            if rest.first == name { rest = rest.dropFirst() }
            merged.append(name)
        }
        merged.append(contentsOf: rest)
        sorted = merged
    }

    /// Those of the names that fit.
    public func filter(_ fits: (UnknownName) -> Bool) -> Unknowns {
        var result = self
        result.sorted.removeAll { !fits($0) }
        return result
    }

    private func contains(_ name: UnknownName) -> Bool { sorted.contains(name) }
}

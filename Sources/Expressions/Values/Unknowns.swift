/// A name whose value is not known, and why.
package struct UnknownName: Hashable, Comparable, Sendable {
    /// Why a value is not known.
    package enum Reason: Int, Hashable, Comparable, Sendable {
        /// Nobody has said.
        case missing
        /// Somebody has said that they do not know.
        case dontKnow
        /// There is nothing to say.
        case notApplicable

        /// Orders the reasons as they are declared.
        package static func < (one: Reason, other: Reason) -> Bool { one.rawValue < other.rawValue }
    }

    /// A value in a list of maps, such as a cell of a table.
    package struct Place: Hashable, Comparable, Sendable {
        /// Which element of the list, from 0.
        package var row: Int
        /// Under which key of it.
        package var column: String

        /// Creates a place.
        package init(row: Int, column: String) {
            self.row = row
            self.column = column
        }

        /// Orders by row, then by column.
        package static func < (one: Place, other: Place) -> Bool {
            one.row == other.row ? one.column < other.column : one.row < other.row
        }
    }

    /// The name, as expressions read it.
    package var name: String
    /// What of the name's value is not known; nil where that is all of it, or not told.
    package var place: Place?
    /// Why its value is not known.
    package var reason: Reason

    /// Creates a name that is not known.
    package init(_ name: String, _ reason: Reason = .missing, at place: Place? = nil) {
        self.name = name
        self.place = place
        self.reason = reason
    }

    /// Orders by name, then by place, the whole before its parts, then by reason.
    package static func < (one: UnknownName, other: UnknownName) -> Bool {
        guard one.name == other.name else { return one.name < other.name }
        switch (one.place, other.place) {
        case (nil, _?): return true
        case (_?, nil): return false
        case (let a?, let b?) where a != b: return a < b
        default: return one.reason < other.reason
        }
    }
}

/// The names that a value waits for.
package struct Unknowns: Sendable, Equatable {
    /// The names in their order; sorted arrays of a few names merge faster than sets do.
    package private(set) var sorted: [UnknownName]

    /// True where all that is missing does not apply.
    package var isNotApplicable: Bool { sorted.allSatisfy { $0.reason == .notApplicable } }

    /// The names as a set.
    package var names: Set<UnknownName> { Set(sorted) }

    /// The names alone, each once, in their order.
    package var distinctNames: [String] {
        var result: [String] = []
        for name in sorted where result.last != name.name { result.append(name.name) }
        return result
    }

    /// Creates unknowns from any number of names.
    package init(_ names: some Sequence<UnknownName>) {
        sorted = Set(names).sorted()
    }

    /// Creates unknowns from one name.
    package init(_ name: String, _ reason: UnknownName.Reason = .missing, at place: UnknownName.Place? = nil)
    {
        sorted = [UnknownName(name, reason, at: place)]
    }

    /// The names of both.
    package func union(_ other: Unknowns) -> Unknowns {
        var result = self
        result.formUnion(other)
        return result
    }

    /// Adds the names of another. A table may name a cell a row, so what comes in order is only added behind, and
    /// few names are put in their places.
    package mutating func formUnion(_ other: Unknowns) {
        guard let last = sorted.last, let first = other.sorted.first else {
            if sorted.isEmpty { self = other }
            return
        }
        if last < first {
            sorted.append(contentsOf: other.sorted)
        } else if other.sorted.count <= Self.few {
            for name in other.sorted { insert(name) }
        } else {
            merge(other.sorted)
        }
        if sorted.count > Self.mostPlaces { leaveOutPlaces() }
    }

    private static let few = 4

    /// So many places are told: what every row of a large table waits for would else name all its cells in each.
    private static let mostPlaces = 64

    /// Keeps the first places; of the others the name and the reason alone are told.
    private mutating func leaveOutPlaces() {
        var places = 0
        var others: Set<UnknownName> = []
        sorted.removeAll { name in
            guard name.place != nil else { return false }
            places += 1
            guard places > Self.mostPlaces else { return false }
            others.insert(UnknownName(name.name, name.reason))
            return true
        }
        for name in others { insert(name) }
    }

    private mutating func insert(_ name: UnknownName) {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < name { low = middle + 1 } else { high = middle }
        }
        if low == sorted.count || sorted[low] != name { sorted.insert(name, at: low) }
    }

    private mutating func merge(_ names: [UnknownName]) {
        var merged: [UnknownName] = []
        merged.reserveCapacity(sorted.count + names.count)
        var rest = sorted[...]
        for name in names {
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
    package func filter(_ fits: (UnknownName) -> Bool) -> Unknowns {
        var result = self
        result.sorted.removeAll { !fits($0) }
        return result
    }
}

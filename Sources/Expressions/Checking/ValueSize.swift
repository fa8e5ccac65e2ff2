/// How large a value may be, at most.
package indirect enum ValueSize: Sendable, Equatable {
    /// A number, truth value or null.
    case scalar
    /// A text of so many bytes.
    case text(bytes: Double)
    /// A list of so many elements, or a map with any keys.
    case list(count: Double, of: ValueSize)
    /// A row of a table; its cells hold no rows.
    case row([String: ValueSize])

    /// The size of a table: so many rows of these columns.
    package static func table(rows: Double, columns: [String: ValueSize]) -> ValueSize {
        .list(count: rows, of: .row(columns.mapValues(\.flat)))
    }

    /// The size of a row of a table.
    package var element: ValueSize { elements.size }

    /// The size as that of a value without rows in it: sizes of what reads each other do not grow with each reading.
    private var flat: ValueSize {
        switch self {
        case .scalar, .text: self
        case .list, .row: .list(count: steps, of: .scalar)
        }
    }

    /// The size of what others read by name.
    package var named: ValueSize {
        if case .list(_, .row) = self { return self }
        return flat
    }

    /// The steps that putting the value into another one takes.
    var steps: Double {
        switch self {
        case .scalar: 1
        case .text(let bytes): 1 + bytes / Double(Value.bytesPerStep)
        case .list(let count, let element): 1 + count * element.steps
        case .row(let columns): columns.values.reduce(1) { $0 + $1.steps }
        }
    }

    /// The steps that a function takes to look at the value once, without looking into its elements.
    var breadth: Double {
        switch self {
        case .scalar: 0
        case .text(let bytes): bytes / Double(Value.bytesPerStep)
        case .list(let count, _): count
        case .row(let columns): Double(columns.count)
        }
    }

    /// What a macro runs over: elements of a list, keys of a map.
    var elements: (count: Double, size: ValueSize) {
        switch self {
        case .scalar, .text: (0, .scalar)
        case .list(let count, let element): (count, element)
        case .row(let columns):
            (Double(columns.count), .text(bytes: Double(columns.keys.map(\.utf8.count).max() ?? 0)))
        }
    }

    /// The size of a field of a map.
    func field(_ name: String?) -> ValueSize {
        switch self {
        case .scalar, .text: .scalar
        case .list(_, let element): element
        case .row(let columns):
            name.map { columns[$0] ?? .scalar } ?? columns.values.reduce(.scalar) { $0.joined($1) }
        }
    }

    /// What is at least as large as both.
    func joined(_ other: ValueSize) -> ValueSize {
        switch (self, other) {
        case (.text(let a), .text(let b)): .text(bytes: max(a, b))
        case (.list(let a, let one), .list(let b, let other)): .list(count: max(a, b), of: one.joined(other))
        case (.row(let a), .row(let b)): .row(a.merging(b) { $0.joined($1) })
        default: steps >= other.steps ? self : other
        }
    }
}

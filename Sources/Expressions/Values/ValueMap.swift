import Synchronization

/// A key of a map: CEL's key types without uint.
package enum MapKey: Hashable, Sendable {
    case bool(Bool)
    case int(Int64)
    case string(String)

    /// The key as a value.
    package var value: Value {
        switch self {
        case .bool(let bool): .bool(bool)
        case .int(let int): .int(int)
        case .string(let string): .string(string)
        }
    }

    /// How many steps looking at the key takes.
    var size: Int { if case .string(let string) = self { string.utf8.count / Value.bytesPerStep } else { 0 } }

    /// The key that a value finds: CEL lets an integral double find an int key.
    init?(_ value: Value) {
        switch value {
        case .bool(let bool): self = .bool(bool)
        case .int(let int): self = .int(int)
        case .double(let double):
            guard let int = Int64(exactly: double) else { return nil }
            self = .int(int)
        case .string(let string): self = .string(string)
        default: return nil
        }
    }
}

/// An ordered map; many maps may share the layout of their keys, as the rows of a table do.
package struct ValueMap: Sendable {
    /// The keys of a map in their order, with what finds them fast.
    package final class Layout: Sendable {
        /// The keys in their order, each once.
        package let keys: [MapKey]
        private let positions: [MapKey: Int]?
        /// How many steps looking at the keys takes more than looking at the values does.
        let size: Int
        /// The layout with one key more that was asked for last: the next row of a table asks for it again.
        private let extended = Mutex<(key: MapKey, layout: Layout)?>(nil)

        /// Creates a layout; of keys that repeat only the first counts.
        package convenience init(_ keys: [String]) {
            self.init(keys: keys.map(MapKey.string))
        }

        init(keys: [MapKey]) {
            size = keys.reduce(0) { $0 + $1.size }
            // Some keys are found as fast one by one, and cost nothing to prepare.
            guard keys.count > 24 else {
                var unique: [MapKey] = []
                for key in keys where !unique.contains(key) { unique.append(key) }
                self.keys = unique
                positions = nil
                return
            }
            var positions: [MapKey: Int] = [:]
            var unique: [MapKey] = []
            for key in keys where positions[key] == nil {
                positions[key] = unique.count
                unique.append(key)
            }
            self.keys = unique
            self.positions = positions
        }

        /// The layout with one key more at the end.
        func adding(_ key: MapKey) -> Layout {
            extended.withLock { known in
                if let known, known.key == key { return known.layout }
                let layout = Layout(keys: keys + [key])
                known = (key, layout)
                return layout
            }
        }

        /// Where the key stands; `guess` is looked at first.
        func position(of key: MapKey, guess: Int) -> Int? {
            if guess < keys.count, keys[guess] == key { return guess }
            return position(of: key)
        }

        /// Where the key stands.
        func position(of key: MapKey) -> Int? {
            if let positions { return positions[key] }
            return keys.firstIndex(of: key)
        }
    }

    /// The layout of the keys.
    package let layout: Layout
    /// The values, in the order of the keys.
    package private(set) var values: [Value]

    /// Creates a map of keys that a layout holds; missing values are null, values too many are dropped.
    package init(layout: Layout, values: [Value]) {
        let count = layout.keys.count
        self.layout = layout
        if values.count == count {
            self.values = values
        } else {
            self.values =
                Array(values.prefix(count)) + [Value](repeating: .null, count: max(count - values.count, 0))
        }
    }

    /// Creates a map; of pairs with the same key the last counts.
    package init(_ pairs: [(String, Value)]) {
        self.init(keyed: pairs.map { (MapKey.string($0.0), $0.1) })
    }

    /// Creates a map with any keys; of pairs with the same key the last counts.
    package init(keyed pairs: [(MapKey, Value)]) {
        layout = Layout(keys: pairs.map(\.0))
        if layout.keys.count == pairs.count {
            values = pairs.map(\.1)
        } else {
            values = [Value](repeating: .null, count: layout.keys.count)
            for (key, value) in pairs { self[key] = value }
        }
    }

    /// How many pairs the map holds.
    package var count: Int { values.count }
    /// The keys in their order.
    package var keys: [MapKey] { layout.keys }

    /// The value of a key; setting nil changes nothing.
    package subscript(key: MapKey) -> Value? {
        get {
            guard let position = layout.position(of: key) else { return nil }
            return values[position]
        }
        set {
            guard let newValue else { return }
            if let position = layout.position(of: key) {
                values[position] = newValue
            } else {
                self = ValueMap(layout: layout.adding(key), values: values + [newValue])
            }
        }
    }

    /// The value of a string key; setting nil changes nothing.
    package subscript(key: String) -> Value? {
        get { self[MapKey.string(key)] }
        set { self[MapKey.string(key)] = newValue }
    }
}

extension ValueMap: Equatable {
    /// Tells whether two maps hold the same pairs in the same order.
    package static func == (one: ValueMap, other: ValueMap) -> Bool {
        (one.layout === other.layout || one.keys == other.keys) && one.values == other.values
    }
}

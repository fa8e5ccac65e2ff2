/// The values that the names of an expression have.
public struct Activation: Sendable {
    private var values: [String: Value]
    // A few names more, such as the row at hand: set without copying all the others.
    private var recent: [(name: String, value: Value)] = []
    private static let mostRecent = 4

    /// Creates an activation from names and their values.
    public init(_ values: [String: Value] = [:]) {
        self.values = values
    }

    /// The value of a name; nil where there is no such name.
    public subscript(name: String) -> Value? {
        get {
            for entry in recent where entry.name == name { return entry.value }
            return values[name]
        }
        set {
            recent.removeAll { $0.name == name }
            guard let newValue else {
                values[name] = nil
                return
            }
            recent.append((name, newValue))
            guard recent.count > Self.mostRecent else { return }
            for entry in recent { values[entry.name] = entry.value }
            recent.removeAll()
        }
    }
}

/// Compares strings by their code points, as CEL does; Swift's own operators treat "é" and "e\u{301}" as equal.
enum CodePoints {
    static func areEqual(_ one: String, _ other: String) -> Bool {
        // Both differences are found without looking at code points, and most strings differ.
        guard one.utf8.count == other.utf8.count, one == other else { return false }
        return one.utf8.elementsEqual(other.utf8)
    }

    static func precede(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// Tells whether `needle` stands somewhere in `text`, in time linear in both (Knuth, Morris and Pratt).
    static func contain(_ text: String, _ needle: String) -> Bool {
        let wanted = Array(needle.utf8)
        guard !wanted.isEmpty else { return true }
        guard wanted.count <= text.utf8.count else { return false }
        var border = [Int](repeating: 0, count: wanted.count)
        var length = 0
        for index in wanted.indices.dropFirst() {
            while length > 0 && wanted[index] != wanted[length] { length = border[length - 1] }
            if wanted[index] == wanted[length] { length += 1 }
            border[index] = length
        }
        var matched = 0
        for byte in text.utf8 {
            while matched > 0 && byte != wanted[matched] { matched = border[matched - 1] }
            if byte == wanted[matched] { matched += 1 }
            if matched == wanted.count { return true }
        }
        return false
    }

    static func start(_ text: String, with prefix: String) -> Bool {
        text.utf8.starts(with: prefix.utf8)
    }

    static func end(_ text: String, with suffix: String) -> Bool {
        text.utf8.count >= suffix.utf8.count && text.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }
}

extension Value {
    /// How many steps looking at the whole value takes, those beyond `most` hardly counted; nil where lists and
    /// maps stand deeper in each other than `depth`.
    ///
    /// Values share their parts, so a few of them may stand for many: nothing else tells how many.
    func size(atMost most: Int, depth: Int) -> Int? {
        switch self {
        case .list(let elements): Self.size(of: elements, 1, atMost: most, depth: depth)
        case .map(let map): Self.size(of: map.values, 1 + map.layout.size, atMost: most, depth: depth)
        case .string(let string): 1 + string.utf8.count / Self.bytesPerStep
        case .unknown(let unknowns): unknowns.sorted.count
        default: 1
        }
    }

    private static func size(of values: [Value], _ start: Int, atMost most: Int, depth: Int) -> Int? {
        guard depth > 0 else { return nil }
        var size = start + values.count
        for value in values {
            guard size <= most else { return size }
            switch value {
            case .list, .map, .string:
                guard let part = value.size(atMost: most - size, depth: depth - 1) else { return nil }
                size += part - 1
            default: break
            }
        }
        return size
    }

    /// So many bytes of a text are looked at in one step.
    static let bytesPerStep = 16

    /// How many steps comparing with another value takes.
    func comparisonSize(_ other: Value, _ limits: ExpressionLimits) -> Int {
        switch (self, other) {
        case (.string(let one), .string(let other)):
            return min(one.utf8.count, other.utf8.count) / Self.bytesPerStep
        case (.list(let one), .list(let two)) where one.count != two.count: return 0
        case (.list, .list), (.map, .map):
            // The smaller one decides, so neither is walked much further than the other is large.
            var most = 64
            while true {
                let sizes = [self, other].map {
                    $0.size(atMost: most, depth: limits.depth) ?? limits.work
                }
                let size = min(sizes[0], sizes[1])
                if size <= most || most > limits.work { return size }
                most *= 4
            }
        default: return 0
        }
    }

    /// What is enough of the value for a message of one line.
    var beginning: Value {
        switch self {
        case .string(let string) where string.utf8.count > 400:
            .string(String(string.unicodeScalars.prefix(100)))
        case .list(let elements): .list(elements.prefix(40).map(\.beginning))
        default: self
        }
    }
}

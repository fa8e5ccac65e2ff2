import Answers

extension KeyedRows {
    /// The changes that make other rows of these: of rows that stay what they are nothing, of a corrected one its cells,
    /// of one that moved its place.
    ///
    /// - Parameters:
    ///   - newer: the rows as they are to be.
    ///   - nextKey: the first key that no row ever had.
    ///   - name: the column that says which row is which, for those that were changed and moved.
    func changes(to newer: [TableRow], nextKey: Int, name: String?) -> [RowChange] {
        let partners = partners(of: newer, name: name)
        let kept = Set(partners.compactMap { $0 })
        var changes: [RowChange] = keys.indices.filter { !kept.contains($0) }.map { .dropped(key: keys[$0]) }
        let staying = Self.longestAscent(of: partners)
        // New rows that nothing follows come at the end by themselves.
        let tail = newer.count - partners.reversed().prefix { $0 == nil }.count
        var nextKey = nextKey
        var before = 0
        for (place, row) in newer.enumerated() {
            let after = before
            guard let old = partners[place] else {
                changes.append(.cells(key: nextKey, row.cells, after: place < tail ? after : nil))
                before = nextKey
                nextKey += 1
                continue
            }
            let cells = row.cells.filter { rows[old].cells[$0.key] != $0.value }
            let cleared = rows[old].cells.keys.filter { row.cells[$0] == nil }.sorted()
            let isMoved = !staying.contains(old)
            if !cells.isEmpty || !cleared.isEmpty || isMoved {
                changes.append(.cells(key: keys[old], cells, cleared: cleared, after: isMoved ? after : nil))
            }
            before = keys[old]
        }
        return changes
    }

    /// Which of these rows each of the newer ones is; nil of one that was not there.
    private func partners(of newer: [TableRow], name: String?) -> [Int?] {
        let start = zip(rows, newer).prefix { $0 == $1 }.count
        let most = min(rows.count, newer.count) - start
        let end = zip(rows.reversed(), newer.reversed()).prefix(most).prefix { $0 == $1 }.count
        var partners = [Int?](repeating: nil, count: newer.count)
        for place in 0..<start { partners[place] = place }
        for place in 0..<end { partners[newer.count - 1 - place] = rows.count - 1 - place }
        var old = Array(start..<rows.count - end)
        var new = Array(start..<newer.count - end)
        func match<Mark: Hashable>(by mark: (TableRow) -> Mark?) {
            var places: [Mark: [Int]] = [:]
            for place in old.reversed() {
                if let mark = mark(rows[place]) { places[mark, default: []].append(place) }
            }
            for place in new {
                guard let mark = mark(newer[place]), let partner = places[mark]?.popLast() else { continue }
                partners[place] = partner
            }
            let found = Set(partners.compactMap { $0 })
            old.removeAll(where: found.contains)
            new.removeAll { partners[$0] != nil }
        }
        // One row in place of one is that row, corrected.
        if !old.isEmpty, old.count > 1 || new.count > 1 {
            match { $0 }
            if let name { match { $0.cells[name] } }
        }
        if old.count == new.count { for (old, new) in zip(old, new) { partners[new] = old } }
        return partners
    }

    /// The most numbers that ascend from left to right: rows that stay where they are while the others move.
    private static func longestAscent(of numbers: [Int?]) -> Set<Int> {
        // The least last number of an ascent of each length, and what stands before each number in its ascent.
        var ends: [Int] = []
        var before: [Int: Int] = [:]
        for number in numbers.compactMap({ $0 }) {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if ends[middle] < number { low = middle + 1 } else { high = middle }
            }
            before[number] = low > 0 ? ends[low - 1] : nil
            if low < ends.count { ends[low] = number } else { ends.append(number) }
        }
        var ascent: Set<Int> = []
        var next = ends.last
        while let number = next {
            ascent.insert(number)
            next = before[number]
        }
        return ascent
    }
}

/// Finds the name that somebody probably meant.
package enum NearMatch {
    /// Longer words, in characters, are no slips of the pen.
    static let longestWord = 100

    /// The candidate nearest to `word`, if it is near enough to be worth offering.
    ///
    /// Near is an edit distance (with transpositions) of at most a third of the word's length, at least one;
    /// for words of more than 100 characters nothing is looked for.
    package static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
        guard word.utf8.count <= 4 * longestWord, word.count <= longestWord else { return nil }
        let limit = max(1, word.count / 3)
        var best: (distance: Int, candidate: String)?
        for candidate in candidates where abs(candidate.count - word.count) <= limit {
            let distance = editDistance(Array(word), Array(candidate))
            guard distance <= limit else { continue }
            if let known = best, (known.distance, known.candidate) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.candidate
    }

    private static func editDistance(_ one: [Character], _ other: [Character]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...other.count)
        for i in one.indices {
            var row = [i + 1]
            for j in other.indices {
                let substitution = previous[j] + (one[i] == other[j] ? 0 : 1)
                var cost = min(substitution, previous[j + 1] + 1, row[j] + 1)
                if i > 0 && j > 0 && one[i] == other[j - 1] && one[i - 1] == other[j] {
                    cost = min(cost, beforePrevious[j - 1] + 1)
                }
                row.append(cost)
            }
            beforePrevious = previous
            previous = row
        }
        return previous[other.count]
    }
}

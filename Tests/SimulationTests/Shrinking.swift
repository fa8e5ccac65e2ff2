/// Finds a short way to the same failure.
enum Shrinking {
    /// The most attempts that are worth it.
    private static let most = 600

    /// Leaves out whatever is not needed: halves first, in the end single acts.
    static func shortest(_ acts: [Act], fails: ([Act]) -> Bool) -> [Act] {
        var acts = acts
        var attempts = 0
        var length = max(acts.count / 2, 1)
        while true {
            var hasShrunk = false
            var start = 0
            while start < acts.count, attempts < most {
                var shorter = acts
                shorter.removeSubrange(start..<min(start + length, acts.count))
                attempts += 1
                if fails(shorter) {
                    acts = shorter
                    hasShrunk = true
                } else {
                    start += length
                }
            }
            if length == 1 && !hasShrunk || attempts >= most { return acts }
            length = max(length / 2, 1)
        }
    }
}

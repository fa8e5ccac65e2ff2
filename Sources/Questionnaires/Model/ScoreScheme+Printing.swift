extension ScoreScheme {
    /// The figure that is printed for a score: a whole one that lies in the same band as the score itself, so that
    /// figure and band never contradict each other. 79.67 is printed as 79 where a band begins at 80.
    package func printed(_ score: Double) -> Double {
        let band = band(of: score)
        let whole = [score.rounded(), score.rounded(.down)].first { self.band(of: $0) == band }
        return whole ?? score
    }
}

import Diagnostics

extension QuestionnaireChecker {
    /// Checks weights, coverage and bands.
    func checkScore() {
        let score = questionnaire.score
        if !(0...1).contains(score.coverage) {
            report(
                .error, "'coverage' must be 0 to 1", at: "score.coverage",
                notes: ["it is the least share of the rules that must be assessed, such as 0.6"])
        }
        for (severity, weight) in score.weights where weight < 0 {
            report(.error, "a weight cannot be less than 0", at: "score.weights.\(severity.rawValue)")
        }
        var last: ScoreBand?
        for band in score.bands {
            checkBand(band, after: last)
            last = band
        }
    }

    private func checkBand(_ band: ScoreBand, after last: ScoreBand?) {
        let path = "score.bands.\(band.code).from"
        guard places.nodes[path]?.scalar.flatMap(Double.init) != nil else { return }
        if !(0...100).contains(band.from) {
            report(.error, "a band must begin at 0 to 100, which is what scores are", at: path)
        } else if let last, band.from <= last.from {
            report(
                .error, "this band does not begin above the one before it", at: path,
                notes: [
                    "'\(last.label)' begins at \(YAMLText.number(last.from)); bands stand in ascending order"
                ])
        } else if last == nil, band.from > 0 {
            report(
                .error, "scores below \(YAMLText.number(band.from)) have no band", at: path,
                notes: ["the first band begins at 0"])
        }
    }
}

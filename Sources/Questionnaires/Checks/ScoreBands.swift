extension QuestionnaireCheck {
    static let scoreBands = QuestionnaireCheck(
        "score-bands", wants: "bands ascend from 0, so that every score from 0 to 100 has one"
    ) { checker in
        var last: ScoreBand?
        for band in checker.questionnaire.score.bands {
            check(band, after: last, checker)
            last = band
        }
    }

    private static func check(
        _ band: ScoreBand, after last: ScoreBand?, _ checker: QuestionnaireChecker
    ) {
        let path = "score.bands.\(band.code).from"
        guard checker.places.nodes[path]?.scalar.flatMap(Double.init) != nil else { return }
        if !(0...100).contains(band.from) {
            checker.report("a band must begin at 0 to 100, which is what scores are", at: path)
        } else if let last, band.from <= last.from {
            checker.report(
                "this band does not begin above the one before it", at: path,
                notes: [
                    "'\(last.label)' begins at \(YAMLText.number(last.from)); bands stand in ascending order"
                ])
        } else if last == nil, band.from > 0 {
            checker.report(
                "scores below \(YAMLText.number(band.from)) have no band", at: path,
                notes: ["the first band begins at 0"])
        }
    }
}

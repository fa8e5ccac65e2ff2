import Diagnostics

extension QuestionnaireLoader {
    /// Reads weights, coverage and bands, and checks what they may be.
    mutating func readScore(_ node: YAMLNode) -> ScoreScheme? {
        guard var reader = YAMLMapReader(node, problems, expecting: "score") else { return nil }
        defer { reader.finish() }
        let weights = reader.requiredNode("weights").flatMap { readWeights($0) } ?? [:]
        let coverage = reader.requiredNumber("coverage") ?? 0
        if !(0...1).contains(coverage), let node = reader.node("coverage") {
            problems.add(
                node.diagnostic(
                    .error, "'coverage' must be 0 to 1",
                    notes: ["it is the least share of the rules that must be assessed, such as 0.6"]))
        }
        var bands: [ScoreBand] = []
        for item in reader.list("bands") {
            guard let band = readBand(item, after: bands.last) else { continue }
            bands.append(band)
        }
        return ScoreScheme(weights: weights, coverage: coverage, bands: bands.sorted { $0.from < $1.from })
    }

    private func readWeights(_ node: YAMLNode) -> [Severity: Double]? {
        guard var reader = YAMLMapReader(node, problems, expecting: "weights") else { return nil }
        defer { reader.finish() }
        var weights: [Severity: Double] = [:]
        for severity in Severity.allCases {
            let weight = reader.requiredNumber(severity.rawValue) ?? 0
            weights[severity] = weight
            if weight < 0, let node = reader.node(severity.rawValue) {
                problems.add(node.diagnostic(.error, "a weight cannot be less than 0"))
            }
        }
        return weights
    }

    private mutating func readBand(_ node: YAMLNode, after last: ScoreBand?) -> ScoreBand? {
        guard var reader = YAMLMapReader(node, problems, expecting: "a band") else { return nil }
        defer { reader.finish() }
        let code = reader.requiredText("code")
        note("score.bands.\(code)", node)
        note(["code", "label"], under: "score.bands.\(code)", &reader)
        let label = reader.requiredText("label")
        guard let from = reader.requiredNumber("from"), let place = reader.node("from") else { return nil }
        func refuse(_ message: String, _ notes: [String] = []) {
            problems.add(place.diagnostic(.error, message, notes: notes))
        }
        if !(0...100).contains(from) {
            refuse("a band must begin at 0 to 100, which is what scores are")
        } else if let last, from <= last.from {
            refuse(
                "this band does not begin above the one before it",
                ["'\(last.label)' begins at \(YAMLText.number(last.from)); bands stand in ascending order"])
        } else if last == nil, from > 0 {
            refuse("scores below \(YAMLText.number(from)) have no band", ["the first band begins at 0"])
        }
        return ScoreBand(code: code, label: label, from: from)
    }
}

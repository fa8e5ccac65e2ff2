import CanonicalJSON

/// How findings become a score per stage.
package struct ScoreScheme: Sendable, Equatable {
    /// Weight of a gap, by severity.
    package var weights: [Severity: Double] = [:]
    /// Least share of the rules that must be assessed before a score is given, 0 to 1.
    package var coverage: Double = 0
    /// Bands in ascending order.
    package var bands: [ScoreBand] = []

    /// The band in which a score from 0 to 100 lies.
    package func band(of score: Double) -> ScoreBand? { bands.last { $0.from <= score } }
}

/// A range of scores with a name.
package struct ScoreBand: Sendable, Equatable {
    /// Stored name.
    package var code: String = ""
    /// What people read.
    package var label: String = ""
    /// Least score of the band, 0 to 100.
    package var from: Double = 0
}

// MARK: description

extension ScoreScheme: Described {
    static let description = Description<ScoreScheme>(
        "score",
        keys: [
            .required("weights", \.weights, .weights),
            .required("coverage", \.coverage, .number),
            .defaulted("bands", \.bands, .entries()),
        ])
}

extension ScoreBand: Described {
    static let description = Description<ScoreBand>(
        "a band", named: "code", by: \.code,
        keys: [
            .required("code", \.code, .filled),
            .required("label", \.label, .filledText),
            .required("from", \.from, .number),
        ])
}

extension Form<[Severity: Double]> {
    /// A figure for each severity.
    fileprivate static let weights = Form(
        schema: Schema.entry(
            nil,
            Severity.allCases.reversed().map { severity in
                Schema.Property(severity.rawValue, isRequired: true) { Schema.number }
            }),
        read: { node, _, place in
            guard var reader = YAMLMapReader(node, place.problems, expecting: "weights") else { return nil }
            defer { reader.finish() }
            var weights: [Severity: Double] = [:]
            for severity in Severity.allCases {
                let name = severity.rawValue
                weights[severity] = reader.requiredNumber(name) ?? 0
                if let node = reader.node(name) { place.below(name).note(node) }
            }
            return weights
        },
        decode: { json in
            var weights: [Severity: Double] = [:]
            for member in try json.members {
                weights[try JSONValue.string(member.key).choice()] = try member.value.number
            }
            return weights
        },
        encode: { weights in
            .object(
                weights.map { JSONValue.Member($0.key.rawValue, .number($0.value)) }.sorted {
                    $0.key < $1.key
                })
        })
}

import Diagnostics

extension QuestionnaireLoader {
    /// Reads the options of a set; nil, with a diagnostic, where they are no mapping.
    mutating func readOptionSet(_ pair: YAMLPair) -> AnswerOptionSet? {
        guard case .map(let options) = pair.value.content else {
            problems.add(
                pair.keyDiagnostic(
                    "the option set '\(pair.key)' must be a mapping of codes to labels",
                    notes: ["such as '\(pair.key): {often: Often, rarely: Rarely or never}'"]))
            return AnswerOptionSet(options: [])
        }
        note("options.\(pair.key)", pair.value)
        if options.isEmpty {
            problems.add(pair.keyDiagnostic("the option set '\(pair.key)' has no options"))
        }
        return AnswerOptionSet(options: options.compactMap { readOption($0, of: pair.key) })
    }

    private mutating func readOption(_ pair: YAMLPair, of set: String) -> AnswerOption? {
        note("options.\(set).\(pair.key)", pair.value)
        if Double(pair.key) != nil {
            problems.add(
                pair.keyDiagnostic(
                    "the code '\(pair.key)' is a number, which people type to choose from a list"))
        }
        if let label = pair.value.scalar {
            if label.allSatisfy(\.isWhitespace) {
                problems.add(pair.keyDiagnostic("the option '\(pair.key)' has no label"))
            }
            return AnswerOption(code: pair.key, label: label, range: nil, exclusive: false)
        }
        guard var reader = YAMLMapReader(pair.value, problems, expecting: "an option") else { return nil }
        defer { reader.finish() }
        note("options.\(set).\(pair.key)", reader.node("label"))
        let label = reader.requiredText("label")
        var range: ClosedRange<Double>?
        if let node = reader.node("range") {
            let limits = reader.texts("range").compactMap(Double.init)
            if let low = limits.first, let high = limits.last, limits.count == 2, low <= high {
                range = low...high
            } else {
                problems.add(node.diagnostic(.error, "'range' must be two numbers, the smaller one first"))
            }
        }
        return AnswerOption(code: pair.key, label: label, range: range, exclusive: reader.flag("exclusive"))
    }
}

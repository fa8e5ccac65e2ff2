extension QuestionnaireCheck {
    static let optionRanges = QuestionnaireCheck(
        "option-ranges",
        wants: "where options have ranges, each share from 0 to 100 % fits one of them, since it is typed"
    ) { checker in
        for (set, options) in checker.questionnaire.options.sorted(by: { $0.key < $1.key }) {
            let ranges = options.options.compactMap { option in option.range.map { (option, $0) } }
                .sorted { $0.1.lowerBound < $1.1.lowerBound }
            guard let first = ranges.first else { continue }
            // An option without a range may stand for what is left.
            let isWhole = options.options.allSatisfy { $0.range != nil || $0.exclusive }
            func warn(_ message: String, at option: AnswerOption) {
                checker.warn(message, at: "options.\(set).\(option.code)")
            }
            func warnOfGap(_ low: Double, _ high: Double, at option: AnswerOption) {
                guard isWhole, high - low > smallestShare else { return }
                warn(
                    "no option holds what lies between \(YAMLText.number(low)) and \(YAMLText.number(high))",
                    at: option)
            }
            warnOfGap(0, first.1.lowerBound, at: first.0)
            var last = first
            for next in ranges.dropFirst() {
                if next.1.lowerBound < last.1.upperBound {
                    warn(
                        "what lies between \(YAMLText.number(next.1.lowerBound)) and "
                            + "\(YAMLText.number(min(last.1.upperBound, next.1.upperBound))) fits both "
                            + "'\(last.0.code)' and '\(next.0.code)'", at: next.0)
                }
                warnOfGap(last.1.upperBound, next.1.lowerBound, at: next.0)
                if next.1.upperBound > last.1.upperBound { last = next }
            }
            warnOfGap(last.1.upperBound, 100, at: last.0)
        }
    }

    /// Nobody counts a million of anything that is asked: smaller gaps hold no share.
    private static let smallestShare = 1e-6
}

/// Something that a questionnaire must hold and that no single entry shows: one a file of this folder.
package struct QuestionnaireCheck: Sendable {
    /// The name that stands behind what it says, such as `unused-benchmark`.
    package let id: String
    /// What it wants and why, in one line; docs/questionnaires.md lists it.
    package let wants: String
    /// Says what is wrong.
    let find: @Sendable (QuestionnaireChecker) -> Void

    init(_ id: String, wants: String, find: @escaping @Sendable (QuestionnaireChecker) -> Void) {
        self.id = id
        self.wants = wants
        self.find = find
    }
}

extension QuestionnaireCheck {
    /// Every check, in the order in which they look: of two that speak of one place, the earlier is read first.
    package static let all: [QuestionnaireCheck] = [
        // What an entry is called.
        .versionNumber, .languageCode, .idWord, .nameWord, .optionCode, .duplicateID, .ambiguousName,
        .reservedColumn,
        // What an entry holds.
        .scoreWeights, .scoreBands, .emptyQuestion, .emptyTable, .emptyRange, .usualRange, .missingOptions,
        .optionRanges, .optionValues,
        .fixedRow,
        .unknownUnit, .idleKey, .optionLabel,
        .periodFields, .profileFields, .severityLevels, .verdictLabel, .unreachableVerdict, .chartShape,
        // What an entry names.
        .unknownStage, .unknownOptions, .unknownRule, .unknownList, .unknownTable, .unknownOutput,
        .unknownView, .unknownCountry,
        .unknownSource, .unknownBenchmark, .unprintableBenchmark, .unusedBenchmark,
        .unusedLimit, .unprintedMetric,
        .unusedOptions, .unusedCutoff, .emptyStage,
        // What expressions read, and when.
        .lateWhen, .knownWhen, .expression, .constantRule, .constantScore, .unaskedCondition, .unlikeUnits,
        .circularFigure,
        .earlyVerdict, .yieldsTo, .costlyExpression,
        .coreRule,
        .confidentialWhen,
        // Methods.
        .emptyMethod, .methodInput, .methodPart, .methodExample,
        // What people read.
        .placeholder, .clientText, .missingTranslation, .outdatedTranslation, .translatedPlaceholder,
    ]
}

/// What stands above and beside a question.
package enum AskingPhrase: Sendable, Equatable {
    case banner(title: String, depth: DepthWord)
    case keysHint
    case stageLine(position: Int, of: Int, stage: String)
    case progressLine(open: Int, dontKnow: Int)
    case answerPrompt
    case rowPrompt(Int)
    case expected(FormWord)
    case range(low: Double?, high: Double?)
    case hint(String)
    case why(String)
    case evidence(String)
    case goodAndWeak(good: String, weak: String)
    case earlier(String)
    case columnsLine([String])
    case tableHelp
    case fixedRowHelp(String)
    case rowsSoFar(Int)
    case nothingOpen(client: String)
    case currencyQuestion
    case countryQuestion
    case shortPrompt
}

/// How much is asked.
package enum DepthWord: Sendable, Equatable {
    case core
    /// The core, and all of these stages.
    case coreAndAll([String])
    case full
}

/// What form an answer has.
package enum FormWord: Sendable, Equatable {
    case number(Unit)
    case whole(Unit)
    case percent
    case money(per: String?, currency: String?)
    case duration(Unit)
    case scale
    case date
    case text
    case multi
    case choice
    case yesNo
    case table
}

/// What was found: findings, figures, stages.
package enum FindingPhrase: Sendable, Equatable {
    case strength
    /// A finding in a line; nil: a strength.
    case line(SeverityWord?, title: String)
    case because
    /// A row that a condition is true of, with its cells in words.
    case becauseRow(String, cells: [String])
    case becauseNoRow(String, of: Int)
    case recommendation
    case firstStep
    case clears
    case thin
    /// A figure behind a finding does not fit to others; the labels of those that may be named.
    case disputed([String])
    case inside(String)
    case hiddenMark
    case waitsFor([String])
    case doFirstTitle
    case strengthsTitle
    case findingsTitle
    case metricsTitle
    case warningsTitle
    case warning(String, figures: [String], questions: [String])
    case stageScoresTitle
    case stageScore(name: String, band: String, score: Double, assessed: Int, counted: Int)
    case notEnoughAnswers(assessed: Int, counted: Int)
    case noFindingsYet
    case notAssessedCount(Int)
    case assumes(String)
    case target(String)
    case timeBelowNothing
    case missingIn([String])
    case missingCells(column: String, rows: [String], more: Int)
    case needsSamples(String)
    case askedInFull(String)
    case verdictLabel
    case statusTitle
    case statusLine(answered: Int, dontKnow: Int, skipped: Int, notApplicable: Int, open: Int)
    case otherFindings
    case checksAssessed(assessed: Int, counted: Int)
    case coreScores([String])
    case bandAndScore(band: String, score: Double)
    case notScoredYet
    /// What scores mean; `areOfGaps` where all are made of the gaps found, and none is computed.
    case scoreHint(areOfGaps: Bool)
    case whatToDoBy(effort: EffortWord, who: String)
    case sureTitle
    case moneyTitle(MoneyWord)
    case moneyEstimate(amount: Quantity, assumption: String)
    case sourceTitle
    /// Limits of one origin.
    case limits([String], areNamed: Bool, origin: OriginWord)
    /// A limit; where a house has set it itself, with the one of the questionnaire below.
    case limit(Quantity, standard: Quantity?, named: String?)
    /// A note on law that no lawyer has checked.
    case uncheckedNote(String)
    case alsoHere(SeverityWord?, title: String)
    case nothingAnsweredYet
    case noFigureYet
    case otherFiguresTitle
    case stageProgress(answered: Int, visible: Int, open: Int, dontKnow: Int)
}

/// Where a limit comes from; ids only in internal copies.
package enum OriginWord: Sendable, Equatable {
    case convention
    case published(country: String, year: String, id: String?)
    case literature(id: String?)
}

/// What an amount of money behind a gap is.
package enum MoneyWord: Sendable, Equatable { case cost, atStake, perUnit }

/// How long a first step takes.
package enum EffortWord: Sendable, Equatable { case hours, days, weeks }

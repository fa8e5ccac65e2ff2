/// Something that a report says where it is a document: HTML, Markdown or tables for spreadsheets.
package enum DocumentPhrase: Sendable, Equatable {
    /// What a format is for.
    case formatPurpose(ReportFormatWord)
    /// What a format does not hold.
    case omission(ReportOmission)
    case contentsTitle
    case summaryTitle
    case notKnownTitle
    case dataTitle
    case respondent(String, answers: Int)
    case respondentsUnnamed
    case respondentsUnknown
    case scoreLine(band: String, score: Double, assessed: Int, counted: Int)
    case answersFrom(SourceWord, Int)
    case figuresOfBasis(BasisWord, Int)
    case evidenceCount(Int)
    case gapsTitle
    case gapsHelp
    case noGapsInData
    case gapWaits(StateWord, metrics: Int, rules: Int)
    case whereToFind
    case moreGaps(Int)
    case contradictionsTitle
    case nothingContradicts
    case claimsTitle
    case claimsHelp
    case claimsNothing
    case mixturesTitle
    case mixturesHelp
    case mixture(measured: [String], estimated: [String])
    case planTitle
    case planHelp
    case planEmpty
    case planStep(PlanWord)
    case planColumn(PlanColumnWord)
    /// What heads the actions that were agreed, on the first page.
    case agreedTitle
    case moreActions(Int)
    /// That amounts overlap.
    case stakesOverlap
    case answersTitle
    case answerColumn(AnswerColumnWord)
    case samples([Double])
    case saidBy(String)
    case sourceName(SourceWord)
    case flaggedMark
    case scoreColumn(ScoreColumnWord)
    case bandFrom(String, from: Double)
    case funnelTitle
    case funnelColumn(FunnelColumnWord)
    case chart(ChartPhrase)
    case moreNames(Int)
    case methodTitle
    case methodText(MethodWord)
    case bandsLine([String])
    case limitsTitle
    case limitText(LimitWord)
    case unanswered(open: Int, dontKnow: Int)
    case assumptionsTitle
    case assumptionOf(String, String)
    /// What heads limits that a house has set in place of those of the questionnaire.
    case houseTitle
    case publishedTitle
    case published(figure: String, country: String, year: String, source: String?)
    case leftOutForOwner
    case leftOutForTeam

    // Heads of columns in spreadsheets
    case column(ColumnWord)
}

/// A format of reports.
package enum ReportFormatWord: Sendable, Equatable { case terminal, markdown, html, csv, json }
/// Something that a format does not hold on purpose.
package enum ReportOmission: Sendable, Equatable, CaseIterable {
    /// Drawings, whose figures stand in tables.
    case drawings
    /// Strengths behind the first three, which stand in the summary alone.
    case furtherStrengths
    /// What the stages score on the core questions alone.
    case coreScores
    /// Headings of another arrangement of the findings.
    case groups
    /// Everything that is worded for people to read page by page.
    case pages
}
/// Where answers come from.
package enum SourceWord: Sendable, Equatable { case interview, document, crm, prefill }
/// A third of the action plan.
package enum PlanWord: String, Sendable, Equatable, CaseIterable { case begin, establish, review }
/// What stands beside an action.
package enum PlanColumnWord: Sendable, Equatable { case number, period, gap, action, who, due, effort, stake }
/// What stands beside an answer.
package enum AnswerColumnWord: Sendable, Equatable { case asked, answer, known, evidence }
/// What stands beside a stage.
package enum ScoreColumnWord: Sendable, Equatable { case stage, score, band, checks }
/// What stands beside a step.
package enum FunnelColumnWord: Sendable, Equatable { case step, number, share, gone, cost }
/// What is said about how the audit works.
package enum MethodWord: String, Sendable, Equatable, CaseIterable {
    case findings, scores, sureness, limits, money, order
}
/// What is said about how far the audit can be trusted.
package enum LimitWord: String, Sendable, Equatable, CaseIterable {
    case said, period, thin, published, advice
}
/// The head of a column in a table for spreadsheets.
package enum ColumnWord: String, Sendable, Equatable, CaseIterable {
    case id, stage, kind, severity, status, title, text, recommendation, firstStep, effort, who, cost
    case costAssumes, because, sure, isThin, source, clearedBy, insideOf, order, judgement, due
    case name, value, unit, target, assumes, missing
    case question, field, state, basis, samples, respondent, evidence, flagged, reason, note
    case score, band, assessed, counted, metricsWaiting, rulesWaiting, whereToFind, period, verdict, reasons
    case remark, words, headline
}

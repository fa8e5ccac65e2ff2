extension English {
    package static func text(for phrase: DocumentPhrase) -> String {
        switch phrase {
        case .formatPurpose(let format): purpose(format)
        case .omission(let omission): word(omission)
        case .contentsTitle: "Contents"
        case .summaryTitle: "Summary"
        case .notKnownTitle: "What is not known"
        case .dataTitle: "Who was asked, and on which data"
        case .respondent(let name, let answers): signs.bracketed(name, plural(answers, "answer", "answers"))
        case .respondentsUnnamed: "The people asked are not named here."
        case .respondentsUnknown: "It was not noted who answered."
        case .scoreLine(let band, let score, let assessed, let counted):
            "\(band): \(Self.score(score)) of 100"
                + (counted == 0 ? "" : "; \(part(assessed, of: counted, "check", "checks")) made")
        case .answersFrom(let source, let count): "\(plural(count, "answer", "answers")) \(from(source))"
        case .figuresOfBasis(let basis, let count): "\(plural(count, "figure", "figures")) \(word(basis))"
        case .evidenceCount(let count): "\(plural(count, "reference", "references")) to evidence"
        case .gapsTitle: "What is not known, and where to find it"
        case .gapsHelp:
            "A figure that nobody knows is a finding too. First what most else waits for; each can be added later, and "
                + "the report made again."
        case .noGapsInData: "Everything that was asked has an answer."
        case .gapWaits(let state, let metrics, let rules):
            "\(name(state)). \(waiting(metrics, rules))"
        case .whereToFind: "Where to find it"
        case .moreGaps(let count): "\(count) more in the list at the end."
        case .contradictionsTitle: "What does not fit together"
        case .nothingContradicts: "No answer contradicts another."
        case .claimsTitle: "Said, not shown"
        case .claimsHelp:
            "These strengths rest on what somebody said. They may well be true; a document or a count would make them "
                + "certain."
        case .claimsNothing: "Every strength rests on a document, a count or a measurement."
        case .mixturesTitle: "Estimates beside measurements"
        case .mixturesHelp: "These figures are no surer than their estimates."
        case .mixture(let measured, let estimated):
            "Measured: \(signs.clauses(measured)). Estimated: \(signs.clauses(estimated))."
        case .planTitle: "Action plan"
        case .planHelp:
            "One action at a time is enough. What is not done by its day moves; what does not clear its gap is changed."
        case .planEmpty: "Nothing presses. Fill what is not known, and audit again."
        case .planStep(.begin): "Days 1 to 30: begin"
        case .planStep(.establish): "Days 31 to 60: make it the rule"
        case .planStep(.review): "Days 61 to 90: see whether it worked"
        case .planColumn(.number): "No."
        case .planColumn(.period): "When"
        case .planColumn(.gap): "Gap"
        case .planColumn(.action): "Action"
        case .planColumn(.who): "Who"
        case .planColumn(.due): "By"
        case .planColumn(.effort): "Effort"
        case .planColumn(.stake): "At stake"
        case .agreedTitle: "Agreed"
        case .moreActions(let count): "\(count) more in the action plan."
        case .stakesOverlap: "Amounts are estimates and overlap: do not add them."
        case .answersTitle: "Answers"
        case .answerColumn(.asked): "Asked"
        case .answerColumn(.answer): "Answer"
        case .answerColumn(.known): "How it is known"
        case .answerColumn(.evidence): "Evidence"
        case .samples(let figures): "from \(signs.clauses(figures.map { figure($0) }))"
        case .saidBy(let name): "said by \(name)"
        case .sourceName(let source): word(source)
        case .flaggedMark: "to come back to"
        case .scoreColumn(.stage): "Stage"
        case .scoreColumn(.score): "Score of 100"
        case .scoreColumn(.band): "Band"
        case .scoreColumn(.checks): "Checks made"
        case .bandFrom(let band, let from): "\(band) from \(numbers.text(from, decimals: 0))"
        case .funnelTitle: "From first contact to order"
        case .funnelColumn(.step): "Step"
        case .funnelColumn(.number): "In the period"
        case .funnelColumn(.share): "Of the step before"
        case .funnelColumn(.gone): "Did not go on"
        case .funnelColumn(.cost): "What is lost here"
        case .chart(let phrase): text(for: phrase)
        case .moreNames(let count): "and \(count) more"
        case .methodTitle: "Method and limits"
        case .methodText(let word): method(word)
        case .bandsLine(let bands): "Bands: \(signs.list(bands))."
        case .limitsTitle: "Limits"
        case .limitText(let word): limit(word)
        case .unanswered(let open, let dontKnow):
            "When this was written \(plural(open, "question was", "questions were")) open, and "
                + "\(plural(dontKnow, "answer was", "answers were")) not known."
        case .assumptionsTitle: "What figures and amounts assume"
        case .assumptionOf(let what, let assumption): "\(what): \(assumption)"
        case .houseTitle: "Limits of the house"
        case .publishedTitle: "Published figures used"
        case .published(let figure, let country, let year, let source):
            signs.fragments([signs.bracketed(figure, signs.list([country, year])), source ?? ""])
        case .leftOutForOwner: "The owner's copy leaves out what was noted in confidence."
        case .leftOutForTeam:
            "The team's copy leaves out confidential answers and everything that rests on them, what concerns single people, and "
                + "what was noted in confidence; scores, order and what to do first are made without them."
        case .column(let word): column(word)
        }
    }

    private static func purpose(_ format: ReportFormatWord) -> String {
        switch format {
        case .terminal: "text to read here"
        case .markdown: "pandoc makes a Word file of it"
        case .html: "one page to send, or to read on a phone; a browser prints it as PDF"
        case .csv: "tables for a spreadsheet, a file each"
        case .json: "data for other programs"
        }
    }

    private static func word(_ omission: ReportOmission) -> String {
        switch omission {
        case .drawings: "drawings, but for bars on a terminal; their figures stand in tables"
        case .furtherStrengths: "strengths behind the first three"
        case .coreScores: "scores of the core questions alone"
        case .groups: "other headings of the findings (--group-by)"
        case .pages: "pages: sections, headings, answers in words, method"
        }
    }

    /// The name of a file as somebody would type it.
    static func example(ofEnding ending: String) -> String {
        ending == "/" ? "FOLDER/" : "FILE\(ending)"
    }

    /// Several things of which one is to be taken.
    static func choice(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return "\(items.dropLast().joined(separator: ", ")) or \(last)"
    }

    /// A label of the questionnaire within a sentence; one that begins with an abbreviation stays.
    static func lowered(_ text: String) -> String {
        text.dropFirst().first?.isUppercase == true ? text : text.prefix(1).lowercased() + text.dropFirst()
    }

    private static func word(_ source: SourceWord) -> String {
        switch source {
        case .interview: "interview"
        case .document: "document"
        case .crm: "customer system"
        case .prefill: "filled in beforehand"
        }
    }

    private static func from(_ source: SourceWord) -> String {
        switch source {
        case .interview: "from interviews"
        case .document: "from documents"
        case .crm: "from the customer system"
        case .prefill: "filled in beforehand"
        }
    }

    private static func method(_ word: MethodWord) -> String {
        switch word {
        case .findings:
            "The same questions are asked in every audit. A finding follows from the answers by a rule that is written "
                + "down; each finding names the answers it read, the limit they were held against and what would clear it."
        case .scores:
            "A stage's score is 100 less the share of gaps found among the checks that could be made, grave gaps counting "
                + "more. A stage with too few answers gets none, and there is no overall score."
        case .sureness:
            "How sure a finding is follows from its least certain figure: measured, from samples, or estimated. A rate "
                + "that rests on fewer than thirty cases is called so."
        case .limits:
            "Limits are published figures with their country and year, or our convention; which of the two stands beside "
                + "each. A convention is a place to start a conversation, not a law."
        case .money:
            "Amounts say what a gap may cost in the audited period. They are rounded estimates, each under its own "
                + "assumption; they overlap, so they must not be added up."
        case .order:
            "What to do first is chosen by how grave a gap is, how little effort its first step takes, and from different "
                + "stages."
        }
    }

    private static func limit(_ word: LimitWord) -> String {
        switch word {
        case .said:
            "The audit reads what people answered. It does not check books, calls or systems by itself."
        case .period:
            "It is a picture of one period. Seasons, single large orders and new staff can change it."
        case .thin: "Small numbers swing: a difference of a few cases may be chance."
        case .published:
            "Published figures come from other countries, years and industries, and are a comparison, not a target."
        case .advice: "It is no legal, tax or accounting advice."
        }
    }

    private static func column(_ word: ColumnWord) -> String {
        switch word {
        case .id: "Id"
        case .stage: "Stage"
        case .kind: "Kind"
        case .severity: "Severity"
        case .status: "Status"
        case .title: "Title"
        case .text: "Text"
        case .recommendation: "What to do"
        case .firstStep: "First step"
        case .effort: "Effort"
        case .who: "Who"
        case .cost: "What it costs"
        case .costAssumes: "What the cost assumes"
        case .because: "Because"
        case .sure: "How sure"
        case .isThin: "Few cases"
        case .source: "Source"
        case .clearedBy: "Cleared by"
        case .insideOf: "Printed with"
        case .order: "Order"
        case .judgement: "Judgement"
        case .due: "Due"
        case .name: "Name"
        case .value: "Value"
        case .unit: "Unit"
        case .target: "Good"
        case .assumes: "Assumes"
        case .missing: "Missing"
        case .question: "Question"
        case .field: "Asked"
        case .state: "State"
        case .basis: "Basis"
        case .samples: "Single figures"
        case .respondent: "Said by"
        case .evidence: "Evidence"
        case .flagged: "To come back to"
        case .reason: "Reason"
        case .note: "Note"
        case .score: "Score of 100"
        case .band: "Band"
        case .assessed: "Checks made"
        case .counted: "Checks"
        case .metricsWaiting: "Figures waiting"
        case .rulesWaiting: "Checks waiting"
        case .whereToFind: "Where to find it"
        case .period: "When"
        case .verdict: "Verdict"
        case .reasons: "Reasons"
        case .remark: "Remark"
        case .words: "In the auditor's words"
        case .headline: "In one sentence"
        }
    }
}

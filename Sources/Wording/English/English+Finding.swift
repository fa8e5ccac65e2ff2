extension English {
    package static func text(for phrase: FindingPhrase) -> String {
        switch phrase {
        case .strength: "strength"
        case .line(let severity, let title):
            signs.labelled(severity.map(word) ?? text(for: FindingPhrase.strength), title)
        case .because: "Because"
        case .becauseRow(let key, let cells): cells.isEmpty ? key : "\(key): \(signs.list(cells))"
        case .becauseNoRow(let label, let count): "\(label): none of \(plural(count, "row", "rows"))"
        case .recommendation: "What to do"
        case .firstStep: "First step"
        case .clears: "Cleared by"
        case .thin: "rests on few cases"
        case .disputed(let labels):
            labels.isEmpty
                ? "a figure behind it is in doubt"
                : signs.bracketed(
                    labels.count == 1 ? "a figure behind it is in doubt" : "figures behind it are in doubt",
                    signs.clauses(labels))
        case .inside(let title): "together with: \(title)"
        case .hiddenMark: "hidden"
        case .waitsFor(let labels): "waits for: \(signs.clauses(labels))"
        case .doFirstTitle: "Do first"
        case .strengthsTitle: "Strengths"
        case .findingsTitle: "Findings"
        case .metricsTitle: "Figures"
        case .warningsTitle: "Please check"
        case .warning(let text, let figures, let questions):
            text + (figures.isEmpty ? "" : " " + signs.clauses(figures))
                + (questions.isEmpty ? "" : " (\(signs.list(questions)))")
        case .stageScoresTitle: "Stages"
        case .stageScore(let name, let band, let score, let assessed, let counted):
            "\(name): \(band) (\(Self.score(score)) of 100"
                + (counted == 0 ? ")" : ", \(part(assessed, of: counted, "check", "checks")) made)")
        case .notEnoughAnswers(let assessed, let counted):
            "not enough answers"
                + (counted == 0 ? "" : " (\(part(assessed, of: counted, "check", "checks")) made)")
        case .noFindingsYet: "Nothing was found yet."
        case .notAssessedCount(let count):
            "\(plural(count, "check waits", "checks wait")) for answers."
        case .assumes(let text): "assumes: \(text)"
        case .target(let text): "good: \(text)"
        case .timeBelowNothing: "a time below zero cannot be: check what it is made of"
        case .missingIn(let labels): "missing: \(signs.clauses(labels))"
        case .missingCells(let column, let rows, let more):
            "\(column) of \(signs.list(rows.map(signs.quoted)))"
                + (more > 0 ? " and \(more) more" : "")
        case .needsSamples(let label): "\(label) needs single values, such as 30; 45; 60"
        case .askedInFull(let label): "\(label), asked in the full audit"
        case .verdictLabel: "Verdict"
        case .statusTitle: "Progress"
        case .statusLine(let answered, let dontKnow, let skipped, let notApplicable, let open):
            "\(answered) answered, \(dontKnow) don't know, \(skipped) skipped, "
                + "\(notApplicable) not applicable, \(open) open"
        case .otherFindings: "Others"
        case .checksAssessed(let assessed, let counted):
            part(assessed, of: counted, "check", "checks")
        case .coreScores(let stages): "Core questions alone: \(signs.clauses(stages))."
        case .bandAndScore(let band, let score): signs.bracketed(band, Self.score(score))
        case .notScoredYet: "not enough answers"
        case .scoreHint(let areOfGaps):
            "100 = \(areOfGaps ? "no gap" : "the best there can be"); behind it, how many of the checks could be made. There is no overall score: "
                + "a strong stage does not make up for a weak one."
        case .whatToDoBy(let effort, let who): word(effort) + (who.isEmpty ? "" : ", \(who)")
        case .sureTitle: "How sure"
        case .moneyTitle(.cost): "What it costs"
        case .moneyTitle(.atStake): "What is at stake"
        case .moneyTitle(.perUnit): "What each costs"
        case .moneyEstimate(let amount, let assumption):
            "about \(assumption.isEmpty ? figure(amount) : signs.labelled(figure(amount), assumption))"
        case .sourceTitle: "Source"
        case .limits(let values, let areNamed, let origin):
            (areNamed ? "" : values.count == 1 ? "limit " : "limits ")
                + "\(signs.clauses(values)) (\(word(origin)))"
        case .limit(let value, let standard, let name):
            (name.map { "\($0) = " } ?? "") + limit(value, standard: standard)
        case .uncheckedNote(let text): "\(text) (Not checked by a lawyer.)"
        case .alsoHere(let severity, let title):
            "Also (\(severity.map(grade) ?? text(for: FindingPhrase.strength))): \(title)"
        case .nothingAnsweredYet: "Nothing is answered yet."
        case .noFigureYet: "No figure can be computed yet."
        case .otherFiguresTitle: "Other figures"
        case .stageProgress(let answered, let visible, let open, let dontKnow):
            "\(answered) of \(visible) answered"
                + (open > 0 ? ", \(open) open" : "") + (dontKnow > 0 ? ", \(dontKnow) don't know" : "")
        }
    }

    private static func limit(_ value: Quantity, standard: Quantity?) -> String {
        standard.map { "house value \(figure(value)), default \(figure($0))" } ?? figure(value)
    }
}

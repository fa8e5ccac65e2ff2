extension English {
    package static func text(for phrase: AskingPhrase) -> String {
        switch phrase {
        case .banner(let title, let depth): "\(title), \(word(depth)). Every answer is saved as you go."
        case .keysHint: "? = why we ask   :help   Ctrl-D = stop"
        case .stageLine(let position, let count, let stage): "[\(position)/\(count)] \(stage)"
        case .progressLine(let open, let dontKnow): "open \(open)  don't know \(dontKnow)"
        case .answerPrompt: "ans> "
        case .rowPrompt(let number): "row \(number)> "
        case .expected(let form): Self.form(form)
        case .range(let low?, let high?): "from \(figure(low)) to \(figure(high))"
        case .range(let low?, nil): "\(figure(low)) or more"
        case .range(nil, let high?): "at most \(figure(high))"
        case .range(nil, nil): ""
        case .hint(let text): text
        case .why(let text): "Why we ask: \(sentence(text))"
        case .evidence(let text): "Where to find it: \(sentence(text))"
        case .goodAndWeak(let good, let weak): "Good: \(good). Weak: \(weak)."
        case .earlier(let answer): "so far: \(answer)   (Enter keeps it)"
        case .columnsLine(let columns): "Columns: " + columns.joined(separator: " ; ")
        case .tableHelp:
            "One row per line, ; between columns, ? for a cell nobody knows. Empty line = done, none = no rows."
        case .fixedRowHelp(let name): "Row '\(name)': give the other columns, or Enter to leave the row out."
        case .rowsSoFar(let count):
            "\(plural(count, "row", "rows")) so far. :row N corrects a row, :drop N removes it."
        case .nothingOpen:
            "All questions are answered. :findings shows what was found, :report FILE writes the report, :quit leaves."
        case .countryQuestion:
            "In which country is the company? Two letters, such as PL or TW; notes on the law depend on it. Enter leaves it out."
        case .currencyQuestion: "In which currency are the accounts? Three letters, such as EUR or PLN."
        case .shortPrompt: "> "
        }
    }
}

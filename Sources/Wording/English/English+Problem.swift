extension English {
    package static func text(for phrase: ProblemPhrase) -> String {
        switch phrase {
        case .empty: "an answer is needed"
        case .notANumber(let example): "not a figure I can read; try \(example)"
        case .figureTooLarge: "that figure is too large"
        case .unit(let unit): "'\(unit)' is no unit that fits here"
        case .unitNotHere(let example): "that unit cannot be converted here; try \(example)"
        case .notWorkingHours(let example):
            "how many working hours are in that is not known here; give hours or minutes, such as \(example)"
        case .currency(let given, let audit):
            "this audit is in \(audit), not in \(given); convert the amount first"
        case .mixedCurrencies(let one, let other):
            "amounts in \(one) and in \(other) cannot be taken together; convert them into one currency first"
        case .noCurrency(let given):
            "this audit has no currency yet, so '\(given)' could not be kept; say it first, such as :set currency EUR"
        case .divisionByZero: "the whole cannot be zero"
        case .range: "the first figure of a range must be the smaller one"
        case .notWhole: "a whole number is needed"
        case .below(let least): "must be \(least) or more"
        case .above(let most): "must be \(most) or less"
        case .ambiguous(let one, let other): "can mean \(one) or \(other); write it like that"
        case .ambiguousInFile(let one, let other):
            "can mean \(one) or \(other); write it like that, without quotation marks"
        case .severalFigures: "one figure is wanted here; for a range write 10-20"
        case .commasBetweenFigures: "write ; between several figures, such as 3; 6; 9"
        case .unitTwice(let unit): "'\(unit)' stands there twice; write ; between several figures"
        case .openEnded(let range, let about):
            "one end of that range is open; write \(range), or \(about) for about so much"
        case .severalFiguresInFile(let range):
            "one figure is wanted here; for a range write \(range), without quotation marks"
        case .noSuchOption(let text, let options):
            "'\(text)' is none of: \(signs.clauses(options))"
        case .severalOptions(let labels):
            "could be: \(signs.clauses(labels)). Type more, or the number"
        case .severalCodes(let codes): "could be: \(signs.list(codes)); write one of them"
        case .exclusive(let label): "'\(label)' cannot be combined with others"
        case .tooMany(let most): "choose at most \(most)"
        case .yesNo: "type yes or no"
        case .date: "not a date I can read; try 2025-12-31 or 31.12.2025"
        case .dateInFile: "not a date I can read; try 2025-12-31"
        case .ambiguousDate(let one, let other): "can mean \(one) or \(other); write it like that"
        case .noSuchDay: "there is no such day"
        case .tooLong(let most): "longer than \(plural(most, "character", "characters"))"
        case .tooManyCells(let given, let columns):
            "\(given) cells for \(plural(columns, "column", "columns"))"
        case .missingCell(let column): "the cell '\(column)' is missing; ? if nobody knows"
        case .fixedRows: "the rows of this table are fixed"
        case .fixedRowTwice(let name):
            "'\(name)' has its row in this table already; correct that one"
        case .rowInDoubt(let row):
            "\(Self.inDoubt([row], 0)): leave it out, or write {insist: true, value: [...]} if it is a row of its own"
        case .mixedSigns(let cell, let within, let between):
            "'\(cell)' has \(Self.sign(within)) in it while \(Self.sign(between)) stands between the cells: use one of "
                + "them, or put that cell in quotation marks"
        case .tooManyRows(let most): "more than \(plural(most, "row", "rows"))"
        case .kind(let expected): "must be \(expected.rawValue)"
        case .column(let name, let nearest): "there is no column '\(name)'" + suggestion(nearest)
        case .reason: "say why it does not apply"
        case .inPart(let part, let problem): "'\(part)': \(problem)"
        case .inCell(let column, let problem): "\(column): \(problem)"
        case .inLine(let line, let problem): "line \(line): \(problem)"
        case .inRow(let row, let problem): "row \(row): \(problem)"
        }
    }
}

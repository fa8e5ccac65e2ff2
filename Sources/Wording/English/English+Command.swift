extension English {
    package static func text(for phrase: CommandPhrase) -> String {
        switch phrase {
        case .setting(let name, let value): "\(keyword(.setting(name))) = \(value ?? "-")"
        case .settingSaved(let name, let value): "\(keyword(.setting(name))) is now \(value)"
        case .unknownSetting(let name):
            "There is no setting '\(name)'. Settings: "
                + "\(signs.list(SettingWord.allCases.map { keyword(.setting($0)) }))."
        case .unknownList(let text):
            "There is no list '\(text)'. Lists: \(signs.list(ListWord.allCases.map { keyword(.list($0)) }))."
        case .badSetting(let name, let value): "'\(value)' is no value for \(keyword(.setting(name)))."
        case .takesNothing(let command):
            "\(typed(command)) takes nothing behind it; :help shows what each command takes."
        case .needsNumber(let command):
            "\(typed(command)) needs the number of a row, such as \(typed(command)) 2."
        case .needsQuestion(let command, let example):
            "No question is at hand: say which one, such as \(typed(command)) \(example)."
        case .didYouMean(let command):
            "Did you mean \(command)? [Enter] = yes, n = no, it is the answer"
        case .needsText(let command): "\(typed(command)) needs a text behind it."
        case .nothingBefore: "This is the first question."
        case .nothingAfter: "This is the last question."
        case .nowhereToReturn: "You are where you were."
        case .noSuchPlace(let name, let nearest):
            "There is no question, field or stage '\(name)'." + suggestion(nearest)
        case .unknown(let name, let nearest):
            "Unknown command ':\(name)'." + suggestion(nearest.map { ":\($0)" }) + " :help lists all."
        case .ambiguous(let name, let matches):
            "':\(name)' could be \(signs.list(matches.map { ":\($0)" }))."
        case .basisNeeds:
            "The basis of a figure is one of: \(signs.list(BasisWord.allCases.map { keyword(.basis($0)) }))."
        case .helpTitle:
            "Type an answer and press Enter. Commands, each may be shortened:"
        case .helpMore:
            "Figures: 12.5, 1,200, 3k, 10-20, ~30, 57/190 for a share, 2 weeks; \"3; 5; 8\" where it varies. "
                + "A line that begins with : is a command, with :: an answer that begins with a colon."
        case .helpNext:
            """
            :help COMMAND explains one command, ? says why a question is asked and where to find the answer.
            :list shows what is open, :goto ID goes there, TAB completes commands, names and options.
            Ctrl-D stops; auditsh resume FILE goes on where you were.
            """
        case .whyCommand(let id): ":why \(id)"
        case .reportNeeds(let endings):
            "name a file: \(choice(endings.map { example(ofEnding: $0) })); for other copies and options leave and use auditsh report"
        case .reportEndingUnknown(let ending, let endings, let purposes):
            "no report is written as '\(ending)': take "
                + choice(
                    zip(endings, purposes).map {
                        "\(example(ofEnding: $0)) (\(Self.text(for: DocumentPhrase.formatPurpose($1))))"
                    })
        }
    }
}

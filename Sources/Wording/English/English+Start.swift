import TerminalText

extension English {
    package static func text(for phrase: StartPhrase) -> String {
        switch phrase {
        case .welcome:
            "Welcome. auditsh walks you through an audit of your sales process.\n"
                + "Every answer is saved as you go. Control-D leaves; auditsh demo shows a worked example."
        case .homeSessions: "Audits in this folder:"
        case .homeQuestion: "Go on with which one? Type its number, or a name to begin a new one."
        case .homeNameQuestion: "What shall the file of your audit be called? For example: acme"
        case .homeHint: "Type a name such as acme. Control-D leaves; auditsh --help lists what else there is."
        case .noSuchSession(let text, let count):
            "There is no number \(text); type 1 to \(count), or a name for a new audit."
        case .nothingBegun: "Nothing was begun."
        case .listFileLine(let name, let answered, let count, let date):
            "\(name)   \(answered)/\(count)   \(date)"
        case .listEmpty(let folder): "There are no sessions in '\(folder)'. Begin one: auditsh new NAME.audit"
        case .listUnreadable(let name, let reason): "\(name)   \(reason)"
        case .demoBanner(let title):
            "\(title): a throw-away copy of the worked example; nothing you type here is kept."
        case .tryBanner(let title):
            "\(title): a throw-away audit; nothing you type here is kept. :reload reads the questionnaire's files again."
        case .created(let path): "created \(path)"
        case .questionnaireBegun(let folder, let files):
            "created \(folder) with \(signs.list(files))\n"
                + "Next: auditsh check \(folder.shellWord), then auditsh try \(folder.shellWord)"
        case .noIDOfFolder(let name):
            "'\(name)' cannot be the id of a questionnaire, which its folder is called by: one word of letters, digits, _ and -, and a letter first"
        case .noQuestionnaire(let name, let looked):
            "there is no questionnaire '\(name)'; looked in: \(signs.list(looked))"
        case .currencyNeeded:
            "the audit needs a currency; add --currency with three letters, such as --currency EUR"
        case .currencyBad(let text):
            "'\(text)' is no currency of ISO 4217; use three letters, such as EUR or PLN"
        case .countryBad(let text): "'\(text)' is no country of ISO 3166-1; use two letters, such as PL or TW"
        case .languageMissing(let tag, let available):
            "the language '\(tag)' is not there yet; available: \(signs.list(available))"
        case .noUTF8Locale:
            "no UTF-8 locale is installed, so answers could be damaged; install one, such as C.UTF-8"
        case .needsTerminal:
            "output goes elsewhere while input is a terminal; run it with both on the terminal"
        }
    }
}

package import Questionnaires
package import Wording

/// English in which every letter carries a dot below: a letter without one in front of people is of a text that the
/// language did not word. Not shipped.
package class PseudoLanguage: LanguageWords, @unchecked Sendable {
    package class var language: Language { .english }
    package class var signs: Punctuation { English.signs }

    package class func text(for day: CalendarDate) -> String { English.text(for: day) }
    package class func keyword(_ word: Keyword) -> String { marked(English.keyword(word)) }

    package class func words(of command: CommandTranslations) -> CommandWords {
        let words = English.words(of: command)
        return CommandWords(
            marked(words.name), short: words.short.map { marked($0) },
            alsoNamed: words.alsoNamed.map { marked($0) },
            sign: words.sign, argument: marked(words.argument), help: marked(words.help))
    }

    package class func text(for phrase: ValuePhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: AskingPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: PlainPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: ReplyPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: TablePhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: HistoryPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: UpgradePhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: CommandPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: StartPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: AskListPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: WhatIfPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: RoomPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: EditorPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: ProblemPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: FindingPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: ReportPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: OutputPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: MethodPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: WorksheetPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: FilePhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: RecordPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: BatchPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: JudgementPhrase) -> String { marked(English.text(for: phrase)) }
    package class func text(for phrase: DocumentPhrase) -> String { marked(English.text(for: phrase)) }

    private static let dot: Unicode.Scalar = "\u{323}"

    /// A text with dots; what stands in braces, such as a placeholder, stays.
    package static func marked(_ text: String, butPlaceholders: Bool = false) -> String {
        var result = String.UnicodeScalarView()
        var depth = 0
        let scalars = Array(text.unicodeScalars)
        for (position, scalar) in scalars.enumerated() {
            if butPlaceholders { depth += scalar == "{" ? 1 : scalar == "}" ? -1 : 0 }
            result.append(scalar)
            let isDotted = position + 1 < scalars.count && scalars[position + 1] == dot
            if depth == 0, isLetter(scalar), !isDotted { result.append(dot) }
        }
        return String(result)
    }

    /// A questionnaire whose texts all carry dots.
    package static func marked(_ questionnaire: Questionnaire) -> Questionnaire {
        var marked = questionnaire
        marked.translations = [
            "pl": Dictionary(
                questionnaire.texts.map { ($0.id, Self.marked($0.text, butPlaceholders: true)) },
                uniquingKeysWith: { first, _ in first })
        ]
        marked = marked.localized(in: "pl")
        marked.translations = [:]
        return marked
    }

    /// The words of two letters or more without a dot, each once, in order.
    package static func unmarked(_ text: String) -> [String] {
        var found: [String] = []
        var word = ""
        func end() {
            if word.count > 1, !found.contains(word) { found.append(word) }
            word = ""
        }
        let scalars = Array(text.unicodeScalars)
        for (position, scalar) in scalars.enumerated() {
            let isDotted = position + 1 < scalars.count && scalars[position + 1] == dot
            if isLetter(scalar), !isDotted { word.unicodeScalars.append(scalar) } else { end() }
        }
        end()
        return found
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
}

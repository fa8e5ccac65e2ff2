/// The same in plain mode: one fact a line, no columns, no abbreviations.
package enum PlainPhrase: Sendable, Equatable {
    case keysHint
    case questionHead(position: Int, of: Int, stage: String, open: Int, dontKnow: Int)
    case id(String)
    case earlier(String)
    case answerPrompt
    case rowPrompt(Int)
    case column(Int, String, isNeeded: Bool)
    case which
    case state(StateWord, isFlagged: Bool)
    case listFileLine(name: String, answered: Int, of: Int, date: String)
}

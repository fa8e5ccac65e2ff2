extension English {
    package static func text(for phrase: PlainPhrase) -> String {
        switch phrase {
        case .keysHint:
            "Type ? to read why we ask.\nType :help for the commands.\nPress Control-D to stop."
        case .questionHead(let position, let count, let stage, let open, let dontKnow):
            "Question \(position) of \(count).\nStage: \(stage).\nOpen questions: \(open).\n"
                + "Answered with \"I don't know\": \(dontKnow)."
        case .id(let id): "Id of this question: \(id)"
        case .earlier(let answer): "Answer so far: \(answer)\nEnter keeps it."
        case .answerPrompt: "Answer: "
        case .rowPrompt(let number): "Row \(number): "
        case .column(let number, let label, let isNeeded):
            "Column \(number): \(label)" + (isNeeded ? ", needed" : "")
        case .which: "Which do you mean?"
        case .state(let state, let isFlagged):
            "State: \(word(state))." + (isFlagged ? "\nFlagged." : "")
        case .listFileLine(let name, let answered, let count, let date):
            "File: \(name)\n\(part(answered, of: count, "question", "questions")) answered.\nLast changed: \(date)"
        }
    }
}

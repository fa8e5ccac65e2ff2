extension English {
    package static func text(for phrase: BatchPhrase) -> String {
        switch phrase {
        case .checked(0, 0, 0): "no problems"
        case .checked(0, 0, let examples):
            "no problems; \(plural(examples, "example holds", "examples hold"))"
        case .checked(let errors, let warnings, _):
            "\(plural(errors, "error", "errors")), \(plural(warnings, "warning", "warnings"))"
        case .line(let number, let problem): "line \(number): \(problem)"
        case .unknownField(let name, let nearest): "there is no field '\(name)'." + suggestion(nearest)
        case .insist(let question):
            "that would be asked back: \(question); ':insist ' before the line takes it as it is"
        case .wouldAsk(let question): "that would be asked back: \(question)"
        }
    }
}

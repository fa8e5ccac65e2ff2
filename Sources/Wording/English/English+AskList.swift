extension English {
    package static func text(for phrase: AskListPhrase) -> String {
        switch phrase {
        case .title(let client): "What we still need" + (client.map { " from \($0)" } ?? "")
        case .empty: "Nothing: every question is answered."
        case .nobodyKnewYet: "Nobody we asked knew it."
        }
    }
}

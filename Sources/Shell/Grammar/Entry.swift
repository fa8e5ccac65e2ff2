import Texts

/// What a typed line is.
enum Entry: Equatable {
    /// Nothing but blanks.
    case empty
    /// `?` alone: why is this asked?
    case why
    /// A line that begins with a colon, also a full-width one.
    case command(name: String, argument: String)
    /// Everything else; `::x` is the answer `:x`.
    case answer(String)

    /// Judges a line by its first character.
    init(_ line: String) {
        let text = line.trimmed
        guard let first = text.first else {
            self = .empty
            return
        }
        if text == "?" || text == "？" {
            self = .why
            return
        }
        guard first == ":" || first == "：" else {
            self = .answer(text)
            return
        }
        let rest = text.dropFirst()
        if let second = rest.first, second == ":" || second == "：" {
            self = .answer(":" + rest.dropFirst())
            return
        }
        let name = rest.prefix { !$0.isWhitespace }
        self = .command(name: String(name).halfWidth, argument: String(rest.dropFirst(name.count)).trimmed)
    }
}

/// How a piece of text stands out on a terminal that shows colour.
enum Ink: Sendable {
    case plain
    case title
    case heading
    case strong
    case faint
    case good
    case fair
    case bad

    /// Select Graphic Rendition parameters (ECMA-48); nil for plain text.
    private var code: String? {
        switch self {
        case .plain: nil
        case .title: "1;4"
        case .heading, .strong: "1"
        case .faint: "2"
        case .good: "32"
        case .fair: "33"
        case .bad: "31"
        }
    }

    /// The text in this ink.
    func applied(to text: some StringProtocol) -> String {
        guard let code, !text.isEmpty else { return String(text) }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}

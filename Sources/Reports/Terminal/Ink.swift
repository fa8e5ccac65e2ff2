import TerminalText

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

    /// How a terminal shows it; nil for plain text.
    var style: TerminalStyle? {
        switch self {
        case .plain: nil
        case .title: .boldUnderlined
        case .heading, .strong: .bold
        case .faint: .faint
        case .good: .green
        case .fair: .yellow
        case .bad: .red
        }
    }
}

import LineEditing
import TerminalText

/// What somebody did at the prompt.
struct Input {
    /// How reading a line ended.
    let result: LineResult
    /// What had stood in the line.
    let offer: Offer
    /// True where the first key took the place of that.
    let hasReplacedOffer: Bool
}

/// What is to be done behind a step, in its order.
enum Effect {
    case write(StyledText)
    /// Shows what may be long, page by page.
    case show(StyledText)
    /// Writes to standard error.
    case warn(String)
    /// Remembers a command for the keys that bring earlier lines back, in later runs too where that lasts.
    case remember(String, isLasting: Bool)
    /// Shows what is asked, as wide as the window is by then.
    case ask
    /// The person leaves.
    case leave
    /// The terminal is gone.
    case vanish
}

extension ShellTerminal {
    /// Does what needs nothing but a terminal.
    func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .write(let text): write(text)
            case .show(let text): show(text)
            case .warn(let text): writeError(text)
            case .remember(let command, let isLasting): remember(command, isLasting: isLasting)
            case .ask, .leave, .vanish: break
            }
        }
    }
}

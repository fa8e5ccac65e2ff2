/// Modes of the terminal while a line is edited; see "XTerm Control Sequences".
///
/// Pastes are marked. Rows do not wrap: each is ended by us, so that a terminal of another width joins none of them, and
/// it is known where the prompt stands.
enum TerminalModes {
    static let cuttingRows = "\u{1B}[?7l"
    static let wrappingRows = "\u{1B}[?7h"
    static let editing = "\u{1B}[?2004h" + cuttingRows
    static let ordinary = "\u{1B}[?2004l" + wrappingRows
}

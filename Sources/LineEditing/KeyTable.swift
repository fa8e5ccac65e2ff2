internal import CLibEdit

/// The keys that libedit does not know by itself, and what they do.
struct KeyTable {
    enum Action {
        case ours(clibedit_key)
        case named(String)
    }

    struct Entry {
        /// Stands for the key inside the program. C1 controls are never let in from outside, and libedit's key
        /// map has a place for each, whatever mode it is in.
        let scalar: Unicode.Scalar
        let sequences: [String]
        let action: Action
    }

    static let entries: [Entry] = [
        Entry(scalar: prefillKey, sequences: [], action: .ours(clibedit_key_prefill)),
        Entry(scalar: composeKey, sequences: [], action: .ours(clibedit_key_compose)),
        Entry(scalar: pasteKey, sequences: ["\u{1B}[200~"], action: .ours(clibedit_key_paste)),
        Entry(scalar: "\u{83}", sequences: ["\u{1B}[5~"], action: .ours(clibedit_key_previous_question)),
        Entry(scalar: "\u{84}", sequences: ["\u{1B}[6~"], action: .ours(clibedit_key_next_question)),
        Entry(scalar: "\u{85}", sequences: ["\u{1B}[D", "\u{1B}OD"], action: .named("ed-prev-char")),
        Entry(scalar: "\u{86}", sequences: ["\u{1B}[C", "\u{1B}OC"], action: .named("ed-next-char")),
        Entry(scalar: "\u{87}", sequences: ["\u{1B}[A", "\u{1B}OA"], action: .named("ed-prev-history")),
        Entry(scalar: "\u{88}", sequences: ["\u{1B}[B", "\u{1B}OB"], action: .named("ed-next-history")),
        Entry(
            scalar: "\u{89}", sequences: ["\u{1B}[H", "\u{1B}OH", "\u{1B}[1~", "\u{1B}[7~"],
            action: .named("ed-move-to-beg")),
        Entry(
            scalar: "\u{8A}", sequences: ["\u{1B}[F", "\u{1B}OF", "\u{1B}[4~", "\u{1B}[8~"],
            action: .named("ed-move-to-end")),
        Entry(scalar: "\u{8B}", sequences: ["\u{1B}[3~"], action: .named("ed-delete-next-char")),
        Entry(
            scalar: "\u{8C}", sequences: ["\u{1B}[1;5D", "\u{1B}[5D", "\u{1B}Od", "\u{1B}[1;3D"],
            action: .named("ed-prev-word")),
        Entry(
            scalar: "\u{8D}", sequences: ["\u{1B}[1;5C", "\u{1B}[5C", "\u{1B}Oc", "\u{1B}[1;3C"],
            action: .named("em-next-word")),
        // What is replaced can be brought back by the keys that yank.
        Entry(scalar: clearKey, sequences: [], action: .named("em-kill-line")),
    ]

    /// Fills in the earlier answer; only ever pushed, never typed.
    static let prefillKey: Unicode.Scalar = "\u{81}"
    /// Puts an accent on the letter before the cursor.
    static let composeKey: Unicode.Scalar = "\u{8F}"

    /// Takes away what was offered; only ever put before the key that replaces it.
    static let clearKey: Unicode.Scalar = "\u{8E}"
    /// Begins a bracketed paste.
    static let pasteKey: Unicode.Scalar = "\u{82}"

    /// The key that a sequence stands for.
    static func key(_ sequence: String) -> Entry? { keys[sequence] }

    private static let keys: [String: Entry] = entries.reduce(into: [:]) { keys, entry in
        for sequence in entry.sequences { keys[sequence] = entry }
    }
}

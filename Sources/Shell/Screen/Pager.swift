import Wording

/// The program through which a text longer than the screen goes.
struct Pager: Equatable {
    /// A command of sh(1) that reads the text.
    let command: String
    /// What it finds in its environment beside everything else.
    let environment: [String: String]

    /// What `PAGER` says: empty or `cat` is none. Where it says nothing, less(1) if it is there.
    ///
    /// - Parameter isThere: whether a path is a program.
    init?(_ environment: [String: String], isThere: (String) -> Bool) {
        var added = environment["LESS"] == nil ? ["LESS": "FRX"] : [:]
        // Ours is UTF-8, whatever the locale says.
        if environment["LESSCHARSET"] == nil { added["LESSCHARSET"] = "utf-8" }
        // What a client said is neither written to other files from here nor remembered, and a line typed too early
        // is no command of the system's shell.
        added["LESSSECURE"] = "1"
        added["LESSHISTFILE"] = "-"
        if let named = environment["PAGER"]?.trimmed {
            guard !named.isEmpty, named != "cat" else { return nil }
            command = named
        } else {
            // On a terminal that cannot move its cursor less(1) only complains.
            guard !["", "dumb"].contains(environment["TERM"] ?? "") else { return nil }
            let folders = (environment["PATH"] ?? "").split(separator: ":")
            guard folders.contains(where: { isThere("\($0)/less") }) else { return nil }
            // F: no pager for one screen; R: colours; X: the text stays; K: Control-C returns to the prompt; M: a
            // prompt that does not look like the beginning of one of our commands.
            command = "less -FRXKM"
        }
        self.environment = added
    }
}

internal import FoundationEssentials

extension LineEditor {
    /// What an editor is opened with.
    package struct Settings: Sendable {
        /// Which file of key bindings is read; see editrc(5).
        package enum Editrc: Sendable, Hashable {
            /// The one that `EDITRC` names, else `~/.editrc`.
            case user
            /// None.
            case none
        }

        /// The name that sections of an editrc(5) file are marked with.
        package var programName: String
        /// Which file of key bindings is read.
        package var editrc: Editrc
        /// Where commands are remembered; nil for in memory only.
        package var historyFile: String?
        /// Where `EDITRC`, `HOME` and `TERM` are looked up.
        package var environment: [String: String]
        /// How long the terminal may take to say where its cursor is.
        package var reportPatience = Duration.milliseconds(250)
        /// What is shown when a list of candidates is longer than the screen; cut to one row.
        package var moreMarker: @Sendable (_ shown: Int, _ total: Int) -> String

        /// Creates settings; each has a default that suits a shell.
        package init(
            programName: String = "auditsh", editrc: Editrc = .user, historyFile: String? = nil,
            environment: [String: String]? = nil,
            moreMarker: @escaping @Sendable (_ shown: Int, _ total: Int) -> String = { "-- \($0)/\($1) --" }
        ) {
            self.programName = programName
            self.editrc = editrc
            self.historyFile = historyFile
            self.environment = environment ?? ProcessInfo.processInfo.environment
            self.moreMarker = moreMarker
        }

        var editrcPath: String? {
            guard editrc == .user else { return nil }
            if let path = environment["EDITRC"], !path.isEmpty { return path }
            guard let home = environment["HOME"], !home.isEmpty else { return nil }
            return home + "/.editrc"
        }

        /// True where the terminal is of a kind that wraps rows anew when its width changes.
        var wrapsAnew: Bool {
            // TERM is of the innermost one; all else a program inherits, also from what its terminal runs in.
            let name = environment["TERM"] ?? ""
            let names = ["tmux", "xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "vte"]
            if names.contains(where: name.hasPrefix) { return true }
            guard environment["STY"] == nil else { return false }
            if environment["TMUX"]?.isEmpty == false { return true }
            guard environment["XTERM_VERSION"] == nil, !name.hasPrefix("screen") else { return false }
            let marks = ["VTE_VERSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION"]
            let programs: Set = ["iTerm.app", "Apple_Terminal", "vscode", "WezTerm", "ghostty"]
            return marks.contains { environment[$0] != nil }
                || environment["TERM_PROGRAM"].map(programs.contains) ?? false
        }

        /// True where escape sequences may be sent.
        var hasCapableTerminal: Bool {
            guard let name = environment["TERM"], !name.isEmpty else { return false }
            return name != "dumb" && name != "unknown"
        }
    }
}

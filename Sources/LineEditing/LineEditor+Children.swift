internal import CLibEdit

extension LineEditor {
    /// Runs `body` while a child such as `$EDITOR` or `$PAGER` owns the terminal.
    ///
    /// The terminal is in its ordinary modes; Control-C and Control-\ act on the child only, Control-Z on both.
    public func withTerminalReleased<Result, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard !isClosed else { return try body() }
        clibedit_flush_standard_output()
        if isReading {
            leaveEditing()
            clibedit_signals_set_editing(false)
        } else {
            clibedit_terminal_keep_modes(terminal)
        }
        clibedit_signals_set_child(true)
        defer {
            clibedit_signals_set_child(false)
            _ = Signals.take([.interrupt, .goOn, .stop])
            // A child that died may have left anything behind.
            clibedit_terminal_restore_modes(terminal)
            if isReading {
                clibedit_signals_set_editing(true)
                resumeEditing()
            }
        }
        return try body()
    }

    /// Why commands are kept in memory only, if they are.
    public var historyProblem: HistoryProblem? { history.problem }

    /// Remembers a command, in the file too; not if it begins with a blank. Answers do not belong here.
    public func addToHistory(_ command: String) {
        guard !isClosed else { return }
        history.add(command)
    }
}

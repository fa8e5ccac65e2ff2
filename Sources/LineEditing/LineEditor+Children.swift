internal import CLibEdit

extension LineEditor {
    /// Runs a command of sh(1), such as what `EDITOR` or `PAGER` holds, while it owns the terminal.
    ///
    /// - Parameters:
    ///   - arguments: words behind the command, whatever stands in them.
    ///   - environment: all that the command finds in its environment.
    ///   - input: what it reads; nil: the keyboard.
    package func run(
        _ command: String, arguments: [String] = [], environment: [String: String], input text: String? = nil
    ) -> ChildEnd {
        withTerminalReleased {
            var ends: [Int32] = [-1, -1]
            if text != nil, clibedit_open_pipe(&ends) != 0 {
                return .notStarted(errorNumber: SystemCalls.lastError)
            }
            var process: Int32 = 0
            // A single command takes the place of the sh(1), so that a signal reaches it.
            let isSingle = !command.contains { "|&;()<>=\n".contains($0) }
            let line = (isSingle ? "exec " : "") + command + (arguments.isEmpty ? "" : " \"$@\"")
            let words = ["/bin/sh", "-c", line, "sh"] + arguments
            let problem = CStrings.with(words) { words in
                CStrings.with(environment.map { "\($0)=\($1)" }) { environment in
                    clibedit_spawn(words, environment, text == nil ? input : ends[0], output, &process)
                }
            }
            if text != nil { SystemCalls.closeDescriptor(ends[0]) }
            if let text {
                if problem == 0 { clibedit_write_to_child(ends[1], text, text.utf8.count) }
                SystemCalls.closeDescriptor(ends[1])
            }
            guard problem == 0 else { return .notStarted(errorNumber: problem) }
            return SystemCalls.waitForEnd(of: process) {
                // Somebody wants all of this to end: the child first.
                if Signals.peek(.last).contains(.terminate) { return SystemCalls.terminate }
                return Signals.peek(.last).contains(.hangUp) ? SystemCalls.hangUp : nil
            }
        }
    }

    /// Runs `body` while a child such as `$EDITOR` or `$PAGER` owns the terminal.
    ///
    /// The terminal is in its ordinary modes; Control-C and Control-\ act on the child only, Control-Z on both.
    package func withTerminalReleased<Result, Failure: Error>(
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
    package var historyProblem: HistoryProblem? { history.problem }

    /// Remembers a command; not if it begins with a blank. Answers do not belong here.
    ///
    /// - Parameter isLasting: true to write it to the file, too.
    package func addToHistory(_ command: String, isLasting: Bool = true) {
        guard !isClosed else { return }
        history.add(command, isLasting: isLasting)
    }
}

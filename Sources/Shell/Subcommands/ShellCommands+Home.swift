import Files
import LineEditing
import Sessions
import TerminalText
import Wording

extension ShellCommands {
    /// What `auditsh` alone does: where a person types, offers the sessions of this folder or a new one; else
    /// lists them.
    package func home(_ folder: String = ".") -> CommandStatus {
        guard context.terminal.isInteractive else { return list(folder) }
        return attempt { () throws(ShellProblem) in
            let sessions = try sessions(in: folder)
            welcome(sessions, in: folder)
            while true {
                say(sessions.isEmpty ? .start(.homeNameQuestion) : .start(.homeQuestion))
                guard let line = ask(completion: { choice($0, sessions) }) else { return .interrupted }
                switch Entry(line) {
                case .empty, .why: say(.start(.homeHint))
                case .command(let name, _):
                    if case .command(.quit) = Command.match(name, texts) { return .done }
                    say(.start(.homeHint))
                case .answer(let text):
                    let number = text.listNumber
                    if let number, number >= 1, number <= sessions.count {
                        return resume(path(sessions[number - 1], in: folder))
                    }
                    if (text.isFigure || number != nil) && !sessions.isEmpty {
                        say(.start(.noSuchSession(text.excerpt, of: sessions.count)))
                        continue
                    }
                    return begin(path(text, in: folder))
                }
            }
        }
    }

    private func welcome(_ sessions: [String], in folder: String) {
        say(.start(.welcome))
        guard !sessions.isEmpty else { return }
        say(.start(.homeSessions))
        let widest = sessions.map { CellWidth.of($0.shownName) }.max() ?? 0
        for (position, name) in sessions.enumerated() {
            listLine(name, in: folder, width: widest, number: position + 1)
        }
    }

    /// Goes on with the file of that name, or begins it.
    private func begin(_ path: String) -> CommandStatus {
        let existing = SessionPath.existing(path, context)
        // Beside a folder of that name the audit is yet to begin.
        let kind = (try? context.files.status(at: existing))?.kind
        if let kind, kind != .folder { return resume(existing) }
        return new(path, NewOptions())
    }

    private func path(_ name: String, in folder: String) -> String {
        folder == "." || name.hasPrefix("/") ? name : "\(folder)/\(name)"
    }

    private func choice(_ request: CompletionRequest, _ sessions: [String]) -> Completion {
        let typed = request.beforeCursor
        let fitting = sessions.filter {
            $0.hasPrefix(typed) && !$0.unicodeScalars.contains { $0.actsOnTerminal }
        }
        return Completion(word: typed, candidates: fitting.map { .init($0) })
    }
}

extension String {
    /// True of a figure in any notation, which is no name for an audit.
    fileprivate var isFigure: Bool {
        let text = folded
        return Double(text) != nil && text.allSatisfy { $0.isASCII && ($0.isNumber || "+-.e".contains($0)) }
    }
}

import Answers
import Questionnaires
import Sessions
import Wording

extension Conversation {
    /// What the history, which outlives the session, may hold of a line: a command with ids and words of ours behind
    /// it, never what somebody said. Nil of what is no command, and of a line that begins with a blank.
    func remembered(_ line: TypedLine) -> String? {
        guard line.text.first?.isWhitespace == false, case .command(let name, let argument) = line.entry
        else {
            return nil
        }
        switch line.command {
        case .command(let command):
            return isOurs(argument, behind: command) ? ":\(name) \(argument)" : ":\(name)"
        // To be brought back and corrected, now and not in the next run (`TypedLine.isKnownCommand`).
        case .ambiguous, .unknown(nearest: _?): return ":\(name)"
        case .unknown(nearest: nil), nil: return nil
        }
    }

    /// True where all that stands behind a command are words that it knows.
    private func isOurs(_ argument: String, behind command: CommandSpec) -> Bool {
        let words = argument.lowercased().split { " ,;、".contains($0) }.map(String.init)
        guard !words.isEmpty else { return false }
        let known: [String]
        switch command.remembers {
        case .nothing: return false
        case .numbers: return words.allSatisfy { Int($0.halfWidth) != nil }
        case .words: known = command.completes.vocabulary(texts) ?? []
        case .names:
            // The ids of rules are words of ours; where they cannot be read, the line will be refused.
            try? readRest()
            if questionnaire.stage(named: argument) != nil { return true }
            known =
                questionnaire.questions.map(\.id) + plan.fields.keys + questionnaire.rules.map(\.id)
                + session.state.judgement.ownFindings.map(\.id) + questionnaire.stages.map(\.id)
                + (command.completes.vocabulary(texts) ?? [])
        }
        return Set(words).isSubset(of: known.map { $0.lowercased() })
    }
}

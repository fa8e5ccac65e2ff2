import Answers
import Diagnostics
import LineEditing
import Questionnaires
import Sessions
import Texts

/// Takes lines from a script: as they would be typed, or `NAME = VALUE` where NAME is a field. Nothing asks.
struct Batch {
    let conversation: Conversation
    let context: ShellContext

    /// Takes every line; stops at the first that is refused unless told to keep going.
    func run() -> ExitStatus {
        var status = ExitStatus.done
        var number = 0
        while true {
            number += 1
            let reply: Conversation.Reply
            switch context.terminal.readLine(
                prompt: "", prefill: "", pasteStyle: .singleLine, completion: nil)
            {
            case .line(let line): reply = take(line)
            case .pasteRefused(_, let limit): reply = .refused(conversation.texts(.pasteRefused(limit)))
            default:
                conversation.leaveMetrics()
                return status
            }
            switch reply {
            case .done: break
            case .leave:
                conversation.leaveMetrics()
                return status
            case .refused(let problem):
                conversation.prefill = ""
                let first = String(problem.split(separator: "\n").first ?? "")
                let message = conversation.texts(.batchLine(number, first))
                context.terminal.writeError(DiagnosticRenderer().render(Diagnostic(.error, message)))
                status = .failed
                guard context.keepGoing else { return status }
            }
        }
    }

    private func take(_ line: String) -> Conversation.Reply {
        guard let (name, value) = assignment(line) else {
            if line.trimmed.isEmpty, conversation.current?.field.type != .table { return .done }
            return conversation.take(line)
        }
        guard let slot = conversation.agenda.slots.first(where: { $0.field.name == name }) else {
            return .done
        }
        conversation.jump(to: slot)
        conversation.prefill = ""
        return conversation.take(value)
    }

    /// `NAME = VALUE`, where NAME is the name of a field.
    private func assignment(_ line: String) -> (name: String, value: String)? {
        guard let sign = line.firstIndex(of: "=") else { return nil }
        let name = String(line[..<sign]).trimmed
        guard conversation.plan.fields[name] != nil else { return nil }
        return (name, String(line[line.index(after: sign)...]).trimmed)
    }
}

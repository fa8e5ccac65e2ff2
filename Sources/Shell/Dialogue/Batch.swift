import Answers
import Diagnostics
import LineEditing
import Questionnaires
import Sessions
import TerminalText
import Wording

/// Takes lines from a script: as they would be typed, or `NAME = VALUE` where NAME is a field: there VALUE is an answer,
/// whatever it looks like. Nothing asks.
struct Batch {
    let conversation: Conversation
    let context: ShellContext

    /// Takes every line; stops at the first that is refused unless told to keep going.
    func run() -> CommandStatus {
        // Rows that were assigned leave no table open.
        defer {
            let place = conversation.session.place
            if let place, place.field != conversation.current?.field.name { conversation.keepPlace() }
            context.terminal.carryOut(conversation.takeEffects())
        }
        var status = CommandStatus.done
        var number = 0
        while true {
            number += 1
            let reply: Conversation.Reply
            switch context.terminal.readLine(
                prompt: "", prefill: .none, pasteStyle: .singleLine, completion: nil)
            {
            case .line(let line): reply = take(TypedLine(line, conversation.texts))
            case .unreadable(let problem): reply = .refused(conversation.texts(.file(.lineNotUTF8(problem))))
            case .pasteRefused(_, let limit):
                reply = .refused(conversation.texts(.reply(.pasteRefused(limit))))
            case .hangUp:
                let message = conversation.texts(.file(.inputFailed))
                context.terminal.writeError(DiagnosticRenderer().render(Diagnostic(.error, message)))
                return .failed
            default: return status
            }
            context.terminal.carryOut(conversation.takeEffects())
            switch reply {
            case .done: break
            case .leave: return status
            case .refused(let problem):
                conversation.dialogue.offer = .none
                let first = String(problem.split(separator: "\n").first ?? "")
                let message = conversation.texts(.batch(.line(number, first)))
                context.terminal.writeError(DiagnosticRenderer().render(Diagnostic(.error, message)))
                status = .failed
                guard context.keepGoing else { return status }
            }
        }
    }

    private func take(_ line: TypedLine, insisting: Bool = false) -> Conversation.Reply {
        if line.isCommand(.insist), case .command(_, let rest) = line.entry, !rest.isEmpty {
            return take(
                TypedLine(Entry.text(behindCommandIn: line.text), conversation.texts), insisting: true)
        }
        guard let (name, value) = assignment(line.text) else {
            if let name = unknownName(line.text) {
                let nearest = NearMatch.of(name, among: conversation.plan.fields.keys.sorted())
                return .refused(conversation.texts(.batch(.unknownField(name.excerpt, nearest: nearest))))
            }
            return line.isEmpty && !isInTable ? .done : conversation.take(line, insisting: insisting)
        }
        guard let field = conversation.plan.fields[name],
            let question = conversation.plan.questionOfField[name]
        else { return .done }
        if let concealment = conversation.concealment(of: question) {
            return .refused(conversation.texts(concealment))
        }
        // An assignment answers its field wherever one is, and leaves one there.
        let origin = conversation.current
        conversation.move(to: Slot(question: question, field: field))
        let reply = conversation.take(value: value, insisting: insisting)
        if let origin, conversation.agenda.slots.contains(origin), conversation.agenda.isOpen(origin) {
            conversation.move(to: origin)
        } else {
            conversation.move(
                to: conversation.agenda.next(after: origin, passed: conversation.dialogue.passed))
        }
        return reply
    }

    /// True where an empty line has something to end.
    private var isInTable: Bool {
        guard let slot = conversation.current, slot.field.type == .table else { return false }
        return !conversation.rows(of: slot).isEmpty
    }

    /// The name of what looks like an assignment but names no field; a text answer may look like one.
    private func unknownName(_ line: String) -> String? {
        guard let sign = line.firstIndex(of: "="), conversation.current?.field.type != .text else {
            return nil
        }
        let name = String(line[..<sign]).trimmed
        let isName =
            !name.isEmpty
            && name.utf8.allSatisfy {
                $0 == UInt8(ascii: "_") || Character(UnicodeScalar($0)).isLetter
                    || Character(UnicodeScalar($0)).isNumber
            }
        return isName ? name : nil
    }

    /// `NAME = VALUE`, where NAME is the name of a field.
    private func assignment(_ line: String) -> (name: String, value: String)? {
        guard let sign = line.firstIndex(of: "=") else { return nil }
        let name = String(line[..<sign]).trimmed
        guard conversation.plan.fields[name] != nil else { return nil }
        return (name, String(line[line.index(after: sign)...]).trimmedToTabs)
    }
}

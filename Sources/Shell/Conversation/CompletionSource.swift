import Answers
import LineEditing
import Questionnaires
import Sessions
import Texts

/// What could stand in place of the word being typed: commands, places, options.
struct CompletionSource {
    private let conversation: Conversation

    init(_ conversation: Conversation) { self.conversation = conversation }

    /// Completes the text before the cursor.
    func completion(_ request: CompletionRequest) -> Completion {
        let text = request.beforeCursor
        if let first = text.first, first == ":" || first == "：" {
            guard let blank = text.firstIndex(of: " ") else {
                return commands(beginning: String(text.dropFirst()), word: text)
            }
            let name = String(text[text.index(after: text.startIndex)..<blank])
            return argument(of: name, beginning: String(text[text.index(after: blank)...]))
        }
        return options(beginning: text)
    }

    private func commands(beginning: String, word: String) -> Completion {
        let candidates = Command.names.filter { $0.name.hasPrefix(beginning.lowercased()) }.map {
            name, word in
            Completion.Candidate(
                ":\(name)", display: ":\(name)",
                description: Self.description(conversation.texts(.help(word))))
        }
        return Completion(word: word, candidates: candidates)
    }

    /// What stands behind the wide gap of a help line.
    private static func description(_ help: String) -> String {
        guard let gap = help.firstRange(of: "   ") else { return help }
        return String(help[gap.upperBound...]).trimmed
    }

    private func argument(of name: String, beginning: String) -> Completion {
        guard case .command(let word) = Command.match(name) else { return .none }
        let wanted = beginning.folded
        let places: [(String, String)]
        switch word {
        case .history: places = conversation.agenda.slots.map { ($0.field.name, $0.field.label) }
        case .goto, .why: places = conversation.agenda.questions.map { ($0.id, $0.text) }
        case .method: places = conversation.questionnaire.methods.map { ($0.id, $0.label) }
        default: return .none
        }
        let candidates = places.filter { name, text in
            name.folded.hasPrefix(wanted) || (wanted.count > 2 && text.folded.contains(wanted))
        }.map { Completion.Candidate($0.0, display: $0.0, description: $0.1) }
        return Completion(word: beginning, candidates: candidates)
    }

    private func options(beginning: String) -> Completion {
        guard let field = conversation.current?.field else { return .none }
        let options = conversation.reader.options(of: field)
        let hint = conversation.texts(.expected(FormWord(field, currency: conversation.settings.currency)))
        guard !options.isEmpty else { return Completion(word: "", candidates: [], hint: hint) }
        let word =
            field.type == .multi ? String(beginning.split(separator: ",").last ?? "").trimmed : beginning
        let candidates = options.filter {
            $0.label.folded.hasPrefix(word.folded) || $0.code.folded.hasPrefix(word.folded)
        }.map { Completion.Candidate($0.label, display: $0.label, description: nil) }
        return Completion(word: word, candidates: candidates, hint: hint)
    }
}

import Answers
import Questionnaires
import Sessions
import Wording

@testable import Shell

/// What a line means where it is typed; of anything else nobody knows, and it is not typed.
struct Lexicon {
    /// The shipped questionnaire, whose fields are answered by what they are; nil: the small one.
    let shipped: Questionnaire?

    /// The lines that what is asked can be answered with.
    func answers(_ at: Situation, _ model: Model) -> [AnswerLexicon.Line] {
        guard let field = at.field else { return [] }
        if let shipped { return AnswerLexicon.lines(of: field, shipped) }
        if field.type == .table { return RowLexicon.lines(at, model.rows(of: field.name)) }
        return AnswerLexicon.lines(for: field.name)
    }

    /// The meaning of a line.
    func meaning(of line: String, _ at: Situation, _ model: Model) -> Meaning? {
        let blank = line.allSatisfy { $0 == " " }
        if let reply = model.replies?[blank ? "" : line] { return reply }
        if blank { return .nothing }
        if line.hasPrefix(":") && !line.hasPrefix("::") || line == "?" {
            let command = CommandSpec.all.lazy.flatMap { CommandLexicon.lines(of: $0, at, model) }
            return command.first { $0.typed == line }?.meaning
                ?? CommandLexicon.strays.first { $0.typed == line }?.meaning
        }
        guard let field = at.field else { return .nothing }
        // A word is hardly a row: which of the rows asked about are meant is asked on.
        if let replies = model.replies, replies["2"] != nil, field.type == .table,
            !line.contains(where: { ";；\t\n".contains($0) }), line != "I don't know"
        {
            return .asks(replies)
        }
        // Behind an answer that stands there already a text goes on, whatever it looks like.
        if case .text(line) = model.now.answers[field.name]?.value { return .answer(.answered, .text(line)) }
        return answers(at, model).first { $0.typed == line }?.meaning
    }
}

import Findings
import LineEditing
import Wording

extension CommandSpec {
    /// What TAB offers behind a command.
    enum Completes: Sendable {
        case nothing
        /// One of these words.
        case words([Keyword])
        /// Some of these words.
        case several([Keyword])
        /// One of these codes, which are the same in every language.
        case codes([String])
        /// The name of a command.
        case commands
        /// What was given a name in the questionnaire.
        case names([Named])
        /// One of these words, and behind it what was given a name.
        case wordThenName([Keyword], [Named])
        /// The name of a file.
        case file
        /// What nothing else takes.
        case own(@Sendable (_ source: CompletionSource, _ typed: String) -> Completion)

        /// The words that the program itself gives meaning; nil where it does so to none.
        func vocabulary(_ texts: Texts) -> [String]? {
            switch self {
            case .words(let words), .several(let words), .wordThenName(let words, _):
                words.flatMap { [English.keyword($0), texts.keyword($0)] }
            case .codes(let codes): codes
            case .commands: CommandSpec.all.flatMap { [$0.name, texts($0.words).name] }
            case .nothing, .names, .file, .own: nil
            }
        }
    }

    /// What has a name in the questionnaire.
    enum Named: Sendable {
        case questions
        case fields
        case stages
        /// What was found so far.
        case findings
    }

    /// What of an argument outlives the session: ids and words of ours, never what somebody said.
    enum Remembers: Sendable {
        case nothing
        /// The words that complete it.
        case words
        /// Names of questions, fields, stages and findings, and the words that complete it.
        case names
        /// Whole numbers.
        case numbers
    }
}

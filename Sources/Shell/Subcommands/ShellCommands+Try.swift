import Diagnostics
package import Questionnaires
import Sessions
import Wording

extension ShellCommands {
    /// What a questionnaire in the making is tried with.
    package struct TryOptions: Sendable {
        /// How much is asked.
        package var depth = Depth.full
        /// The currency of the amounts, three letters.
        package var currency = "EUR"
        /// A file of answers to begin with.
        package var answers: String?

        /// Creates options with their defaults.
        package init() {}
    }

    /// Opens a throw-away audit of a questionnaire in the making, in which `:reload` reads its files again.
    ///
    /// - Parameter place: a folder or a file in it, or the id of an installed questionnaire.
    package func tryOut(_ place: String, _ options: TryOptions) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            guard !context.terminal.isHalfTerminal else { throw .phrase(.start(.needsTerminal)) }
            let finder = QuestionnaireFinder(context: context)
            let tried = try finder.triedFolder(of: place)
            let loaded = try finder.read(tried)
            guard let questionnaire = loaded.questionnaire else { throw .diagnostics(loaded.diagnostics) }
            let warnings = loaded.problemsToShow
            if !warnings.isEmpty { context.terminal.writeError(DiagnosticRenderer().render(warnings)) }
            let currency = try SettingText.value(of: "currency", options.currency)
            var answers: SourceText?
            if let file = options.answers {
                answers = SourceText(name: file, text: try context.text(of: file))
            }
            let compiled: CompiledQuestionnaire
            do {
                compiled = try CompiledQuestionnaire(questionnaire)
            } catch {
                throw ShellProblem(error)
            }
            return try throwAway(compiled, depth: options.depth, currency: currency) {
                (session, _) throws(ShellProblem) in
                if let answers { _ = try fill(session, from: answers) }
                if context.terminal.isInteractive { say(.start(.tryBanner(title: session.frame.title))) }
                return talk(session, isNew: false, isThrowAway: true, trying: tried)
            }
        }
    }
}

import Sessions
import Wording

extension CommandSpec {
    /// Goes on in a new file.
    static let saveAs = CommandSpec(
        english: CommandWords("save-as", argument: "FILE", help: "go on in a new file"), completes: .file
    ) { $0.saveAs($1) }
}

extension Conversation {
    fileprivate func saveAs(_ argument: String) -> Reply {
        guard !argument.isEmpty else {
            return .refused(texts(.command(.needsText(CommandSpec.saveAs.words))))
        }
        return attempt { () throws(ShellProblem) in
            let path = try SessionPath.new(argument)
            do {
                try session.saveCopy(to: path, lock: context.lock)
            } catch {
                throw ShellProblem(error)
            }
            say(.file(.savedAs(path)), indent: 2)
        }
    }
}

import Wording

extension Conversation {
    /// Runs a command.
    func run(_ command: CommandSpec, _ argument: String) -> Reply {
        switch command.argument {
        case .nothing where !argument.isEmpty:
            .refused(texts(.command(.takesNothing(command.words))))
        case .nothing, .lines, .entry: command.run(self, argument)
        case .line: command.run(self, argument.inOneLine)
        }
    }

    /// Runs something that may fail; a failure is what the person is told.
    func attempt(_ action: () throws(ShellProblem) -> Void) -> Reply {
        do throws(ShellProblem) {
            try action()
            return .done
        } catch .phrase(.output(.outputExists(let path))) {
            // There are no options in here.
            return .refused(texts(.output(.nameTaken(path))))
        } catch {
            return .refused(texts(error.phrase))
        }
    }
}

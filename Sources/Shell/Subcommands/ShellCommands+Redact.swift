import Answers
import Sessions
import Wording

extension ShellCommands {
    /// Writes a copy of a session without history, names and free text; the session stays as it is.
    package func redact(_ file: String, to copy: String) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let session = try open(file, for: .reading)
            defer { session.close() }
            guard session.unknownKinds.mandatory.isEmpty else {
                throw .phrase(.record(.redactUnknown(session.path)))
            }
            let texts = Texts(Language(tag: session.state.settings.language) ?? .english)
            let removal = NameRemoval(
                person: { texts(.value(.hiddenPerson(label: $0, $1))) }, removed: texts(.record(.removedText))
            )
            let path = try SessionPath.new(copy)
            do {
                let source = try session.writeRedacted(
                    to: path, removal: removal, program: context.program,
                    id: context.random().hexadecimalText,
                    lock: context.lock, context: context.journal)
                print(.record(.redacted(path: path, source: source)))
            } catch {
                throw ShellProblem(error)
            }
            return .done
        }
    }
}

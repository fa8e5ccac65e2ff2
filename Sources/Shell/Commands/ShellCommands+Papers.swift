import Answers
import Questionnaires
import Sessions
import Texts

extension ShellCommands {
    /// Where a paper is written.
    public struct PaperOutput: Sendable {
        /// The file; nil: standard output.
        public var path: String?
        /// True to replace a file that exists.
        public var force = false

        /// Creates an output.
        public init(path: String? = nil, force: Bool = false) {
            self.path = path
            self.force = force
        }
    }

    /// Writes a paper where it is wanted.
    func write(_ text: String, to output: PaperOutput) throws(ShellProblem) {
        if let path = output.path {
            try context.write(text, to: path, replacing: output.force)
        } else {
            context.terminal.write(text)
        }
    }

    /// Writes the answers of a session as YAML that `fill` reads; nothing is written into the session.
    public func answers(_ file: String, _ output: PaperOutput) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let session = try open(file, for: .reading)
            defer { session.close() }
            let texts = Texts(Language(tag: session.state.settings.language) ?? .english)
            var remarks: [String: Remarks] = [:]
            for note in session.state.notes {
                remarks[note.question, default: Remarks()].notes.append(
                    AnswerNote(note.text, isPublished: note.isPublished))
            }
            for (question, references) in session.state.evidence {
                remarks[question, default: Remarks()].evidence = references
            }
            let writer = AnswerFileWriter(session.questionnaire, texts: texts)
            try write(writer.text(of: session.state.sheet, remarks: remarks), to: output)
            return .done
        }
    }
}

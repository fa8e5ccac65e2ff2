import Answers
import Diagnostics
import Files
package import Questionnaires
package import Reports
import Sessions
import Wording

extension ShellCommands {
    /// Where a paper is written.
    package struct PaperOutput: Sendable {
        /// The file; nil: standard output.
        package var path: String?
        /// True to replace a file that exists.
        package var force = false

        /// Creates an output.
        package init(path: String? = nil, force: Bool = false) {
            self.path = path
            self.force = force
        }
    }

    /// Writes a paper where it is wanted.
    func write(_ text: String, to output: PaperOutput) throws(ShellProblem) {
        if let path = output.path {
            try context.write(text, to: path, replacing: output.force)
        } else {
            context.terminal.show(document: text)
        }
    }

    /// Writes the answers of a session as YAML that `fill` reads; nothing is written into the session.
    package func answers(_ file: String, _ output: PaperOutput) -> CommandStatus {
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
            let questionnaire = try session.localizedFrame(in: texts.language.rawValue)
            let writer = AnswerFileWriter(questionnaire, texts: texts)
            try write(writer.text(of: session.sheet, remarks: remarks), to: output)
            return .done
        }
    }

    /// What a blank form is made of.
    package struct WorksheetOptions: Sendable {
        /// Id or folder of the questionnaire.
        package var questionnaire = "sales-process"
        /// How much is asked.
        package var depth: Depth = .core
        /// The format.
        package var format = WorksheetFormat.yaml
        /// The language; nil: that of the environment.
        package var language: String?

        /// Creates options with their defaults.
        package init() {}
    }

    /// Writes the blank form of a questionnaire.
    package func worksheet(_ options: WorksheetOptions, _ output: PaperOutput) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let questionnaire = try QuestionnaireFinder(context: context).load(options.questionnaire)
            let texts = try wanted(options.language) ?? texts
            let worksheet = Worksheet(questionnaire, depth: options.depth, texts: texts)
            try write(worksheet.text(as: options.format), to: output)
            return .done
        }
    }
}

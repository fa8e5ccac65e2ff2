import Answers
import Diagnostics
import Findings
import Questionnaires
import Reports
import Sessions
import Texts

extension ShellCommands {
    /// Opens a throw-away copy of the worked example; without a terminal, prints its findings.
    public func demo() -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let finder = QuestionnaireFinder(context: context)
            let folder = try finder.folder(of: "sales-process")
            let questionnaire = try finder.compiled(folder)
            let answers = "\(folder)/examples/worked-company.yaml"
            let source = SourceText(name: answers, text: try context.text(of: answers))
            let name = "auditsh-demo-\(context.random().hexadecimalText)\(SessionPath.ending)"
            let path = "\(context.temporaryFolder)/\(name)"
            let settings = [
                "language": texts.language.rawValue, "currency": "EUR", "depth": "full", "kind": "led",
            ]
            let session = try create(path, questionnaire, settings)
            defer { removeTraces(of: path) }
            _ = try fill(session, from: source)
            guard context.terminal.isInteractive else {
                defer { session.close() }
                let report = ReportBuilder.report(
                    session, assessor(session, texts), context.program, copy: .internal)
                let layout = TerminalReport(width: 80, isPlain: context.terminal.isPlain)
                context.terminal.write(layout.findings(in: report))
                return .done
            }
            say(.demoBanner(title: session.questionnaire.title))
            return talk(session, isNew: false, isThrowAway: true)
        }
    }

    private func removeTraces(of path: String) {
        for file in [path, path + ".lock"] { try? context.files.unlink(file) }
    }
}

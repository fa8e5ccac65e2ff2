import Answers
import Diagnostics
import Files
import Findings
import Questionnaires
import Reports
import Sessions
import Wording

extension ShellCommands {
    /// Opens a throw-away copy of the worked example; without a terminal, prints its findings.
    package func demo() -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let finder = QuestionnaireFinder(context: context)
            let example = try finder.folder(of: "sales-process")
            let questionnaire = try finder.compiled(example)
            let answers = "\(example)/examples/worked-company.yaml"
            let source = SourceText(name: answers, text: try context.text(of: answers))
            return try throwAway(questionnaire, depth: .full) { (session, path) throws(ShellProblem) in
                _ = try fill(session, from: source)
                guard context.terminal.isInteractive else {
                    let report = ReportBuilder.report(
                        session, try assessor(session, texts), context.program, copy: .internal)
                    session.close()
                    // Before anything is printed: who reads it may end this program by going away.
                    removeTraces(of: path)
                    let layout = TerminalReport(width: 80, isPlain: context.terminal.isPlain)
                    context.terminal.write(layout.findings(in: report))
                    return .done
                }
                say(.start(.demoBanner(title: session.frame.title)))
                return talk(session, isNew: false, isThrowAway: true)
            }
        }
    }

    /// Begins an audit in the folder for temporary files, which is gone behind what is done with it.
    func throwAway(
        _ questionnaire: CompiledQuestionnaire, depth: Depth, currency: String = "EUR",
        _ body: (_ session: Session, _ path: String) throws(ShellProblem) -> CommandStatus
    ) throws(ShellProblem) -> CommandStatus {
        removeAbandoned()
        let path = "\(folder)/\(Self.demoPrefix)\(context.random().hexadecimalText)\(SessionPath.ending)"
        let settings = [
            "language": texts.language.rawValue, "currency": currency, "depth": depth.rawValue, "kind": "led",
        ]
        let session = try create(path, questionnaire, settings)
        defer { removeTraces(of: path) }
        if context.terminal.isInteractive {
            // Whoever tries it is alone with it.
            do {
                try session.record(.room(RoomState(present: .nobodyInParticular)))
            } catch {
                throw ShellProblem(error)
            }
        }
        return try body(session, path)
    }

    private static let demoPrefix = "auditsh-demo-"

    private var folder: String {
        context.temporaryFolder.hasSuffix("/")
            ? String(context.temporaryFolder.dropLast()) : context.temporaryFolder
    }

    private func removeTraces(of path: String) {
        for file in [path, path + ".lock"] { try? context.files.unlink(file) }
    }

    /// Removes copies whose program was killed. Whose is at work holds its lock; without one nobody can tell.
    private func removeAbandoned() {
        for name in (try? context.files.list(folder)) ?? []
        where name.hasPrefix(Self.demoPrefix) && name.hasSuffix("\(SessionPath.ending).lock") {
            let path = String("\(folder)/\(name)".dropLast(".lock".count))
            guard let isAtWork = Session.isBeingWritten(path, in: context.files), !isAtWork else { continue }
            removeTraces(of: path)
        }
    }
}

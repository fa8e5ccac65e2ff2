import Diagnostics
import Examples
import Files
import Questionnaires
import Sessions
import Wording

extension ShellCommands {
    /// Prints everything that is noticed about the files of a questionnaire; fails where something is wrong.
    ///
    /// - Parameters:
    ///   - name: a folder, or the id of an installed questionnaire.
    ///   - coverage: true to name what no example is about.
    package func check(_ name: String, coverage: Bool = false) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let finder = QuestionnaireFinder(context: context)
            let isFolder = (try? context.files.status(at: "\(name)/questionnaire.yaml")) != nil
            let folder = try isFolder ? name : finder.folder(of: name)
            let loaded = try finder.read(folder)
            var diagnostics = try finder.warningsAboutUnread(in: folder) + loaded.diagnostics
            var examples = 0
            if let questionnaire = loaded.questionnaire {
                // What `new` would refuse.
                do {
                    _ = try CompiledQuestionnaire(questionnaire)
                } catch {
                    diagnostics.append(Diagnostic(.error, texts(ShellProblem(error).phrase)))
                }
                var runner = ExampleRunner(questionnaire)
                for source in try finder.examples(in: folder) { runner.run(source) }
                examples = runner.count
                diagnostics += runner.diagnostics
                // An overlay answers for its own entries.
                if coverage {
                    diagnostics += runner.uncovered(loaded.places).filter {
                        $0.source?.name.hasPrefix("\(folder)/") ?? true
                    }
                }
            }
            let renderer = DiagnosticRenderer()
            for diagnostic in diagnostics { context.terminal.write(renderer.render(diagnostic)) }
            let errors = diagnostics.count { $0.severity == .error }
            let warnings = diagnostics.count { $0.severity == .warning }
            print(.batch(.checked(errors: errors, warnings: warnings, examples: examples)))
            return errors == 0 ? .done : .failed
        }
    }
}

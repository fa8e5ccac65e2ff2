import CanonicalJSON
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
    ///   - isJSON: true to write it for programs.
    package func check(_ name: String, coverage: Bool = false, isJSON: Bool = false) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let finder = QuestionnaireFinder(context: context)
            let folder = try finder.checkedFolder(of: name)
            let loaded = try finder.read(folder)
            var diagnostics = try finder.warningsAboutUnread(in: folder) + loaded.diagnostics
            diagnostics += warnings(aboutLanguagesOf: loaded)
            var examples = 0
            if let questionnaire = loaded.questionnaire {
                diagnostics += warning(aboutNameOf: folder, questionnaire, loaded.places)
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
            let report = CheckReport(diagnostics: diagnostics, examples: examples)
            if isJSON {
                context.terminal.show(document: report.json.document)
            } else {
                context.terminal.write(DiagnosticRenderer().render(diagnostics))
                print(
                    .batch(
                        .checked(errors: report.errors, warnings: report.warnings, examples: report.examples))
                )
            }
            return report.errors == 0 ? .done : .failed
        }
    }

    /// What is translated into a language that the program does not speak can be prepared, and nobody can use it.
    private func warnings(aboutLanguagesOf loaded: LoadedQuestionnaire) -> [Diagnostic] {
        loaded.readable.translations.keys.sorted().filter { !Language.speaks($0) }.compactMap { language in
            let there = texts.signs.list(Language.complete.map(\.rawValue))
            return loaded.places.nodes["locales.\(language)"]?.diagnostic(
                .warning, "no audit can be held in '\(language)' yet", length: 1,
                notes: ["auditsh itself speaks: \(there); the texts can be prepared"])
        }
    }

    /// A questionnaire is found by its id, which is what its folder is called.
    private func warning(
        aboutNameOf folder: String, _ questionnaire: Questionnaire, _ places: QuestionnairePlaces
    ) -> [Diagnostic] {
        guard let name = folder.split(separator: "/").last, ![".", ".."].contains(name),
            name != questionnaire.id, let node = places.nodes["id"]
        else { return [] }
        return [
            node.diagnostic(
                .warning, "the id is '\(questionnaire.id)', and the folder is called '\(name)'", length: nil,
                notes: ["a questionnaire that is installed is found by its id, where its folder is called so"]
            )
        ]
    }
}

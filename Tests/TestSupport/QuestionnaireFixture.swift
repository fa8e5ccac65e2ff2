package import Diagnostics
package import Foundation
package import Questionnaires

/// The questionnaires that stand in the repository, read once per test run.
package enum QuestionnaireFixture {
    /// The repository's top folder.
    package static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Where programs keep compiled forms, by digest, so that the tests of a run compile a questionnaire once. It goes at
    /// the end.
    package static let compiledForms: String = {
        atexit { try? FileManager.default.removeItem(atPath: QuestionnaireFixture.compiledForms) }
        return FileManager.default.temporaryDirectory.appending(component: "auditsh-\(UUID().uuidString)")
            .path(percentEncoded: false)
    }()

    /// The sales process audit.
    package static let salesProcess: Questionnaire? = {
        let loaded = load("sales-process")
        if loaded.questionnaire == nil { print(DiagnosticRenderer().render(loaded.diagnostics)) }
        return loaded.questionnaire
    }()

    /// Loads a questionnaire of the repository.
    package static func load(_ id: String) -> LoadedQuestionnaire {
        load(folder: repository.appending(path: "questionnaires/\(id)"))
    }

    /// Loads the questionnaire of a folder.
    package static func load(folder: URL) -> LoadedQuestionnaire {
        var sources = QuestionnaireSources(files: files(in: folder))
        if let id = QuestionnaireSources.idOfBase(in: sources.files["questionnaire.yaml"]?.text ?? "") {
            sources.base = .found(files(in: repository.appending(components: "questionnaires", id)))
        }
        return QuestionnaireLoader.load(sources)
    }

    private static func files(in folder: URL) -> [String: SourceText] {
        var files: [String: SourceText] = [:]
        let locales = folder.appending(component: QuestionnaireSources.localesFolder)
        let translations =
            (try? FileManager.default.contentsOfDirectory(
                atPath: locales.path(percentEncoded: false))) ?? []
        let names =
            QuestionnaireSources.required + QuestionnaireSources.optional
            + translations.map { "\(QuestionnaireSources.localesFolder)/\($0)" }
        for name in names {
            guard let text = try? String(contentsOf: folder.appending(component: name), encoding: .utf8)
            else { continue }
            let path = folder.appending(component: name).path(percentEncoded: false)
            files[name] = SourceText(name: path, text: text)
        }
        return files
    }

    /// The examples of a questionnaire of the repository.
    package static func examples(_ id: String) throws -> [SourceText] {
        let folder = "questionnaires/\(id)/\(QuestionnaireSources.examplesFolder)"
        let path = repository.appending(path: folder).path(percentEncoded: false)
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { name in
            SourceText(name: "\(folder)/\(name)", text: try text("\(folder)/\(name)"))
        }
    }

    /// The text of a file of the repository, by path.
    package static func text(_ path: String) throws -> String {
        try String(contentsOf: repository.appending(path: path), encoding: .utf8)
    }
}

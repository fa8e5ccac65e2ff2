import Diagnostics
import Foundation
import Questionnaires

/// What could not be set up to be measured.
struct BenchmarkProblem: Error {
    let text: String
    init(_ text: String) { self.text = text }
}

/// The texts of the repository's questionnaire.
public struct SalesProcess {
    /// The top folder of the repository.
    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    /// Its folder from there.
    static let folder = "questionnaires/sales-process"

    private let texts: [String: String]

    /// Reads the files of the repository.
    public init() throws {
        var texts: [String: String] = [:]
        let folder = Self.repository.appending(path: Self.folder)
        let locales = QuestionnaireSources.localesFolder
        let translations =
            (try? FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: locales).path(percentEncoded: false))) ?? []
        for name in QuestionnaireSources.required + QuestionnaireSources.optional
            + translations.map({ "\(locales)/\($0)" })
        {
            let file = folder.appending(path: name)
            guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { continue }
            texts[name] = try String(contentsOf: file, encoding: .utf8)
        }
        self.texts = texts
    }

    /// Reads and checks the texts.
    public func loaded() throws -> Any { try questionnaire() }

    func questionnaire() throws -> Questionnaire {
        let files = texts.map { ($0, SourceText(name: $0, text: $1)) }
        let loaded = QuestionnaireLoader.load(
            QuestionnaireSources(files: Dictionary(uniqueKeysWithValues: files)))
        guard let questionnaire = loaded.questionnaire else {
            throw BenchmarkProblem(DiagnosticRenderer().render(loaded.diagnostics))
        }
        return questionnaire
    }

    /// The files by path, as bytes.
    var files: [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: texts.map { ("/\(Self.folder)/\($0)", Array($1.utf8)) })
    }
}

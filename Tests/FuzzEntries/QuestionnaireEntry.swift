import Answers
import CanonicalJSON
import Diagnostics
import Findings
import Questionnaires
import Reports
import Wording

/// YAML of one or more files, each but the first behind a line `=== NAME`.
enum QuestionnaireEntry {
    private static let mark = "=== "

    static func problem(with bytes: [UInt8]) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let loaded = QuestionnaireLoader.load(QuestionnaireSources(files: files(text)))
        _ = DiagnosticRenderer().render(loaded.diagnostics)
        guard let questionnaire = loaded.questionnaire else {
            return loaded.diagnostics.contains { $0.severity == .error } ? nil : "refused without a reason"
        }
        guard let written = try? questionnaire.json.canonical() else { return "cannot be compiled" }
        guard let json = try? JSONValue(parsing: written), let read = try? Questionnaire(json: json) else {
            return "the compiled form cannot be read"
        }
        guard read == questionnaire else { return "the compiled form says something else" }
        for format in WorksheetFormat.allCases {
            _ = Worksheet(questionnaire, depth: .full, texts: Texts(.english)).text(as: format)
        }
        ReportedSession.report(questionnaire, AnswerSheet())
        return nil
    }

    private static func files(_ text: String) -> [String: SourceText] {
        var files: [String: SourceText] = [:]
        var name = "questionnaire.yaml"
        var lines: [Substring] = []
        func close() { files[name] = SourceText(name: name, text: lines.joined(separator: "\n")) }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix(mark) {
                close()
                name = String(line.dropFirst(mark.count))
                lines = []
            } else {
                lines.append(line)
            }
        }
        close()
        return files
    }
}

import Diagnostics
import Expressions

/// Turns the files of a folder into a questionnaire, or into everything that is wrong with them.
package struct QuestionnaireLoader {
    let reading = Reading()
    var problems: Problems { reading.problems }

    private init() {}

    /// Loads a folder's texts. A syntax error stops its own file; every other problem is reported, all at once,
    /// save what only follows from something that could not be read.
    package static func load(_ sources: QuestionnaireSources) -> LoadedQuestionnaire {
        var loader = QuestionnaireLoader()
        let questionnaire = loader.readAll(sources)
        let checker = QuestionnaireChecker(
            questionnaire, loader.reading.places, loader.problems, loader.reading.unread)
        checker.checkAll()
        return LoadedQuestionnaire(
            questionnaire: loader.problems.hasErrors ? nil : questionnaire,
            places: loader.reading.places,
            diagnostics: DiagnosticList(loader.problems.diagnostics).diagnostics)
    }

    private mutating func readAll(_ sources: QuestionnaireSources) -> Questionnaire {
        let locales = sources.files.keys.filter { QuestionnaireSources.language(ofFile: $0) != nil }.sorted()
        var roots: [String: YAMLNode] = [:]
        for name in QuestionnaireFile.allCases.map(\.rawValue) + locales {
            roots[name] = sources.files[name].flatMap { parse($0) }
        }
        if sources.files[QuestionnaireFile.main.rawValue] == nil {
            problems.add(Diagnostic(.error, "there is no file '\(QuestionnaireFile.main.rawValue)'"))
        }
        var questionnaire = Questionnaire()
        for file in QuestionnaireFile.allCases {
            let description = Questionnaire.description(of: file)
            guard let root = roots[file.rawValue],
                var reader = YAMLMapReader(root, problems, expecting: description.what)
            else { continue }
            description.read(&reader, into: &questionnaire, at: ReadingPlace(reading: reading, path: ""))
        }
        let wrong = Set(problems.diagnostics.filter { $0.severity == .error }.map { $0.source?.name })
        for file in QuestionnaireFile.allCases {
            guard let name = sources.files[file.rawValue]?.name else { continue }
            if wrong.contains(name) { reading.unread.wrongFiles.insert(file) }
            if problems.unread.contains(name) { reading.unread.files.insert(file) }
        }
        if roots[QuestionnaireFile.main.rawValue] == nil { reading.unread.files.insert(.main) }
        readLocales(roots.filter { locales.contains($0.key) }, reading.unread, into: &questionnaire)
        for file in locales {
            guard let language = QuestionnaireSources.language(ofFile: file),
                let source = sources.files[file],
                problems.unread.contains(source.name)
            else { continue }
            reading.unread.languages.insert(language)
        }
        return questionnaire
    }

    private func parse(_ source: SourceText) -> YAMLNode? {
        do throws(Diagnostic) {
            if let root = try YAMLFile.parse(source) { return root }
            problems.addUnread(Diagnostic(.error, "the file is empty", in: source))
        } catch {
            problems.addUnread(error)
        }
        return nil
    }
}

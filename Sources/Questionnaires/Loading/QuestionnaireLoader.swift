import Diagnostics
import Expressions

/// Turns the files of a folder into a questionnaire, or into everything that is wrong with them.
package struct QuestionnaireLoader {
    let reading = Reading()
    /// What the folder is, where it is written over another one.
    private var overlay: Overlay?
    var problems: Problems { reading.problems }

    private init() {}

    /// Loads a folder's texts. A syntax error stops its own file; every other problem is reported, all at once,
    /// save what only follows from something that could not be read.
    package static func load(_ sources: QuestionnaireSources) -> LoadedQuestionnaire {
        var loader = QuestionnaireLoader()
        guard let questionnaire = loader.readAll(sources) else {
            return LoadedQuestionnaire(
                questionnaire: nil, readable: Questionnaire(), places: loader.reading.places,
                diagnostics: DiagnosticList(loader.problems.diagnostics).diagnostics)
        }
        let checker = QuestionnaireChecker(
            questionnaire, loader.reading.places, loader.problems, loader.reading.unread)
        checker.checkAll()
        return LoadedQuestionnaire(
            questionnaire: loader.problems.hasErrors ? nil : questionnaire.withSingleBraces,
            readable: questionnaire,
            places: loader.reading.places,
            diagnostics: DiagnosticList(
                loader.overlay?.concerning(loader.problems.diagnostics) ?? loader.problems.diagnostics
            ).diagnostics)
    }

    /// Nil where it is an overlay and there is nothing below it.
    private mutating func readAll(_ sources: QuestionnaireSources) -> Questionnaire? {
        let locales = sources.files.keys.filter { QuestionnaireSources.language(ofFile: $0) != nil }.sorted()
        var roots: [String: YAMLNode] = [:]
        for name in QuestionnaireFile.allCases.map(\.rawValue) + locales {
            roots[name] = sources.files[name].flatMap { parse($0) }
        }
        for (_, diagnostic) in sources.unreadable.sorted(by: { $0.key < $1.key }) { problems.add(diagnostic) }
        let mainFile = QuestionnaireFile.main.rawValue
        if sources.files[mainFile] == nil, sources.unreadable[mainFile] == nil {
            problems.add(Diagnostic(.error, "there is no file '\(mainFile)'"))
        }
        if let main = roots[QuestionnaireFile.main.rawValue], let extends = main.value(of: "extends") {
            guard let overlay = Overlay(main, extends, over: sources.base, problems) else { return nil }
            roots.merge(overlay.merged(with: roots)) { _, merged in merged }
            self.overlay = overlay
        }
        var questionnaire = Questionnaire()
        for file in QuestionnaireFile.allCases {
            let description = Questionnaire.description(of: file)
            guard let root = roots[file.rawValue],
                var reader = YAMLMapReader(root, problems, expecting: description.what)
            else { continue }
            description.read(&reader, into: &questionnaire, at: ReadingPlace(reading: reading, path: ""))
        }
        overlay?.change(&questionnaire, reading)
        let wrong = Set(problems.diagnostics.filter { $0.severity == .error }.map { $0.source?.name })
        for file in QuestionnaireFile.allCases {
            guard let name = sources.files[file.rawValue]?.name else { continue }
            if wrong.contains(name) { reading.unread.wrongFiles.insert(file) }
            if problems.unread.contains(name) { reading.unread.files.insert(file) }
        }
        if roots[QuestionnaireFile.main.rawValue] == nil { reading.unread.files.insert(.main) }
        reading.unread.files.formUnion(sources.unreadable.keys.compactMap(QuestionnaireFile.init))
        reading.unread.languages.formUnion(
            sources.unreadable.keys.compactMap { QuestionnaireSources.language(ofFile: $0) })
        readLocales(roots.filter { locales.contains($0.key) }, reading.unread, into: &questionnaire)
        overlay?.translate(&questionnaire, reading)
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

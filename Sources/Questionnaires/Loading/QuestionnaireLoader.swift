import Diagnostics
import Expressions

/// Turns the files of a folder into a questionnaire, or into everything that is wrong with them.
public struct QuestionnaireLoader {
    let problems = Problems()
    private(set) var places = QuestionnairePlaces()
    private var unread = UnreadParts()

    private init() {}

    /// Loads a folder's texts. A syntax error stops its own file; every other problem is reported, all at once,
    /// save what only follows from something that could not be read.
    public static func load(_ sources: QuestionnaireSources) -> LoadedQuestionnaire {
        var loader = QuestionnaireLoader()
        let questionnaire = loader.readAll(sources)
        let checker = QuestionnaireChecker(questionnaire, loader.places, loader.problems, loader.unread)
        checker.checkAll()
        return LoadedQuestionnaire(
            questionnaire: loader.problems.hasErrors ? nil : questionnaire,
            places: loader.places,
            diagnostics: DiagnosticList(loader.problems.diagnostics).diagnostics)
    }

    private mutating func readAll(_ sources: QuestionnaireSources) -> Questionnaire {
        let locales = sources.files.keys.filter { QuestionnaireSources.language(ofFile: $0) != nil }.sorted()
        var roots: [String: YAMLNode] = [:]
        for name in QuestionnaireFile.allCases.map(\.rawValue) + locales {
            roots[name] = sources.files[name].flatMap { parse($0) }
        }
        func root(_ file: QuestionnaireFile) -> YAMLNode? { roots[file.rawValue] }
        if sources.files[QuestionnaireFile.main.rawValue] == nil {
            problems.add(Diagnostic(.error, "there is no file '\(QuestionnaireFile.main.rawValue)'"))
        }
        var questionnaire = root(.main).flatMap { readMain($0) } ?? Self.nothing
        if let root = root(.metrics) { readMetrics(root, into: &questionnaire) }
        if let root = root(.rules) { readRules(root, into: &questionnaire) }
        if let root = root(.benchmarks) { readBenchmarks(root, into: &questionnaire) }
        if let root = root(.methods) { readMethods(root, into: &questionnaire) }
        let wrong = Set(problems.diagnostics.filter { $0.severity == .error }.map { $0.source?.name })
        for file in QuestionnaireFile.allCases {
            guard let name = sources.files[file.rawValue]?.name else { continue }
            if wrong.contains(name) { unread.wrongFiles.insert(file) }
            if problems.unread.contains(name) { unread.files.insert(file) }
        }
        if root(.main) == nil { unread.files.insert(.main) }
        readLocales(roots.filter { locales.contains($0.key) }, unread, into: &questionnaire)
        for file in locales {
            guard let language = QuestionnaireSources.language(ofFile: file),
                let source = sources.files[file],
                problems.unread.contains(source.name)
            else { continue }
            unread.languages.insert(language)
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

    /// What is known of a questionnaire whose main file cannot be read.
    private static let nothing = Questionnaire(
        id: "", version: "", locales: [], title: "", closingLine: "", stages: [], period: [], outputs: [:],
        score: ScoreScheme(weights: [:], coverage: 0, bands: []), options: [:], questions: [], metrics: [],
        columns: [:], verdicts: [:], verdictNotes: [:], checks: [], rules: [], benchmarks: [], methods: [],
        translations: [:])

    /// Remembers that what stands at a path has a type that nobody knows.
    mutating func hasUnknownType(_ path: String) { unread.types.insert(path) }

    /// Remembers where a piece stands.
    mutating func note(_ path: String, _ node: YAMLNode?) {
        if let node { places.nodes[path] = node }
    }

    private mutating func readMain(_ root: YAMLNode) -> Questionnaire? {
        guard var reader = YAMLMapReader(root, problems, expecting: "a questionnaire") else { return nil }
        let questionnaire = Questionnaire(
            id: reader.requiredText("id"), version: reader.requiredText("version"),
            locales: reader.texts("locales"), title: reader.requiredText("title"),
            closingLine: reader.text("closing_line") ?? "",
            stages: reader.list("stages").compactMap { readStage($0) },
            period: reader.texts("period"),
            outputs: readByName(reader.map("outputs")) { loader, pair in loader.readOutput(pair) },
            score: reader.requiredNode("score").flatMap { readScore($0) }
                ?? ScoreScheme(weights: [:], coverage: 0, bands: []),
            options: readByName(reader.map("options")) { loader, pair in loader.readOptionSet(pair) },
            questions: reader.list("questions").compactMap { readQuestion($0) },
            metrics: [], columns: [:], verdicts: [:], verdictNotes: [:], checks: [], rules: [],
            benchmarks: [], methods: [], translations: [:])
        for key in ["id", "version", "locales", "period", "title", "closing_line"] {
            note(key, reader.node(key))
        }
        reader.finish()
        return questionnaire
    }

    /// Remembers where the texts of a piece stand.
    mutating func note(_ keys: [String], under path: String, _ reader: inout YAMLMapReader) {
        for key in keys { note("\(path).\(key)", reader.node(key)) }
    }

    /// Reads a mapping whose keys are names, and refuses a name that stands there twice.
    mutating func readByName<Value>(
        _ pairs: [YAMLPair], _ read: (inout QuestionnaireLoader, YAMLPair) -> Value?
    ) -> [String: Value] {
        var result: [String: Value] = [:]
        for pair in pairs { result[pair.key] = read(&self, pair) }
        return result
    }

    private mutating func readStage(_ node: YAMLNode) -> Stage? {
        guard var reader = YAMLMapReader(node, problems, expecting: "a stage") else { return nil }
        defer { reader.finish() }
        let stage = Stage(
            id: reader.requiredName("id"), name: reader.requiredText("name"),
            scored: reader.flag("scored", default: true))
        note("stages.\(stage.id)", node)
        note(["id", "name"], under: "stages.\(stage.id)", &reader)
        return stage
    }

    private mutating func readOutput(_ pair: YAMLPair) -> StageOutput? {
        guard var reader = YAMLMapReader(pair.value, problems, expecting: "an output") else { return nil }
        defer { reader.finish() }
        note("outputs.\(pair.key)", pair.value)
        note("outputs.\(pair.key).title", reader.node("title"))
        for (index, part) in reader.list("parts").enumerated() {
            note("outputs.\(pair.key).parts.\(index)", part)
        }
        return StageOutput(
            title: reader.requiredText("title"),
            parts: reader.list("parts").compactMap { readOutputPart($0, of: pair.key) })
    }

    private mutating func readOutputPart(_ node: YAMLNode, of stage: String) -> OutputPart? {
        guard var reader = YAMLMapReader(node, problems, expecting: "a part of an output") else { return nil }
        defer { reader.finish() }
        if let variable = reader.text("metric") { return .metrics([variable]) }
        if reader.node("metrics") != nil { return .metrics(reader.texts("metrics")) }
        if reader.node("chart") != nil { return readChart(&reader).map { .chart($0) } }
        if let table = reader.text("table") { return .table(table, columns: reader.texts("columns")) }
        if let sheet = reader.text("sheet") { return .sheet(sheet) }
        if reader.node("fields") != nil { return .fields(reader.texts("fields")) }
        problems.add(
            node.diagnostic(
                .error, "a part of an output needs one of: metric, metrics, table, fields, sheet, chart"))
        return nil
    }

    private func readChart(_ reader: inout YAMLMapReader) -> OutputChart? {
        switch reader.optionalChoice("chart", OutputChartKind.self) {
        case .funnel:
            let leaks = reader.map("leaks").compactMap { pair in pair.value.scalar.map { (pair.key, $0) } }
            return .funnel(
                fields: reader.texts("fields"), leaks: Dictionary(leaks) { first, _ in first })
        case .comparison:
            return .comparison(table: reader.requiredText("table"), columns: reader.texts("columns"))
        case .quadrants:
            return .quadrants(table: reader.requiredText("table"), columns: reader.texts("columns"))
        case nil: return nil
        }
    }

    private mutating func readBenchmarks(_ root: YAMLNode, into questionnaire: inout Questionnaire) {
        guard var reader = YAMLMapReader(root, problems, expecting: "benchmarks.yaml") else { return }
        for item in reader.list("benchmarks") {
            guard var entry = YAMLMapReader(item, problems, expecting: "a benchmark") else { continue }
            questionnaire.benchmarks.append(
                Benchmark(
                    id: entry.requiredName("id"), figure: entry.requiredText("figure"),
                    usedFor: entry.text("used_for"), status: entry.requiredText("status"),
                    source: entry.text("source"), caution: entry.text("caution"),
                    country: entry.text("country"), year: entry.text("year"),
                    printable: entry.flag("printable")))
            let path = "benchmarks.\(questionnaire.benchmarks.last?.id ?? "")"
            note(path, item)
            note(["id", "printable"], under: path, &entry)
            entry.finish()
        }
        reader.finish()
    }
}

import Diagnostics

extension QuestionnaireChecker {
    /// Checks every text that people read: its placeholders, and that it shows no id and no code.
    func checkTexts() {
        let safety = ClientSafety(questionnaire)
        let placeholders = PlaceholderNames(self)
        for text in questionnaire.texts {
            guard let node = places.nodes[text.id] else { continue }
            checkPlaceholders(node, text, placeholders)
            checkSafety(node, text.text, safety)
        }
    }

    func checkSafety(_ node: YAMLNode, _ text: String, _ safety: ClientSafety) {
        for leak in safety.leaks(in: text) {
            problems.add(
                Diagnostic(
                    .error, leak.message, in: node.source, at: node.location(atScalarOffset: leak.offset),
                    length: leak.length, notes: ["clients read this text"]))
        }
    }

    private func checkPlaceholders(_ node: YAMLNode, _ text: QuestionnaireText, _ names: PlaceholderNames) {
        let found = TextTemplate(text.text).placeholders
        guard !found.isEmpty else { return }
        let known = names.known(text.placeholders)
        for placeholder in found {
            if let known, known.contains(placeholder.name) { continue }
            let match = known.flatMap { NearMatch.of(placeholder.name, among: $0) }
            let message =
                known == nil
                ? "nothing is filled into this text: '{\(placeholder.name)}' would be printed as it is"
                : "unknown placeholder '{\(placeholder.name)}'"
            problems.add(
                Diagnostic(
                    .error, message, in: node.source, at: node.location(atScalarOffset: placeholder.offset),
                    length: placeholder.name.unicodeScalars.count + 2,
                    notes: match.map { ["did you mean '\($0)'?"] } ?? []))
        }
    }
}

/// The names that may stand between braces, by where a text belongs.
private struct PlaceholderNames {
    private let all: Set<String>
    private let questionnaire: Questionnaire
    private let columns: [String: Set<String>]

    init(_ checker: QuestionnaireChecker) {
        questionnaire = checker.questionnaire
        all = Set(checker.environment.keys)
        var columns: [String: Set<String>] = [:]
        for (name, field) in checker.plan.fields where field.table != nil {
            columns[name] = Set(checker.rowType(of: field).keys)
        }
        self.columns = columns
    }

    /// Nil where nothing is filled in.
    func known(_ place: QuestionnaireText.Placeholders) -> Set<String>? {
        switch place {
        case .none: return nil
        case .row(let table): return all.union(columns[table] ?? [])
        case .rule(let id):
            guard let rule = questionnaire.rules.first(where: { $0.id == id }) else { return all }
            return all.union(rule.cutoffs.keys).union(rule.lists.keys)
        }
    }
}

/// Finds in texts what only authors should read: ids, names of fields and figures, codes.
struct ClientSafety {
    /// Something that a client should not read.
    struct Leak: Equatable {
        let message: String
        /// Scalars before it.
        let offset: Int
        let length: Int
    }

    private var meanings: [String: String] = [:]
    private static let convention = "(convention)"

    init(_ questionnaire: Questionnaire) {
        func add(_ names: some Sequence<String>, _ meaning: String, where isTelling: (String) -> Bool) {
            for name in names where isTelling(name) { meanings[name] = meanings[name] ?? meaning }
        }
        // An id or a name that could be a word of the language says nothing by itself.
        let hasNumber: (String) -> Bool = { id in
            id.contains("-") && id.contains(where: \.isNumber) || id.contains("_")
        }
        add(questionnaire.questions.map(\.id), "the id of a question", where: hasNumber)
        add(questionnaire.rules.map(\.id), "the id of a rule", where: hasNumber)
        add(questionnaire.metrics.map(\.id), "the id of a metric", where: hasNumber)
        add(questionnaire.columns.values.flatMap { $0 }.map(\.id), "the id of a column", where: hasNumber)
        add(questionnaire.checks.map(\.id), "the id of a check", where: hasNumber)
        add(questionnaire.benchmarks.map(\.id), "the id of a benchmark", where: hasNumber)
        let isSnake: (String) -> Bool = { $0.contains("_") }
        let fields = questionnaire.questions.flatMap(\.fields)
        let entered = fields.flatMap { $0.table?.columns ?? [] }
        add((fields + entered).map(\.name), "the name of a field", where: isSnake)
        add(questionnaire.metrics.map(\.variable), "the name of a metric", where: isSnake)
        add(questionnaire.columns.values.flatMap { $0 }.map(\.name), "the name of a column", where: isSnake)
        add(questionnaire.options.values.flatMap(\.options).map(\.code), "a code", where: isSnake)
        add(questionnaire.verdicts.values.flatMap { $0 }.map(\.code), "a code", where: isSnake)
        add(questionnaire.rules.flatMap { $0.cutoffs.keys }, "the name of a limit", where: isSnake)
    }

    /// What a text shows besides its placeholders, in the order of the text.
    func leaks(in text: String) -> [Leak] {
        var leaks: [Leak] = []
        let scalars = Array(text.unicodeScalars)
        var start = 0
        while start < scalars.count {
            guard Self.isInWord(scalars[start]) else {
                start += 1
                continue
            }
            let end = scalars[start...].firstIndex { !Self.isInWord($0) } ?? scalars.count
            var word = ""
            word.unicodeScalars.append(contentsOf: scalars[start..<end])
            let isPlaceholder =
                start > 0 && scalars[start - 1] == "{" && end < scalars.count && scalars[end] == "}"
            if !isPlaceholder, let meaning = meanings[word] {
                leaks.append(
                    Leak(message: "this text shows '\(word)', \(meaning)", offset: start, length: end - start)
                )
            }
            start = end
        }
        if let place = text.firstRange(of: Self.convention) {
            leaks.append(
                Leak(
                    message:
                        "this text says '\(Self.convention)'; where a limit comes from is said elsewhere",
                    offset: text.unicodeScalars.distance(from: text.startIndex, to: place.lowerBound),
                    length: Self.convention.count))
        }
        return leaks
    }

    private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
            || scalar.properties.numericType != nil
    }
}

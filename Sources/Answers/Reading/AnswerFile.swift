public import Diagnostics
public import Questionnaires
import Texts

/// Answers read from a YAML file: `field: value`, with the long form where more is to be said.
public struct AnswerFile: Sendable {
    /// One field's answer, with what was noted beside it.
    public struct Entry: Sendable, Equatable {
        /// The field's name.
        public let field: String
        /// The answer; nil where the file says nothing but remarks.
        public let answer: FieldAnswer?
        /// What was said beside it.
        public let remarks: Remarks
    }

    /// The answers, in the order of the file.
    public let entries: [Entry]
    /// Everything that is wrong with the file, in the order of the places.
    public let diagnostics: [Diagnostic]

    /// Reads a file against a questionnaire; every problem is reported, with line and column.
    ///
    /// - Parameter word: words a problem for people.
    public init(
        _ source: SourceText, _ questionnaire: Questionnaire, _ reader: AnswerReader,
        word: @escaping (AnswerProblem, Field) -> String
    ) {
        let root: YAMLNode?
        do {
            root = try YAMLFile.parse(source)
        } catch {
            entries = []
            diagnostics = [error]
            return
        }
        var builder = AnswerFileBuilder(questionnaire, reader, word)
        if let root { builder.read(root) }
        entries = builder.entries
        diagnostics = DiagnosticList(builder.problems.diagnostics).diagnostics
    }
}

/// Reads the nodes of an answers file.
private struct AnswerFileBuilder {
    let problems = Problems()
    private(set) var entries: [AnswerFile.Entry] = []
    private let fields: [String: (field: Field, question: Question)]
    private let reader: AnswerReader
    private let word: (AnswerProblem, Field) -> String

    init(
        _ questionnaire: Questionnaire, _ reader: AnswerReader,
        _ word: @escaping (AnswerProblem, Field) -> String
    ) {
        var fields: [String: (Field, Question)] = [:]
        for question in questionnaire.questions {
            for field in question.fields { fields[field.name] = (field, question) }
        }
        self.fields = fields
        self.reader = reader
        self.word = word
    }

    mutating func read(_ root: YAMLNode) {
        guard case .map(let pairs) = root.content else {
            problems.add(root.diagnostic(.error, "answers must be a mapping of fields to values"))
            return
        }
        for pair in pairs {
            guard let (field, question) = fields[pair.key] else {
                let match = NearMatch.of(pair.key, among: fields.keys.sorted())
                problems.add(
                    Diagnostic(
                        .error, "there is no field '\(pair.key)'", in: root.source, at: pair.keyLocation,
                        length: pair.key.unicodeScalars.count,
                        notes: match.map { ["did you mean '\($0)'?"] } ?? []))
                continue
            }
            if pair.value.isNull { continue }
            if let entry = entry(field, question, pair.value) { entries.append(entry) }
        }
    }

    private func entry(_ field: Field, _ question: Question, _ node: YAMLNode) -> AnswerFile.Entry? {
        if case .map = node.content { return longEntry(field, question, node) }
        guard let reading = value(field, question, node) else { return nil }
        return AnswerFile.Entry(
            field: field.name, answer: answer(reading, field, source: .prefill, raw: node.scalar),
            remarks: Remarks())
    }

    private func longEntry(_ field: Field, _ question: Question, _ node: YAMLNode) -> AnswerFile.Entry? {
        guard var map = YAMLMapReader(node, problems, expecting: "an answer") else { return nil }
        defer { map.finish() }
        let source = map.optionalChoice("source", AnswerSource.self) ?? .prefill
        let basis = map.optionalChoice("basis", Basis.self)
        let reason = map.text("reason")
        let respondent = map.text("respondent")
        var answer: FieldAnswer?
        if let state = map.optionalChoice("state", AnswerState.self), state != .answered {
            if state == .notApplicable && reason == nil {
                problems.add(node.diagnostic(.error, word(.missingReason, field)))
            }
            answer = FieldAnswer(state: state, source: source)
        } else if let samples = map.node("samples") {
            guard let reading = self.samples(field, question, samples) else { return nil }
            answer = self.answer(reading, field, source: source, raw: nil)
        } else if let value = map.node("value") {
            guard let reading = self.value(field, question, value) else { return nil }
            answer = self.answer(reading, field, source: source, raw: value.scalar)
        }
        if let basis, field.type.isFigure || field.type == .table { answer?.basis = basis }
        answer?.respondent = respondent
        answer?.reason = reason
        let remarks = Remarks(
            notes: items(map.node("note")).compactMap(note),
            evidence: items(map.node("evidence")).compactMap { text($0, "evidence") })
        return AnswerFile.Entry(field: field.name, answer: answer, remarks: remarks)
    }

    /// One or several: the items of a list, or the node itself.
    private func items(_ node: YAMLNode?) -> [YAMLNode] {
        guard let node else { return [] }
        if case .list(let items) = node.content { return items }
        return [node]
    }

    private func text(_ node: YAMLNode, _ key: String) -> String? {
        if let text = node.scalar { return text }
        problems.add(node.diagnostic(.error, "'\(key)' must be a text, not \(node.kindName)"))
        return nil
    }

    /// A remark: a text, or `{text: …, published: true}`.
    private func note(_ node: YAMLNode) -> AnswerNote? {
        guard case .map = node.content else { return text(node, "note").map { AnswerNote($0) } }
        guard var map = YAMLMapReader(node, problems, expecting: "a note") else { return nil }
        defer { map.finish() }
        return AnswerNote(map.requiredText("text"), isPublished: map.flag("published"))
    }

    private func answer(
        _ reading: AnswerReader.Reading, _ field: Field, source: AnswerSource, raw: String?
    ) -> FieldAnswer {
        FieldAnswer(reading, of: field, source: source, raw: raw)
    }

    // MARK: values

    private func value(_ field: Field, _ question: Question, _ node: YAMLNode) -> AnswerReader.Reading? {
        switch (node.content, field.type) {
        case (.list(let items), .multi): return codes(field, items, node)
        case (.list(let items), .table): return table(field, items, node)
        case (.list, _):
            return refuse(.wrongKind(expected: field.type.rawValue), field, node)
        case (.scalar(let text, _), .table) where AnswerWords.none.contains(text.folded):
            return .value(.table([]))
        case (.scalar(let text, _), .table) where text == "?" || AnswerWords.dontKnow.contains(text.folded):
            return .dontKnow
        case (.scalar(let text, let style), _):
            if text == "?" && field.type != .text { return .dontKnow }
            let result =
                style.isQuoted || field.type == .multi
                ? reader.read(text, for: field, summary: question.summary)
                : CanonicalReader(reader).read(text, for: field)
            switch result {
            case .success(let reading): return reading
            case .failure(let problem): return refuse(problem, field, node)
            }
        case (.map, _): return refuse(.wrongKind(expected: field.type.rawValue), field, node)
        }
    }

    private func refuse(_ problem: AnswerProblem, _ field: Field, _ node: YAMLNode) -> AnswerReader.Reading? {
        problems.add(node.diagnostic(.error, "\(field.name): \(word(problem, field))"))
        return nil
    }

    private func codes(_ field: Field, _ items: [YAMLNode], _ node: YAMLNode) -> AnswerReader.Reading? {
        let options = reader.options(of: field).map(\.code)
        var chosen: Set<String> = []
        for item in items {
            guard let code = item.scalar, options.contains(code) else {
                _ = refuse(.noSuchOption(item.scalar ?? ""), field, item)
                return nil
            }
            chosen.insert(code)
        }
        switch reader.checkedCodes(options.filter(chosen.contains), field) {
        case .success(let reading): return reading
        case .failure(let problem): return refuse(problem, field, node)
        }
    }

    private func samples(_ field: Field, _ question: Question, _ node: YAMLNode) -> AnswerReader.Reading? {
        guard case .list(let items) = node.content, !items.isEmpty, field.type.isFigure else {
            return refuse(.wrongKind(expected: field.type.rawValue), field, node)
        }
        guard let summary = question.summary else { return refuse(.severalFigures, field, node) }
        var samples: [Double] = []
        for item in items {
            guard case .value(.number(let number), _, _) = value(field, question, item) else { return nil }
            samples.append(number)
        }
        return .value(.number(summary.value(of: samples)), samples: samples, basis: .samples)
    }

    private func table(_ field: Field, _ items: [YAMLNode], _ node: YAMLNode) -> AnswerReader.Reading? {
        guard let shape = field.table else { return nil }
        guard items.count <= AnswerReader.mostRows else {
            return refuse(.tooManyRows(AnswerReader.mostRows), field, node)
        }
        var rows: [TableRow] = []
        for item in items {
            guard case .map(let pairs) = item.content else {
                _ = refuse(.wrongKind(expected: "row"), field, item)
                continue
            }
            if let row = row(field, shape, pairs, item) { rows.append(row) }
        }
        return .value(.table(rows))
    }

    private func row(_ field: Field, _ shape: TableShape, _ pairs: [YAMLPair], _ node: YAMLNode) -> TableRow?
    {
        var row = TableRow()
        for pair in pairs {
            guard let column = shape.column(pair.key) else {
                let match = NearMatch.of(pair.key, among: shape.columns.map(\.name))
                let problem = AnswerProblem.unknownColumn(pair.key, nearest: match)
                problems.add(
                    Diagnostic(
                        .error, "\(field.name): \(word(problem, field))", in: node.source,
                        at: pair.keyLocation,
                        length: pair.key.unicodeScalars.count))
                continue
            }
            if pair.value.isNull { continue }
            guard case .scalar(let text, let style) = pair.value.content else {
                _ = refuse(.wrongKind(expected: column.type.rawValue), column, pair.value)
                continue
            }
            if text == "?" {
                row.cells[column.name] = .dontKnow
                continue
            }
            let result =
                style.isQuoted
                ? reader.read(text, for: column) : CanonicalReader(reader).read(text, for: column)
            switch result {
            case .success(.value(let value, _, _)): row.cells[column.name] = .value(value)
            case .success(.dontKnow): row.cells[column.name] = .dontKnow
            case .failure(let problem): _ = refuse(problem, column, pair.value)
            }
        }
        // A fixed row brings the cells that are given in advance.
        if let fixed = TableReader.fixedRow(row, in: shape) {
            for (name, text) in fixed where row.cells[name] == nil {
                guard let column = shape.column(name),
                    case .success(.value(let value, _, _)) = CanonicalReader(reader).read(text, for: column)
                else { continue }
                row.cells[name] = .value(value)
            }
        }
        return row
    }
}

extension FieldAnswer {
    /// The answer that a reading gives; a plain figure is measured where a document or a CRM says it, else
    /// estimated.
    public init(
        _ reading: AnswerReader.Reading, of field: Field, source: AnswerSource, raw: String?,
        respondent: String? = nil
    ) {
        switch reading {
        case .dontKnow:
            self.init(state: .dontKnow, raw: raw, source: source, respondent: respondent)
        case .value(let value, let samples, let stated):
            var basis: Basis?
            if field.type.isFigure || field.type == .table {
                basis = stated ?? (source == .document || source == .crm ? .measured : .estimated)
            }
            self.init(
                state: .answered, value: value, samples: samples, unit: field.unit, raw: raw, source: source,
                basis: basis, respondent: respondent)
        }
    }
}

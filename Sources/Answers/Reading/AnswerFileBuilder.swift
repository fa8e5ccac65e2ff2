import Diagnostics
import Questionnaires
import Wording

/// Reads the nodes of an answers file.
struct AnswerFileBuilder {
    let problems = Problems()
    private(set) var entries: [AnswerFile.Entry] = []
    private let fields: [String: (field: Field, question: Question)]
    let reader: AnswerReader
    let word: (AnswerProblem, Field) -> String

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
            problems.add(
                root.diagnostic(
                    .error, "answers must be a mapping of fields to values, not \(root.kindName)",
                    notes: root.isListOfExamples
                        ? ["these are several examples: one that is a file of its own can be filled in"] : [])
            )
            return
        }
        for pair in pairs {
            guard let (field, question) = fields[pair.key] else {
                let match = problems.isCrowded ? nil : NearMatch.of(pair.key, among: fields.keys.sorted())
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
            field: field.name, answer: answer(reading, field, source: .prefill, raw: node.scalar), claim: nil,
            remarks: Remarks())
    }

    private func longEntry(_ field: Field, _ question: Question, _ node: YAMLNode) -> AnswerFile.Entry? {
        guard var map = YAMLMapReader(node, problems, expecting: "an answer") else { return nil }
        defer { map.finish() }
        let source = map.optionalChoice("source", AnswerSource.self) ?? .prefill
        let basis = map.optionalChoice("basis", Basis.self)
        let reason = map.text("reason")
        let respondent = map.text("respondent")
        let insists = map.flag("insist")
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
            guard let reading = self.value(field, question, value, insists: insists) else { return nil }
            answer = self.answer(reading, field, source: source, raw: value.scalar)
        }
        if let basis, field.type.isFigure || field.type == .table { answer?.basis = basis }
        answer?.respondent = respondent
        answer?.reason = reason
        let remarks = Remarks(
            notes: items(map.node("note")).compactMap(note),
            evidence: items(map.node("evidence")).compactMap { text($0, "evidence") })
        let claim = map.node("claim").flatMap { self.claim($0, field, question, beside: answer) }
        return AnswerFile.Entry(field: field.name, answer: answer, claim: claim, remarks: remarks)
    }

    /// What is claimed beside a measured figure: a value, or the long form without remarks.
    private func claim(
        _ node: YAMLNode, _ field: Field, _ question: Question, beside answer: FieldAnswer?
    ) -> FieldAnswer? {
        guard answer?.isMeasurement == true else {
            problems.add(
                node.diagnostic(
                    .error, "a claim stands beside a figure whose source is document or crm"))
            return nil
        }
        guard let entry = entry(field, question, node), let claim = entry.answer else { return nil }
        guard !claim.isMeasurement, claim.state != .notApplicable, entry.claim == nil, entry.remarks.isEmpty
        else {
            problems.add(
                node.diagnostic(
                    .error, "a claim is what somebody said: a value, its source, basis and respondent"))
            return nil
        }
        return claim
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
        guard let text = map.requiredNode("text") else { return nil }
        return self.text(text, "text").map { AnswerNote($0, isPublished: map.flag("published")) }
    }

    private func answer(
        _ reading: AnswerReader.Reading, _ field: Field, source: AnswerSource, raw: String?
    ) -> FieldAnswer {
        FieldAnswer(reading, of: field, source: source, raw: raw)
    }
}

extension YAMLNode {
    fileprivate var isListOfExamples: Bool {
        guard case .list(let items) = content else { return false }
        return items.contains { $0.value(of: "expect") != nil }
    }
}

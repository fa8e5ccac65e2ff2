package import Questionnaires
import TerminalText
package import Wording

/// Writes answers as a YAML file from which `AnswerFile` reads the same answers.
///
/// A value stands alone where the file's defaults say the rest; else in the long form. What was typed is not
/// kept: a value is written in canonical notation.
package struct AnswerFileWriter: Sendable {
    private let questionnaire: Questionnaire
    private let texts: Texts
    /// Longest line of a mapping in braces; a longer one is written key by key.
    private static let widestMapping = 100

    /// Creates a writer; `texts` words the comments.
    package init(_ questionnaire: Questionnaire, texts: Texts) {
        self.questionnaire = questionnaire
        self.texts = texts
    }

    /// The file's text: every question that something is known about, under its own text as a comment.
    ///
    /// - Parameter remarks: what was said beside the answers, by question id; it stands with the first field
    ///   of its question that has an answer.
    package func text(of sheet: AnswerSheet, remarks: [String: Remarks] = [:]) -> String {
        var text = YAMLText.comment(
            texts(.worksheet(.answersFileHead(title: questionnaire.title, version: questionnaire.version))))
        for stage in questionnaire.stages {
            var isFirst = true
            for question in questionnaire.questions where question.stage == stage.id {
                let said = remarks[question.id] ?? Remarks()
                let answers = entries(question, sheet, said)
                if answers.isEmpty { continue }
                if isFirst { text += "\n" + YAMLText.comment(stage.name.harmless()) }
                isFirst = false
                text += "\n" + comment(question) + answers
            }
        }
        return text
    }

    private func comment(_ question: Question) -> String {
        let lines = "\(question.id)  \(question.text.harmless())".wrapped(toCells: 100)
        return YAMLText.comment(lines.joined(separator: "\n"))
    }

    private func entries(_ question: Question, _ sheet: AnswerSheet, _ remarks: Remarks) -> String {
        let answered = question.fields.filter { sheet[$0.name].map(isWritable) ?? false }
        let carrier = answered.first ?? question.fields.first
        return question.fields.map { field in
            let answer = sheet[field.name].flatMap { isWritable($0) ? $0 : nil }
            let here = field.name == carrier?.name ? remarks : Remarks()
            let claim = answer == nil ? nil : sheet.claims[field.name]
            return entry(field, answer, claim, here)
        }.joined()
    }

    private func isWritable(_ answer: FieldAnswer) -> Bool {
        answer.state != .answered || answer.value != nil
    }

    private func entry(
        _ field: Field, _ answer: FieldAnswer?, _ claim: FieldAnswer?, _ remarks: Remarks
    ) -> String {
        guard answer != nil || !remarks.isEmpty else { return "" }
        var content: (key: String, value: YAMLValue)?
        if let answer, answer.state == .answered {
            content = value(answer, field)
        }
        var others = answer.map { provenance($0, field) } ?? []
        if let claim { others.append(("claim", .inline(self.claim(claim, field)))) }
        others += pairs(remarks)
        if others.isEmpty, let content, content.key == "value" {
            return write(field.name, content.value)
        }
        return write(field.name, .mapping((content.map { [$0] } ?? []) + others))
    }

    /// What is claimed beside a measured figure, in one line.
    private func claim(_ claim: FieldAnswer, _ field: Field) -> String {
        let content = claim.state == .answered ? value(claim, field) : nil
        let parts = ((content.map { [$0] } ?? []) + provenance(claim, field)).compactMap { pair in
            if case .inline(let text) = pair.1 { "\(pair.0): \(text)" } else { nil as String? }
        }
        return "{\(parts.joined(separator: ", "))}"
    }

    /// The value, or the samples from which it follows.
    private func value(_ answer: FieldAnswer, _ field: Field) -> (String, YAMLValue)? {
        if let samples = answer.samples, !samples.isEmpty {
            return ("samples", .inline("[\(samples.map { figure($0, field) }.joined(separator: ", "))]"))
        }
        guard let value = answer.value else { return nil }
        switch (value, field.type) {
        case (.table(let rows), .table) where !rows.isEmpty:
            return ("value", .rows(rows.map { row($0, field) }))
        default: return ("value", .inline(inline(value, answer.said, field)))
        }
    }

    private func inline(_ value: AnswerValue, _ said: Said?, _ field: Field) -> String {
        switch value {
        case .number(let number):
            said?.canonical(of: number, YAMLText.number) ?? figure(number, field)
        case .flag(let flag): flag ? "true" : "false"
        case .text(let text): field.type == .text ? YAMLText.quoted(text) : plain(text)
        case .codes(let codes): "[\(codes.map(YAMLText.word).joined(separator: ", "))]"
        case .table: "[]"
        }
    }

    /// A date or a code.
    private func plain(_ text: String) -> String {
        CalendarDate(iso: text) == nil ? YAMLText.word(text) : text
    }

    /// A figure; the middle of a range of whole numbers, which need not be whole, as a range.
    private func figure(_ number: Double, _ field: Field) -> String {
        guard field.type == .integer, number.rounded() != number else { return YAMLText.number(number) }
        let low = number.rounded(.down)
        let high = number.rounded(.up)
        return (low + high) / 2 == number
            ? "\(YAMLText.number(low))..\(YAMLText.number(high))"
            : "\(YAMLText.number(number))..\(YAMLText.number(number))"
    }

    private func row(_ row: TableRow, _ field: Field) -> String {
        let cells = (field.table?.columns ?? []).compactMap { column -> String? in
            switch row.cells[column.name] {
            case .value(let value, let said): "\(column.name): \(inline(value, said, column))"
            case .dontKnow: "\(column.name): '?'"
            case nil: nil
            }
        }
        return "{\(cells.joined(separator: ", "))}"
    }

    /// Everything about an answer that a file does not say by default.
    private func provenance(_ answer: FieldAnswer, _ field: Field) -> [(key: String, value: YAMLValue)] {
        var pairs: [(String, YAMLValue)] = []
        if answer.state != .answered { pairs.append(("state", .inline(answer.state.rawValue))) }
        if let reason = answer.reason {
            pairs.append(("reason", .inline(YAMLText.quoted(reason))))
        } else if answer.state == .notApplicable {
            pairs.append(("reason", .inline(YAMLText.quoted(""))))
        }
        if let source = answer.source, source != .prefill {
            pairs.append(("source", .inline(source.rawValue)))
        }
        if let basis = answer.basis, basis != defaultBasis(answer, field) {
            pairs.append(("basis", .inline(basis.rawValue)))
        }
        if let respondent = answer.respondent {
            pairs.append(("respondent", .inline(YAMLText.quoted(respondent))))
        }
        if case .table(let rows) = answer.value, let shape = field.table,
            !RowDoubts(shape).totals(in: rows).isEmpty
        {
            pairs.append(("insist", .inline("true")))
        }
        return pairs
    }

    /// The basis that a reader of the file assumes.
    private func defaultBasis(_ answer: FieldAnswer, _ field: Field) -> Basis? {
        guard answer.state == .answered, field.type.isFigure || field.type == .table else { return nil }
        if let samples = answer.samples, !samples.isEmpty { return .samples }
        if let basis = answer.said?.basis { return basis }
        if answer.said == nil, case .number(let number)? = answer.value, field.type == .integer,
            number.rounded() != number
        {
            return .range
        }
        return answer.source == .document || answer.source == .crm ? .measured : .estimated
    }

    private func pairs(_ remarks: Remarks) -> [(key: String, value: YAMLValue)] {
        var pairs: [(String, YAMLValue)] = []
        let notes = remarks.notes.map { note in
            let text = YAMLText.quoted(note.text)
            return note.isPublished ? "{text: \(text), published: true}" : text
        }
        if let only = notes.first, notes.count == 1 {
            pairs.append(("note", .inline(only)))
        } else if !notes.isEmpty {
            pairs.append(("note", .rows(notes)))
        }
        let references = remarks.evidence.map(YAMLText.quoted)
        if let only = references.first, references.count == 1 {
            pairs.append(("evidence", .inline(only)))
        } else if !references.isEmpty {
            pairs.append(("evidence", .rows(references)))
        }
        return pairs
    }

    // MARK: YAML

    /// What stands behind a key.
    private enum YAMLValue {
        /// On the same line.
        case inline(String)
        /// A list, an item on each line.
        case rows([String])
        case mapping([(key: String, value: YAMLValue)])
    }

    private func write(_ key: String, _ value: YAMLValue, indent: Int = 0) -> String {
        let blanks = String(repeating: " ", count: indent)
        switch value {
        case .inline(let text): return "\(blanks)\(key): \(text)\n"
        case .rows(let rows):
            return "\(blanks)\(key):\n" + rows.map { "\(blanks)  - \($0)\n" }.joined()
        case .mapping(let pairs):
            let inline = pairs.compactMap { pair -> String? in
                if case .inline(let text) = pair.value { return "\(pair.key): \(text)" }
                return nil
            }
            let line = "\(blanks)\(key): {\(inline.joined(separator: ", "))}"
            if inline.count == pairs.count, CellWidth.of(line) <= Self.widestMapping { return line + "\n" }
            return "\(blanks)\(key):\n"
                + pairs.map { write($0.key, $0.value, indent: indent + 2) }.joined()
        }
    }
}

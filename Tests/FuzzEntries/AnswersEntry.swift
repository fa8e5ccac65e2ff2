import Answers
import Diagnostics
import Expressions
import Questionnaires
import Wording

/// One text as a typed answer to every field, as rows, and as an answers file.
enum AnswersEntry {
    static func problem(with bytes: [UInt8]) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        guard let questionnaire = SmallQuestionnaire.loaded.questionnaire else {
            return DiagnosticRenderer().render(SmallQuestionnaire.loaded.diagnostics)
        }
        for language in [Language.english, .polish, .simplifiedChinese] {
            let reader = AnswerReader(questionnaire, language: language, currency: "PLN")
            if let problem = typed(text, questionnaire, reader) { return problem }
        }
        let reader = AnswerReader(questionnaire, language: .english, currency: "EUR")
        rows(text, questionnaire, reader)
        return file(text, questionnaire, reader)
    }

    private static func typed(
        _ text: String, _ questionnaire: Questionnaire, _ reader: AnswerReader
    ) -> String? {
        let formatter = ValueFormatter(questionnaire, Texts(.english), currency: "EUR")
        for question in questionnaire.questions {
            for field in question.fields {
                switch reader.read(text, for: field, summary: question.summary) {
                case .failure(let problem): _ = formatter.texts(problem.phrase(for: field, formatter))
                case .success(.dontKnow): break
                case .success(.value(let value, let samples, _)):
                    _ = formatter.answer(value, of: field)
                    let numbers = (samples ?? []) + [value].compactMap(\.number)
                    if numbers.contains(where: { !$0.isFinite }) { return "\(field.name): not finite" }
                }
            }
        }
        return nil
    }

    private static func rows(_ text: String, _ questionnaire: Questionnaire, _ reader: AnswerReader) {
        let shapes = questionnaire.questions.flatMap(\.fields).compactMap(\.table)
        let table = TableReader(reader)
        for shape in shapes {
            _ = table.readRow(text, of: shape)
            for cells in DelimitedText(text).rows.prefix(100) {
                guard case .success(let row) = table.readRow(cells: cells, of: shape) else { continue }
                _ = TableReader.fixedRow(row, in: shape)
            }
        }
        for input in questionnaire.methods.flatMap(\.inputs) {
            _ = MethodInputReader(reader).read(text, for: input)
            _ = MethodInputReader(reader).readFile(text, for: input)
        }
    }

    /// What is read from a file is written so that it is read again as the same.
    private static func file(
        _ text: String, _ questionnaire: Questionnaire, _ reader: AnswerReader
    ) -> String? {
        let formatter = ValueFormatter(questionnaire, Texts(.english), currency: "EUR")
        func read(_ text: String) -> AnswerFile {
            AnswerFile(SourceText(name: "answers.yaml", text: text), questionnaire, reader) {
                formatter.texts($0.phrase(for: $1, formatter))
            }
        }
        let file = read(text)
        _ = DiagnosticRenderer().render(file.diagnostics)
        guard file.diagnostics.isEmpty else { return nil }
        let sheet = sheet(file)
        let written = AnswerFileWriter(questionnaire, texts: Texts(.english)).text(of: sheet)
        let again = read(written)
        if !again.diagnostics.isEmpty {
            return "written so that it cannot be read: \(DiagnosticRenderer().render(again.diagnostics))"
        }
        return self.sheet(again) == sheet ? nil : "written so that it says something else:\n\(written)"
    }

    private static func sheet(_ file: AnswerFile) -> AnswerSheet {
        var sheet = AnswerSheet()
        for entry in file.entries {
            guard var answer = entry.answer else { continue }
            answer.raw = nil
            sheet[entry.field] = answer
        }
        return sheet
    }
}

extension AnswerValue {
    fileprivate var number: Double? {
        guard case .number(let number) = self else { return nil }
        return number
    }
}

import Answers
import Questionnaires
import TerminalText
import Wording

/// The blank form as an answers file: comments, and every field without a value.
struct WorksheetYAML {
    private let sheet: Worksheet

    init(_ sheet: Worksheet) { self.sheet = sheet }

    private var texts: Texts { sheet.texts }

    var text: String {
        var text = comment(sheet.title) + comment(texts(.worksheet(.fileHelp)))
        for (stage, questions) in sheet.stages {
            text += "\n" + comment("==== \(stage.name)")
            if let intro = stage.intro { text += comment(intro) }
            for item in questions { text += "\n" + self.text(of: item) }
        }
        return text
    }

    private func text(of item: Worksheet.NumberedQuestion) -> String {
        let question = item.question
        var text = comment("\(item.number). \(question.text)")
        text += comment(texts.signs.clauses(sheet.marks(question)))
        for explanation in sheet.explanations(question) { text += comment(explanation) }
        for field in question.fields { text += self.text(of: field, question) }
        return text
    }

    private func text(of field: Field, _ question: Question) -> String {
        if let table = field.table { return text(of: field, table) }
        var forms = [form(field)]
        if field.optional { forms.append(texts(.worksheet(.mayStayEmpty))) }
        var text = comment(texts.signs.bracketed(field.label, texts.signs.clauses(forms)))
        for option in sheet.options(field) { text += comment(words(option), indent: 4) }
        if question.summary != nil, field.type.isFigure {
            text += comment(texts(.worksheet(.samplesInFile(field.name))))
        }
        return text + "\(field.name):\n"
    }

    /// What is written for an option, and what it means.
    private func words(_ option: AnswerOption) -> String {
        let label = option.help.map { texts.signs.labelled(option.label, $0) } ?? option.label
        return "\(option.code) = \(label)"
    }

    private func form(_ field: Field) -> String {
        let codes = sheet.options(field).prefix(2).map(\.code)
        let form = texts(.worksheet(.formInFile(FormWord(field, currency: nil), codes: codes)))
        return texts.signs.list([form, sheet.range(field)].compactMap { $0 })
    }

    /// The rows stand behind `#`, so that an untouched form says nothing about the table.
    private func text(of field: Field, _ table: TableShape) -> String {
        var text = comment(texts(.value(.labelled(field.label, texts(.worksheet(.tableInFile))))))
        for column in table.columns {
            let forms = [form(column), column.optional ? texts(.worksheet(.mayStayEmpty)) : nil].compactMap {
                $0
            }
            text += comment(
                texts.signs.labelled(
                    column.name, texts.signs.bracketed(column.label, texts.signs.clauses(forms))), indent: 4)
            for option in sheet.options(column) { text += comment(words(option), indent: 8) }
        }
        text += "\(field.name):\n"
        for row in sheet.rows(table).prefix(max(table.fixedRows.count + 1, 3)) {
            let cells = table.columns.map { column in
                let given = row[column.name].map {
                    column.type == .text ? YAMLText.quoted($0) : YAMLText.word($0)
                }
                return "\(column.name): \(given ?? "")"
            }
            text += "#  - {\(cells.joined(separator: ", "))}\n"
        }
        return text
    }

    private func comment(_ text: String, indent: Int = 0) -> String {
        text.harmless(keepingLines: true).wrapped(toCells: 100 - indent).map { line in
            YAMLText.comment(String(repeating: " ", count: line.isEmpty ? 0 : indent) + line)
        }.joined()
    }
}

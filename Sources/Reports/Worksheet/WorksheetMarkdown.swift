import Answers
import Questionnaires
import Wording

/// The blank form as Markdown: headings, tick boxes and tables.
struct WorksheetMarkdown {
    private let sheet: Worksheet

    init(_ sheet: Worksheet) { self.sheet = sheet }

    private var texts: Texts { sheet.texts }
    private static let line = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_"
    private static let box = "☐"

    var text: String {
        var blocks = [
            "# \(escaped(sheet.title))", escaped(texts(.worksheet(.help(sheet.depthWord)))),
            [WorksheetPhrase.companyLabel, .filledInBy].map {
                texts.signs.labelled(escaped(texts(.worksheet($0))), Self.line)
            }.joined(separator: "  \n"),
        ]
        for (stage, questions) in sheet.stages {
            blocks.append("## \(escaped(stage.name))")
            if let intro = stage.intro { blocks.append(escaped(intro)) }
            for item in questions { blocks += self.blocks(of: item) }
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func blocks(of item: Worksheet.NumberedQuestion) -> [String] {
        let question = item.question
        var blocks = ["### \(item.number)\\. \(escaped(question.text))"]
        blocks.append("*\(escaped(texts.signs.clauses(sheet.marks(question))))*")
        blocks += sheet.explanations(question).map(escaped)
        let isOnly = question.fields.count == 1
        for field in question.fields { blocks += self.blocks(of: field, question, isOnly: isOnly) }
        return blocks
    }

    private func blocks(of field: Field, _ question: Question, isOnly: Bool) -> [String] {
        if let table = field.table { return ["**\(escaped(field.label))**", markdown(table)] }
        let choices = sheet.choices(field)
        guard choices.isEmpty else {
            let heading = isOnly ? [] : ["**\(escaped(field.label))**"]
            let boxes = choices.map { choice in
                let label = choice.help.map { texts.signs.labelled(choice.label, $0) } ?? choice.label
                return "- \(Self.box) \(escaped(label))"
            }
            return heading + [boxes.joined(separator: "\n")]
        }
        let label = texts.signs.bracketed(escaped(field.label), escaped(sheet.form(field)))
        if field.type == .text { return [texts.signs.heading(label), Self.line + Self.line + Self.line] }
        let several = question.summary != nil && field.type.isFigure ? " \(Self.line)" : ""
        return [
            texts.signs.labelled(
                label, "\(Self.line)\(several) \(Self.box) " + escaped(texts(.value(.dontKnow))))
        ]
    }

    private func markdown(_ table: TableShape) -> String {
        func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
        let head = line(table.columns.map { escaped($0.label) })
        let rule = line(table.columns.map { _ in "---" })
        let rows = sheet.rows(table).map { row in
            line(
                table.columns.map { column in
                    row[column.name].map { escaped(sheet.given($0, in: column)) } ?? "&nbsp;"
                })
        }
        let codes = table.columns.flatMap { column -> [String] in
            let labels = sheet.options(column).map(\.label)
            guard !labels.isEmpty else { return [] }
            return [texts.signs.labelled(column.label, texts.signs.alternatives(labels))]
                + sheet.explanations(ofOptionsIn: column)
        }
        let legend = codes.map { "\n\n" + escaped($0) }.joined()
        return ([head, rule] + rows).joined(separator: "\n") + legend
    }

    private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }
}

extension Worksheet {
    /// What can be ticked for a field, with what it means where that is said: its options and "I don't know"; empty
    /// where something is written.
    func choices(_ field: Field) -> [(label: String, help: String?)] {
        let choices: [(String, String?)]
        switch field.type {
        case .choice, .multi: choices = options(field).map { ($0.label, $0.help) }
        case .yesNo: choices = [(texts(.value(.yes)), nil), (texts(.value(.no)), nil)]
        default: return []
        }
        return choices + [(texts(.value(.dontKnow)), nil)]
    }

    /// What the options of a column mean, as far as that is said.
    func explanations(ofOptionsIn column: Field) -> [String] {
        options(column).compactMap { option in option.help.map { texts.signs.labelled(option.label, $0) } }
    }

    /// What form an answer has, in words.
    func form(_ field: Field) -> String {
        let form = texts(.asking(.expected(FormWord(field, currency: nil))))
        return texts.signs.list([form, range(field)].compactMap { $0 })
    }
}

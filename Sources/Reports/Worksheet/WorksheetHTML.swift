import Answers
import Questionnaires
import Wording

/// The blank form as one page without scripts: filled in on a screen or on paper.
struct WorksheetHTML {
    private let sheet: Worksheet

    init(_ sheet: Worksheet) { self.sheet = sheet }

    private var texts: Texts { sheet.texts }

    var text: String {
        let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        var page = """
            <!DOCTYPE html>
            <html lang="\(texts.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>\(escaped(sheet.title))</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <main>
            <h1>\(escaped(sheet.title))</h1>
            <p>\(escaped(texts(.worksheet(.help(sheet.depthWord)))))</p>
            <p class="line"><label for="company">\(escaped(texts(.worksheet(.companyLabel))))</label>
            <input id="company" type="text" autocomplete="off"></p>
            <p class="line"><label for="person">\(escaped(texts(.worksheet(.filledInBy))))</label>
            <input id="person" type="text" autocomplete="off"></p>

            """
        for (position, (stage, questions)) in sheet.stages.enumerated() {
            let id = "stage-\(position + 1)"
            page += "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(escaped(stage.name))</h2>\n"
            if let intro = stage.intro { page += "<p>\(escaped(intro))</p>\n" }
            for item in questions { page += self.text(of: item) }
            page += "</section>\n"
        }
        return page + "</main>\n</body>\n</html>\n"
    }

    private func text(of item: Worksheet.NumberedQuestion) -> String {
        let question = item.question
        let kind = question.sensitive ? "question sensitive" : "question"
        var text = "<fieldset class=\"\(kind)\">\n"
        text += "<legend>\(item.number). \(escaped(question.text))</legend>\n"
        text += "<p class=\"marks\">\(escaped(texts.signs.clauses(sheet.marks(question))))</p>\n"
        for explanation in sheet.explanations(question) {
            text += "<p class=\"why\">\(escaped(explanation))</p>\n"
        }
        for (position, field) in question.fields.enumerated() {
            let id = "q\(item.number)-\(position + 1)"
            text += self.text(of: field, question, id, isOnly: question.fields.count == 1)
        }
        return text + "</fieldset>\n"
    }

    private func text(of field: Field, _ question: Question, _ id: String, isOnly: Bool) -> String {
        if let table = field.table { return text(of: field, table, id) }
        let choices = sheet.choices(field)
        if !choices.isEmpty {
            let type = field.type == .multi ? "checkbox" : "radio"
            let boxes = choices.enumerated().map { position, choice in
                let box = "<input type=\"\(type)\" name=\"\(id)\" id=\"\(id)-\(position + 1)\">"
                let help = choice.help.map { "<br><small>\(escaped($0))</small>" } ?? ""
                return
                    "<li>\(box) <label for=\"\(id)-\(position + 1)\">\(escaped(choice.label))</label>\(help)</li>\n"
            }
            let heading =
                "<p class=\"label\" id=\"\(id)\"\(isOnly ? " hidden" : "")>\(escaped(field.label))</p>\n"
            return heading + "<ul role=\"group\" aria-labelledby=\"\(id)\">\n\(boxes.joined())</ul>\n"
        }
        let form = escaped(texts.signs.bracketed("", sheet.form(field)).trimmed)
        let label =
            "<label for=\"\(id)\">\(escaped(field.label)) <small>\(form)</small></label>"
        if field.type == .text {
            return "<p>\(label)\n<textarea id=\"\(id)\" rows=\"3\"></textarea></p>\n"
        }
        let box = "<input type=\"checkbox\" id=\"\(id)-0\">"
        let unknown = "<label for=\"\(id)-0\">\(escaped(texts(.value(.dontKnow))))</label>"
        return "<p class=\"line\">\(label)\n<input id=\"\(id)\" type=\"text\" autocomplete=\"off\">\n"
            + "<span>\(box) \(unknown)</span></p>\n"
    }

    private func text(of field: Field, _ table: TableShape, _ id: String) -> String {
        var text = "<div class=\"wide\"><table>\n<caption>\(escaped(field.label))</caption>\n<thead><tr>"
        for column in table.columns { text += "<th scope=\"col\">\(escaped(column.label))</th>" }
        text += "</tr></thead>\n<tbody>\n"
        for (position, row) in sheet.rows(table).enumerated() {
            text += "<tr>"
            for column in table.columns {
                if let given = row[column.name] {
                    text += "<td>\(escaped(sheet.given(given, in: column)))</td>"
                } else {
                    let name = texts(
                        .value(.labelled(column.label, texts(.worksheet(.rowNumber(position + 1))))))
                    text +=
                        "<td><input type=\"text\" autocomplete=\"off\" aria-label=\"\(escaped(name))\"></td>"
                }
            }
            text += "</tr>\n"
        }
        text += "</tbody>\n</table></div>\n"
        for column in table.columns {
            let labels = sheet.options(column).map(\.label)
            guard !labels.isEmpty else { continue }
            let legend = texts(.value(.labelled(column.label, texts.signs.alternatives(labels))))
            text += "<p class=\"why\">\(escaped(legend))</p>\n"
            for explanation in sheet.explanations(ofOptionsIn: column) {
                text += "<p class=\"why\">\(escaped(explanation))</p>\n"
            }
        }
        return text
    }

    private func escaped(_ text: String) -> String { HTMLText.escaped(text) }

    private static let style = """
        @page { size: A4; margin: 18mm 16mm; }
        :root { color-scheme: light; }
        body { font: 1rem/1.45 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0; }
        main { max-width: 52rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.6rem; }
        h2 { font-size: 1.25rem; border-bottom: 2px solid #1a1a1a; margin-top: 2rem; }
        fieldset { border: 0; border-left: 3px solid #767676; margin: 1.25rem 0; padding: 0 0 0 0.8rem; }
        fieldset.sensitive { border-left-color: #a4262c; }
        legend { font-weight: 600; padding: 0; }
        .marks, .why, small { color: #4a4a4a; }
        .marks, .why { font-size: 0.875rem; margin: 0.2rem 0; }
        .label { font-weight: 600; margin: 0.6rem 0 0; }
        ul { list-style: none; margin: 0.3rem 0; padding: 0; }
        .line { display: flex; flex-wrap: wrap; gap: 0.3rem 0.8rem; align-items: baseline; }
        input[type="text"], textarea { font: inherit; border: 1px solid #767676; padding: 0.25rem; }
        .line input[type="text"] { flex: 1 1 12rem; min-width: 6rem; }
        textarea { display: block; width: 100%; box-sizing: border-box; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; margin: 0.4rem 0; }
        caption { text-align: left; font-weight: 600; }
        th, td { border: 1px solid #767676; padding: 0.2rem; text-align: left; font-size: 0.875rem; }
        th { vertical-align: bottom; }
        td input[type="text"] { width: 100%; min-width: 4rem; border: 0; box-sizing: border-box; }
        :focus-visible { outline: 3px solid #0b57d0; outline-offset: 1px; }
        @media print {
          body { font-size: 10pt; }
          main { max-width: none; padding: 0; }
          fieldset, tr { break-inside: avoid; }
          h2, legend { break-after: avoid; }
          .wide { overflow: visible; }
          td { height: 1.6rem; }
          td input[type="text"] { min-width: 0; }
        }
        """
}

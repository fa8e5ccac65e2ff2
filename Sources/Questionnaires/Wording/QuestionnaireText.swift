/// A text that people read, with the id under which other languages give theirs.
public struct QuestionnaireText: Sendable, Equatable {
    /// Which placeholders a text may hold.
    public enum Placeholders: Sendable, Equatable {
        case none
        /// Every field and metric.
        case names
        /// The names that a rule reads, its limits and its lists.
        case rule(String)
        /// The columns of a table, and every field and metric.
        case row(String)
    }

    /// The id, such as `questions.ID.text`.
    public let id: String
    /// The text.
    public let text: String
    /// Which placeholders it may hold.
    public let placeholders: Placeholders
}

extension Questionnaire {
    /// Every text that people read, in the order of the questionnaire; an id that several share stands once.
    public var texts: [QuestionnaireText] {
        var result: [QuestionnaireText] = []
        var seen: Set<String> = []
        var copy = self
        copy.forEachText { id, placeholders, text in
            guard seen.insert(id).inserted else { return }
            result.append(QuestionnaireText(id: id, text: text, placeholders: placeholders))
        }
        return result
    }

    /// The questionnaire in another language; a text without a translation stays as it is.
    public func localized(in language: String) -> Questionnaire {
        guard language != locales.first, let translation = translations[language] else { return self }
        var result = self
        result.forEachText { id, _, text in text = translation[id] ?? text }
        return result
    }
}

/// Visits the texts of one thing under a common beginning of their ids; empty ones are passed over.
struct TextVisitor {
    let path: String
    var placeholders = QuestionnaireText.Placeholders.none
    let visit: Visit

    typealias Visit = (String, QuestionnaireText.Placeholders, inout String) -> Void

    func callAsFunction(_ key: String, _ text: inout String) {
        if !text.isEmpty { visit("\(path).\(key)", placeholders, &text) }
    }

    func callAsFunction(_ key: String, _ text: inout String?) {
        guard var known = text, !known.isEmpty else { return }
        visit("\(path).\(key)", placeholders, &known)
        text = known
    }
}

extension Questionnaire {
    fileprivate mutating func forEachText(
        _ visit: (String, QuestionnaireText.Placeholders, inout String) -> Void
    ) {
        withoutActuallyEscaping(visit) { visit in
            if !title.isEmpty { visit("title", .none, &title) }
            if !closingLine.isEmpty { visit("closing_line", .none, &closingLine) }
            visitFrame(visit)
            visitQuestions(visit)
            visitFigures(visit)
            visitRules(visit)
            for index in methods.indices { methods[index].forEachText(visit) }
        }
    }

    private mutating func visitFrame(_ visit: @escaping TextVisitor.Visit) {
        for index in stages.indices {
            TextVisitor(path: "stages.\(stages[index].id)", visit: visit)("name", &stages[index].name)
        }
        for stage in outputs.keys.sorted() {
            guard var output = outputs[stage] else { continue }
            TextVisitor(path: "outputs.\(stage)", visit: visit)("title", &output.title)
            outputs[stage] = output
        }
        for index in score.bands.indices {
            TextVisitor(path: "score.bands.\(score.bands[index].code)", visit: visit)(
                "label", &score.bands[index].label)
        }
        for name in options.keys.sorted() {
            guard var set = options[name] else { continue }
            for index in set.options.indices {
                TextVisitor(path: "options.\(name)", visit: visit)(
                    set.options[index].code, &set.options[index].label)
            }
            options[name] = set
        }
    }

    private mutating func visitQuestions(_ visit: @escaping TextVisitor.Visit) {
        for index in questions.indices {
            let visitor = TextVisitor(path: "questions.\(questions[index].id)", visit: visit)
            visitor("text", &questions[index].text)
            visitor("hint", &questions[index].hint)
            visitor("why", &questions[index].why)
            visitor("evidence", &questions[index].evidence)
            visitor("good", &questions[index].good)
            visitor("weak", &questions[index].weak)
            for place in questions[index].fields.indices {
                questions[index].fields[place].forEachText(under: "fields", visit)
            }
        }
    }

    private mutating func visitFigures(_ visit: @escaping TextVisitor.Visit) {
        for index in metrics.indices {
            let visitor = TextVisitor(path: "metrics.\(metrics[index].variable)", visit: visit)
            visitor("label", &metrics[index].label)
            visitor("target", &metrics[index].target)
            visitor("assumes", &metrics[index].assumes)
        }
        for table in columns.keys.sorted() {
            guard var list = columns[table] else { continue }
            for index in list.indices {
                let visitor = TextVisitor(path: "columns.\(table).\(list[index].name)", visit: visit)
                visitor("label", &list[index].label)
                visitor("target", &list[index].target)
            }
            columns[table] = list
        }
        for table in verdicts.keys.sorted() {
            guard var list = verdicts[table] else { continue }
            for index in list.indices {
                TextVisitor(path: "verdicts.\(table).\(list[index].code)", visit: visit)(
                    "label", &list[index].label)
                Self.visit(&list[index].reasons, "verdict_reasons", table, visit)
            }
            verdicts[table] = list
        }
        for table in verdictNotes.keys.sorted() {
            guard var list = verdictNotes[table] else { continue }
            Self.visit(&list, "verdict_notes", table, visit)
            verdictNotes[table] = list
        }
        for index in checks.indices {
            TextVisitor(path: "checks.\(checks[index].id)", placeholders: .names, visit: visit)(
                "message", &checks[index].message)
        }
    }

    private static func visit(
        _ notes: inout [VerdictNote], _ kind: String, _ table: String, _ visit: @escaping TextVisitor.Visit
    ) {
        for index in notes.indices {
            TextVisitor(
                path: "\(kind).\(table).\(notes[index].id)", placeholders: .row(table), visit: visit)(
                    "text", &notes[index].text)
        }
    }

    private mutating func visitRules(_ visit: @escaping TextVisitor.Visit) {
        for index in rules.indices {
            let id = rules[index].id
            let plain = TextVisitor(path: "rules.\(id)", visit: visit)
            let filled = TextVisitor(path: "rules.\(id)", placeholders: .rule(id), visit: visit)
            filled("title", &rules[index].title)
            filled("finding", &rules[index].finding)
            filled("recommendation", &rules[index].recommendation)
            filled("first_step", &rules[index].firstStep)
            filled("clears", &rules[index].clears)
            plain("who", &rules[index].who)
            plain("note", &rules[index].note)
            if var money = rules[index].money {
                plain("money.text", &money.text)
                rules[index].money = money
            }
            for place in rules[index].variants.indices {
                let variant = TextVisitor(
                    path: "rules.\(id).variants.\(place)", placeholders: .rule(id), visit: visit)
                variant("title", &rules[index].variants[place].title)
                variant("finding", &rules[index].variants[place].finding)
                variant("recommendation", &rules[index].variants[place].recommendation)
                variant("first_step", &rules[index].variants[place].firstStep)
            }
        }
    }
}

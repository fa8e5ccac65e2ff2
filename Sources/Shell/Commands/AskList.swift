import Answers
import Files
import Findings
import Questionnaires
import Sessions
import TerminalText
import Wording

extension CommandSpec {
    /// What a client still owes.
    static let askList = CommandSpec(
        english: CommandWords(
            "ask-list", argument: "[FILE]", help: "what the client still owes, ready to send"),
        completes: .file
    ) { $0.askList($1) }
}

extension Conversation {
    /// `:ask-list` shows what the client still owes; with a file behind it, writes it there.
    fileprivate func askList(_ argument: String) -> Reply {
        guard !argument.isEmpty else {
            // What waits for other people is not shown to those in the room; a file is for the client.
            let list = AskList(agenda.questions.filter { !room.defers($0) }, sheet, visibility, formatter)
            return showing {
                if list.groups.isEmpty && !agenda.waiting.isEmpty {
                    say(.room(.nothingOpen))
                } else {
                    write(
                        list.text(
                            client: settings.client, texts, width: width, isPlain: context.terminal.isPlain))
                }
                sayWaiting()
            }
        }
        let answers = session.sheet
        let asked = Visibility(questionnaire, answers)
        let list = AskList(assessor.askedQuestions(asked), answers, asked, formatter)
        return attempt { () throws(ShellProblem) in
            try context.write(
                list.text(client: settings.client, texts, width: 80), to: argument, replacing: false)
            say(.output(.wroteFile(argument)), indent: 2)
        }
    }
}

/// What a client still owes, grouped by who can answer: plain text without ids or codes, ready to send.
struct AskList {
    /// A question that has no full answer.
    struct Item: Equatable {
        let question: Question
        /// What is missing of it; empty where that is all of it.
        let missing: [String]
        /// True where somebody has said already that nobody knows.
        let isUnknown: Bool
    }

    /// Who can answer, with what is wanted of them.
    let groups: [(audience: Audience, items: [Item])]

    /// Looks for what is open, was left for later, or nobody knew, among the questions asked.
    init(_ questions: [Question], _ sheet: AnswerSheet, _ visibility: Visibility, _ formatter: ValueFormatter)
    {
        var items: [Audience: [Item]] = [:]
        for question in questions {
            let fields = question.fields.filter { !visibility.hiddenFields.contains($0.name) }
            let owed = fields.map { Self.owed($0, sheet[$0.name], formatter) }
            guard owed.contains(where: { $0 != nil }) else { continue }
            let isAll = zip(fields, owed).allSatisfy { field, owed in
                owed.map(\.isWhole) ?? (sheet[field.name] == nil)
            }
            items[question.audience, default: []].append(
                Item(
                    question: question, missing: isAll ? [] : owed.flatMap { $0?.labels ?? [] },
                    isUnknown: zip(fields, owed).allSatisfy { field, owed in
                        owed == nil || sheet[field.name]?.state == .dontKnow
                    }))
        }
        groups = Audience.allCases.compactMap { audience in items[audience].map { (audience, $0) } }
    }

    /// What is missing of a field, and whether that is all of it; nil where nothing is.
    private static func owed(_ field: Field, _ answer: FieldAnswer?, _ formatter: ValueFormatter) -> (
        labels: [String], isWhole: Bool
    )? {
        switch answer?.state {
        case nil: return field.optional ? nil : ([field.label], true)
        case .dontKnow, .skipped: return ([field.label], true)
        case .notApplicable: return nil
        case .answered: break
        }
        guard let shape = field.table, case .table(let rows) = answer?.value else { return nil }
        let cells = formatter.openCells(of: rows, shape, onlyUnknown: false, mostRows: mostRows)
        return cells.isEmpty ? nil : (cells, false)
    }

    /// So many rows of a column are named: who is asked for more looks into the table.
    private static let mostRows = 10

    /// The whole text, no line wider than `width` cells.
    ///
    /// - Parameter isPlain: true for a line per fact, without indentation.
    func text(client: String?, _ texts: Texts, width: Int, isPlain: Bool = false) -> String {
        var text = ""
        func add(_ line: String, indent: Int = 0, hanging: Int = 0) {
            let indent = isPlain ? 0 : indent
            let blanks = String(repeating: " ", count: indent)
            let wrapped = line.harmless().wrapped(
                toCells: max(width - indent, 10), indent: isPlain ? 0 : hanging)
            for line in wrapped { text += blanks + line + "\n" }
        }
        add(texts(.askList(.title(client: client))))
        if groups.isEmpty { add(texts(.askList(.empty))) }
        for (audience, items) in groups {
            text += "\n"
            add(texts(.worksheet(.askedOf(audience.word))))
            for item in items {
                add((isPlain ? "" : "- ") + item.question.text, hanging: 2)
                if !item.missing.isEmpty { add(texts(.finding(.missingIn(item.missing))), indent: 2) }
                if item.isUnknown { add(texts(.askList(.nobodyKnewYet)), indent: 2) }
                if !item.question.evidence.isEmpty {
                    add(texts(.asking(.evidence(item.question.evidence))), indent: 2)
                }
                if item.question.sensitive { add(texts(.worksheet(.confidential)), indent: 2) }
            }
        }
        return text
    }
}

import Answers
import Findings
import LineEditing
import Questionnaires
import Sessions
import Wording

/// What could stand in place of the word being typed: commands, places, options, files.
struct CompletionSource {
    let conversation: Conversation

    init(_ conversation: Conversation) { self.conversation = conversation }

    /// What can be typed, with what it stands for.
    typealias Word = (name: String, text: String?)

    /// Completes the text before the cursor.
    func completion(_ request: CompletionRequest) -> Completion {
        try? conversation.readRest()
        let text = request.beforeCursor
        guard let first = text.first, first == ":" || first == "：" else { return answer(text) }
        guard let blank = text.firstIndex(of: " ") else {
            return words(
                commands(text.dropFirst(), mark: ":"), beginning: ":" + text.dropFirst(), replacing: text)
        }
        let name = String(text[text.index(after: text.startIndex)..<blank])
        let argument = String(text[text.index(after: blank)...].drop { $0 == " " })
        guard case .command(let command) = Command.match(name, conversation.texts) else { return .none }
        return self.argument(of: command, argument)
    }

    // MARK: commands

    /// The commands by their names in the language in use, or in English where no other begins so.
    private func commands(_ beginning: some StringProtocol, mark: String) -> [Word] {
        let wanted = String(beginning).folded
        let all = CommandSpec.all.map { ($0.name, conversation.texts($0.words)) }
        let isEnglish = !all.contains { $0.1.name.folded.hasPrefix(wanted) }
        return all.map { (mark + (isEnglish ? $0.0 : $0.1.name), $0.1.help) }
    }

    private func argument(of command: CommandSpec, _ text: String) -> Completion {
        switch command.completes {
        case .nothing: .none
        case .words(let known): words(keywords(known), beginning: text)
        case .codes(let known): words(known.map { ($0, nil) }, beginning: text)
        case .several(let known):
            words(last(of: keywords(known), text), beginning: lastWord(text, " ,"))
        case .commands:
            commandName(String(text.drop(while: Entry.marks.contains)))
        case .names(let kinds): words(kinds.flatMap(named), beginning: text)
        case .wordThenName(let known, let kinds):
            if let blank = text.firstIndex(of: " ") {
                words(kinds.flatMap(named), beginning: String(text[blank...].drop { $0 == " " }))
            } else {
                words(keywords(known), beginning: text)
            }
        case .file: FileCompletion(conversation.context.files).completion(text)
        case .own(let complete): complete(self, text)
        }
    }

    private func commandName(_ beginning: String) -> Completion {
        words(commands(beginning, mark: ""), beginning: beginning)
    }

    func keywords(_ words: [Keyword]) -> [Word] { words.map { (conversation.texts.keyword($0), nil) } }

    private func named(_ kind: CommandSpec.Named) -> [Word] {
        switch kind {
        case .questions: questions
        case .fields: fields
        case .stages: stages
        case .findings: findings
        }
    }

    /// What may be named before the people in the room.
    private var slots: [Slot] { conversation.agenda.slots.filter { !conversation.agenda.isDeferred($0) } }

    private var fields: [Word] {
        slots.map { slot in
            let isOnly = slot.question.fields.count == 1
            return (
                slot.field.name,
                isOnly
                    ? slot.question.text
                    : conversation.texts(.value(.labelled(slot.field.label, slot.question.text)))
            )
        }
    }

    /// What was found, by id.
    private var findings: [Word] {
        let found = conversation.assessment.findings.filter(\.isThere)
        return found.map { ($0.rule.id, $0.texts.title) }
            + conversation.session.state.judgement.ownFindings.map { ($0.id, $0.title) }
    }

    private var questions: [Word] {
        conversation.agenda.questions.filter { !conversation.room.defers($0) }.map { ($0.id, $0.text) }
    }

    var stages: [Word] { conversation.questionnaire.stages.map { ($0.id, $0.name) } }

    var methods: [Word] { conversation.questionnaire.methods.map { ($0.id, $0.label) } }

    /// Names not given yet.
    private func last(of words: [Word], _ text: String) -> [Word] {
        let given = Set(text.split { " ,".contains($0) }.map(String.init))
        let typed = lastWord(text, " ,")
        return words.filter { !given.contains($0.name) || $0.name == typed }
    }

    /// `NAME VALUE` of a setting.
    func setting(_ text: String) -> Completion {
        guard let blank = text.firstIndex(of: " ") else {
            let settings = conversation.settings
            return words(
                SettingWord.allCases.map { name in
                    let value = settings[name.rawValue].map { conversation.shown($0, of: name) }
                    return (conversation.texts.keyword(.setting(name)), value ?? "-")
                }, beginning: text)
        }
        let value = String(text[text.index(after: blank)...].drop { $0 == " " })
        let name = conversation.texts.read(text[..<blank], SettingWord.allCases, Keyword.setting)
        return words(name.map(values) ?? [], beginning: value)
    }

    private func values(of setting: SettingWord) -> [Word] {
        switch setting {
        case .kind: keywords(SessionKind.allCases.map(\.keyword))
        case .depth: keywords([.core, .full])
        case .findings: keywords(FindingsMoment.allCases.map(\.keyword))
        case .language: Language.complete.map { ($0.rawValue, nil) }
        case .client, .code, .currency, .country, .by, .follows: []
        }
    }

    /// `FIELD=VALUE; FIELD=VALUE`: a field, or behind `=` what it can hold.
    func premise(_ text: String) -> Completion {
        let part = lastWord(text, ";；").drop { $0 == " " }
        guard let sign = part.firstIndex(of: "=") else {
            let fields = slots.filter { $0.field.type != .table }
            let named = Dictionary(self.fields.map { ($0.name, $0.text) }) { first, _ in first }
            return words(
                fields.map { ("\($0.field.name)=", named[$0.field.name] ?? nil) }, beginning: String(part),
                endsWord: false)
        }
        let name = String(part[..<sign]).trimmed
        guard let field = conversation.plan.fields[name] else { return .none }
        return options(of: field, String(part[part.index(after: sign)...].drop { $0 == " " }))
    }

    private func lastWord(_ text: String, _ separators: String) -> String {
        String(text.split(omittingEmptySubsequences: false) { separators.contains($0) }.last ?? "")
    }

    /// Words that begin with what was typed, or in whose explanation it stands.
    func words(
        _ words: [Word], beginning: String, replacing: String? = nil, endsWord: Bool = true
    ) -> Completion {
        let wanted = beginning.folded
        let fitting = words.filter { $0.name.folded.hasPrefix(wanted) }
        let others = words.filter {
            !$0.name.folded.hasPrefix(wanted) && wanted.count > 2 && $0.text?.folded.contains(wanted) == true
        }
        // Commands are found by their names alone: what is typed is nearly always one.
        let found = replacing == nil ? fitting + others : fitting
        return Completion(
            word: replacing ?? beginning,
            candidates: found.map { .init($0.name, description: $0.text, endsWord: endsWord) },
            isSearch: found.count > fitting.count)
    }

    // MARK: answers

    private func answer(_ text: String) -> Completion {
        guard let slot = conversation.current else { return .none }
        guard let shape = slot.field.table else {
            let isFigure = slot.field.type.isFigure && text.contains(where: \.isNumber)
            return isFigure && !text.hasSuffix("; ") ? separator(behind: text) : options(of: slot.field, text)
        }
        let cells = text.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == "；" || $0 == "\t" }
        let given = conversation.givenCells(slot, shape)
        let columns = shape.columns.filter { given[$0.name] == nil }
        guard columns.indices.contains(cells.count - 1), let cell = cells.last else { return .none }
        let column = columns[cells.count - 1]
        let typed = String(cell.drop { $0 == " " })
        let isLast = cells.count == columns.count
        if column.type == .text || column.type.isFigure, !typed.isEmpty, !isLast {
            return separator(behind: typed)
        }
        let found = options(of: column, typed, inCell: true)
        // Which column it is cannot be seen while typing.
        let hint = found.hint.map { conversation.texts(.value(.labelled(column.label, $0))) }
        return Completion(word: found.word, candidates: found.candidates, hint: hint)
    }

    /// TAB behind a figure or a cell ends it, as in a spreadsheet: there is nothing to complete, and where a terminal
    /// hands over a paste as if it were typed, two figures must not become one.
    private func separator(behind text: String) -> Completion {
        Completion(word: text, candidates: [.init(text + "; ", endsWord: false)])
    }

    /// The options of a field by number, code, label or a word of it, with or without diacritics.
    private func options(of field: Field, _ text: String, inCell: Bool = false) -> Completion {
        let texts = conversation.texts
        let hint = texts(.asking(.expected(FormWord(field, currency: conversation.settings.currency))))
        var options = conversation.reader.options(of: field).map { (code: $0.code, label: $0.label) }
        if field.type == .yesNo { options = [("yes", texts(.value(.yes))), ("no", texts(.value(.no)))] }
        guard !options.isEmpty else { return Completion(word: "", candidates: [], hint: hint) }
        let isMulti = field.type == .multi
        // In a cell a semicolon would end it, and it is `?` that says nobody knows.
        if !inCell { options.append((code: "", label: texts(.value(.dontKnow)))) }
        let word = isMulti ? String(lastWord(text, ",，、;；").drop { $0 == " " }) : text
        let wanted = word.folded
        let named = options.enumerated().filter { position, option in
            wanted.isEmpty || wanted == "\(position + 1)" || option.label.folded.hasPrefix(wanted)
        }
        // Nobody sees a code: it is found only by who knows it.
        let coded = options.enumerated().filter { $0.element.code.folded.hasPrefix(wanted) }
        let fitting = named.isEmpty ? coded : named
        let within = options.enumerated().filter { $0.element.label.folded.contains(wanted) }
        return Completion(
            word: word,
            candidates: (fitting.isEmpty ? within : fitting).map {
                .init($0.element.label, display: "\($0.offset + 1) \($0.element.label)", endsWord: !isMulti)
            }, hint: hint, isSearch: fitting.isEmpty)
    }
}

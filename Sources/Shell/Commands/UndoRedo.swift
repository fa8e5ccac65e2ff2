import Answers
import Questionnaires
import Sessions
import Wording

extension CommandSpec {
    /// Takes back the last action.
    static let undo = CommandSpec(
        english: CommandWords("undo", short: "u", help: "take back the last action"), argument: .nothing
    ) { conversation, _ in conversation.undo() }

    /// Brings back what was taken back.
    static let redo = CommandSpec(
        english: CommandWords("redo", help: "bring it back"), argument: .nothing
    ) { conversation, _ in conversation.redo() }
}

extension Conversation {
    fileprivate func undo() -> Reply {
        var undone: SessionEvent?
        return attempt { () throws(ShellProblem) in
            try keepingUp(isRepeated: true) {
                undone = try session.undo()
                say(
                    undone.map { .history(.undone(summary($0, since: sheet))) } ?? .history(.nothingToUndo),
                    indent: 2)
            }
            stay(after: undone)
        }
    }

    fileprivate func redo() -> Reply {
        var redone: SessionEvent?
        let before = sheet
        return attempt { () throws(ShellProblem) in
            let wasOpen = current.map(agenda.isOpen) ?? false
            try keepingUp(isRepeated: true) {
                redone = try session.redo()
                say(
                    redone.map { .history(.redone(summary($0, since: before))) } ?? .history(.nothingToRedo),
                    indent: 2)
            }
            if wasOpen, let slot = current, slot == redone.flatMap(slot(of:)), !agenda.isOpen(slot),
                !hasRoom(slot)
            {
                moveOn(from: slot)
                keepPlaceIfUntold(inTables: false)
            } else {
                stay(after: redone)
            }
        }
    }

    /// Whoever takes something back stays where the talk is, unless that left a field without its answer: then it is
    /// asked again, and `:return` leads back.
    private func stay(after event: SessionEvent?) {
        dialogue.leaveRow()
        dialogue.field?.table.rowsInDoubt = []
        if let slot = event.flatMap(slot(of:)), agenda.isOpen(slot), !agenda.isDeferred(slot) {
            if slot == current { move(to: slot) } else { jump(to: slot) }
        } else {
            returnToOpen()
        }
        keepPlaceIfUntold(inTables: false)
    }

    /// The first field that an action answered or cleared, if it is asked.
    private func slot(of event: SessionEvent) -> Slot? {
        let name: String?
        switch event {
        case .answered(let changes): name = changes.first?.field
        case .cleared(let fields): name = fields.first
        default: name = nil
        }
        return name.flatMap { name in agenda.slots.first { $0.field.name == name } }
    }

    /// An action in a few words.
    ///
    /// - Parameter before: the answers as they are without it.
    private func summary(_ event: SessionEvent, since before: AnswerSheet) -> String {
        if concealment(of: question(of: event)) != nil
            || finding(of: event).map(withheld.rules.contains) ?? false
        {
            return texts(.value(.somethingConfidential))
        }
        switch event {
        case .answered(let changes):
            guard let change = changes.first, let field = plan.fields[change.field] else { return "" }
            let first =
                change.answer.map {
                    texts(.value(.labelled(field.label, words($0, of: field, since: before))))
                }
                ?? field.label
            return changes.count == 1 ? first : texts.signs.bracketed(first, "+\(changes.count - 1)")
        case .cleared(let fields): return texts.signs.list(fields.compactMap { plan.fields[$0]?.label })
        case .noted(let question, let text, _): return texts(.value(.labelled(question, text)))
        case .evidence(let question, let reference): return texts(.value(.labelled(question, reference)))
        case .flagged(let question, _): return texts(.history(.flagOf(question)))
        case .settings(let changes):
            let settings = changes.sorted { $0.key < $1.key }
            return texts.signs.list(settings.map { texts.signs.words(words(ofSetting: $0.key, $0.value)) })
        case .finding(let action): return texts(.judgement(.deed(deed(action), id: action.finding)))
        case .summary(let stage, let text):
            guard let stage, let text else { return stage ?? text ?? "" }
            return texts(.value(.labelled(stage, text)))
        case .planned(let finding, let plan):
            return plan.action.map { texts(.value(.labelled(finding, $0))) } ?? finding
        case .imported(_, let export): return export.name
        case .upgraded(let newer):
            return texts.signs.list([texts(CommandSpec.upgrade.words).typed, newer.version])
        case .redacted, .salvaged, .room, .place, .undone, .redone: return ""
        }
    }

    /// Id of the finding that an action is about.
    private func finding(of event: SessionEvent) -> String? {
        switch event {
        case .finding(let action): action.finding
        case .planned(let id, _): id
        default: nil
        }
    }

    /// The question that an action is about, the first of several.
    private func question(of event: SessionEvent) -> Question? {
        switch event {
        case .answered(let changes), .imported(let changes, _):
            changes.first.flatMap { plan.questionOfField[$0.field] }
        case .cleared(let fields): fields.first.flatMap { plan.questionOfField[$0] }
        case .noted(let id, _, _), .evidence(let id, _), .flagged(let id, _):
            questionnaire.questions.first { $0.id == id }
        case .settings, .finding, .summary, .planned, .redacted, .salvaged, .upgraded, .room, .place,
            .undone, .redone:
            nil
        }
    }

    /// An answer in words; of a table what became of its rows.
    private func words(_ answer: FieldAnswer, of field: Field, since before: AnswerSheet) -> String {
        let change = TableChange(from: before[field.name]?.rows ?? [], to: answer.rows)
        let table = field.table.map { TableText($0, formatter) }
        return table.flatMap(change.summary).map { texts($0) } ?? withBasis(answer, of: field)
    }

    private func deed(_ action: FindingAction) -> FindingDeed {
        switch action {
        case .accept: .accepted
        case .hide: .hidden
        case .edit: .reworded
        case .add(let finding): .added(title: finding.title)
        }
    }
}

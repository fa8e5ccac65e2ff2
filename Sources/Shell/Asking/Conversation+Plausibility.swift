import Answers
import Findings
import Questionnaires
import Reports
import Wording

/// Plausibility checks: what was answered does not fit together.
extension Conversation {
    /// Says what does not fit, once for the same answers; not while rows of a table are still to come.
    ///
    /// - Parameters:
    ///   - question: the question that was just answered; what it contradicts is said again.
    ///   - toCome: fields that are about to be answered; what reads them waits until they are.
    /// - Returns: true where something said concerns that question.
    @discardableResult func sayWarnings(behind question: String?, toCome: Set<String> = []) -> Bool {
        var isConcerned = false
        let waiting = warnings.filter { !$0.fields.isDisjoint(with: toCome) }.map(\.check.id)
        for warning in warnings where !waiting.contains(warning.check.id) {
            let known = said[warning.check.id]
            guard let new = warning.about({ part in known.map { $0.unsaid(of: part, sheet) } ?? part }) else {
                continue
            }
            let concerns = dialogue.hasChanged && new.questions.contains { $0 == question }
            guard concerns || known == nil else { continue }
            say(text: ReasonWords(texts).text(of: new, withQuestions: true), indent: 2)
            isConcerned = isConcerned || concerns
        }
        dialogue.hasChanged = dialogue.hasChanged && !waiting.isEmpty
        noteWarnings(except: waiting)
        return isConcerned
    }

    /// Takes what does not fit as said.
    ///
    /// - Parameter waiting: ids of checks of which nothing new was said.
    func noteWarnings(except waiting: [String] = []) {
        // What must not be heard by those in the room was said before others all the same.
        var noted =
            said.isEmpty ? [:] : said.filter { withheldUnasked.checks.contains($0.key) }
        for warning in warnings {
            let id = warning.check.id
            noted[id] = waiting.contains(id) ? said[id] : SaidGrounds(warning.parts, sheet)
        }
        said = noted
    }

    /// Plausibility checks that were said and still hold, each with the answers about which it was said.
    private var said: [String: SaidGrounds] {
        get {
            switch dialogue.said {
            case .grounds(let known): return known
            case .whatHeld(let outlook):
                let found = Dictionary(
                    outlook.warnings.map { ($0.check.id, SaidGrounds($0.parts, outlook.sheet)) }
                ) { first, _ in first }
                dialogue.said = .grounds(found)
                return found
            }
        }
        set { dialogue.said = .grounds(newValue) }
    }

    /// The fields of a question that is gone through as a whole which stand behind one; empty otherwise.
    func fieldsToCome(behind slot: Slot) -> Set<String> {
        guard dialogue.goesThrough(slot.question) else { return [] }
        return Set(slot.question.fields.map(\.name).drop { $0 != slot.field.name }.dropFirst())
    }

    /// Stays at a field whose answer does not fit to others; Enter keeps it, and then it is not asked again.
    func asksBack(about slot: Slot) -> Bool {
        guard context.terminal.isInteractive, slot == current,
            sayWarnings(behind: slot.question.id, toCome: fieldsToCome(behind: slot))
        else { return false }
        dialogue.field?.failures = 0
        say(.reply(.askedBack), indent: 2)
        // The line stays empty: what is typed next is another answer, never the end of this one.
        dialogue.field?.mode = .askingBack
        return true
    }

    // MARK: rows

    /// Says of which rows of a table the cells do not fit to each other, once for the same rows.
    ///
    /// What further rows may change waits until the table is left.
    ///
    /// - Parameter changed: the rows that may be in doubt since the last change.
    func sayRowsInDoubt(_ slot: Slot, _ changed: [Int]) {
        let table = slot.field.name
        let rows = rows(of: slot)
        // What one row decides is told from that row, without all those before it.
        let changed = changed.filter(rows.indices.contains)
        let isAlone = !looksAtAll(rows.count, for: changed.count)
        var sheet = sheet
        if isAlone { sheet[table]?.value = .table(changed.map { rows[$0] }) }
        let warnings =
            isAlone
            ? assessor.warnings(sheet, Visibility(questionnaire, sheet), without: withheldUnasked) : warnings
        var positions: Set<Int> = []
        for warning in warnings {
            let known = said[warning.check.id]
            let new = warning.about { part in
                guard part.rows[table] != nil else { return nil }
                return known.map { $0.unsaid(of: part, sheet) } ?? part
            }
            guard let new else { continue }
            say(text: ReasonWords(texts).text(of: new, withQuestions: true), indent: 2)
            let found = new.parts.flatMap { $0.rows[table] ?? [] }
            positions.formUnion(isAlone ? found.filter(changed.indices.contains).map { changed[$0] } : found)
            said[warning.check.id, default: SaidGrounds()].add(new.parts, sheet)
        }
        let known = dialogue.field?.table.rowsInDoubt ?? []
        let found = positions.sorted().filter(rows.indices.contains).map { rows[$0] }
        dialogue.field?.table.rowsInDoubt = known + found.filter { !known.contains($0) }
    }

    /// Brings back the next row of which it was said that it does not fit; false where there is none, or nobody to ask.
    func offersRowInDoubt(_ slot: Slot) -> Bool {
        guard context.terminal.isInteractive, slot == current, let shape = slot.field.table else {
            dialogue.field?.table.rowsInDoubt = []
            return false
        }
        let rows = rows(of: slot)
        while let row = dialogue.field?.table.rowsInDoubt.first {
            dialogue.field?.table.rowsInDoubt.removeFirst()
            guard let position = rows.firstIndex(of: row) else { continue }
            say(.table(.askedBack(position + 1)), indent: 2)
            dialogue.field?.mode = .correctingRow(position)
            dialogue.offer = Offer(answer: typed(row, shape), isSaved: true)
            return true
        }
        return false
    }
}

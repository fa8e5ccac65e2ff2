import Files
import LineEditing
import MemoryFiles
import Questionnaires
import Sessions
import Shell

/// What is done at a prompt.
extension Meeting {
    /// Does what comes next.
    func act(_ offer: Prefill) -> (LineResult, replacesOffer: Bool) {
        do {
            try examine(hasEnded: false)
            if world.files.snapshot.isDead { return (.terminated(draft: ""), false) }
            let at = situation(offer)
            followPlace(at)
            try examinePrompt(at)
            while !isEnding, let act = next(at, model) {
                if try prepare(act) {
                    happen(act)
                } else if let meaning = meaning(of: act, at) {
                    happen(act)
                    return perform(act, meaning, at)
                }
            }
            isEnding = true
            return perform(.type(":quit"), .leave, at)
        } catch {
            failure = error as? Failure ?? Failure(promise: .opening, detail: "\(error)")
            return (.terminated(draft: ""), false)
        }
    }

    /// What cannot be done takes no time, so that the same is done again without it.
    private func happen(_ act: Act) {
        acts.append(act)
        world.pass(milliseconds: 1500)
    }

    private func situation(_ offer: Prefill) -> Situation {
        guard let dialogue else { return Situation() }
        let row = dialogue.row
        return Situation(
            field: dialogue.asked?.field, question: dialogue.asked?.question, row: row?.number ?? 1,
            given: row?.given ?? [:], freeRowsEnded: dialogue.freeRowsEnded, offer: offer.text,
            head: offer.head, before: dialogue.before,
            path: dialogue.session.path)
    }

    /// Does what is no line; false where it is one.
    private func prepare(_ act: Act) throws -> Bool {
        switch act {
        case .wait(let milliseconds): world.pass(milliseconds: milliseconds)
        case .fault(let kind, let calls):
            // One at a time: where taking back fails too, what was not saved stays in the file.
            let number = world.files.snapshot.calls.count + calls
            world.files.change { $0.faults = [number: kind.onDisk] }
            faults = [(number, kind)]
            tally.faults += 1
        case .faultAtOpening(let kind, let calls):
            faultAtOpening = (kind, calls)
            tally.faults += 1
        case .kill(let bytes?):
            world.files.change { $0.meanwhile[.write] = { $0.faults[$0.calls.count] = .kill(bytes) } }
            tally.kills += 1
        case .fullDisk:
            world.files.change { $0.breakdown = ($0.calls.count, [.write], Act.Fault.noSpaceNumber) }
            isDiskFull = true
            tally.faults += 1
        case .roomOnDisk:
            world.files.change { $0.breakdown = nil }
            isDiskFull = false
        case .otherProcess: try examineLock()
        default: return false
        }
        return true
    }

    /// What that means; nil where nobody knows, or where it cannot be done.
    private func meaning(of act: Act, _ at: Situation) -> Meaning? {
        switch act {
        case .type(let line):
            switch lexicon.meaning(of: line, at, model) {
            // There may be such a file.
            case .saveAs(let path) where world.files.snapshot.data(path) != nil: .nothing
            case let meaning: meaning
            }
        case .append(""): lexicon.meaning(of: at.offer, at, model) ?? .nothing
        case .append(let text): lexicon.meaning(of: text, at, model)
        case .endOfInput: at.offer.isEmpty ? .leave : nil
        default: .nothing
        }
    }

    private func isReply(_ act: Act) -> Bool {
        if case .type(let line) = act { model.replies?[line] != nil } else { false }
    }

    private func perform(
        _ act: Act, _ meaning: Meaning, _ at: Situation
    ) -> (LineResult, replacesOffer: Bool) {
        step = Step(
            act: act, meaning: meaning, at: at, events: world.events(at.path),
            isReply: isReply(act))
        tally.steps += 1
        shown.append(terminal.output)
        terminal.forget()
        switch act {
        case .type(let line): return (.line(line), at.head.isEmpty)
        case .append(let text): return (.line(at.offer + (text.isEmpty ? "" : " " + text)), false)
        case .interrupt(let line): return (.interrupted(draft: line), false)
        case .pageUp: return (.previousQuestion(draft: at.offer), false)
        case .pageDown: return (.nextQuestion(draft: at.offer), false)
        case .hangUp(let line): return (.hangUp(draft: line), false)
        case .kill, .powerCut:
            tally.kills += 1
            if act == .powerCut {
                let state = world.files.snapshot.onDevice
                world.files.change { $0.isDead = true }
                world.put(state)
            }
            world.files.change { $0.isDead = true }
            return (.terminated(draft: ""), false)
        case .endOfInput, .wait, .fault, .faultAtOpening, .fullDisk, .roomOnDisk, .otherProcess:
            return (.endOfInput, false)
        }
    }
}

import Answers
import Files
import MemoryFiles
import Questionnaires
import Sessions
import Shell

/// What must be true after each step.
extension Meeting {
    /// True where what was done may have met a fault, or nothing can be written any more.
    private var isTroubled: Bool {
        isDiskFull || isFaultMet || dialogue.map { $0.session.access != .writable } ?? false
    }

    /// True where a call went wrong so that it may be noticed.
    private var isFaultMet: Bool {
        let calls = world.files.snapshot.calls
        return faults.contains { call, kind in
            // Nobody can close a file twice.
            calls.indices.contains(call) && (!kind.isHarmless || calls[call] == .close)
        }
    }

    /// Examines what came of the step before.
    func examine(hasEnded: Bool) throws {
        guard let step, let dialogue, !world.files.snapshot.isDead else { return }
        self.step = nil
        let isTroubled = isTroubled
        let isCalm = !isTroubled && !faults.contains { world.files.snapshot.calls.indices.contains($0.call) }
        faults.removeAll { world.files.snapshot.calls.indices.contains($0.call) }
        hasMetFault = !isCalm
        // Where an empty line leads in a table is told by no answer.
        isLookDue = hasMetFault || step.act == .append("") && step.at.field?.type == .table
        let written = world.events(path)
        let events = written.actions - step.events.actions
        var allowed = model.events(of: step.meaning, step.at)
        lastStep = (step, events)
        let isKept = isUnchanged(step)
        if isTroubled || isKept { allowed = 0...allowed.upperBound }
        guard allowed.contains(events) else {
            throw Failure(promise: .events, detail: "\(events) events, not \(allowed), of '\(step.act)'")
        }
        model.take(
            step.meaning, step.at, events: events, hasWritten: written.all > step.events.all, at: world.now)
        tally.events += events
        if hasEnded {
            model.turnElsewhere()
        } else {
            try examineReplies(step, isSure: !isTroubled && !isKept)
        }
        try examineState(dialogue)
        try examineDisk(step, dialogue)
        try examineSaid(step, events, dialogue)
        try examineDrafts(dialogue)
        if isTroubled, !hasEnded, events == 0, !step.isReply, !isKept { try examinePutAside(step, dialogue) }
        switch step.act {
        case .hangUp(let line) where isCalm: try examineDraft(line)
        default: break
        }
        if hasEnded { return }
        if case .leave = step.meaning {
            // That the file is another one is said once.
            guard isTroubled, !wasLeaveRefused else {
                throw Failure(promise: .leaving, detail: "'\(step.act)' does not lead out")
            }
            wasLeaveRefused = true
        }
        if step.act.goesBack, !isTroubled, dialogue.asked?.field.name != step.at.before ?? step.at.field?.name
        {
            throw Failure(
                promise: .back, detail: "'\(step.act)' leads to \(dialogue.asked?.field.name ?? "-")")
        }
        if case .saveAs(let wanted) = step.meaning, !isTroubled, path != wanted {
            throw Failure(promise: .disk, detail: "not saved as \(wanted)")
        }
    }

    /// True where a line may be what stood there already, which is kept without being written.
    private func isUnchanged(_ step: Step) -> Bool {
        switch step.act {
        case .append(""): !step.at.offer.isEmpty
        case .type(let line): line == step.at.offer
        default: false
        }
    }

    private func examineReplies(_ step: Step, isSure: Bool) throws {
        let isAsked = dialogue?.isAskedBack ?? false
        switch step.meaning {
        case .asks where isSure && !isAsked:
            throw Failure(promise: .asked, detail: "nothing was asked about '\(step.act)'")
        case .asks: if !isAsked { model.replies = nil }
        case _ where isAsked: throw Failure(promise: .asked, detail: "'\(step.act)' was asked about")
        default: break
        }
        if !isSure || [.pageUp, .pageDown].contains(step.act) { model.broughtBack = nil }
    }

    private func examineState(_ dialogue: Dialogue) throws {
        try compare(dialogue.session.state)
        guard dialogue.room == model.room else {
            throw Failure(promise: .room, detail: "\(dialogue.room), not \(model.room)")
        }
    }

    /// Compares the answers of a session with those that were given.
    func compare(_ state: SessionState) throws {
        let answers = state.sheet.answers.mapValues {
            Model.Answer(state: $0.state, value: $0.value, respondent: $0.respondent)
        }
        guard answers != model.now.answers else { return }
        let names = Set(answers.keys).union(model.now.answers.keys)
        let wrong = names.sorted().filter { answers[$0] != model.now.answers[$0] }
        let found = wrong.map {
            "\($0) is \(answers[$0].map { "\($0)" } ?? "open"), not \(model.now.answers[$0].map { "\($0)" } ?? "open")"
        }
        throw Failure(promise: .answers, detail: found.joined(separator: "; "))
    }

    private func examineDisk(_ step: Step, _ dialogue: Dialogue) throws {
        let bytes = world.files.snapshot.onDevice.data(path) ?? []
        if lastLook?.bytes != bytes {
            do {
                lastLook = (bytes, try world.sessionOnDevice(path).state)
            } catch {
                throw Failure(promise: .disk, detail: "\(error)")
            }
        }
        guard lastLook?.state == dialogue.session.state else {
            throw Failure(promise: .disk, detail: "the device holds something else behind '\(step.act)'")
        }
    }

    /// What is said to be saved is what the device holds.
    private func examineSaid(_ step: Step, _ events: Int, _ dialogue: Dialogue) throws {
        let output = events > 0 || hasMetFault ? terminal.output.harmlessWords : ""
        if output.contains(dialogue.placeNotKept.harmlessWords) { isPlaceKept = false }
        guard events > 0 else {
            let lies = ["saved: ", "saved row ", "undone: ", "done again: "].filter {
                terminal.output.contains("  \($0)")
            }
            guard lies.isEmpty else {
                throw Failure(promise: .said, detail: "'\(lies.joined())' though nothing was written")
            }
            return
        }
        switch step.meaning {
        case .answer:
            guard let field = step.at.field, let answer = lastLook?.state.sheet[field.name] else { return }
            let words = "saved: \(dialogue.words(answer, of: field))".harmlessWords
            guard output.contains(words) else {
                throw Failure(promise: .said, detail: "'\(words)' was not said")
            }
        case .rows(let rows):
            guard output.contains("savedrow\(step.at.row):"), !rows.isEmpty else {
                throw Failure(promise: .said, detail: "row \(step.at.row) was not said")
            }
        default: break
        }
    }

    /// What could not be written is kept.
    private func examinePutAside(_ step: Step, _ dialogue: Dialogue) throws {
        guard case .type(let line) = step.act, model.events(of: step.meaning, step.at).lowerBound > 0 else {
            return
        }
        switch step.meaning {
        case .answer, .rows:
            guard !line.hasPrefix(":"), !dialogue.putAside.contains(line) else { return }
            throw Failure(promise: .typed, detail: "'\(step.act)' is gone")
        default: break
        }
    }

    /// What is put aside is on the device, whatever comes next.
    private func examineDrafts(_ dialogue: Dialogue) throws {
        let wanted = dialogue.putAside
        if hasMetFault { unkept = wanted }
        // Where it could not be written, it is tried again with the next line.
        guard !wanted.isEmpty, wanted != unkept else { return }
        unkept = []
        let kept = draft
        guard let missing = wanted.first(where: { !kept.contains($0) }) else { return }
        throw Failure(promise: .typed, detail: "'\(missing)' is put aside and not on the device")
    }

    private func examineDraft(_ line: String) throws {
        guard line.isEmpty || draft.contains(line) else {
            throw Failure(promise: .typed, detail: "'\(line)' is not in the draft")
        }
    }

    /// The lines put aside that the device holds.
    private var draft: [String] {
        let bytes = world.files.snapshot.onDevice.data(path + ".draft") ?? []
        return Dialogue.putAside(in: String(decoding: bytes, as: UTF8.self))
    }
}

extension String {
    fileprivate var harmlessWords: String { filter { !$0.isWhitespace } }
}

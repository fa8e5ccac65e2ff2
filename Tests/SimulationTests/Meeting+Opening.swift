import Answers
import Files
import Findings
import LineEditing
import MemoryFiles
import Questionnaires
import Sessions

@testable import Shell

/// What must be true at each prompt, and where a session is gone on with.
extension Meeting {
    /// Examines what is asked.
    func examinePrompt(_ at: Situation) throws {
        guard let dialogue else { return }
        if let row = model.broughtBack, row != at.row {
            throw Failure(promise: .row, detail: "row \(at.row), not \(row)")
        }
        let isHeard = Model.hasSellers(model.room.present) || model.room.present == nil
        if let question = at.question, question.sensitive, isHeard,
            dialogue.session.state.settings.kind == .led
        {
            throw Failure(promise: .confidential, detail: question.id)
        }
        let row = dialogue.row
        let isRowNext =
            dialogue.agenda.next == at.field?.name && at.row > model.rows(of: at.field?.name).count
        standing = Standing(
            agenda: dialogue.agenda, events: world.events(path),
            given: isRowNext && isPlaceKept ? row?.given : nil,
            room: model.room)
        if isLookDue || tally.steps % 20 == 19 { try examineFreshLook() }
        isLookDue = false
    }

    /// An empty line and rows that were typed tell where one goes on; that one only looks elsewhere does not.
    func followPlace(_ at: Situation) {
        defer { lastStep = nil }
        guard let (step, events) = lastStep,
            (step.at.field?.name, step.at.row) != (at.field?.name, at.row) || step.at.given != at.given
        else { return }
        let tells: Bool
        switch step.meaning {
        case .undo, .redo, .clear: return
        case .answer, .rows, .append, .drop: tells = events > 0
        default:
            // At a row that was brought back an empty line leads to where one was.
            let isCorrection = step.at.row <= model.rows(of: step.at.field?.name).count
            tells = step.act == .append("") && step.at.field?.type == .table && !isCorrection
        }
        isPlaceKept = tells && (isPlaceKept || !hasMetFault)
    }

    /// Whoever opens the session now is asked the same next: where the process is killed here, and where the power is cut.
    private func examineFreshLook() throws {
        guard let dialogue, let standing else { return }
        var later = model
        later.reopen(at: world.now)
        let disk = world.files.snapshot
        for (end, isPowerCut) in [(disk.restarted.flushed, false), (disk.onDevice, true)] {
            if isPowerCut, end.data(path) == disk.data(path) { continue }
            let context = world.copy(of: end)
            let session = try ShellCommands(context).openForWriting(path)
            defer { session.close() }
            guard session.state == dialogue.session.state else {
                throw Failure(promise: .reopening, detail: "a copy of the disk holds something else")
            }
            let fresh = try Dialogue(session, context)
            try examineGoingOn(fresh, later)
            guard later.room == model.room else { continue }
            try examine(fresh, standsAs: standing)
            guard try fresh.assessments() == dialogue.assessments() else {
                throw Failure(
                    promise: .assessment, detail: "what follows from the answers is not what was kept up")
            }
        }
    }

    /// Examines a dialogue that goes on with the session.
    func examineGoingOn(_ dialogue: Dialogue) throws {
        try examineGoingOn(dialogue, model)
        guard let standing, standing.room == model.room, standing.events == world.events(path) else { return }
        try examine(dialogue, standsAs: standing)
    }

    private func examineGoingOn(_ dialogue: Dialogue, _ model: Model) throws {
        try compare(dialogue.session.state)
        guard dialogue.room == model.room else {
            throw Failure(promise: .room, detail: "\(dialogue.room), not \(model.room)")
        }
    }

    private func examine(_ dialogue: Dialogue, standsAs standing: Standing) throws {
        try compare(dialogue.agenda, standing.agenda)
        guard dialogue.asked?.field.name == standing.agenda.next else {
            throw Failure(
                promise: .reopening,
                detail: "asks \(dialogue.asked?.field.name ?? "-"), not \(standing.agenda.next ?? "-")")
        }
        if let given = standing.given, dialogue.row?.given != given {
            throw Failure(promise: .reopening, detail: "the next row is another one")
        }
    }

    private func compare(_ fresh: Dialogue.Agenda, _ kept: Dialogue.Agenda) throws {
        guard fresh != kept else { return }
        throw Failure(promise: .reopening, detail: "\(fresh), not \(kept)")
    }

    /// Of what was done as the process was killed, all is there or nothing.
    func examineKilled(_ path: String) throws {
        guard let step else { return }
        self.step = nil
        let written = world.events(path)
        let events = written.actions - step.events.actions
        let allowed = 0...model.events(of: step.meaning, step.at).upperBound
        guard allowed.contains(events) else {
            throw Failure(promise: .events, detail: "\(events) events of '\(step.act)' behind a kill")
        }
        model.take(
            step.meaning, step.at, events: events, hasWritten: written.all > step.events.all, at: world.now)
    }

    /// Nobody else can write the session meanwhile.
    func examineLock() throws {
        guard faults.isEmpty, !isDiskFull, dialogue?.session.access == .writable,
            world.files.snapshot.meanwhile.isEmpty,
            !world.files.snapshot.faults.keys.contains(where: { $0 >= world.files.snapshot.calls.count })
        else { return }
        let before = world.files.snapshot.data(path)
        let other = MeetingTerminal()
        var hasRead = false
        other.onRead = { _, _ in
            hasRead = true
            return (.endOfInput, false)
        }
        let status = ShellCommands(world.context(other)).resume(path)
        guard status == .failed, !hasRead, world.files.snapshot.data(path) == before else {
            throw Failure(promise: .locking, detail: "another process got in: \(other.output)")
        }
    }
}

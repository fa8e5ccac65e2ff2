import Answers
import Files
import Findings
import MemoryFiles
import Reports
import Sessions
import Wording

@testable import Shell

/// What must be true at the end of a meeting.
extension Meeting {
    /// Everything is undone and done again: the session is the same, and so is its report.
    func examineEnd() throws {
        guard failure == nil else { return }
        world.put(world.files.snapshot.restarted)
        model.reopen(at: world.now)
        let session = try ShellCommands(world.context(terminal)).openForWriting(path)
        defer { session.close() }
        try compare(session.state)
        let end = (state: session.state, report: try report(session))
        var undone = 0
        while try session.undo() != nil {
            undone += 1
            guard undone <= 10_000 else { throw Failure(promise: .undoing, detail: "there is no end of it") }
            try take(.undo, session)
        }
        guard model.past.isEmpty, session.state.sheet.answers.isEmpty else {
            throw Failure(promise: .undoing, detail: "\(model.past.count) actions cannot be undone")
        }
        for _ in 0..<undone {
            guard try session.redo() != nil else {
                throw Failure(promise: .undoing, detail: "not everything can be done again")
            }
            try take(.redo, session)
        }
        guard session.state == end.state else {
            throw Failure(promise: .undoing, detail: "something else came of it")
        }
        guard try report(session) == end.report else { throw Failure(promise: .reports, detail: "") }
        guard try world.sessionOnDevice(path).state == end.state else {
            throw Failure(promise: .disk, detail: "the device holds something else at the end")
        }
    }

    private func take(_ meaning: Meaning, _ session: Session) throws {
        guard model.events(of: meaning, Situation()).lowerBound == 1 else {
            throw Failure(promise: .undoing, detail: "\(meaning) without an action")
        }
        model.take(meaning, Situation(), events: 1, at: world.now)
        try compare(session.state)
    }

    /// The day of each report, whenever the session was changed.
    private static let auditDate = "2026-01-01T00:00:00.000+00:00"

    /// Everything that follows from a session, but for when and how often it was written.
    private func report(_ session: Session) throws -> String {
        let state = session.state
        let assessor = try ShellCommands(world.context(terminal)).assessor(session, Texts(.english))
        let info = ReportInfo(
            session: session.id, client: state.settings.client, code: state.settings.code,
            by: state.settings.by, language: "en", kind: state.settings.kind.rawValue,
            digest: session.questionnaireDigest, created: "\(session.created)",
            updated: Self.auditDate, lastEvent: 1, program: "auditsh test")
        return JSONReport().text(
            of: Report(
                info, assessor: assessor, sheet: state.sheet,
                notes: state.notes.map {
                    ReportNote(question: $0.question, text: $0.text, isPublished: $0.isPublished)
                },
                evidence: state.evidence, flagged: state.flagged, judgement: state.judgement,
                copy: .internal))
    }
}

import Answers
import Files
import LineEditing
import MemoryFiles
import Questionnaires
import Sessions
import TestSupport

@testable import Shell

/// A meeting that is lived through: what is done comes from outside, and after each step it is examined.
final class Meeting {
    /// How a meeting begins.
    struct Beginning {
        var seed: UInt64 = 0
        var settings = ["currency": "EUR", "depth": "full", "kind": "led", "findings": "live"]
        /// The shipped questionnaire in place of the small one.
        var isShipped = false
    }

    /// What was done at a prompt, and what was true before.
    struct Step {
        let act: Act
        let meaning: Meaning
        let at: Situation
        let events: MeetingWorld.Events
        /// True where it replies to what was asked about an earlier line.
        let isReply: Bool
    }

    let beginning: Beginning
    let world: MeetingWorld
    let terminal = MeetingTerminal()
    let lexicon: Lexicon
    /// Gives the next thing that is done; nil: the end.
    let next: (Situation, Model) -> Act?
    var model: Model
    var dialogue: Dialogue?
    /// The step that was not examined yet.
    var step: Step?
    /// The step before, and how many actions it wrote.
    var lastStep: (step: Step, events: Int)?
    /// What was done, but for what could not be.
    var acts: [Act] = []
    var failure: Failure?
    var tally = Tally()
    /// The numbers of the calls that are to go wrong.
    var faults: [(call: Int, kind: Act.Fault)] = []
    /// What goes wrong when the session is opened the next time, and at which call.
    var faultAtOpening: (Act.Fault, Int)?
    var isDiskFull = false
    /// True once one was kept from leaving by what was said about the file.
    var wasLeaveRefused = false
    var isEnding = false
    /// True where the step before met a fault.
    var hasMetFault = false
    /// True where somebody should try what comes next for one who opens the session now.
    var isLookDue = false
    /// False where one only looked elsewhere, and once it was said that a fault kept from the file where an empty line led.
    var isPlaceKept = true
    /// What was put aside while a fault kept it from being written.
    var unkept: [String] = []
    /// What was asked and what comes next, as it was before the process ended.
    var standing: Standing?
    /// The file that was looked at last.
    var lastLook: (bytes: [UInt8], state: SessionState)?
    /// What was shown, step by step.
    var shown: [String] = []

    struct Standing {
        let agenda: Dialogue.Agenda
        let events: MeetingWorld.Events
        /// Cells of the next row that are known in advance; nil where none is asked next.
        let given: [String: String]?
        let room: RoomState
    }

    init(_ beginning: Beginning, _ next: @escaping (Situation, Model) -> Act?) {
        self.beginning = beginning
        self.next = next
        world = MeetingWorld(seed: beginning.seed)
        lexicon = Lexicon(shipped: beginning.isShipped ? QuestionnaireFixture.salesProcess : nil)
        model = Model(version: beginning.isShipped ? 0 : 1)
    }

    /// Where the session is.
    var path: String { dialogue?.session.path ?? "/d/a.audit" }

    /// Lives through the meeting, and gives what went wrong.
    func run() -> Failure? {
        terminal.onRead = { [unowned self] _, offer in act(offer) }
        do {
            try live()
            try examineEnd()
        } catch {
            failure = error as? Failure ?? Failure(promise: .opening, detail: "\(error)")
        }
        dialogue = nil
        return failure
    }

    private func live() throws {
        let questionnaire =
            beginning.isShipped ? SimulatedCompany.shipped : SimulatedCompany.small
        guard let questionnaire else { throw Failure(promise: .opening, detail: "no questionnaire") }
        var session = try ShellCommands(world.context(terminal)).create(
            path, questionnaire, beginning.settings)
        while true {
            let dialogue = try Dialogue(session, world.context(terminal))
            self.dialogue = dialogue
            wasLeaveRefused = false
            try examineGoingOn(dialogue)
            _ = dialogue.talk()
            if let failure { throw failure }
            try examine(hasEnded: true)
            let path = session.path
            session.close()
            if isEnding, !world.files.snapshot.isDead { return }
            session = try reopen(path)
        }
    }

    /// Opens the session again, as the next process does.
    private func reopen(_ path: String) throws -> Session {
        // What a killed process wrote is the system's by now, which keeps it.
        world.put(world.files.snapshot.restarted.flushed)
        hasMetFault = false
        lastStep = nil
        isPlaceKept = true
        unkept = []
        isDiskFull = false
        faults = []
        tally.openings += 1
        try examineKilled(path)
        model.reopen(at: world.now)
        if let (kind, calls) = faultAtOpening {
            faultAtOpening = nil
            world.files.change { $0.faults[calls] = kind.onDisk }
            do {
                let session = try ShellCommands(world.context(terminal)).openForWriting(path)
                world.files.change { $0.faults = [:] }
                return session
            } catch {
                guard !kind.isHarmless else { throw Failure(promise: .opening, detail: "\(kind): \(error)") }
                world.put(world.files.snapshot.restarted)
            }
        }
        return try ShellCommands(world.context(terminal)).openForWriting(path)
    }
}

/// How much was done.
struct Tally {
    var meetings = 0
    var steps = 0
    var events = 0
    var faults = 0
    var kills = 0
    var openings = 0
    /// Pairs of twins.
    var pairs = 0

    static func += (sum: inout Tally, other: Tally) {
        sum.meetings += other.meetings
        sum.steps += other.steps
        sum.events += other.events
        sum.faults += other.faults
        sum.kills += other.kills
        sum.openings += other.openings
        sum.pairs += other.pairs
    }
}

/// The questionnaires that meetings are held over.
enum SimulatedCompany {
    static let small = SimulatedQuestionnaire.loaded.questionnaire.flatMap { try? CompiledQuestionnaire($0) }
    static let shipped = QuestionnaireFixture.salesProcess.flatMap { try? CompiledQuestionnaire($0) }
}

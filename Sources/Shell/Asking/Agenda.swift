import Answers
import Questionnaires

/// One prompt: a field of a question. It never changes, and whoever holds it shares it.
final class Slot: Hashable, Sendable {
    let question: Question
    let field: Field

    init(question: Question, field: Field) {
        self.question = question
        self.field = field
    }

    static func == (one: Slot, other: Slot) -> Bool { one.field.name == other.field.name }
    func hash(into hasher: inout Hasher) { hasher.combine(field.name) }
}

/// What is asked, in order, given the answers so far.
struct Agenda {
    /// The questions asked at the session's depth.
    let questions: [Question]
    /// Their visible fields.
    let slots: [Slot]
    private let sheet: AnswerSheet
    private let room: Room

    /// - Parameter room: what is asked only of others waits, without being lost from any count.
    init(
        _ questions: [Question], _ sheet: AnswerSheet, _ visibility: Visibility, room: Room = Room()
    ) {
        self.questions = questions
        self.sheet = sheet
        self.room = room
        slots = questions.flatMap { question in
            question.fields.filter { !visibility.hiddenFields.contains($0.name) }
                .map { Slot(question: question, field: $0) }
        }
    }

    /// The same fields of the same questions where something else is answered, or others are there.
    init(_ earlier: Agenda, _ sheet: AnswerSheet, room: Room) {
        questions = earlier.questions
        slots = earlier.slots
        self.sheet = sheet
        self.room = room
    }

    /// True where nobody has said anything yet.
    func isOpen(_ slot: Slot) -> Bool { sheet[slot.field.name] == nil }

    /// True where a field waits for other people in the room.
    func isDeferred(_ slot: Slot) -> Bool { room.defers(slot.question) }

    /// The first required field without a state that can be asked of the people in the room.
    var firstOpen: Slot? { slots.first { isOpen($0) && !$0.field.optional && !isDeferred($0) } }

    /// Open questions that wait, each counted once.
    struct Waiting {
        /// How many wait until it is said that nobody listens who must not.
        var confidential = 0
        /// How many wait for others, by who can answer them.
        var people: [(audience: Audience, count: Int)] = []

        var isEmpty: Bool { confidential == 0 && people.isEmpty }
    }

    /// Open questions that wait for other people.
    var waiting: Waiting {
        var confidential: Set<String> = []
        var people: [Audience: Set<String>] = [:]
        for slot in slots where isOpen(slot) && !slot.field.optional {
            switch room.wait(of: slot.question) {
            case .confidential: confidential.insert(slot.question.id)
            case .people(let audience): people[audience, default: []].insert(slot.question.id)
            case nil: break
            }
        }
        return Waiting(
            confidential: confidential.count,
            people: Audience.allCases.compactMap { audience in
                people[audience].map { (audience, $0.count) }
            })
    }

    /// The next field to ask behind one: first what lies ahead, then what was left out before.
    ///
    /// - Parameter passed: optional fields that were shown and left empty.
    func next(after slot: Slot?, passed: Set<Slot>) -> Slot? {
        let start = slot.flatMap { slots.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        let ahead = slots[min(start, slots.count)...]
        return ahead.first { isOpen($0) && !passed.contains($0) && !isDeferred($0) } ?? firstOpen
    }

    /// The field before or behind one in the order of asking, answered or not; never one that others in the room
    /// must not see.
    func neighbour(of slot: Slot?, step: Int) -> Slot? {
        let place = slot.flatMap { slots.firstIndex(of: $0) }
        let before = slots[..<(place ?? slots.endIndex)]
        let behind = slots[(place.map { $0 + 1 } ?? 0)...]
        return step < 0 ? before.last { !isDeferred($0) } : behind.first { !isDeferred($0) }
    }

    /// Where a question stands among those asked, counted from 1.
    func position(of question: Question) -> Int {
        (questions.firstIndex { $0.id == question.id } ?? 0) + 1
    }

    /// Finds a question by id, a field by name, or a stage by id or name.
    func slot(named name: String, in questionnaire: Questionnaire) -> Slot? {
        let wanted = name.lowercased()
        if let slot = slots.first(where: { $0.question.id.lowercased() == wanted }) { return slot }
        if let slot = slots.first(where: { $0.field.name.lowercased() == wanted }) { return slot }
        guard let stage = questionnaire.stage(named: name) else { return nil }
        let inStage = slots.filter { $0.question.stage == stage.id }
        // A stage's name asks for no question in particular, least of all for one that waits.
        let askable = inStage.filter { !isDeferred($0) }
        return askable.first { isOpen($0) } ?? askable.first ?? inStage.first
    }

    /// True where no required field of a stage is open.
    func isComplete(_ stage: String) -> Bool {
        var isThere = false
        for slot in slots where slot.question.stage == stage {
            if isOpen(slot) && !slot.field.optional { return false }
            isThere = true
        }
        return isThere
    }
}

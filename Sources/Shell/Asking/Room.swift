import Questionnaires
import Sessions
import Wording

/// Who is in the room while an audit is talked through, as `:for` says, and what waits for whom.
struct Room: Equatable {
    /// Who is there; nil where nobody has said.
    private(set) var present: RoomState.Present?
    /// Who was ever named in this session: whoever was not has no questions of their own.
    private(set) var named: Set<Audience>
    /// True where a consultant leads: only then is there somebody before whom something is confidential.
    var isLed: Bool
    /// Ids of the questions that are not for everybody.
    var confidential: Set<String>

    /// What a question waits for.
    enum Wait: Equatable {
        /// That nobody listens who must not, and that this was said.
        case confidential
        /// That somebody comes who can answer it.
        case people(Audience)
    }

    /// Everybody who can be named.
    static let everybody: Set<Audience> = [.owner, .manager, .sellers, .service]

    init(
        present: RoomState.Present? = nil, named: Set<Audience> = [], isLed: Bool = false,
        confidential: Set<String> = []
    ) {
        self.present = present
        self.named = named
        self.isLed = isLed
        self.confidential = confidential
    }

    /// Others are there from here on.
    ///
    /// - Parameter named: who was named before, as the file has it: whoever could not be written is forgotten with the
    ///   next, so that the session is gone on with as it stands.
    mutating func enter(_ present: RoomState.Present, named: Set<Audience>) {
        self.present = present
        self.named = named
        if case .people(let people) = present { self.named.formUnion(people) }
    }

    /// True while sellers listen: nothing that depends on a confidential answer is shown.
    var conceals: Bool { isLed && present?.includesSellers == true }

    /// True where somebody leads and has not said who listens: nothing confidential comes unasked.
    var isUnsaid: Bool { isLed && present == nil }

    /// True of a question that is better asked when others are there.
    func defers(_ question: Question) -> Bool { wait(of: question) != nil }

    /// What a question waits for; nil where it can be asked.
    func wait(of question: Question) -> Wait? {
        if confidential.contains(question.id), conceals || isUnsaid { return .confidential }
        guard case .people(let people) = present, let answerer = answerer(of: question.audience),
            !people.contains(answerer)
        else { return nil }
        return .people(answerer)
    }

    /// Who answers in place of an audience that was never named; nil: whoever is there.
    private func answerer(of audience: Audience) -> Audience? {
        [audience, Self.deputy(of: audience)].first(where: named.contains)
    }

    /// Who answers where a company has nobody of that kind.
    private static func deputy(of audience: Audience) -> Audience {
        switch audience {
        case .manager: .owner
        case .service: .sellers
        case .owner, .sellers, .any: audience
        }
    }

    /// Before whom confidential questions of these audiences are asked, as `:for` takes it.
    func confidants(for audiences: [Audience]) -> [Audience] {
        let people = Set(audiences.map { answerer(of: $0) ?? Self.deputy(of: $0) })
        let known = people.subtracting([.sellers, .any])
        return known.isEmpty ? [.owner] : Audience.allCases.filter(known.contains)
    }

    /// The people there, in their order; nil where nobody is named.
    var people: [Audience]? {
        switch present {
        case nil, .nobodyInParticular: nil
        case .everybody: Audience.allCases.filter(Self.everybody.contains)
        case .people(let people): Audience.allCases.filter(people.contains)
        }
    }
}

extension RoomState.Present {
    fileprivate var includesSellers: Bool {
        switch self {
        case .nobodyInParticular: false
        case .everybody: true
        case .people(let people): people.contains(.sellers)
        }
    }

    /// Reads what stands behind `:for`: names of audiences, `all`, or `-` for nobody in particular.
    ///
    /// - Returns: nil where a word is none of these.
    init?(typed text: String, _ texts: Texts) {
        let words = text.halfWidth.lowercased().split { ", ;、".contains($0) }.map(String.init)
        if words == ["-"] {
            self = .nobodyInParticular
            return
        }
        var people: Set<Audience> = []
        for word in words where !texts.means(word, .all) {
            guard let audience = texts.read(word, Self.nameable, \.keyword) else {
                return nil
            }
            people.insert(audience)
        }
        if words.contains(where: { texts.means($0, .all) }) {
            self = .everybody
        } else if people.isEmpty {
            return nil
        } else {
            self = .people(people)
        }
    }

    private static let nameable = Audience.allCases.filter(Room.everybody.contains)

    /// What may stand behind `:for`, but for a hyphen.
    static let words = nameable.map(\.keyword) + [.all]
}

extension RoomState {
    /// Twelve hours: whoever comes back later finds other people in the room.
    private static let longestPause: Int64 = 12 * 3600 * 1000

    /// The room as it is when a session is gone on with.
    ///
    /// Behind a pause of twelve hours nobody has said anything. Where the clock ran backwards nobody knows how long a
    /// pause was: then only what keeps confidential answers from being shown still holds.
    ///
    /// - Parameter times: when the room was said, when each event behind it was written, and now.
    func resumed(_ times: [Timestamp]) -> RoomState {
        let pauses = zip(times, times.dropFirst()).map { $1.milliseconds - $0.milliseconds }
        if pauses.contains(where: { $0 < 0 }) {
            return present?.includesSellers == true ? RoomState(present: present) : RoomState()
        }
        return pauses.contains { $0 >= Self.longestPause } ? RoomState() : self
    }
}

import CanonicalJSON
package import Questionnaires

/// Who is in the room and who answers, as was said last.
package struct RoomState: Sendable, Equatable {
    /// Who is there; nil where nobody has said.
    package var present: Present?
    /// Whose answers these are; nil where nobody is named.
    package var respondent: String?

    /// Who is in the room.
    package enum Present: Sendable, Equatable {
        /// Nobody in particular: no question waits for anybody.
        case nobodyInParticular
        /// All whom there are, whoever that is.
        case everybody
        /// These and nobody else.
        case people(Set<Audience>)
    }

    /// Creates a state; nil where nothing was said.
    package init(present: Present? = nil, respondent: String? = nil) {
        self.present = present
        self.respondent = respondent
    }
}

extension RoomState {
    init(json record: inout JSONRecord) throws(JSONProblem) {
        if let words = record.optional("for") { present = try Present(words.items) }
        respondent = try record.optionalText("who")
    }

    var json: JSONValue {
        .record(present: ["for": present.map { .strings($0.words) }, "who": respondent.map { .string($0) }])
    }
}

extension RoomState.Present {
    private static let everybodyWord = "all"

    fileprivate init(_ words: [JSONValue]) throws(JSONProblem) {
        guard !words.isEmpty else {
            self = .nobodyInParticular
            return
        }
        guard words != [.string(Self.everybodyWord)] else {
            self = .everybody
            return
        }
        var people: Set<Audience> = []
        for word in words {
            let audience: Audience = try word.choice()
            // Anybody is nobody who could be there.
            guard audience != .any else { throw .unexpected("'\(audience.rawValue)'") }
            people.insert(audience)
        }
        self = .people(people)
    }

    /// In the order of the audiences.
    fileprivate var words: [String] {
        switch self {
        case .nobodyInParticular: []
        case .everybody: [Self.everybodyWord]
        case .people(let people): Audience.allCases.filter(people.contains).map(\.rawValue)
        }
    }
}

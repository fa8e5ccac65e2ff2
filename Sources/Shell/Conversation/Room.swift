import Questionnaires
import Sessions
import Texts

/// Who is in the room while an audit is talked through, as `:for` says.
///
/// It belongs to the conversation and not to the session: it is true of this hour only. Kept in the file, it would
/// silently hide questions from whoever goes on tomorrow, perhaps alone.
struct Room: Equatable {
    /// Who is there; nil where nobody has said so, and everything is asked.
    var people: Set<Audience>?
    /// True where a consultant leads: only then is there somebody before whom a question is sensitive.
    var isLed: Bool

    /// Everybody who can be named.
    static let everybody: Set<Audience> = [.owner, .manager, .sellers, .service]

    /// True of a question that is better asked when others are there.
    func defers(_ question: Question) -> Bool {
        guard let people else { return false }
        if question.sensitive && isLed && people.contains(.sellers) { return true }
        return question.audience != .any && !people.contains(question.audience)
    }

    /// Nobody has said who is there.
    init(isLed: Bool = false) { self.isLed = isLed }

    /// Reads what stands behind `:for`: names of audiences, `all`, or `-` for "nobody has said".
    ///
    /// - Returns: nil where a word is none of these.
    init?(_ text: String, isLed: Bool) {
        self.isLed = isLed
        let words = text.halfWidth.lowercased().split { ", ;、".contains($0) }.map(String.init)
        if words == ["-"] { return }
        var people: Set<Audience> = []
        for word in words {
            if word == Self.all {
                people = Self.everybody
            } else if let audience = Audience(rawValue: word), Self.everybody.contains(audience) {
                people.insert(audience)
            } else {
                return nil
            }
        }
        guard !people.isEmpty else { return nil }
        self.people = people
    }

    private static let all = "all"

    /// What may stand behind `:for`.
    static let words = Audience.allCases.filter(everybody.contains).map(\.rawValue) + [all, "-"]
}

extension Audience {
    /// The audience in a word of a language.
    var word: AudienceWord {
        switch self {
        case .owner: .owner
        case .manager: .manager
        case .sellers: .sellers
        case .service: .service
        case .any: .any
        }
    }
}

package import Questionnaires
package import Wording

extension Audience {
    /// The audience in a word of a language.
    package var word: AudienceWord {
        switch self {
        case .owner: .owner
        case .manager: .manager
        case .sellers: .sellers
        case .service: .service
        case .any: .any
        }
    }
}

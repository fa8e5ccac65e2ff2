/// A language of the interface.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case polish = "pl"
    case simplifiedChinese = "zh-Hans"
    case traditionalChinese = "zh-Hant"

    /// The languages in which every text of the program exists. A language is absent or complete.
    package static let complete: [Language] = [.english]

    /// True of the tag of a language that is there, so that audits can be held in it.
    package static func speaks(_ tag: String) -> Bool {
        Language(tag: tag).map(complete.contains) ?? false
    }

    /// The language of a BCP 47 tag or a POSIX locale such as `pl_PL.UTF-8`, if it is one of ours.
    package init?(tag: String) {
        let bare = tag.split(separator: ".").first.map(String.init) ?? ""
        let parts = bare.replacing("_", with: "-").split(separator: "-").map { $0.lowercased() }
        switch parts.first {
        case "en", "c", "posix": self = .english
        case "pl": self = .polish
        case "zh":
            let isTraditional = parts.dropFirst().contains { ["hant", "tw", "hk", "mo"].contains($0) }
            self = isTraditional ? .traditionalChinese : .simplifiedChinese
        default: return nil
        }
    }
}

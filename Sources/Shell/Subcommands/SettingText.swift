import Questionnaires
import TerminalText
import Wording

/// Settings as people write them.
enum SettingText {
    /// The value of a setting as it is kept: `pln` is `PLN`.
    ///
    /// - Throws: where it names nothing that there is; of settings that are no names, whatever the session refuses.
    static func value(of name: String, _ text: String) throws(ShellProblem) -> String {
        switch name {
        case "currency":
            let code = text.uppercased()
            guard Currencies.codes.contains(code) else {
                throw .phrase(.start(.currencyBad(text.excerpt)))
            }
            return code
        case "country":
            let code = text.uppercased()
            guard Countries.codes.contains(code) else { throw .phrase(.start(.countryBad(text.excerpt))) }
            return code
        case "language":
            guard let language = Language(tag: text), Language.complete.contains(language) else {
                throw .phrase(
                    .start(
                        .languageMissing(text.excerpt, available: Language.complete.map(\.rawValue))))
            }
            return language.rawValue
        default: return text
        }
    }
}

import Answers
import Questionnaires
import Sessions
import TerminalText
import Wording

extension CommandSpec {
    /// A setting of the audit.
    static let set = CommandSpec(
        .set, completes: .own { $0.setting($1) }
    ) { $0.setting($1) }

    /// How much is asked: short for a setting.
    static let depth = CommandSpec(
        .depth, completes: .words(Depth.allCases.map(\.rawValue)), remembers: .words
    ) { $0.setting("depth \($1)") }

    /// The language of the audit: short for a setting.
    static let lang = CommandSpec(
        .lang, completes: .words(Language.complete.map(\.rawValue)), remembers: .words
    ) { $0.setting("language \($1)") }
}

extension Conversation {
    fileprivate func setting(_ argument: String) -> Reply {
        let parts = argument.split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = parts.first else {
            return showing { for name in SessionSettings.names { saySetting(name) } }
        }
        guard parts.count > 1 else {
            guard SessionSettings.names.contains(name) else {
                return .refused(texts(.command(.unknownSetting(name.excerpt, known: SessionSettings.names))))
            }
            saySetting(name)
            return .done
        }
        // A hyphen clears, so that nothing is lost by leaving the value out.
        return set(name, parts[1] == "-" ? "" : parts[1])
    }

    private func saySetting(_ name: String) {
        if context.terminal.isPlain {
            say(.value(.labelled(name, settings[name] ?? texts(.value(.notSet)))))
        } else {
            say(.command(.setting(name: name, value: settings[name])), indent: 2)
        }
    }

    private func set(_ name: String, _ value: String) -> Reply {
        guard SessionSettings.names.contains(name) else {
            return .refused(texts(.command(.unknownSetting(name.excerpt, known: SessionSettings.names))))
        }
        var trial = settings
        let value = name == "currency" ? value.uppercased() : value
        if name == "currency", !value.isEmpty, !Currencies.codes.contains(value) {
            return .refused(texts(.start(.currencyBad(value.excerpt))))
        }
        guard trial.set(name, to: value.isEmpty ? nil : value) else {
            return .refused(texts(.command(.badSetting(name: name, value: value.excerpt))))
        }
        if name == "language", Language(tag: value).map(Language.complete.contains) != true {
            return .refused(
                texts(.start(.languageMissing(value.excerpt, available: Language.complete.map(\.rawValue)))))
        }
        return attempt { () throws(ShellProblem) in
            try recordSaying(.settings([name: value.isEmpty ? nil : value])) {
                say(.command(.settingSaved(name: name, value: value.isEmpty ? "-" : value)), indent: 2)
            }
            returnToOpen()
        }
    }
}

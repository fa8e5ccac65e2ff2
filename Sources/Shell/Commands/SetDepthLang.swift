import Answers
import Questionnaires
import Sessions
import TerminalText
import Wording

extension CommandSpec {
    /// A setting of the audit.
    static let set = CommandSpec(
        english: CommandWords(
            "set", argument: "NAME VALUE", help: "client, code, currency, country, kind, by ...; - clears"),
        completes: .own { $0.setting($1) }
    ) { $0.setting($1) }

    /// How much is asked: short for a setting.
    static let depth = CommandSpec(
        english: CommandWords(
            "depth", argument: "core|full [STAGE]", help: "how much is asked, of the audit or of a stage"),
        completes: .wordThenName([.core, .full], [.stages]), remembers: .names
    ) { $0.depth($1) }

    /// The language of the audit: short for a setting.
    static let lang = CommandSpec(
        english: CommandWords(
            "lang", argument: "LANGUAGE", help: "the language in which this audit is asked"),
        completes: .codes(Language.complete.map(\.rawValue)), remembers: .words
    ) { $0.setting(.language, $1) }
}

extension Conversation {
    /// `:depth full CON`: a stage named behind the depth, by id or name, is asked otherwise than the others.
    fileprivate func depth(_ argument: String) -> Reply {
        let parts = argument.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, let depth = Depth(rawValue: code(parts[0], of: .depth)) else {
            return setting(.depth, argument)
        }
        guard let stage = questionnaire.stage(named: parts[1]) else { return noSuchPlace(parts[1]) }
        let stages = questionnaire.stages.map(\.id)
        return set(.depth, settings.depth.with(stage.id, inFull: depth == .full, of: stages).rawValue)
    }

    fileprivate func setting(_ argument: String) -> Reply {
        let parts = argument.split(separator: " ", maxSplits: 1).map(String.init)
        guard let typed = parts.first else {
            return showing { for name in SettingWord.allCases { saySetting(name) } }
        }
        guard let name = texts.read(typed, SettingWord.allCases, Keyword.setting) else {
            return .refused(texts(.command(.unknownSetting(typed.excerpt))))
        }
        return setting(name, parts.count > 1 ? parts[1] : "")
    }

    /// Says a setting, or changes it; a hyphen clears, so that nothing is lost by leaving the value out.
    fileprivate func setting(_ name: SettingWord, _ value: String) -> Reply {
        guard value.isEmpty else { return set(name, value == "-" ? "" : code(value, of: name)) }
        saySetting(name)
        return .done
    }

    private func saySetting(_ name: SettingWord) {
        let value = settings[name.rawValue].map { shown($0, of: name) }
        if context.terminal.isPlain {
            say(.value(.labelled(texts.keyword(.setting(name)), value ?? texts(.value(.notSet)))))
        } else {
            say(.command(.setting(name, value: value)), indent: 2)
        }
    }

    /// The value of a setting, in the words in which it is typed; a depth of single stages with their names.
    func shown(_ value: String, of setting: SettingWord) -> String {
        switch setting {
        case .kind: SessionKind(rawValue: value).map { texts.keyword($0.keyword) } ?? value
        case .depth:
            Depth(rawValue: value).map { texts(.value(.depth(DepthWord($0, questionnaire)))) } ?? value
        case .findings: FindingsMoment(rawValue: value).map { texts.keyword($0.keyword) } ?? value
        case .client, .code, .currency, .country, .language, .by, .follows: value
        }
    }

    /// A setting and its value in an event.
    func words(ofSetting name: String, _ value: String?) -> [String] {
        guard let setting = SettingWord(rawValue: name) else { return [name, value ?? ""] }
        return [texts.keyword(.setting(setting)), value.map { shown($0, of: setting) } ?? ""]
    }

    /// What sessions hold for a value as it was typed.
    private func code(_ typed: String, of setting: SettingWord) -> String {
        switch setting {
        case .kind: texts.read(typed, SessionKind.allCases, \.keyword)?.rawValue ?? typed
        case .depth: depthCode(typed)
        case .findings: texts.read(typed, FindingsMoment.allCases, \.keyword)?.rawValue ?? typed
        case .client, .code, .currency, .country, .language, .by, .follows: typed
        }
    }

    /// The same of a depth, behind whose word stages may stand.
    private func depthCode(_ typed: String) -> String {
        let end = typed.firstIndex(of: " ") ?? typed.endIndex
        let isFull = texts.means(typed[..<end], .full)
        guard isFull || texts.means(typed[..<end], .core) else { return typed }
        return (isFull ? Depth.full : .core).rawValue + typed[end...]
    }

    private func set(_ name: SettingWord, _ value: String) -> Reply {
        if name == .depth, case .coreAnd(let stages) = Depth(rawValue: value),
            let unknown = stages.sorted().first(where: { id in !questionnaire.stages.contains { $0.id == id }
            })
        {
            return noSuchPlace(unknown)
        }
        return attempt { () throws(ShellProblem) in
            let value = value.isEmpty ? "" : try SettingText.value(of: name.rawValue, value)
            var trial = settings
            guard trial.set(name.rawValue, to: value.isEmpty ? nil : value) else {
                throw .phrase(.command(.badSetting(name, value: value.excerpt)))
            }
            try recordSaying(.settings([name.rawValue: value.isEmpty ? nil : value])) {
                let shown = value.isEmpty ? "-" : shown(value, of: name)
                say(.command(.settingSaved(name, value: shown)), indent: 2)
            }
            returnToOpen()
        }
    }
}

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
        .depth, completes: .wordThenName(Depth.allCases.map(\.rawValue), [.stages]), remembers: .names
    ) { $0.depth($1) }

    /// The language of the audit: short for a setting.
    static let lang = CommandSpec(
        .lang, completes: .words(Language.complete.map(\.rawValue)), remembers: .words
    ) { $0.setting("language \($1)") }
}

extension Conversation {
    /// `:depth full CON`: a stage named behind the depth, by id or name, is asked otherwise than the others.
    fileprivate func depth(_ argument: String) -> Reply {
        let parts = argument.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, let depth = Depth(rawValue: parts[0]) else {
            return setting("depth \(argument)")
        }
        guard let stage = questionnaire.stage(named: parts[1]) else { return noSuchPlace(parts[1]) }
        let stages = questionnaire.stages.map(\.id)
        return set("depth", settings.depth.with(stage.id, inFull: depth == .full, of: stages).rawValue)
    }

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
        if name == "depth", case .coreAnd(let stages) = Depth(rawValue: value),
            let unknown = stages.sorted().first(where: { id in !questionnaire.stages.contains { $0.id == id }
            })
        {
            return noSuchPlace(unknown)
        }
        return attempt { () throws(ShellProblem) in
            let value = value.isEmpty ? "" : try SettingText.value(of: name, value)
            var trial = settings
            guard trial.set(name, to: value.isEmpty ? nil : value) else {
                throw .phrase(.command(.badSetting(name: name, value: value.excerpt)))
            }
            try recordSaying(.settings([name: value.isEmpty ? nil : value])) {
                say(.command(.settingSaved(name: name, value: value.isEmpty ? "-" : value)), indent: 2)
            }
            returnToOpen()
        }
    }
}

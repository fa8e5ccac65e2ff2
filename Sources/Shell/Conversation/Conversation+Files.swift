import Answers
import Questionnaires
import Reports
import Sessions
import TerminalText
import Wording

extension Conversation {
    func setting(_ argument: String) -> Reply {
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
            say(text: "\(name) = \(settings[name] ?? "-")", indent: 2)
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

    func writeReport(_ argument: String) -> Reply {
        guard !argument.isEmpty, !argument.contains(" --") else {
            return .refused(texts(.command(.reportNeeds(endings: ReportFormat.usualEndings.map(\.ending)))))
        }
        guard !room.conceals || mayWriteReports || !context.terminal.isInteractive else {
            followUp = .report(file: argument)
            say(.room(.reportConfidential(argument)), indent: 2)
            return .done
        }
        return writeClientCopy(to: argument)
    }

    func writeClientCopy(to argument: String) -> Reply {
        attempt { () throws(ShellProblem) in
            let client = ReportBuilder.report(session, assessor, context.program, copy: .client)
            var options = ShellCommands.ReportOptions()
            options.output = argument
            try ShellCommands(context).write(client, options)
            // The files of a folder have been counted already.
            if !argument.hasSuffix("/") { say(.output(.wroteFile(argument)), indent: 2) }
        }
    }

    func saveAs(_ argument: String) -> Reply {
        guard !argument.isEmpty else { return .refused(texts(.command(.needsText(":save-as")))) }
        return attempt { () throws(ShellProblem) in
            let path = try SessionPath.new(argument)
            do {
                try session.saveCopy(to: path, lock: context.lock)
            } catch {
                throw ShellProblem(error)
            }
            say(.file(.savedAs(path)), indent: 2)
        }
    }
}

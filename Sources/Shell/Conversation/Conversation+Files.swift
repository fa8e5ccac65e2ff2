import Answers
import Diagnostics
import Questionnaires
import Reports
import Sessions
import TerminalText
import Texts

extension Conversation {
    func setting(_ argument: String) -> Reply {
        let parts = argument.split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = parts.first else {
            return showing { for name in SessionSettings.names { saySetting(name) } }
        }
        guard parts.count > 1 else {
            guard SessionSettings.names.contains(name) else {
                return .refused(texts(.unknownSetting(name.excerpt, known: SessionSettings.names)))
            }
            saySetting(name)
            return .done
        }
        // A hyphen clears, so that nothing is lost by leaving the value out.
        return set(name, parts[1] == "-" ? "" : parts[1])
    }

    private func saySetting(_ name: String) {
        if context.terminal.isPlain {
            say(.labelled(name, settings[name] ?? texts(.notSet)))
        } else {
            say(text: "\(name) = \(settings[name] ?? "-")", indent: 2)
        }
    }

    private func set(_ name: String, _ value: String) -> Reply {
        guard SessionSettings.names.contains(name) else {
            return .refused(texts(.unknownSetting(name.excerpt, known: SessionSettings.names)))
        }
        var trial = settings
        let value = name == "currency" ? value.uppercased() : value
        if name == "currency", !value.isEmpty, !Currencies.codes.contains(value) {
            return .refused(texts(.currencyBad(value.excerpt)))
        }
        guard trial.set(name, to: value.isEmpty ? nil : value) else {
            return .refused(texts(.badSetting(name: name, value: value.excerpt)))
        }
        if name == "language", Language(tag: value).map(Language.complete.contains) != true {
            return .refused(
                texts(.languageMissing(value.excerpt, available: Language.complete.map(\.rawValue))))
        }
        return attempt { () throws(ShellProblem) in
            try recordSaying(.settings([name: value.isEmpty ? nil : value])) {
                say(.settingSaved(name: name, value: value.isEmpty ? "-" : value), indent: 2)
            }
            returnToOpen()
        }
    }

    func writeReport(_ argument: String) -> Reply {
        guard !argument.isEmpty, !argument.contains(" --") else { return .refused(texts(.reportNeeds)) }
        guard !room.conceals || mayWriteReports || !context.terminal.isInteractive else {
            askedAboutReport = argument
            say(.reportConfidential(argument), indent: 2)
            return .done
        }
        return writeClientCopy(to: argument)
    }

    /// `y` or `n` to the question whether a file with confidential figures is to be written; anything else is what it
    /// would be without that question, and nothing is written.
    func takeReportAnswer(_ line: String) -> Reply? {
        guard let file = askedAboutReport else { return nil }
        askedAboutReport = nil
        if AnswerWords.yes.contains(line.folded) {
            mayWriteReports = true
            return writeClientCopy(to: file)
        }
        say(.notWritten(file), indent: 2)
        return AnswerWords.no.contains(line.folded) || line.trimmed.isEmpty ? .done : nil
    }

    private func writeClientCopy(to argument: String) -> Reply {
        attempt { () throws(ShellProblem) in
            let client = ReportBuilder.report(session, assessor, context.program, copy: .client)
            var options = ShellCommands.ReportOptions()
            options.output = argument
            try ShellCommands(context).write(client, options)
            // The tables of a folder have been counted already.
            if !argument.hasSuffix("/") { say(.wroteFile(argument), indent: 2) }
        }
    }

    /// Moves the session to the installed version of its questionnaire, and asks what is new or changed; back
    /// to an older one only where that is said.
    func upgrade(_ argument: String) -> Reply {
        let installed: Questionnaire
        do throws(ShellProblem) {
            installed = try QuestionnaireFinder(context: context).load(questionnaire.id)
        } catch .diagnostics(let diagnostics) {
            let errors = diagnostics.filter { $0.severity == .error }.prefix(Self.mostDiagnostics)
            context.terminal.writeError(DiagnosticRenderer().render(Array(errors)))
            return .refused(texts(.upgradeBroken(questionnaire.id)))
        } catch {
            return .refused(texts(error.phrase))
        }
        let isOlder = installed.version.isEarlierVersion(than: session.questionnaire.version)
        guard !isOlder || argument == "older" else {
            return .refused(
                texts(.upgradeOlder(installed: installed.version, session: session.questionnaire.version)))
        }
        return upgrade(to: installed)
    }

    /// More are left to `auditsh check`.
    private static let mostDiagnostics = 5

    private func upgrade(to installed: Questionnaire) -> Reply {
        attempt { () throws(ShellProblem) in
            guard installed.digest != session.questionnaireDigest else {
                say(.upgradeNotNeeded(questionnaire.version), indent: 2)
                return
            }
            // Compared as they stand in the file, in whatever language the conversation is.
            let difference = UpgradeDifference(
                from: session.questionnaire, to: installed, session.state.sheet)
            let lost = questionnaire.questions.filter { question in
                question.fields.contains { difference.lost.contains($0.name) }
            }.map(\.id).filter { !difference.removed.contains($0) }
            try recordSaying(.upgraded(installed)) {
                say(.upgraded(to: installed.version, kept: sheet.answers.count), indent: 2)
            }
            if !lost.isEmpty { say(.upgradeChanged(lost), indent: 2) }
            if !difference.added.isEmpty { say(.upgradeAdded(difference.added), indent: 2) }
            if !difference.removed.isEmpty { say(.upgradeRemoved(difference.removed), indent: 2) }
            move(to: agenda.firstOpen)
            showAgain()
        }
    }

    func saveAs(_ argument: String) -> Reply {
        guard !argument.isEmpty else { return .refused(texts(.needsText(":save-as"))) }
        return attempt { () throws(ShellProblem) in
            let path = try SessionPath.new(argument)
            do {
                try session.saveCopy(to: path, lock: context.lock)
            } catch {
                throw ShellProblem(error)
            }
            say(.savedAs(path), indent: 2)
        }
    }
}

extension String {
    /// True of `1.9.0` before `1.10.0`, part by part; false where a part that differs is no number.
    fileprivate func isEarlierVersion(than other: String) -> Bool {
        let parts = split(separator: ".").map { Int($0, radix: 10) }
        let others = other.split(separator: ".").map { Int($0, radix: 10) }
        for (one, other) in zip(parts, others) where one != other {
            guard let one, let other else { return false }
            return one < other
        }
        return parts.count < others.count
    }
}

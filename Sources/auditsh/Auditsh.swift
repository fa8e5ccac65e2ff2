import ArgumentParser
internal import CProcess
import Diagnostics
import Files
import FoundationEssentials
import LineEditing
import Sessions
import Shell
import TerminalText

/// The command line: subcommands and exit codes, nothing else.
@main
struct Auditsh: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "auditsh",
        abstract: "Walks you through an audit of a sales process and shows where the holes are.",
        usage: """
            auditsh new acme.audit --currency EUR      begin an audit, or:
            auditsh resume acme.audit                  go on where you stopped
            auditsh report acme.audit                  the report for the client
            auditsh demo                               look around in a worked example
            """,
        discussion: """
            Every answer is saved as you go; nothing is asked twice. Inside the shell, :help lists the commands.
            Without a terminal, lines are taken from standard input as they would be typed, or as NAME = VALUE.
            """,
        version: Program.name,
        subcommands: [
            New.self, Resume.self, List.self, Demo.self, Fill.self, ReportCommand.self, TemplateCommand.self,
            FindingsCommand.self,
            MetricsCommand.self, MethodCommand.self, AnswersCommand.self, WorksheetCommand.self, Check.self,
            Init.self, Try.self, TextsCommand.self, Eval.self, Verify.self, Redact.self,
        ])
    @OptionGroup var global: GlobalOptions

    /// Runs what the command line says. Words of the command line come back in messages only as harmless text.
    static func main() {
        cprocess_begin()
        if let problem = ProcessStart.problem {
            _ = StandardStream.error.write(StyledText(problem))
            endProcess(CommandStatus.failed.rawValue)
        }
        if let file = ProcessStart.sessionToResume {
            endProcess(CommandRun().status(of: { $0.resume(file) }).rawValue)
        }
        do {
            var command = try parseAsRoot(ProcessStart.arguments)
            try command.run()
        } catch {
            let code = exitCode(for: error)
            let message = unknownSubcommand(code) ?? fullMessage(for: error)
            endProcess(code == .success ? answer(message) : refuse(message, code))
        }
    }

    /// Prints what was asked for, such as help or a script for completion.
    private static func answer(_ message: String) -> Int32 {
        guard !message.isEmpty, let problem = StandardStream.output.write(document: message + "\n") else {
            return ExitCode.success.rawValue
        }
        _ = StandardStream.error.write(StyledText(ShellCommands.outputFailed(problem)))
        return ExitCode.failure.rawValue
    }

    /// Says what is wrong with the command line.
    private static func refuse(_ message: String, _ code: ExitCode) -> Int32 {
        // Nobody reads a word of a thousand letters.
        let lines = message.harmless(keepingLines: true).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map { String($0).cut(toCells: 300) }.joined(separator: "\n")
        if !lines.isEmpty { _ = StandardStream.error.write(StyledText(lines + "\n")) }
        return code.rawValue
    }

    /// What is said of a word that nearly is a subcommand; nil where usage is right, or no name is near.
    private static func unknownSubcommand(_ code: ExitCode) -> String? {
        let names = configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() }
        guard code == .validationFailure,
            let word = ProcessStart.arguments.first(where: { !$0.hasPrefix("-") }),
            !names.contains(word), let nearest = NearMatch.of(word.lowercased(), among: names + ["help"])
        else { return nil }
        let message = "there is no subcommand '\(word)'; did you mean 'auditsh \(nearest)'?"
        return String(DiagnosticRenderer().render(Diagnostic(.error, message)).dropLast())
    }

    /// `auditsh` alone: the sessions of this folder.
    func run() throws { try global.run { $0.home() } }
}

/// What the program calls itself in files and reports.
enum Program {
    static let version = "0.1.0"
    static let name = "auditsh \(version)"
}

/// Options that every subcommand takes.
struct GlobalOptions: ParsableArguments {
    @Flag(help: "No columns, no colour, one fact a line (also ACCESSIBLE=1).")
    var plain = false
    @Flag(help: "Write also where the file system cannot lock files.")
    var noLock = false
    @Flag(help: "Remember no commands for the next run.")
    var noHistory = false
    @Flag(help: "In a script, go on after a line that was refused.")
    var keepGoing = false

    /// Runs a command with the real world around it and ends the process with its status.
    func run(_ command: (ShellCommands) -> CommandStatus) throws {
        let status = CommandRun(
            isPlain: plain, noLock: noLock, noHistory: noHistory, keepGoing: keepGoing
        ).status(of: command)
        if status != .done { throw ExitCode(status.rawValue) }
    }
}

import ArgumentParser
import Shell

/// Where a paper goes.
struct OutputOptions: ParsableArguments {
    @Option(name: [.short, .long], help: "Where to write it; never overwrites without --force.")
    var output: String?
    @Flag(help: "Replace a file that exists.")
    var force = false

    var paper: ShellCommands.PaperOutput { ShellCommands.PaperOutput(path: output, force: force) }
}

struct AnswersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answers", abstract: "The answers of an audit as YAML, which fill reads back.",
        usage: "auditsh answers acme.audit -o acme.yaml")
    @Argument(help: "The session file.")
    var file: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run() throws { try global.run { $0.answers(file, output.paper) } }
}

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Everything that is wrong with the files of a questionnaire.",
        usage: "auditsh check questionnaires/sales-process",
        discussion: "Ends with status 1 where there is an error; warnings alone are no failure.")
    @Argument(help: "The questionnaire's folder, or its id.")
    var folder: String
    @OptionGroup var global: GlobalOptions

    func run() throws { try global.run { $0.check(folder) } }
}

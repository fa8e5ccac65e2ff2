import ArgumentParser
import Questionnaires
import Reports
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

struct WorksheetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worksheet", abstract: "The blank form, for a client to fill in beforehand.",
        usage: """
            auditsh worksheet -o worksheet.yaml            fill reads it back
            auditsh worksheet --format html --depth full -o worksheet.html
            """)
    @Option(help: "Id or folder of the questionnaire.")
    var questionnaire = "sales-process"
    @Option(help: "core: the core questions; full: all of them.")
    var depth: Depth = .core
    @Option(help: "yaml, markdown or html.")
    var format = WorksheetFormat.yaml
    @Option(help: "Language of the form.")
    var lang: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
        var options = ShellCommands.WorksheetOptions()
        options.questionnaire = questionnaire
        options.depth = depth
        options.format = format
        options.language = lang
        try global.run { $0.worksheet(options, output.paper) }
    }
}

extension WorksheetFormat: ExpressibleByArgument {}

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Everything that is wrong with the files of a questionnaire, its examples among them.",
        usage: """
            auditsh check questionnaires/sales-process
            auditsh check --coverage questionnaires/sales-process
            """,
        discussion: "Ends with status 1 where there is an error; warnings alone are no failure.")
    @Argument(help: "The questionnaire's folder, or its id.")
    var folder: String
    @Flag(help: "Name every rule, verdict and check that no example shows at work, and none silent.")
    var coverage = false
    @Flag(help: "Print everything as JSON, for editors and other programs.")
    var json = false
    @OptionGroup var global: GlobalOptions

    func run() throws { try global.run { $0.check(folder, coverage: coverage, isJSON: json) } }
}

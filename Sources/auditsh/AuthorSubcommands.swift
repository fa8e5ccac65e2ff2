import ArgumentParser
import Questionnaires
import Shell

struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Evaluate an expression of the kind that metrics and rules use.",
        usage: """
            auditsh eval '100.0 * won / (won + lost)' --let won=64 --let lost=150
            auditsh eval 'win_rate > 25' --session acme.audit
            auditsh eval 'known(a) || b > 1' --unknown a --let b=2 --json
            """)
    @Argument(help: "The expression; docs/expressions.md says what may stand in it.")
    var expression: String
    @Option(help: "A session whose fields, tables and metrics may be read.")
    var session: String?
    @Option(name: .customLong("let"), help: "A value by name, as NAME=JSON; may be repeated.")
    var values: [String] = []
    @Option(help: "A name that is not known; may be repeated.")
    var unknown: [String] = []
    @Flag(help: "Print {\"value\": ...}, {\"unknown\": [...]} or {\"error\": \"...\"}.")
    var json = false
    @OptionGroup var global: GlobalOptions

    func run() throws {
        var options = ShellCommands.EvaluateOptions()
        options.session = session
        options.values = values
        options.unknown = unknown
        options.json = json
        try global.run { $0.evaluate(expression, options) }
    }
}

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a small questionnaire to begin your own from.",
        usage: "auditsh init meetings",
        discussion: "It is the one that docs/questionnaires.md builds step by step.")
    @Argument(help: "The folder, which must not be there yet; its name becomes the questionnaire's id.")
    var folder: String
    @OptionGroup var global: GlobalOptions

    func run() throws { try global.run { $0.beginQuestionnaire(in: folder) } }
}

struct Try: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try", abstract: "Try a questionnaire in the making in a throw-away audit.",
        usage: """
            auditsh try meetings
            auditsh try meetings --answers meetings/examples/overrun.yaml
            """,
        discussion:
            ":reload reads its files again, keeps the answers that still fit and says what is otherwise.")
    @Argument(help: "The questionnaire's folder, a file in it, or its id.")
    var folder: String
    @Option(help: "core: the core questions; full: all of them.")
    var depth: Depth = .full
    @Option(help: "Currency of the amounts, three letters.")
    var currency = "EUR"
    @Option(help: "A file of answers to begin with, such as an example.")
    var answers: String?
    @OptionGroup var global: GlobalOptions

    func run() throws {
        var options = ShellCommands.TryOptions()
        options.depth = depth
        options.currency = currency
        options.answers = answers
        try global.run { $0.tryOut(folder, options) }
    }
}

struct TextsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "texts", abstract: "What a translator still has to write, as YAML to be filled in.",
        usage: "auditsh texts meetings --lang pl -o missing.yaml")
    @Argument(help: "The questionnaire's folder, or its id.")
    var folder: String
    @Option(help: "The language, such as pl or zh-Hant.")
    var lang: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run() throws { try global.run { $0.texts(of: folder, in: lang, output.paper) } }
}

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check every line of a session file.",
        usage: """
            auditsh verify acme.audit
            auditsh verify acme.audit --salvage -o rescued.audit
            """)
    @Argument(help: "The session file.")
    var file: String
    @Flag(help: "Copy what is sound to a new file.")
    var salvage = false
    @Option(name: [.short, .long], help: "Where the copy goes.")
    var output: String?
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard salvage || output == nil else {
            throw ValidationError("-o is where --salvage writes its copy; add --salvage")
        }
    }

    func run() throws { try global.run { $0.verify(file, salvageTo: output, salvage: salvage) } }
}

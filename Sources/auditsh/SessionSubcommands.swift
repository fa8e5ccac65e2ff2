import ArgumentParser
import Files
import Questionnaires
import Sessions
import Shell

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin an audit.",
        usage: "auditsh new acme.audit --currency EUR --client 'ACME Ltd' --depth core")
    @Argument(help: "The session file to create.")
    var file: String
    @Option(help: "Id or folder of the questionnaire.")
    var questionnaire = "sales-process"
    @Option(help: "core: the core questions; full: all of them.")
    var depth: Depth?
    @Option(help: "led: a consultant asks; self: the company audits itself.")
    var kind: SessionKind?
    @Option(help: "Language: en.")
    var lang: String?
    @Option(help: "Currency of the audit, three letters; asked where a person types.")
    var currency: String?
    @Option(help: "Country of the company, two letters; asked with the currency.")
    var country: String?
    @Option(help: "The audited company.")
    var client: String?
    @Option(help: "A code in place of the company's name.")
    var code: String?
    @Option(help: "Who does the audit.")
    var by: String?
    @Option(help: "The session file that this one follows.")
    var follows: String?
    @Option(help: "When findings speak up: end, stage or live.")
    var findings: FindingsMoment?
    @OptionGroup var global: GlobalOptions

    func run() throws {
        var options = ShellCommands.NewOptions()
        options.questionnaire = questionnaire
        let given = [
            "depth": depth?.rawValue, "kind": kind?.rawValue, "language": lang, "currency": currency,
            "country": country,
            "client": client, "code": code, "by": by, "follows": follows, "findings": findings?.rawValue,
        ]
        options.settings = given.compactMapValues { $0 }
        try global.run { $0.new(file, options) }
    }
}

struct Resume: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Go on with an audit at the first open question.", usage: "auditsh resume acme.audit")
    @Argument(help: "The session file.")
    var file: String
    @OptionGroup var global: GlobalOptions

    func run() throws { try global.run { $0.resume(file) } }
}

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The sessions of a folder, with progress and date.", usage: "auditsh list clients/")
    @Argument(help: "The folder.")
    var folder = "."
    @OptionGroup var global: GlobalOptions

    func run() throws { try global.run { $0.list(folder) } }
}

struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Look around in a throw-away copy of a worked example.", usage: "auditsh demo")
    @OptionGroup var global: GlobalOptions

    func run() throws { try global.run { $0.demo() } }
}

struct Fill: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill",
        abstract: "Fill an audit from an answers file: all or nothing.",
        usage: "auditsh fill acme.audit answers.yaml")
    @Argument(help: "The session file.")
    var file: String
    @Argument(help: "The answers, as YAML: field: value.")
    var answers: String
    @OptionGroup var global: GlobalOptions

    func run() throws { try global.run { $0.fill(file, answers: answers) } }
}

struct Redact: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy a session without its history, names and free text.",
        usage: "auditsh redact acme.audit -o anonymous.audit")
    @Argument(help: "The session file; it stays as it is.")
    var file: String
    @Option(name: [.short, .long], help: "Where the copy goes; never overwrites.")
    var output: String
    @OptionGroup var global: GlobalOptions

    func run() throws { try global.run { $0.redact(file, to: output) } }
}

extension Depth: ExpressibleByArgument {
    /// `core` or `full`; of single stages it is said within the audit, where their names are known.
    public init?(argument: String) {
        guard let depth = Self.allCases.first(where: { $0.rawValue == argument }) else { return nil }
        self = depth
    }
}
extension SessionKind: ExpressibleByArgument {}
extension FindingsMoment: ExpressibleByArgument {}

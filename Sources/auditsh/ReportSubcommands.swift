package import ArgumentParser
import Files
import Questionnaires
package import Reports
import Shell
import Wording

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the report.",
        usage: """
            auditsh report acme.audit
            auditsh report acme.audit --copy internal
            auditsh report acme.audit -o acme.html
            auditsh report acme.audit --format csv -o acme-tables
            auditsh report acme.audit --format json | jq .do_first
            """)
    @Argument(help: "The session file.")
    var file: String
    @Option(help: "By default what the name behind -o ends in, else terminal.")
    var format: ReportFormat?
    @Option(name: [.short, .long], help: "Where to write it; never overwrites without --force.")
    var output: String?
    @Flag(help: "Replace a file that exists.")
    var force = false
    @Option(
        help: """
            owner: without private notes and hidden findings; team: besides without confidential answers and all that rests \
            on them; internal: everything.
            """)
    var copy = ReportCopy.owner
    @Option(help: "show or hide the names of people; the team's copy hides them.")
    var names: NameDisplay?
    @Option(help: "Language of the report; by default that of the session.")
    var lang: String?
    @Option(help: "Headings of the findings: stage, aspect, component or severity.")
    var groupBy = FindingGrouping.stage
    @Option(help: "A folder with templates of your own for HTML; see auditsh template.")
    var template: String?
    @Option(help: "Who prepared the report; by default who does the audit (new --by).")
    var by: String?
    @Option(help: "Between the cells of CSV: , ; or tab; by default as the report's language has it.")
    var delimiter: CSVStyle.Delimiter?
    @Option(help: "In the figures of CSV: . or , ; by default as the report's language has it.")
    var decimal: CSVStyle.Decimal?
    @Option(
        help: """
            End with status 3 where a gap is as grave as this: low, medium or high. All gaps of the audit count, also those \
            that the copy does not show, such as hidden ones; standard error names them.
            """)
    var failOn: Severity?
    @OptionGroup var global: GlobalOptions

    func run() throws {
        var options = ShellCommands.ReportOptions()
        options.format = format
        options.output = output
        options.force = force
        options.copy = copy
        options.names = names
        options.language = lang
        options.failOn = failOn
        options.by = by
        options.delimiter = delimiter
        options.decimal = decimal
        options.template = template
        options.grouping = groupBy
        try global.run { $0.report(file, options) }
    }
}

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "Write the templates of HTML reports, to be changed.",
        usage: """
            auditsh template house-style
            auditsh report acme.audit --format html --template house-style -o acme.html
            """)
    @Argument(help: "A new folder, or an empty one.")
    var folder: String
    @OptionGroup var global: GlobalOptions

    func run() throws { try global.run { $0.template(folder) } }
}

struct FindingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "findings", abstract: "What was found, for yourself.",
        usage: "auditsh findings acme.audit --group-by severity")
    @Argument(help: "The session file.")
    var file: String
    @Option(help: "Headings: stage, aspect, component or severity.")
    var groupBy = FindingGrouping.stage
    @OptionGroup var global: GlobalOptions

    func run() throws { try global.run { $0.findings(file, by: groupBy) } }
}

struct MetricsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics", abstract: "The figures, for yourself.", usage: "auditsh metrics acme.audit")
    @Argument(help: "The session file.")
    var file: String
    @OptionGroup var global: GlobalOptions

    func run() throws { try global.run { $0.metrics(file) } }
}

extension ReportFormat: ExpressibleByArgument {
    /// The format of that name.
    package init?(argument: String) { self.init(named: argument) }

    /// How it is called.
    package var defaultValueDescription: String { name }
    /// What all are called.
    package static var allValueStrings: [String] { all.map(\.name) }
    /// What each is for.
    package static var allValueDescriptions: [String: String] {
        let texts = Texts(.english)
        return Dictionary(all.map { ($0.name, $0.description(in: texts)) }) { first, _ in first }
    }
    /// A shell completes their names.
    package static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
extension CSVStyle.Delimiter: ExpressibleByArgument {}
extension CSVStyle.Decimal: ExpressibleByArgument {}
extension ReportCopy: ExpressibleByArgument {}
extension NameDisplay: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension FindingGrouping: ExpressibleByArgument {}

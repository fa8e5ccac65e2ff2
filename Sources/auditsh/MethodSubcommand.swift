import ArgumentParser
import Shell

struct MethodCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "method", abstract: "Small calculators and checklists: list, explain, compute.",
        usage: """
            auditsh method
            auditsh method campaign
            auditsh method campaign leads=150 pitch_pct=50% close_pct=25% margin_per_customer=3.2k cost=12k
            auditsh method stage-weighted deals=@deals.csv
            """)
    @Argument(help: "The method; none lists all.")
    var id: String?
    @Argument(help: "NAME=VALUE for its inputs; a table row by row, or NAME=@FILE.csv.")
    var inputs: [String] = []
    @Option(help: "Id or folder of the questionnaire.")
    var questionnaire = "sales-process"
    @Option(help: "Currency of the amounts, three letters.")
    var currency: String?
    @Flag(help: "Write JSON.")
    var json = false
    @OptionGroup var global: GlobalOptions

    func run() throws {
        var options = ShellCommands.MethodOptions()
        options.questionnaire = questionnaire
        options.currency = currency
        options.json = json
        try global.run { $0.method(id, inputs, options) }
    }
}

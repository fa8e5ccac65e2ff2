import Foundation
import Reports
import Sessions
import TestSupport
import Testing

@testable import Shell

/// `report` where it writes documents, and `template`.
struct DocumentCommandTests {
    private let fixture: ShellFixture

    init() throws {
        fixture = try ShellFixture()
        fixture.begin([])
        let answers = QuestionnaireFixture.repository
            .appending(path: "questionnaires/sales-process/examples/worked-company-core.yaml")
        _ = run { $0.fill(fixture.path("a.audit"), answers: answers.path(percentEncoded: false)) }
    }

    private func run(
        _ command: (ShellCommands) -> CommandStatus
    ) -> (status: CommandStatus, output: String, errors: String) {
        let terminal = ScriptedTerminal(lines: [], isInteractive: false)
        let status = command(fixture.commands(terminal))
        return (status, terminal.output, terminal.errors)
    }

    private func report(
        _ format: ReportFormat, _ output: String? = nil, force: Bool = false,
        template: String? = nil
    ) -> (status: CommandStatus, output: String, errors: String) {
        var options = ShellCommands.ReportOptions()
        options.format = format
        options.output = output.map(fixture.path)
        options.force = force
        options.template = template.map(fixture.path)
        return run { $0.report(fixture.path("a.audit"), options) }
    }

    private func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: fixture.path(name))[.posixPermissions] as? Int
    }

    @Test func pagesGoWhereTheyAreWanted() throws {
        #expect(report(.html).output.hasPrefix("<!DOCTYPE html>"))
        #expect(report(.markdown).output.hasPrefix("---\ntitle: "))
        let before = try Data(contentsOf: URL(filePath: fixture.path("a.audit")))
        #expect(report(.html, "a.html").status == .done)
        #expect(try mode("a.html") == 0o600)
        #expect(report(.html, "a.html").errors.contains("exists already"))
        #expect(report(.html, "a.html", force: true).status == .done)
        #expect(try Data(contentsOf: URL(filePath: fixture.path("a.audit"))) == before)
    }

    /// A name that promises what cannot be written would hand the client a file that does not open.
    @Test(arguments: ["a.pdf", "a.docx", "below/a.csv", "a.b.xlsx", "żółć.odt"])
    func aNameThatPromisesAnotherFormatIsRefused(name: String) {
        var options = ShellCommands.ReportOptions()
        options.output = fixture.path(name)
        let result = run { $0.report(fixture.path("a.audit"), options) }
        #expect(result.status == .failed)
        #expect(result.errors.contains("no report is written as '.\(name.split(separator: ".").last ?? "")'"))
        #expect(!FileManager.default.fileExists(atPath: fixture.path(name)))
        options.format = .terminal
        if !name.contains("/") {
            #expect(run { $0.report(fixture.path("a.audit"), options) }.status == .done)
        }
    }

    @Test(arguments: ["a", ".hidden", "a.TXT", "a.HTML", "a.md", "a.json", "tables.v2/"])
    func aNameSaysTheFormat(name: String) {
        var options = ShellCommands.ReportOptions()
        options.output = fixture.path(name)
        #expect(run { $0.report(fixture.path("a.audit"), options) }.status == .done)
        #expect(FileManager.default.fileExists(atPath: fixture.path(name)))
    }

    @Test func aFolderWithoutTemplatesIsNoTemplate() throws {
        try FileManager.default.createDirectory(
            atPath: fixture.path("empty"), withIntermediateDirectories: true)
        try fixture.write("p {}", to: "empty/reports.css")
        #expect(report(.html, template: "empty").errors.contains("holds no template"))
    }

    @Test func tablesGoIntoAFolder() throws {
        #expect(report(.csv).errors.contains("-o FOLDER"))
        #expect(report(.csv, "tables").status == .done)
        #expect(try mode("tables") == 0o700)
        #expect(try mode("tables/findings.csv") == 0o600)
        #expect(report(.csv, "tables").errors.contains("exists already"))
        #expect(report(.csv, "tables", force: true).status == .done)
        #expect(report(.csv, "a.audit", force: true).errors.contains("is no folder"))
        #expect(report(.csv, "nowhere/tables").status == .failed)
        try FileManager.default.createDirectory(
            atPath: fixture.path("empty"), withIntermediateDirectories: false)
        #expect(report(.csv, "empty").status == .done)
    }

    @Test func templatesCanBeWrittenChangedAndUsed() throws {
        #expect(run { $0.template(fixture.path("mine")) }.status == .done)
        #expect(try mode("mine/report.css") == 0o600)
        #expect(run { $0.template(fixture.path("mine")) }.errors.contains("is not empty"))
        #expect(report(.html, template: "mine").output == report(.html).output)
        try fixture.write("<p>{{client}}</p>\n", to: "mine/report.mustache")
        #expect(report(.html, template: "mine").output == "<p>(no name)</p>\n")
        try fixture.write("<p>{{klient}}</p>\n", to: "mine/report.mustache")
        let wrong = report(.html, template: "mine")
        #expect(wrong.status == .failed)
        #expect(
            wrong.errors.contains("mine/report.mustache:1:4: error: there is nothing named 'klient' here"))
        #expect(wrong.errors.contains("     ^^^^^^^^^^"))
    }

    @Test func aFolderMayHoldTheStyleSheetAlone() throws {
        try FileManager.default.createDirectory(
            atPath: fixture.path("style"), withIntermediateDirectories: false)
        try fixture.write("p { color: #123456; }\n", to: "style/report.css")
        let page = report(.html, template: "style").output
        #expect(page.contains("p { color: #123456; }") && !page.contains("--accent"))
        #expect(page.contains("<h1>"))
        #expect(report(.html, template: "nowhere").errors.contains("is no folder"))
        #expect(report(.json, template: "style").errors.contains("--template is for --format html"))
    }

    /// The same session gives the same bytes, wherever and in whatever locale it is written.
    @Test(.waitsForPrograms) func placeAndLocaleChangeNothing() throws {
        let program = try #require(PseudoTerminal.path(of: "auditsh"))
        for format in ["html", "markdown", "json"] {
            var seen: Set<Data> = []
            for (zone, locale) in [
                ("UTC", "C.UTF-8"), ("Pacific/Kiritimati", "pl_PL.UTF-8"), ("Asia/Taipei", "C"),
            ] {
                let process = Process()
                process.executableURL = URL(filePath: program)
                process.arguments = ["report", fixture.path("a.audit"), "--format", format]
                process.environment = ["TZ": zone, "LC_ALL": locale, "PATH": "/usr/bin:/bin"]
                let output = Pipe()
                process.standardOutput = output
                try process.run()
                seen.insert(output.fileHandleForReading.readDataToEndOfFile())
                process.waitUntilExit()
                #expect(process.terminationStatus == 0)
            }
            #expect(seen.count == 1 && seen.first?.isEmpty == false, "\(format)")
        }
    }
}

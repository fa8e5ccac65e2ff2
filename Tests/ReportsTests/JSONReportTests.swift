import Foundation
import Questionnaires
import Reports
import TestSupport
import Testing

/// The JSON equals what was recorded, fits its schema, and says what the independent evaluator said.
struct JSONReportTests {
    @Test func workedCompany() throws {
        let text = JSONReport().text(of: try ReportFixture.worked())
        #expect(Snapshot.problem(text, named: "worked-company.json") == nil)
    }

    @Test func sameReportSameBytes() throws {
        let once = JSONReport().text(of: try ReportFixture.worked())
        #expect(JSONReport().text(of: try ReportFixture.worked()) == once)
    }

    @Test(arguments: [
        ("worked-company", Depth.full), ("worked-company-core", .core),
    ])
    func agreesWithTheOracle(name: String, depth: Depth) throws {
        let text = JSONReport().text(of: try ReportFixture.worked(name, depth: depth))
        let report = try JSONTree(text)
        let oracle = try JSONTree(
            QuestionnaireFixture.text("Tests/FindingsTests/Golden/\(name).expected.json"))
        #expect(report.differences(from: oracle) == [])
    }

    @Test(
        .waitsForPrograms,
        .enabled(
            if: Requirement.isMet(SchemaValidator.isAvailable), "python3 with jsonschema is not installed"))
    func fitsItsSchema() throws {
        let reports = [
            try ReportFixture.worked(), try ReportFixture.worked(copy: .owner),
            try ReportFixture.worked(copy: .team),
            try ReportFixture.worked("worked-company-core", depth: .core),
            try ReportFixture.report("", info: AwkwardCompany.emptyInfo),
            try ReportFixture.report(AwkwardCompany.answers, info: AwkwardCompany.info),
            try ReportFixture.report(AwkwardCompany.nothingKnown()),
            try DocumentFixture.worked(copy: .team),
            try DocumentFixture.worked(copy: .internal), try DocumentFixture.awkward(),
        ]
        for report in reports {
            #expect(
                try SchemaValidator.problems(in: JSONReport().text(of: report), "report-1.schema.json") == "")
        }
    }

    @Test func notesEvidenceAndFlagsAreThoseOfTheCopy() throws {
        let whole = try JSONTree(JSONReport().text(of: DocumentFixture.worked(copy: .internal)))
        #expect(whole.list("notes").compactMap { $0["published"] as? Bool } == [false, true])
        #expect(whole.object("evidence")?["CON-01"] as? [String] == ["export-2025.csv, line 12"])
        let text = JSONReport().text(of: try DocumentFixture.worked(copy: .team))
        let team = try JSONTree(text)
        #expect(team.list("notes").compactMap { $0["text"] as? String } == ["worth knowing"])
        #expect(!text.contains("said in confidence") && !text.contains("export-2025.csv"))
        #expect(team.object("evidence")?.isEmpty == true)
        #expect(team.strings("flags").isEmpty)
    }

    @Test func escapesWhatCouldAct() throws {
        let report = try ReportFixture.report(AwkwardCompany.answers, info: AwkwardCompany.info)
        let text = JSONReport().text(of: report)
        #expect(text.contains("\\u001b[31m"))
        #expect(text.contains("\\u202e"))
        #expect(!text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || $0.value == 0x202E) })
        let session = try #require(JSONTree(text).object("session"))
        #expect(session["client"] as? String == AwkwardCompany.info.client)
    }

    /// The owner has the sellers compared, in the team's copy they are not; nobody but the consultant reads what is
    /// not to be printed.
    @Test(arguments: ReportCopy.allCases)
    func theTeamsCopyLeavesOutWhatIsRestricted(copy: ReportCopy) throws {
        let tree = try JSONTree(JSONReport().text(of: try ReportFixture.worked(copy: copy)))
        #expect(tree.root["copy"] as? String == copy.rawValue)
        let ids = Set(tree.list("findings").compactMap { $0["id"] as? String })
        let variables = Set(tree.list("metrics").compactMap { $0["variable"] as? String })
        let restricted: Set = ["R-36", "R-37", "R-38", "R-49", "R-97"]
        if copy == .team {
            #expect(ids.isDisjoint(with: restricted))
            #expect(tree.object("tables")?["reps"] == nil)
            #expect(variables.isDisjoint(with: ["win_rate_noise", "rep_rate_max", "quota_share"]))
        } else {
            #expect(ids.isSuperset(of: restricted))
            #expect(tree.object("tables")?["reps"] != nil)
            #expect(variables.isSuperset(of: ["rep_rate_max", "quota_share"]))
        }
        #expect(variables.contains("bench_win_rate") == (copy == .internal))
        #expect(variables.contains("win_rate"))
    }
}

import Answers
import Foundation
import LineEditing
import Questionnaires
import Sessions
import Testing
import Wording

@testable import Shell

/// Rows that can hardly be meant as rows, and headings as spreadsheets have them.
struct RowDoubtTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    @discardableResult private func begin(_ lines: [String]) -> ScriptedTerminal {
        fixture.begin(lines, settings: ["currency": "EUR", "depth": "full"])
    }

    private func rows(_ field: String) throws -> [TableRow] {
        guard case .table(let rows) = try fixture.session().state.sheet[field]?.value else { return [] }
        return rows
    }

    @Test(arguments: ["Total", "TOTAL:", "Grand total", "Razem", "Suma (szt.)", "合计", "總計", "Q"])
    func aTotalIsAskedAbout(name: String) throws {
        let terminal = begin([":g ACQ-17", "Jan\t10\nFeb\t12\n\(name)\t22", "1"])
        #expect(terminal.output.contains("leave it out"))
        #expect(try rows("monthly_leads").map { $0["month"] } == [.text("Jan"), .text("Feb")])
    }

    @Test(arguments: ["Average\t11", "Mar\t23", "Total Energies\t5"])
    func whatIsNoSumIsARow(line: String) throws {
        let terminal = begin([":g ACQ-17", "Jan\t10\nFeb\t12\n\(line)"])
        #expect(!terminal.output.contains("leave it out"))
        #expect(try rows("monthly_leads").count == 3)
    }

    @Test func aFileReadTwiceIsAskedAboutOnce() throws {
        let file = fixture.path("x.csv")
        try "Month,Leads,Uwagi\nJan,10,\nFeb,12,\n".write(toFile: file, atomically: true, encoding: .utf8)
        let terminal = begin([":g ACQ-17", ":rows \(file)", ":rows \(file)", "1"])
        #expect(try rows("monthly_leads").count == 2)
        #expect(terminal.output.contains("is the same as row 1"))
        #expect(terminal.output.contains("left out, since no column here is called so: Uwagi"))
    }

    @Test func whatIsRowsOfItsOwnCanBeKept() throws {
        begin([":g ACQ-17", "Jan\t10\nFeb\t12\nTotal\t22", "2"])
        #expect(try rows("monthly_leads").count == 3)
    }

    @Test func enterBringsBackWhatWasAskedAbout() throws {
        let block = "Jan\t10\nFeb\t12\nTotal\t22"
        let terminal = begin([":g ACQ-17", block, "", "Jan\t10\nFeb\t12"])
        #expect(terminal.prefills.contains(block))
        #expect(try rows("monthly_leads").count == 2)
    }

    @Test func whatWasAskedAboutComesBack() {
        let block = "Jan\t10\nFeb\t12\nTotal\t22"
        let terminal = begin([":g ACQ-17", block, ":note x", ":draft"])
        #expect(terminal.prefills.contains(block))
    }

    @Test(arguments: ["we have none", "not used", "-", "3", "nie mamy", "目前没有"])
    func whatSaysNoneIsAskedBack(text: String) throws {
        let terminal = begin([":g REL-01", text, "1"])
        #expect(terminal.output.contains("Do you mean that there are none?"))
        #expect(try fixture.session().state.sheet["statuses"]?.value == .table([]))
    }

    @Test(arguments: ["No answer yet, called twice", "不活跃", "Never bought"])
    func aNameWithANegationIsARow(text: String) throws {
        begin([":g REL-01", text])
        #expect(try rows("statuses").map { $0["name"] } == [.text(text)])
    }

    @Test func anEmptyFirstCellIsNamed() throws {
        let terminal = begin([":g ACQ-20", "\t1000\t300\t50\t5\nSpring\t2000\t600\t90\t9"])
        #expect(terminal.output.contains("row 1: the cell 'Campaign' is missing"))
    }

    @Test func headingsAreComparedWithoutTheirUnits() throws {
        let file = fixture.path("x.csv")
        try "Step *,Entered,Moved on,Days in the step (days),WIN  probability used [%]\nA,100,50,3,40\n"
            .write(toFile: file, atomically: true, encoding: .utf8)
        begin([":g stages", ":rows \(file)"])
        #expect(try rows("stages").first?["probability_pct"] == .number(40))
        #expect(try rows("stages").first?["avg_days"] == .number(3))
    }

    @Test func ourOwnHeadingsAreReadBack() throws {
        begin([])
        for field in try fixture.session().frame.questions.flatMap(\.fields) {
            guard let shape = field.table else { continue }
            let titles = shape.columns.map { column in
                Texts(.english)(
                    .value(
                        .columnTitle(
                            column.label, unit: Unit(column), currency: "EUR")))
            }
            let headings = TableHeadings(titles, of: shape.columns)
            #expect(headings?.places == Array(0..<shape.columns.count), "\(field.name)")
        }
    }
}

/// The same rule for every way in which rows come, and how one insists.
extension RowDoubtTests {
    private func script(_ lines: [String]) throws -> (status: CommandStatus, errors: String) {
        begin([":q"])
        let terminal = ScriptedTerminal(lines: lines, isInteractive: false)
        return (fixture.commands(terminal).resume(fixture.path("a.audit")), terminal.errors)
    }

    @Test(arguments: ["Total\t22", "Q1\t22", "Jan\t10"])
    func aScriptIsRefusedAndCanInsist(line: String) throws {
        let block = ["monthly_leads = Jan\t10", "monthly_leads = Feb\t12"]
        let refused = try script(block + ["monthly_leads = \(line)"])
        #expect(refused.status == .failed)
        #expect(refused.errors.contains("':insist ' before the line takes it as it is"))
        let taken = ScriptedTerminal(lines: [":insist monthly_leads = \(line)"], isInteractive: false)
        #expect(fixture.commands(taken).resume(fixture.path("a.audit")) == .done, "\(taken.errors)")
        #expect(try rows("monthly_leads").count == 3)
    }

    @Test func aScriptCanInsistOnAFileAndADay() throws {
        try fixture.write("Month;Leads\nJan;10\nFeb;12\nTotal;22\n", to: "x.csv")
        let file = fixture.path("x.csv")
        #expect(try script([":g monthly_leads", ":rows \(file)"]).errors.contains("is called a total"))
        let taken = ScriptedTerminal(
            lines: [":g monthly_leads", ":insist :rows \(file)", ":insist period_to = 2925-12-31"],
            isInteractive: false)
        #expect(fixture.commands(taken).resume(fixture.path("a.audit")) == .done, "\(taken.errors)")
        #expect(try rows("monthly_leads").count == 3)
        #expect(try fixture.session().state.sheet["period_to"]?.value == .text("2925-12-31"))
    }

    @Test func insistingKeepsAnEmptyFirstCell() throws {
        let terminal = begin([":g ACQ-20", ":insist \t1000\t300\t50\t5", ":insist"])
        #expect(terminal.output.contains("the cell 'Campaign' is missing"))
        #expect(try rows("campaigns").isEmpty)
    }

    @Test func anEditedTableIsAskedAboutItsNewRows() throws {
        begin([":g monthly_leads", "Jan; 10", "Feb; 12", ":q"])
        let edited = "Month;Leads\nJan;10\nFeb;12\nTotal;22\n"
        for (reply, count) in [("1", 2), ("2", 3)] {
            let terminal = ScriptedTerminal([
                .type(":g monthly_leads"), .type(":edit"), .type(reply),
            ])
            terminal.onEdit = { _, path in
                try? edited.write(toFile: path, atomically: true, encoding: .utf8)
                return .exited(0)
            }
            _ = fixture.commands(terminal, environment: ["EDITOR": "e"]).resume(fixture.path("a.audit"))
            #expect(terminal.output.contains("Row 3 (Total; 22) is called a total"))
            #expect(try rows("monthly_leads").count == count)
        }
        // What was insisted on before is not asked about again.
        let again = ScriptedTerminal([.type(":g monthly_leads"), .type(":edit")])
        again.onEdit = { _, path in
            try? edited.replacing("12", with: "13").write(toFile: path, atomically: true, encoding: .utf8)
            return .exited(0)
        }
        _ = fixture.commands(again, environment: ["EDITOR": "e"]).resume(fixture.path("a.audit"))
        #expect(!again.output.contains("is called a total"))
        #expect(try rows("monthly_leads").map { $0["leads"] } == [.number(10), .number(13), .number(22)])
    }

    @Test func aFileOfAnswersIsRefusedAndCanInsist() throws {
        let rows = "[{month: Jan, leads: 10}, {month: Feb, leads: 12}, {month: Total, leads: 22}]"
        begin([":q"])
        try fixture.write("monthly_leads: \(rows)\n", to: "a.yaml")
        let refused = ScriptedTerminal([])
        #expect(
            fixture.commands(refused).fill(fixture.path("a.audit"), answers: fixture.path("a.yaml"))
                == .failed)
        #expect(refused.errors.contains("row 3 (Total; 22) is called a total"))
        try fixture.write("monthly_leads: {insist: true, value: \(rows)}\n", to: "a.yaml")
        let taken = ScriptedTerminal([])
        #expect(
            fixture.commands(taken).fill(fixture.path("a.audit"), answers: fixture.path("a.yaml")) == .done,
            "\(taken.errors)")
        #expect(try self.rows("monthly_leads").count == 3)
    }

    @Test(arguments: ["Jan; 64\t150", "Jan；64\t150", "Jan\t64;150"])
    func mixedSignsAreRefusedByName(line: String) throws {
        let terminal = begin([":g monthly_leads", line])
        #expect(terminal.output.contains("in it while a tab stands between the cells"))
        #expect(try rows("monthly_leads").isEmpty)
        try fixture.write("\(line)\n", to: "x.csv")
        let file = fixture.resume([.type(":g monthly_leads"), .type(":rows \(fixture.path("x.csv"))")])
        #expect(file.output.contains("line 1: "))
        #expect(try rows("monthly_leads").isEmpty)
        fixture.resume([.type(":g monthly_leads"), .type("\"Jan; 64\"\t150")])
        #expect(try rows("monthly_leads").first?["month"] == .text("Jan; 64"))
    }

    @Test func headingsLeftOutAreNamedWhereTheFirstRowIsRefused() {
        let terminal = begin([":g ACQ-01", "Channel\tKind\tUwagi\nTargi\tno such kind\tx"])
        #expect(terminal.output.contains("left out, since no column here is called so: Uwagi"))
    }
}

import Answers
import Foundation
import Questionnaires
import Sessions
import Testing
import Texts

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
                    .columnTitle(
                        column.label,
                        unit: column.type == .percent
                            ? "%" : column.unit ?? (column.type == .money ? "money" : nil), currency: "EUR"))
            }
            let headings = TableHeadings(titles, of: shape.columns)
            #expect(headings?.places == Array(0..<shape.columns.count), "\(field.name)")
        }
    }
}

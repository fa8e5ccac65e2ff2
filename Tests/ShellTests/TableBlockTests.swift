import Answers
import Foundation
import Questionnaires
import Sessions
import Testing

@testable import Shell

/// Blocks of rows copied from a spreadsheet, and rows that are corrected.
struct TableBlockTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func rows(_ field: String) throws -> [TableRow] {
        guard case .table(let rows) = try fixture.session().state.sheet[field]?.value else { return [] }
        return rows
    }

    // MARK: blocks

    @Test func aRefusedRowComesBackWithAllRowsBehindIt() throws {
        let terminal = fixture.begin([
            ":g REL-01", "Nowi\tyes\t1\t30\n沉睡\tno\tmany\t60\nC\tno\t3\t60\n\nD\tyes\t4",
        ])
        #expect(try rows("statuses").map { $0["name"] } == [.text("Nowi")])
        #expect(terminal.output.contains("Customers: not a figure I can read"))
        #expect(terminal.output.contains("That row and the 2 behind it are in the line"))
        #expect(terminal.prefills.last == "沉睡\tno\tmany\t60\nC\tno\t3\t60\nD\tyes\t4")
    }

    @Test func rowsInTheLineAreNotLostToACommandBehindThem() throws {
        let block = "B; no; many\nC; no; 3"
        let terminal = fixture.begin([":g REL-01", block, block + ":note x", ":draft", "B; no; 2\nC; no; 3"])
        #expect(terminal.prefills[2] == block)
        #expect(terminal.prefills[4] == block)
        #expect(try rows("statuses").count == 2)
        #expect(!terminal.output.contains("Put aside"))
    }

    @Test func aBlockIsOneActionAndOneUndo() throws {
        let terminal = fixture.begin([":g REL-01", "Alt; yes; 5", "A;yes;1\nB;no;2\nC;no;3", ":u"])
        #expect(try rows("statuses").count == 1)
        #expect(try fixture.session().history(of: "statuses").count == 2)
        #expect(terminal.output.contains("saved row 4: C; No; 3"))
        #expect(terminal.output.contains("undone: Customer statuses: 3 rows added"))
    }

    @Test func oneRowIsUndoneByItsWords() {
        let terminal = fixture.begin([":g REL-01", "Śpiący; yes; 5", ":u", ":redo"])
        #expect(terminal.output.contains("undone: Customer statuses: row 1 added: Śpiący; Yes; 5"))
        #expect(terminal.output.contains("done again: Customer statuses: row 1 added: Śpiący; Yes; 5"))
    }

    @Test(arguments: ["\t", ";", ","])
    func aLineOfHeadingsIsNoRow(sign: String) throws {
        let block = [["Customers", "Status"], ["12", "Nowi"], ["3", "老客户"]].map { $0.joined(separator: sign) }
        fixture.begin([":g REL-01", block.joined(separator: "\n")])
        let rows = try rows("statuses")
        #expect(rows.map { $0["name"] } == [.text("Nowi"), .text("老客户")])
        #expect(rows.map { $0["customers"] } == [.number(12), .number(3)])
    }

    @Test func whatStandsBelowAnUnknownHeadingIsNamed() {
        let terminal = fixture.begin([":g REL-01", "Status\tUwagi\tCustomers\tx\nA\tważny\t3\t"])
        #expect(terminal.output.contains("left out, since no column here is called so: Uwagi, x"))
    }

    @Test func headingsStayWithTheRowsThatComeBack() {
        let terminal = fixture.begin([":g REL-01", "Customers\tStatus\n12\tA\nmany\tB\n3\tC"])
        #expect(terminal.prefills.last == "Customers\tStatus\nmany\tB\n3\tC")
    }

    @Test func aBlockMayNameTheFixedRows() throws {
        fixture.begin([])
        let names = try fixture.session().frame.options["soft_skill"]?.options ?? []
        let labels = Dictionary(names.map { ($0.code, $0.label) }) { first, _ in first }
        let block = [("closing", "4\t3"), ("listening", "2\t"), ("value", "\t?")]
            .map { "\(labels[$0.0] ?? "")\t\($0.1)" }.joined(separator: "\n")
        let terminal = fixture.resume([.type(":g soft_skills"), .type(block), .type("5; 5"), .type(":q")])
        let rows = try rows("soft_skills")
        #expect(
            rows.map { $0["skill"] } == [
                .text("closing"), .text("listening"), .text("value"), .text("questioning"),
            ])
        try #require(rows.count == 4)
        #expect(rows[2].cells["observed"] == .dontKnow)
        #expect(terminal.output.contains("Row '\(labels["questioning"] ?? "-")'"))
    }

    @Test func aNumberNamesNoFixedRow() throws {
        let terminal = fixture.begin([":g soft_skills", "4; 3; 2"])
        #expect(terminal.output.contains("3 cells for 2 columns"))
    }

    @Test func aFixedRowIsFilledOnce() throws {
        let terminal = fixture.begin([
            ":g ACQ-01", "Unbekannt; source_unknown; 5; 0; 1; 0", "Nieznane; source_unknown; 6; 0; 1; 0",
            "Targi; 1; 5; 0; 1; 0", ":row 2", "Targi; source_unknown; 5; 0; 1; 0",
        ])
        #expect(try rows("channels").count == 2)
        #expect(
            terminal.output.components(separatedBy: "'Source unknown' has its row in this table already")
                .count == 3)
    }

    @Test func aFileFillsAFixedRowOnce() throws {
        try fixture.write(
            "Channel;Kind;Enquiries;New customers;Cash cost\nA;source_unknown;1;1;0\nB;source_unknown;2;1;0\n",
            to: "rows.csv")
        let terminal = fixture.begin([":g ACQ-01", ":rows \(fixture.path("rows.csv"))"])
        #expect(try rows("channels").isEmpty)
        #expect(terminal.output.contains("line 3: 'Source unknown' has its row in this table already"))
    }

    @Test func answersFillAFixedRowOnce() throws {
        fixture.begin([])
        let row = "{name: A, kind: source_unknown, enquiries: 1, customers: 1, cost: 0}"
        try fixture.write("channels:\n  - \(row)\n  - \(row)\n", to: "answers.yaml")
        let terminal = ScriptedTerminal([])
        _ = fixture.commands(terminal).fill(fixture.path("a.audit"), answers: fixture.path("answers.yaml"))
        #expect(terminal.errors.contains("answers.yaml:3:"))
        #expect(terminal.errors.contains("'Source unknown' has its row in this table already"))
    }

    // MARK: correcting

    @Test func aRowThatComesBackUnchangedWritesNothing() throws {
        try fixture.write("Status;Customers;Contact every\nA;1;3.14159265\n", to: "rows.csv")
        let first = fixture.begin([":g REL-01", ":rows \(fixture.path("rows.csv"))", ":row 1"])
        let offered = try #require(first.prefills.last)
        let again = fixture.resume([.type(":g REL-01"), .type(":row 1"), .type(offered), .type("")])
        #expect(again.output.contains("kept as it was"))
        #expect(try fixture.session().history(of: "statuses").count == 1)
        fixture.resume([.type(":g REL-01"), .type(":row 1"), .type(offered.replacing("; 1;", with: "; 2;"))])
        #expect(try rows("statuses").first?["customers"] == .number(2))
        #expect(try rows("statuses").first?["contact_every_days"] == .number(3.14159265))
    }

    @Test func cellsWithSignsAreQuotedBothWays() throws {
        let terminal = fixture.begin([
            ":g REL-01", "\"Key; \"\"gold\"\"\"; yes; 5", ":row 1",
            "\"Key; \"\"gold\"\"\"; yes; 6", "\"Big\" ones; no; 1", ":row 2", "5\" 屏幕；no；2",
        ])
        #expect(terminal.prefills[3] == "\"Key; \"\"gold\"\"\"; Yes; 5")
        let rows = try rows("statuses")
        try #require(rows.count == 2)
        #expect(rows.map { $0["name"] } == [.text("Key; \"gold\""), .text("5\" 屏幕")])
        #expect(rows.map { $0["customers"] } == [.number(6), .number(2)])
    }

    @Test func theLastRowDroppedLeavesTheTableUnanswered() throws {
        let terminal = fixture.begin([":g REL-01", "A; yes; 5", ":drop 1", ":u"])
        #expect(terminal.output.contains("row 1 removed"))
        #expect(try rows("statuses").count == 1)
        fixture.resume([.type(":g REL-01"), .type(":drop 1"), .type(":q")])
        #expect(try fixture.session().state.sheet["statuses"] == nil)
    }

    // MARK: what follows

    @Test func figuresPerUnitAreNotAddedUp() {
        let terminal = fixture.begin([
            ":depth full", ":g ACQ-21", "Podcast; 12000; 150; 50; 25; 3200", "Targi; 40000; 80; 50; 15; 1600",
            "",
        ])
        #expect(terminal.output.contains("total: Cost 52,000 EUR; Leads expected 230\n"))
    }

    @Test func aTotalSaysWhatIsNotKnown() {
        let terminal = fixture.begin([":g REL-01", "A; yes; 200; 30 d", "B; no; ?; 60 d", "C; no; ?;", ""])
        #expect(terminal.output.contains("total: Customers at least 200, 2 not known\n"))
    }

    @Test func theLastGivenRowEndsWithTotals() {
        let terminal = fixture.begin([
            ":g ACQ-01", "Targi; 1; 60; 0; 3; 78000", "", "26; 0; 2; 0",
        ])
        #expect(terminal.output.contains("total: Enquiries 86;"))
    }

    @Test func whatIsComputedIsSaidForEveryTable() {
        let terminal = fixture.begin(
            [
                ":depth full", ":g campaigns", "Wiosna; 200; 50; 10; 2", ":g planned_campaigns",
                "Podcast; 12000; 150; 50; 25; 3200", ":g reps", "Ewa; 100; 120; 100; 20; 20",
            ])
        let words = terminal.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("Open rate 25 %; Click rate 5 %"))
        #expect(words.contains("Customers expected 18; Margin per unit of cost 4.8"))
        #expect(words.contains("Win rate 50 %; Change of sales 20 %; Level and direction of sales Strong"))
    }

    @Test func aVerdictSaysWhatItJudges() {
        let terminal = fixture.begin([
            ":g ACQ-01", "Targi; 1; 60; 0; 3; 78000", "Nieznane; source_unknown; 1; 0; 0; 0",
        ])
        #expect(terminal.output.contains("verdict on Targi: Undecided (figures missing)"))
        #expect(terminal.output.contains("verdict on Nieznane: Not judged (source not recorded)"))
    }

    @Test func theHistoryOfATableTellsItsRows() {
        let terminal = fixture.begin([
            ":g REL-01", "Nowi; yes; 5", "沉睡; no; 2", ":row 1", "Nowi; yes; 6", ":drop 2", ":history",
        ])
        let history = terminal.output.components(separatedBy: ":history\n").last ?? ""
        #expect(history.contains("row 1 added: Nowi; Yes; 5\n"))
        #expect(history.contains("row 2 added: 沉睡; No; 2\n"))
        #expect(history.contains("row 1: Nowi; Yes; 6   (before: Nowi; Yes; 5)\n"))
        #expect(history.contains("row 2 removed: 沉睡; No; 2\n"))
    }

    /// A row that was undone before the next was typed is no part of what that one changed.
    @Test func theHistoryKnowsWhatWasUndone() {
        let terminal = fixture.begin([
            ":g REL-01", "A; yes; 5", "B; no; 2", ":u", ":g REL-01", "C; no; 3", ":u", ":g REL-01",
            "D; no; 4",
            ":history",
        ])
        let history = terminal.output.components(separatedBy: ":history\n").last ?? ""
        #expect(history.contains("row 2 added: C; No; 3\n"))
        #expect(history.contains("row 2 added: D; No; 4\n"))
        #expect(!history.contains("before:"))
    }
}

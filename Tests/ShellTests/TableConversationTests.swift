import Answers
import Sessions
import Testing

@testable import Shell

/// Tables typed row by row.
struct TableConversationTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func rows(_ field: String) throws -> [TableRow] {
        guard case .table(let rows) = try fixture.session().state.sheet[field]?.value else { return [] }
        return rows
    }

    @Test func rowsAreSavedOneByOneAndTheFixedRowIsAsked() throws {
        let terminal = fixture.begin([
            ":g ACQ-01", "Google Ads; 1; 210; 12; 18; 72 000; 149400; ; 1000",
            "推荐；2；48；3；24；2000；228000；；320",
            "Targi\tchannel\t60\t?\t3\t78,000", "", "26; 0; 2; 0; 14000; ; 0", "3",
        ])
        let rows = try rows("channels")
        #expect(rows.count == 4)
        #expect(rows[1]["name"] == .text("推荐"))
        #expect(rows[1]["kind"] == .text("referral"))
        #expect(rows[2].cells["still_open"] == .dontKnow)
        #expect(rows[2]["cost"] == .number(78_000))
        #expect(rows[3]["kind"] == .text("source_unknown"))
        #expect(rows[3]["enquiries"] == .number(26))
        #expect(try fixture.session().state.sheet["source_tracking"]?.value == .text("some"))
        #expect(terminal.output.contains("Row 'Source unknown'"))
    }

    @Test func correctingAndDroppingRows() throws {
        let terminal = fixture.begin([
            ":g REL-01", "New; yes; 10; 30 d", "Old; no; 5; ", ":row 1", "New; yes; 12; 2 w", ":drop 2",
            ":drop 7", ":row x",
            "",
        ])
        let rows = try rows("statuses")
        #expect(rows.count == 1)
        #expect(rows[0]["customers"] == .number(12))
        #expect(rows[0]["contact_every_days"] == .number(14))
        #expect(terminal.prefills.contains("New; Yes; 10; 30"))
        #expect(terminal.output.contains("There is no row 7; the table has 1 row."))
    }

    /// Nobody has said that these were all rows; an empty line says so, and the run after goes on elsewhere.
    @Test func aTableThatWasLeftHalfWayIsGoneOnWith() throws {
        fixture.begin([":g REL-01", "New; yes; 10; 30 d"])
        let again = fixture.resume([.type("Old; no; 5; "), .type(":q")])
        #expect(again.output.contains("1 row so far"))
        #expect(try rows("statuses").count == 2)
        let third = fixture.resume([.type(""), .type(":g CTX-01"), .type("2025-01-01"), .type(":q")])
        #expect(third.output.contains("2 rows so far"))
        let fourth = fixture.resume([.type(":q")])
        #expect(!fourth.output.contains("so far"))
        #expect(try fixture.session().state.sheet["period_from"] != nil)
    }

    @Test func aTableThatWasUndoneOrIsFullIsNotGoneOnWith() throws {
        fixture.begin([":g REL-01", "New; yes; 10; 30 d", ":undo"])
        #expect(!fixture.resume([.type(":q")]).output.contains("so far"))
        fixture.resume([.type(":g CON-07")] + (0..<12).map { _ in .type("4; 3") } + [.type(":q")])
        #expect(!fixture.resume([.type(":q")]).output.contains("so far"))
    }

    @Test func noneIsAnEmptyTable() throws {
        fixture.begin([":g REL-01", "none"])
        #expect(try fixture.session().state.sheet["statuses"]?.value == .table([]))
    }

    @Test func rowsThatAreGivenAreAskedOneByOne() throws {
        fixture.begin([":g CON-07", "closing", "4; 3", "", "5;4"])
        let rows = try rows("soft_skills")
        #expect(rows.map { $0["skill"] } == [.text("listening"), .text("value")])
        #expect(rows.first?["observed"] == .number(3))
    }

    @Test func aPastedBlockIsSeveralRows() throws {
        let terminal = fixture.begin([":g REL-01", "A\tyes\t1\t30\nB\tno\t2\t60\nC\tno\tmany\t60"])
        #expect(try rows("statuses").count == 2)
        #expect(terminal.output.contains("Customers: not a figure I can read"))
        #expect(terminal.prefills.last == "C\tno\tmany\t60")
    }

    @Test(arguments: [":row", ":drop"])
    func rowsThatAreNotThereAreRefused(command: String) throws {
        for number in ["-9223372036854775808", "1000000000000000000000000000000", "0", "０", "-1", "9"] {
            let terminal = try ShellFixture().begin([":g REL-01", "A; yes", "\(command) \(number)"])
            #expect(terminal.output.contains("There is no row"))
        }
        for text in ["1e3", "one", ""] {
            let terminal = try ShellFixture().begin([":g REL-01", "A; yes", "\(command) \(text)"])
            #expect(terminal.output.contains("needs the number of a row"))
        }
        let dropped = try ShellFixture().begin([":g REL-01", "A; yes", ":drop １"])
        #expect(dropped.output.contains("row 1 removed"))
    }

    @Test(arguments: [
        ("A; maybe", "Defined in writing: type yes or no"), ("; yes", "the cell 'Status' is missing"),
        ("A; yes; 1; 2; 3", "5 cells for 4 columns"), ("A; yes; -1; 2", "Customers: must be 0 or more"),
    ])
    func refusedRowsSayWhichCell(row: String, problem: String) throws {
        let terminal = fixture.begin([":g REL-01", row])
        #expect(terminal.output.contains(problem))
        #expect(try fixture.session().state.sheet["statuses"] == nil)
    }

    /// What is known of a row decides which of its cells are needed.
    @Test func aCellThatARowDoesNotAskForMayStayEmpty() throws {
        let terminal = fixture.begin([
            ":g ACQ-01", "Fair; channel; 60; 0; 3", "", "Unknown; source_unknown; 5; 0; 1", "",
        ])
        #expect(terminal.output.contains("the cell 'Cash cost' is missing"))
        guard case .table(let rows) = try fixture.session().state.sheet["channels"]?.value else {
            Issue.record("no rows")
            return
        }
        #expect(rows.map { $0["enquiries"] } == [.number(5)])
    }

    @Test func figuresThatFollowAndTotalsAreSaid() throws {
        let terminal = fixture.begin([
            ":g CTX-05", "45", ":g ACQ-01", "Google Ads; 1; 210; 12; 18; 72 000; 149400; ; 1000",
            "Fair; 1; 60; 0; 3; 78000; 24000; ; 260", "", "",
        ])
        #expect(
            terminal.output.contains(
                "Conversion of decided enquiries 9.09 %; Cost of winning a customer 6,500"))
        #expect(terminal.output.contains("total: Enquiries 270;"))
    }

    @Test func rowsOfAFile() throws {
        try fixture.write(
            "Customers,Status,Defined in writing\n\"1,200\",\"Key, \"\"gold\"\"\",yes\n5,Śpiący,no\n",
            to: "rows.csv")
        fixture.begin([":g REL-01", ":rows \(fixture.path("rows.csv"))", ""])
        let rows = try rows("statuses")
        #expect(rows.count == 2)
        #expect(rows.first?["name"] == .text("Key, \"gold\""))
        #expect(rows.first?["customers"] == .number(1200))
    }

    @Test func aFileIsTakenWholeOrNotAtAll() throws {
        try fixture.write("New;yes;10\nOld;perhaps;5\n", to: "rows.csv")
        let terminal = fixture.begin([
            ":g REL-01", ":rows \(fixture.path("rows.csv"))", ":rows", ":rows /nowhere.csv",
        ])
        #expect(try rows("statuses").isEmpty)
        #expect(terminal.output.contains("line 2: Defined in writing: type yes or no"))
        #expect(terminal.output.contains(":rows needs a text behind it"))
        #expect(terminal.output.contains("there is no file '/nowhere.csv'"))
    }

    @Test func notKnowingNeverWipesRows() throws {
        let terminal = fixture.begin([":g REL-01", "New; yes; 10; 30 d", "不知道"])
        #expect(try rows("statuses").count == 1)
        #expect(terminal.output.contains("the table has 1 row"))
    }
}

import Foundation
import Questionnaires
import Sessions
import Testing

@testable import Shell

/// Wherever a dialogue is cut off, it goes on there: in the middle of a table at its next row, behind one that was ended at
/// the next question.
struct InterruptedTableTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    /// Where a dialogue about the file as it is now goes on.
    private func placeOnReopening() throws -> Place {
        let session = try fixture.session()
        defer { session.close() }
        return try Conversation(session, fixture.commands(ScriptedTerminal([])).context).place
    }

    /// Types lines, and compares after each where the dialogue stands with where it goes on after a kill.
    @discardableResult
    private func standing(behind lines: [String], isInteractive: Bool = true) throws -> Place {
        fixture.begin([":q"], settings: ["currency": "EUR", "depth": "full"])
        let session = try Session.open(
            at: fixture.path("a.audit"), for: .writing(LockOptions()), context: JournalContext())
        defer { session.close() }
        let terminal = ScriptedTerminal([], isInteractive: isInteractive)
        let conversation = try Conversation(session, fixture.commands(terminal).context)
        for line in lines {
            _ = conversation.take(TypedLine(line, conversation.texts))
            // That somebody only looks elsewhere is no place to go on at.
            if line.hasPrefix(":g ") || line == ":row 2" { continue }
            #expect(try placeOnReopening() == conversation.place, "behind \(line)")
        }
        return conversation.place
    }

    private static let two = [":g REL-01", "A; yes; 5", "B; no; 2"]

    @Test(arguments: [
        [], [":row 1"], [":row 1", "A; yes; 6"], [":drop 2"], [":drop 1", ":drop 1"], [":u"], [":u", ":u"],
        [":u", ":redo"], [":u", ":u", ":redo"], [":note half of it"], [":flag"], ["C; no; x"],
        ["X\tno\t1\nY\tyes\t2"],
        ["", ":u", ":u"], ["", ":g statuses", "C; no; 1"], ["", ":g statuses", ":drop 1"],
        ["", ":g statuses", ":row 2", "B; no; 3"],
    ])
    func inTheMiddleOfATableItIsTheNextRow(lines: [String]) throws {
        #expect(try standing(behind: Self.two + lines).field == "statuses")
    }

    @Test(arguments: [
        [""], ["", ":u"], ["", ":u", ":redo"], ["", ":note of another question"], ["", ":g statuses", ""],
        ["", ":g statuses", "C; no; 1", ""], ["", ":g statuses", ":drop 1", ""], ["X\tno\t1\nY\tyes\t2", ""],
        [":u", ":u", "none"], [":u", ":u", "don't know"], [":na nothing of the kind"], [":skip later"],
    ])
    func behindAnEndedTableItIsTheNextQuestion(lines: [String]) throws {
        let place = try standing(behind: Self.two + lines)
        #expect(place.field != nil && place.field != "statuses")
        #expect(try placeOnReopening() == place)
    }

    @Test func aTableBroughtBackBehindItsEndGoesOn() throws {
        let place = try standing(behind: [":g REL-01", "Nowi; yes; 10", "", ":u", ":redo"])
        #expect(place.field == "statuses")
    }

    @Test func rowsGivenInAdvanceAreAskedFromWhereItStood() throws {
        let behindFreeRows = try standing(behind: [":g ACQ-01", "Targi; 1; 60; 0; 3; 78000", ""])
        #expect(behindFreeRows.field == "channels" && behindFreeRows.freeRowsEnded)
    }

    @Test(arguments: [
        [":g ACQ-01", "Targi; 1; 60; 0; 3; 78000", "", ":g ACQ-01", "Prasa; 1; 40; 0; 2; 500"],
        [":g soft_skills", "", "", ":g soft_skills", "3; 4"],
        [":g ACQ-01", "Targi; 1; 60; 0; 3; 78000", "", ":drop 1"],
        [":g ACQ-01", "Targi; 1; 60; 0; 3; 78000", "", ":unanswer"],
    ])
    func whoComesBackToATableOrEmptiesItBeginsAnew(lines: [String]) throws {
        let place = try standing(behind: lines)
        #expect(!place.freeRowsEnded && place.passedRows.isEmpty)
    }

    /// Rows typed behind what an undo or a redo left.
    @Test(arguments: [
        [
            "A; 1; 60; 0; 3; 78000", "B; 1; 60; 0; 3; 78000", "C; 1; 60; 0; 3; 78000", "", ":u", ":redo",
            "A; 1; 60; 0; 3; 78000", "",
        ],
        ["A; 1; 60; 0; 3; 78000", "B; 1; 60; 0; 3; 78000", "", ":u", ":redo", "D; 1; 60; 0; 3; 78000", ""],
        ["A; 1; 60; 0; 3; 78000", "", ":u", ":redo", "A; 1; 60; 0; 3; 78000", ""],
        ["A; 1; 60; 0; 3; 78000", "", ":u", ":redo", ""],
        ["A; 1; 60; 0; 3; 78000", "", ":unanswer", ":u", "B; 1; 60; 0; 3; 78000"],
        ["A; 1; 60; 0; 3; 78000", "", ":u", "B; 1; 60; 0; 3; 78000", ":u", ":redo", ""],
    ])
    func rowsBehindAnUndoGoOnWhereTheDialogueStands(lines: [String]) throws {
        try standing(behind: [":g ACQ-01"] + lines)
    }

    @Test(arguments: ["", "26; 0; 2; 0"])
    func theLastRowGivenInAdvanceEndsATable(line: String) throws {
        let place = try standing(behind: [":g ACQ-01", "Targi; 1; 60; 0; 3; 78000", "", line])
        #expect(place.field != nil && place.field != "channels")
    }

    @Test func rowsLeftOutAreNotAskedAgain() throws {
        let place = try standing(behind: [":g soft_skills", "", ""])
        #expect(place.field == "soft_skills" && place.passedRows.count == 2)
    }

    @Test func anOptionalTableWithoutRowsIsLeft() throws {
        let place = try standing(behind: [":g soft_skills"] + [String](repeating: "", count: 7))
        #expect(place.field != nil && place.field != "soft_skills")
    }

    @Test func aTableThatIsNotAskedAnyMoreIsNoPlaceToGoOnAt() throws {
        try standing(behind: Self.two)
        let session = try Session.open(
            at: fixture.path("a.audit"), for: .writing(LockOptions()), context: JournalContext())
        try session.record(.place(Place(field: "gone", freeRowsEnded: true)))
        session.close()
        #expect(try placeOnReopening() == Place(field: "period_from"))
    }

    @Test func aTableOfAFileIsWhole() throws {
        fixture.begin([":q"])
        try fixture.write(
            "statuses: {source: interview, value: [{name: A, definition_written: true, customers: 5}]}\n",
            to: "a.yaml")
        let terminal = ScriptedTerminal([])
        #expect(
            fixture.commands(terminal).fill(fixture.path("a.audit"), answers: fixture.path("a.yaml"))
                == .done,
            "\(terminal.errors)")
        #expect(try placeOnReopening().field == "period_from")
    }

    @Test func rowsAssignedInAScriptLeaveNoTableOpen() throws {
        fixture.begin([":q"])
        let script = ScriptedTerminal(
            lines: ["statuses = A; yes; 5", "statuses = B; no; 2"], isInteractive: false)
        #expect(fixture.commands(script).resume(fixture.path("a.audit")) == .done)
        #expect(try placeOnReopening().field == "period_from")
        let rows = ScriptedTerminal(lines: [":g statuses", "C; no; 2"], isInteractive: false)
        #expect(fixture.commands(rows).resume(fixture.path("a.audit")) == .done)
        #expect(try placeOnReopening().field == "statuses")
    }

    @Test func itChangesNothingInTheAudit() throws {
        try standing(behind: Self.two)
        let before = try fixture.session()
        try FileManager.default.removeItem(atPath: fixture.path("a.audit"))
        try standing(behind: Self.two + [""])
        let behind = try fixture.session()
        #expect(behind.lastEvent == before.lastEvent)
        #expect(behind.state == before.state)
    }
}

import Foundation
import TestSupport
import Testing

@testable import Shell

/// What is said of findings behind a change: answers in live mode, and corrections where findings were told.
struct ChangeTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func settings(_ findings: String, kind: String = "self") -> [String: String] {
        ["currency": "EUR", "findings": findings, "kind": kind]
    }

    @Test func anAnswerBringsAndTakesFindings() throws {
        let output = fixture.begin(
            [":g ACQ-02", "3", ":g ACQ-02", "1", ":undo", ":redo"], settings: settings("live")
        ).output
        let line = "gap (high): Source of enquiries mostly not recorded"
        #expect(output.ranges(of: "  \(line)").count == 2)
        #expect(output.ranges(of: "gone: \(line)  R-01 (now: clear)").count == 2)
    }

    @Test func aGapIsGraverOrLessGrave() throws {
        let output = fixture.begin(
            [":depth full", ":g stage_basis", "4", ":g stage_basis", "3", ":undo"],
            settings: settings("live")
        ).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            output.contains("R-33 (was: gap (high))") && output.contains("R-33 (was: gap (medium))"),
            "\(output)")
    }

    /// The worked company, all of which is answered: everything was told.
    @Test(arguments: ["end", "stage"]) func aCorrectionSaysWhatItChanges(findings: String) throws {
        var core = settings(findings)
        core["depth"] = "core"
        fixture.begin([":q"], settings: core)
        let answers = QuestionnaireFixture.repository
            .appending(path: "questionnaires/sales-process/examples/worked-company-core.yaml")
        let filling = ScriptedTerminal([])
        let status = fixture.commands(filling)
            .fill(fixture.path("a.audit"), answers: answers.path(percentEncoded: false))
        try #require(status == .done, "\(filling.errors)")
        let output = fixture.resume(
            [":g ACQ-02", "4", ":undo", ":note nothing"].map { .type($0) }
        ).output
        #expect(output.ranges(of: "gone: gap").count == 1, "\(output)")
        #expect(output.contains(":why R-01"))
    }

    @Test(arguments: ["end", "stage"]) func elsewhereOnlyWhatWasToldIsCorrected(findings: String) throws {
        let output = fixture.begin([":g ACQ-02", "3", ":g ACQ-02", "1", ":q"], settings: settings(findings))
            .output
        #expect(!output.contains("gone:"))
    }

    /// Rows are told together: one that is typed alone says little, and each would take an assessment.
    @Test func whatRowsChangeIsSaidWhenTheirTableIsLeft() throws {
        let output = fixture.begin(
            [
                ":g ACQ-01", "Fair; channel; 60; 0; 9; 18000; 54000; ; 200",
                "Ads; channel; 20; 0; 2; 900; 4000; ; 20",
                "", "", ":q",
            ], settings: settings("live")
        ).output
        let parts = output.components(separatedBy: "row 2")
        #expect(parts.count > 1)
        #expect(!(parts.first ?? "").contains(":why R-"), "\(output)")
        #expect((parts.last ?? "").contains(":why R-"), "\(output)")
    }
}

import Diagnostics
import Expressions
import Questionnaires
import TestSupport
import Testing
import Wording

@testable import Answers

/// A figure that was measured, and what somebody claims of it.
struct ClaimTests {
    /// One letter each: a claim, a measurement, one that is not known, one that does not apply, and none.
    private static func answer(_ letter: Character, _ figure: Double) -> FieldAnswer? {
        switch letter {
        case "c": FieldAnswer(state: .answered, value: .number(figure), source: .interview, basis: .measured)
        case "m": FieldAnswer(state: .answered, value: .number(figure), source: .crm)
        case "d": FieldAnswer(state: .answered, value: .number(figure), source: .document)
        case "?": FieldAnswer(state: .dontKnow, source: .interview)
        case "n": FieldAnswer(state: .notApplicable, reason: "none")
        default: nil
        }
    }

    /// What counts, and what stands beside it, by the place of the answer in the row.
    @Test(arguments: [
        ("c", "1 -"), ("m", "1 -"), ("cm", "2 1"), ("mc", "1 2"), ("mcc", "1 3"), ("mm", "2 -"),
        ("cmd", "3 1"),
        ("cmm", "3 1"), ("mcd", "3 2"), ("cc", "2 -"), ("?m", "2 ?"), ("m?", "1 ?"), ("mn", "n -"),
        ("nm", "2 -"), ("cmn", "n -"), ("cm-", "- -"), ("cm-c", "4 -"), ("cd", "2 1"),
    ])
    func eachTakesThePlaceOfItsKind(letters: String, expected: String) {
        var sheet = AnswerSheet()
        for (place, letter) in letters.enumerated() {
            sheet.take(Self.answer(letter, Double(place + 1)), for: "x")
        }
        func word(_ answer: FieldAnswer?) -> String {
            switch (answer?.state, answer?.value) {
            case (nil, _): "-"
            case (.dontKnow, _): "?"
            case (.notApplicable, _): "n"
            case (_, .number(let figure)): String(Int(exactly: figure) ?? 0)
            default: "other"
            }
        }
        #expect("\(word(sheet["x"])) \(word(sheet.claims["x"]))" == expected)
    }

    /// Words, choices and tables have one answer.
    @Test func onlyFiguresAreMeasured() {
        for value: AnswerValue in [.text("some"), .flag(true), .codes(["a"]), .table([])] {
            #expect(!FieldAnswer(state: .answered, value: value, source: .crm).isMeasurement)
        }
    }

    @Test func whatIsConcealedLeavesNoClaim() {
        var sheet = AnswerSheet()
        sheet.take(Self.answer("c", 1), for: "x")
        sheet.take(Self.answer("m", 2), for: "x")
        #expect(sheet.concealing(["x"]) == AnswerSheet(["x": FieldAnswer(state: .answered)]))
    }

    @Test func cellsThatAreConcealedAreGone() {
        let row = TableRow(["a": .value(.number(1)), "b": .value(.number(2))])
        let sheet = AnswerSheet(["t": FieldAnswer(state: .answered, value: .table([row]))])
        let concealed = sheet.concealing([], columns: ["t": ["b"], "u": ["a"]])
        #expect(concealed["t"]?.value == .table([TableRow(["a": .value(.number(1))])]))
        #expect(concealed["u"] == nil)
    }

    private func read(_ text: String) throws -> AnswerFile {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let reader = AnswerReader(questionnaire, language: .english, currency: "EUR")
        return AnswerFile(SourceText(name: "answers.yaml", text: text), questionnaire, reader) { problem, _ in
            "\(problem)"
        }
    }

    @Test(arguments: [
        "{value: 57, source: crm, claim: {value: 70}}",
        "{value: 57, source: document, claim: {value: 60..80, source: interview, respondent: \"Anna\"}}",
        "{value: 57, source: crm, claim: {state: dont_know, source: interview}}",
    ])
    func aFileHoldsBoth(text: String) throws {
        let file = try read("opps_won: \(text)\n")
        #expect(DiagnosticRenderer().render(file.diagnostics) == "")
        let entry = try #require(file.entries.first)
        var sheet = AnswerSheet()
        sheet.take(entry.claim, for: "opps_won")
        sheet.take(entry.answer, for: "opps_won")
        #expect(sheet["opps_won"]?.value == .number(57) && sheet.claims["opps_won"] == entry.claim)
        let written = AnswerFileWriter(
            try #require(QuestionnaireFixture.salesProcess), texts: Texts(.english)
        ).text(of: sheet)
        // A long line is written key by key.
        #expect(written.contains(text.split(separator: ", claim: ").last?.dropLast() ?? "?"), "\(written)")
        let again = try #require(try read(written).entries.first)
        #expect(again.claim?.value == entry.claim?.value && again.answer?.value == .number(57))
        #expect(again.claim?.respondent == entry.claim?.respondent && again.claim?.said == entry.claim?.said)
    }

    @Test func aValueAloneIsAClaimToo() throws {
        #expect(
            try read("opps_won: {value: 57, source: crm, claim: 70}").entries.first?.claim?.value
                == .number(70))
    }

    @Test(arguments: [
        ("{value: 57, claim: 70}", "a claim stands beside a figure"),
        ("{state: dont_know, claim: 70}", "a claim stands beside a figure"),
        ("{value: 57, source: crm, claim: {value: 70, source: crm}}", "a claim is what somebody said"),
        ("{value: 57, source: crm, claim: {value: 70, note: x}}", "a claim is what somebody said"),
        ("{value: 57, source: crm, claim: many}", "opps_won"),
    ])
    func whatIsNoClaimIsAnError(text: String, message: String) throws {
        let diagnostics = try read("opps_won: \(text)").diagnostics
        #expect(DiagnosticRenderer().render(diagnostics).contains(message))
    }
}

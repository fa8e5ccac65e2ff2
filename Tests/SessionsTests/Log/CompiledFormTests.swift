import Answers
import CanonicalJSON
import Expressions
import Foundation
import Questionnaires
import TestSupport
import Testing

@testable import Sessions

/// What stands in session files is what Foundation's encoder would write of the same values.
struct CompiledFormTests {
    /// Any JSON, through Foundation's coders.
    private indirect enum Tree: Codable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([Tree])
        case object([String: Tree])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let flag = try? container.decode(Bool.self) {
                self = .bool(flag)
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else if let text = try? container.decode(String.self) {
                self = .string(text)
            } else if let items = try? container.decode([Tree].self) {
                self = .array(items)
            } else {
                self = .object(try container.decode([String: Tree].self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .null: try container.encodeNil()
            case .bool(let flag): try container.encode(flag)
            case .number(let number): try container.encode(number)
            case .string(let text): try container.encode(text)
            case .array(let items): try container.encode(items)
            case .object(let members): try container.encode(members)
            }
        }

        static func rewritten(_ bytes: [UInt8]) throws -> [UInt8] {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(JSONDecoder().decode(Tree.self, from: Data(bytes))))
        }
    }

    private static func change(of field: String, _ rows: [RowChange]) -> AnswerChange {
        var change = AnswerChange(field: field, answer: FieldAnswer(state: .answered))
        change.rows = rows
        return change
    }

    @Test func salesProcess() throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let bytes = try questionnaire.json.canonical()
        #expect(try Questionnaire(json: JSONValue(parsing: bytes)) == questionnaire)
        #expect(try Tree.rewritten(bytes) == bytes)
    }

    @Test(
        arguments: [
            .settings(["client": "Ż \"x\" \\ /", "code": nil]),
            .answered([
                AnswerChange(
                    field: "a",
                    answer: FieldAnswer(
                        state: .answered, value: .number(12.5), samples: [1, 2.25, 1e21], unit: "%",
                        raw: "12,5\u{7F}",
                        source: .crm, basis: .samples, respondent: "eve", reason: "r"),
                    remarks: Remarks(
                        notes: [AnswerNote("n\n"), AnswerNote("p", isPublished: true)], evidence: ["e"])),
                AnswerChange(
                    field: "a1",
                    answer: FieldAnswer(
                        state: .answered, value: .number(12.5), said: .range(low: 10, high: 15), basis: .range
                    )),
                AnswerChange(
                    field: "a2", answer: FieldAnswer(state: .answered, value: .number(30), said: .about)),
                AnswerChange(
                    field: "a3",
                    answer: FieldAnswer(state: .answered, value: .number(30), said: .part(57, whole: 190))),
                AnswerChange(field: "b", answer: FieldAnswer(state: .dontKnow)),
                AnswerChange(field: "c", answer: FieldAnswer(state: .answered, value: .flag(false))),
                AnswerChange(field: "d", answer: FieldAnswer(state: .answered, value: .codes(["x", "y"]))),
                AnswerChange(field: "e", answer: FieldAnswer(state: .answered, value: .text("x"))),
                AnswerChange(field: "g", answer: FieldAnswer(state: .answered, value: .codes([]))),
                change(
                    of: "f",
                    [
                        .cells(
                            key: 1,
                            [
                                "a": .value(.number(3)), "b": .dontKnow, "c": .value(.text("Z")),
                                "e": .value(.number(30), said: .about),
                                "f": .value(.number(1.5), said: .range(low: 1, high: 2)),
                            ],
                            cleared: ["d"], after: 0),
                        .cells(key: 1_000_000_000, [:]), .dropped(key: 7),
                    ]),
                change(of: "h", []),
            ]),
            .cleared(["a", "b"]), .noted(question: "Q", text: "\u{1B}[1m", isPublished: true),
            .evidence(question: "Q", reference: "r"), .flagged(question: "Q", isFlagged: false), .undone(3),
            .redone(4),
        ] as [SessionEvent])
    func events(event: SessionEvent) throws {
        let coding = EventCoding()
        let payload = try coding.payload(of: event)
        #expect(try Tree.rewritten(payload) == payload)
        let line = try JournalLine(
            JournalEntry(kind: event.kind.rawValue, payload: payload, ignorable: false), seq: 1,
            at: Timestamp(milliseconds: 0), prev: Fingerprint(of: []), salt: Salt.random())
        #expect(try coding.event(line) == event)
    }

    private func broken(_ formula: String) throws -> JSONValue {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let whole = String(decoding: try questionnaire.json.canonical(), as: UTF8.self)
        let start = try #require(whole.range(of: #""formula":""#))
        let end = try #require(whole[start.upperBound...].firstIndex(of: "\""))
        let broken = whole.replacingCharacters(in: start.lowerBound...end, with: #""formula":"# + formula)
        return try JSONValue(parsing: Array(broken.utf8))
    }

    @Test func anExpressionThatIsNoneIsAnError() throws {
        let json = try broken("7")
        #expect(throws: (any Error).self) { try Questionnaire(json: json) }
    }

    /// Expressions are read when somebody needs them: what cannot be read is an error for whoever looks for what is wrong,
    /// and has no value for all others.
    @Test func anExpressionThatCannotBeReadIsAnErrorForWhoeverLooksForOne() throws {
        let json = try broken(#""visitors +""#)
        #expect(throws: ExpressionProblems.self) {
            try ExpressionReading.atOnce { try Questionnaire(json: json) }
        }
        let questionnaire = try Questionnaire(json: json)
        let formulas =
            questionnaire.columns.values.flatMap { $0 }.map(\.formula) + questionnaire.metrics.map(\.formula)
        let unreadable = try #require(formulas.first { $0.source == "visitors +" })
        guard case .failure(let failure) = unreadable.evaluate(Activation()) else {
            Issue.record("it has a value")
            return
        }
        #expect(failure.message.hasPrefix("the expression cannot be read: "))
    }

    @Test func damagedQuestionnairesNeverTrap() throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        guard case .object(let members) = questionnaire.json else { return }
        // What has a default may be missing; what has none is missed by its name.
        let needed: Set = ["id", "score", "title", "translations", "version"]
        #expect(needed.isSubset(of: members.map(\.key)))
        for left in members {
            let others = members.filter { $0.key != left.key }
            if needed.contains(left.key) {
                #expect(throws: JSONProblem.missing(key: left.key)) {
                    try Questionnaire(json: .object(others))
                }
            } else {
                #expect(throws: Never.self) { try Questionnaire(json: .object(others)) }
            }
            let wrong = others + [JSONValue.Member(left.key, .array([.array([])]))]
            #expect(throws: (any Error).self) { try Questionnaire(json: .object(wrong)) }
        }
    }
}

import Answers
import Diagnostics
import Questionnaires
import TestSupport
import Testing
import Wording

/// What is said beside a figure: it is read, kept, written, and read again.
struct SaidTests {
    private let fixture: ReadingFixture

    init() throws { fixture = try ReadingFixture() }

    private func reading(_ text: String, _ name: String) throws -> (Double, Said?)? {
        guard case .success(.value(.number(let figure), _, let said)) = try fixture.read(text, name) else {
            return nil
        }
        return (figure, said)
    }

    @Test(
        arguments: [
            ("opps_won", "10-15", 12.5, .range(low: 10, high: 15)), ("opps_won", "~30", 30, .about),
            ("opps_won", "about 30", 30, .about), ("opps_won", "30", 30, nil),
            ("gross_margin_pct", "57 of 190", 30, .part(57, whole: 190)),
            ("gross_margin_pct", "57/190", 30, .part(57, whole: 190)),
            ("gross_margin_pct", "half", 50, .part(1, whole: 2)), ("gross_margin_pct", "~57/190", 30, .about),
            ("gross_margin_pct", "8-24 %", 16, .range(low: 8, high: 24)),
            ("acq_time_days", "2-4 weeks", 21, .range(low: 14, high: 28)),
            ("acq_time_days", "about 2 weeks", 14, .about),
            ("revenue_actual", "1-2 m", 1_500_000, .range(low: 1_000_000, high: 2_000_000)),
        ] as [(String, String, Double, Said?)])
    func isRead(field: String, text: String, figure: Double, said: Said?) throws {
        let (read, saidThere) = try #require(try reading(text, field))
        #expect(read == figure && saidThere == said)
    }

    private func written(_ sheet: AnswerSheet) -> String {
        AnswerFileWriter(fixture.questionnaire, texts: Texts(.english)).text(of: sheet)
    }

    private func read(_ text: String) -> AnswerFile {
        AnswerFile(
            SourceText(name: "answers.yaml", text: text), fixture.questionnaire, fixture.reader,
            word: { problem, _ in "\(problem)" })
    }

    @Test(
        arguments: [
            ("opps_won", "10-15", "opps_won: 10..15"), ("opps_won", "~30", "opps_won: ~30"),
            ("gross_margin_pct", "57 of 190", "gross_margin_pct: 57/190"),
            ("acq_time_days", "8 - 24", "acq_time_days: 8..24"),
            ("acq_time_days", "1.5-2", "acq_time_days: 1.5..2"),
        ])
    func aFieldComesBackFromAFile(field: String, typed: String, line: String) throws {
        let (shape, _) = try fixture.field(field)
        guard case .success(let reading) = try fixture.read(typed, field) else {
            Issue.record("\(typed) is not read")
            return
        }
        let answer = FieldAnswer(reading, of: shape, source: .prefill, raw: nil)
        let text = written(AnswerSheet([field: answer]))
        #expect(text.contains("\n\(line)\n"), "\(text)")
        var again = try #require(read(text).entries.first?.answer)
        again.raw = nil
        #expect(again == answer)
        // Somebody measured it afterwards: what was said is still what was said.
        var measured = answer
        measured.basis = .measured
        var other = try #require(read(written(AnswerSheet([field: measured]))).entries.first?.answer)
        other.raw = nil
        #expect(other == measured)
    }

    @Test func cellsComeBackFromAFile() throws {
        let rows = [
            TableRow([
                "name": .value(.text("Fair")),
                "enquiries": .value(.number(12.5), said: .range(low: 10, high: 15)),
                "cost": .value(.number(3000), said: .about), "customers": .dontKnow,
            ])
        ]
        let answer = FieldAnswer(
            state: .answered, value: .table(rows), source: .prefill, basis: .estimated)
        let text = written(AnswerSheet(["channels": answer]))
        #expect(text.contains("enquiries: 10..15") && text.contains("cost: ~3000"), "\(text)")
        #expect(read(text).diagnostics.isEmpty)
        #expect(read(text).entries.first?.answer?.value == .table(rows))
    }

    @Test(arguments: [
        "opps_won: 57/190", "gross_margin_pct: 57/0", "opps_won: ~", "opps_won: ~~3", "opps_won: ~x",
        "opps_won: 3..",
        "gross_margin_pct: 1/2/3", "opps_won: 15..10", "gross_margin_pct: 300/2",
    ])
    func whatIsNoneIsRefusedOrLeftOut(text: String) {
        let file = read(text + "\n")
        // A tilde alone is nothing in YAML.
        #expect(file.entries.isEmpty && (text.hasSuffix(" ~") || file.diagnostics.count == 1))
    }
}

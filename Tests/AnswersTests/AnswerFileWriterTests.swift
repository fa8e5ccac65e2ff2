import Answers
import Diagnostics
import Questionnaires
import TerminalText
import TestSupport
import Testing
import Wording

/// What is written as answers is read back as the same answers, whatever stands in the texts.
struct AnswerFileWriterTests {
    private func read(_ text: String, _ questionnaire: Questionnaire) -> AnswerFile {
        let reader = AnswerReader(questionnaire, language: .english, currency: "EUR")
        return AnswerFile(SourceText(name: "answers.yaml", text: text), questionnaire, reader) { problem, _ in
            "\(problem)"
        }
    }

    private func sheet(_ file: AnswerFile) -> AnswerSheet {
        var sheet = AnswerSheet()
        for entry in file.entries {
            guard var answer = entry.answer else { continue }
            answer.raw = nil
            sheet[entry.field] = answer
        }
        return sheet
    }

    private func remarks(_ file: AnswerFile, _ questionnaire: Questionnaire) -> [String: Remarks] {
        var remarks: [String: Remarks] = [:]
        for entry in file.entries where !entry.remarks.isEmpty {
            let question = questionnaire.questions.first { $0.fields.contains { $0.name == entry.field } }
            remarks[question?.id ?? "", default: Remarks()].notes += entry.remarks.notes
            remarks[question?.id ?? "", default: Remarks()].evidence += entry.remarks.evidence
        }
        return remarks
    }

    /// Strings compare by meaning, so scalars are compared beside.
    private func scalars(_ value: Any) -> [UInt32] { "\(value)".unicodeScalars.map(\.value) }

    @Test(arguments: 1...25)
    func randomSheetsComeBackExactly(seed: UInt64) throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        var generator = AnswerSheetGenerator(questionnaire, seed: seed)
        let original = generator.sheet()
        let said = generator.remarks()
        let writer = AnswerFileWriter(questionnaire, texts: Texts(.english))
        let text = writer.text(of: original, remarks: said)
        let file = read(text, questionnaire)
        try #require(DiagnosticRenderer().render(file.diagnostics) == "")
        let readBack = sheet(file)
        for field in questionnaire.questions.flatMap(\.fields) {
            #expect(readBack[field.name] == original[field.name], "\(field.name)")
            let one = readBack[field.name].map {
                "\($0.value as Any) \($0.reason ?? "") \($0.respondent ?? "")"
            }
            let other = original[field.name].map {
                "\($0.value as Any) \($0.reason ?? "") \($0.respondent ?? "")"
            }
            if case .table? = original[field.name]?.value { continue }
            #expect(scalars(one ?? "") == scalars(other ?? ""), "\(field.name)")
        }
        let remarksBack = remarks(file, questionnaire)
        #expect(remarksBack == said)
        for (question, remark) in said {
            #expect(scalars(remarksBack[question]?.notes as Any) == scalars(Optional(remark.notes) as Any))
        }
        #expect(writer.text(of: readBack, remarks: remarksBack) == text)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test func everyHostileTextSurvives() throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let writer = AnswerFileWriter(questionnaire, texts: Texts(.english))
        for hostile in AnswerSheetGenerator.hostileTexts {
            let typed = hostile.composed.trimmed
            guard !typed.isEmpty else { continue }
            let original = AnswerSheet([
                "audit_reason": FieldAnswer(state: .answered, value: .text(typed), source: .prefill),
                "sellers_fte": FieldAnswer(state: .notApplicable, source: .crm, reason: hostile),
            ])
            let file = read(writer.text(of: original), questionnaire)
            #expect(file.diagnostics == [])
            #expect(sheet(file) == original)
            guard case .text(let back)? = sheet(file)["audit_reason"]?.value else { continue }
            #expect(Array(back.unicodeScalars) == Array(typed.unicodeScalars))
        }
    }

    @Test func readsLikeSomethingAPersonWrote() throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let file = read(
            """
            audit_reason: "It: stalls"
            sellers_fte: 4
            source_tracking: {value: most, source: document, note: seen in the system}
            cost_items: [ads, events]
            visitors: {value: 3..4, source: crm}
            response_time_hours: {samples: [3, 6, 9], source: interview}
            channels:
              - {name: Fair, kind: channel, enquiries: 12, customers: '?', cost: 3..4}
            """, questionnaire)
        try #require(file.diagnostics == [])
        let text = AnswerFileWriter(questionnaire, texts: Texts(.english))
            .text(of: sheet(file), remarks: remarks(file, questionnaire))
        #expect(Snapshot.problem(text, named: "answers.yaml") == nil)
    }

    @Test func anEmptySheetFillsNothing() throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let text = AnswerFileWriter(questionnaire, texts: Texts(.english)).text(of: AnswerSheet())
        let file = read(text, questionnaire)
        #expect(file.entries == [] && file.diagnostics == [])
    }
}

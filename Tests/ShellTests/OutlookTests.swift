import Answers
import Diagnostics
import Findings
import Questionnaires
import Sessions
import TestSupport
import Testing
import Wording

@testable import Shell

/// What follows from the answers, as those in the room may know it, kept up while answers change and people come and go.
struct OutlookTests {
    private let assessor: Assessor
    private let answers: AnswerSheet

    init() throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        assessor = Assessor(
            questionnaire, plan: QuestionnairePlan(questionnaire), depth: .full, texts: Texts(.english),
            currency: "EUR")
        let text = try QuestionnaireFixture.text(
            "questionnaires/sales-process/examples/worked-company.yaml")
        let reader = AnswerReader(questionnaire, language: .english, currency: "EUR")
        let file = AnswerFile(SourceText(name: "worked", text: text), questionnaire, reader) { problem, _ in
            "\(problem)"
        }
        answers = AnswerSheet(
            Dictionary(
                uniqueKeysWithValues: file.entries.compactMap { entry in
                    entry.answer.map { (entry.field, $0) }
                }))
    }

    private func room(_ present: RoomState.Present?) -> Room {
        Room(present: present, isLed: true, confidential: assessor.plan.confidentialQuestions)
    }

    /// What confidential answers decide is left out, not judged as if they were missing.
    @Test func beforeSellersIsLeftOutWhatConfidentialAnswersDecide() {
        let all = assessor.assess(answers)
        let rest = assessor.assess(answers, without: assessor.plan.confidential)
        #expect(all.metrics.count > rest.metrics.count)
        for (present, known, unasked) in [
            (.everybody, rest, rest), (nil, all, rest), (.people([.owner]), all, all),
        ] as [(RoomState.Present?, Assessment, Assessment)] {
            let outlook = Outlook(answers, room(present), assessor)
            #expect(outlook.assessment == known, "\(String(describing: present))")
            #expect(outlook.unasked == unasked, "\(String(describing: present))")
            #expect(outlook.warnings == unasked.warnings, "\(String(describing: present))")
        }
    }

    /// Whoever comes or goes, and whatever is answered meanwhile: it is what is made anew.
    @Test func goesOnFromWhatWasMadeForOthers() {
        let rooms: [RoomState.Present?] = [nil, .people([.owner]), .everybody, .people([.owner]), nil]
        var chance = SeededGenerator(seed: 4)
        var sheet = answers
        var kept: Outlook?
        for (step, name) in answers.answers.keys.sorted().shuffled(using: &chance).prefix(30).enumerated() {
            sheet[name] = step % 2 == 0 ? nil : FieldAnswer(state: .dontKnow)
            let room = room(rooms[step / 2 % rooms.count])
            let next = Outlook(sheet, room, assessor, after: kept)
            // What nobody asks for is made of the last that somebody asked for.
            if step % 3 > 0 {
                let fresh = Outlook(sheet, room, assessor)
                #expect(next.unasked == fresh.unasked)
                #expect(next.assessment == fresh.assessment)
            }
            kept = next
        }
    }
}

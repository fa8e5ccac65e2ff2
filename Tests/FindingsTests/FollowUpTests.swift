import Answers
import Questionnaires
import TestSupport
import Testing

@testable import Findings

/// What follows from a question that does not apply does not apply either.
struct FollowUpTests {
    /// A question of one field for each line: its id, the field, and what is special about them.
    private static func load(_ questions: [(id: String, when: String?, field: String)], rule: String) throws
        -> Questionnaire
    {
        var main = """
            id: chain
            version: 1.0.0
            locales: [en]
            title: Chain
            stages: [{id: S, name: 1 First}]
            score: {weights: {high: 3, medium: 2, low: 1}, coverage: 0.6, bands: [{code: weak, label: Weak, from: 0}]}
            options: {yn: {"yes": "Yes", "no": "No"}}
            questions:

            """
        for question in questions {
            main += """
                  - {id: \(question.id), stage: S, core: true, \(question.when.map { "when: \"\($0)\", " } ?? "")text: What?, why: w, evidence: e, fields: [{\(question.field)}]}

                """
        }
        let rules = """
            rules:
              - {id: R-1, stage: S, severity: high, condition: "\(rule)", title: One, finding: One., recommendation: Two., effort: hours}
            """
        let loaded = QuestionnairePage.load(["questionnaire.yaml": main, "rules.yaml": rules])
        return try #require(loaded.questionnaire)
    }

    private static func shop(_ when: String) throws -> Questionnaire {
        try load(
            [
                ("B", nil, "name: has_web, type: yes_no, label: Web"),
                ("C", "has_web", "name: web, type: money, label: Web revenue"),
                ("X", nil, "name: staff, type: integer, label: Staff"),
                ("D", when, "name: runs, type: text, label: Who"),
            ], rule: "runs == 'nobody'")
    }

    private static func chain() throws -> Questionnaire {
        try load(
            [
                ("A", nil, "name: a, type: choice, options: yn, label: A"),
                ("B", "a == 'yes'", "name: b, type: choice, options: yn, label: B"),
                ("C", "b == 'yes'", "name: c, type: choice, options: yn, label: C"),
            ], rule: "c == 'no'")
    }

    @Test(arguments: [
        ("web > 1000", "has_web: no", true), ("web > 1000", "has_web: yes", false), ("web > 1000", "", false),
        ("web > 1000", "has_web: '?'", false), ("web > 1000", "web: '?'", false),
        ("web > 1000", "has_web: yes\nweb: {state: not_applicable, reason: new}", true),
        ("web > 1000 && staff > 5", "has_web: no", false),
        ("web > 1000 && staff > 5", "has_web: no\nstaff: 9", true),
        ("web > 1000 || staff > 5", "has_web: no\nstaff: 9", false),
        ("web > 1000 || staff > 5", "has_web: no\nstaff: 3", true), ("!(web > 1000)", "has_web: no", true),
        ("web > staff", "has_web: no", false), ("first_known(web, staff) > 5", "has_web: no", false),
    ])
    func whatWaitsOnlyForThatIsNotAsked(when: String, answers: String, isHidden: Bool) throws {
        let questionnaire = try Self.shop(when)
        let visibility = Visibility(
            questionnaire, try Filled(answers.isEmpty ? "{}" : answers, questionnaire).sheet)
        #expect(visibility.hiddenQuestions.contains("D") == isHidden)
        #expect(visibility.hiddenFields.contains("runs") == isHidden)
    }

    @Test func aCorrectionFurtherUpTakesTheFindingAway() throws {
        let questionnaire = try Self.chain()
        let assessor = Assessor(questionnaire, .full)
        var sheet = try Filled("a: 'yes'\nb: 'yes'\nc: 'no'", questionnaire).sheet
        let before = assessor.workings(sheet)
        #expect(assessor.assessment(of: before).findings.map(\.status) == [.gap])

        sheet["a"]?.value = .text("no")
        let visibility = Visibility(questionnaire, sheet, after: before.figures.visibility)
        #expect(visibility.hiddenFields == ["b", "c"])
        #expect(visibility.hides(theSameAs: Visibility(questionnaire, sheet)))
        let after = assessor.assessment(of: assessor.workings(sheet, visibility, after: before))
        #expect(after.findings.map(\.status) == [.notApplicable])
        #expect(after == assessor.assess(sheet))
        #expect(after.stages.first?.score == nil)

        sheet["a"]?.value = .text("yes")
        #expect(Visibility(questionnaire, sheet, after: visibility).hiddenFields.isEmpty)
    }
}

import Questionnaires
import TestSupport
import Testing

/// `limits:`, one figure for questions, figures, rules and texts.
struct LimitTests {
    private static func main(_ limits: String, when: String? = nil) -> String {
        let main = TinyFolder.main.replacing("score:", with: "limits: {\(limits)}\nscore:")
        return when.map { main.replacing("name: size,", with: "name: size, when: \($0),") } ?? main
    }

    @Test func everyExpressionAndTextCanReadThem() {
        let text = TinyFolder.diagnostics(
            main: Self.main(
                "many: {value: 4, convention: true}, far_more: {value: 9, source: S-1}", when: "count > many"),
            metrics: TinyFolder.metrics.replacing("2 * count", with: "far_more * count"),
            rules: TinyFolder.rules.replacing("twice > limit", with: "twice > limit + many")
                .replacing("There are {twice}.", with: "There are {twice}, more than {many}."))
        #expect(text == "")
    }

    @Test(arguments: [
        ("many: {value: 4, convention: true}", "warning: nothing reads the limit 'many'"),
        ("many: {value: 4}", "error: the limit 'many' names no origin"),
        ("in: {value: 4, convention: true}", "error: a limit cannot be called 'in'"),
        ("count: {value: 4, convention: true}", "error: 'count' is both a limit and a field"),
        ("twice: {value: 4, convention: true}", "error: 'twice' is both a limit and a metric"),
        (
            "limit: {value: 4, convention: true}",
            "error: 'limit' is both a limit and a limit of the questionnaire"
        ),
    ])
    func mistakes(limits: String, message: String) {
        #expect(TinyFolder.diagnostics(main: Self.main(limits)).contains(message))
    }

    @Test func aLimitIsAValueLikeOthersToTheChecker() {
        let text = TinyFolder.diagnostics(
            main: Self.main("many: {value: 4, convention: true}"),
            rules: TinyFolder.rules.replacing("twice > limit", with: "size > many"))
        #expect(text.contains("error:"))
    }

    /// A limit counts what the figures count with which it is compared.
    @Test(arguments: [
        ("R-91", "follow_up_gap", "%"), ("R-91", "limit_n", nil), ("R-92", "limit", "working_hours"),
        ("R-07", "reply_business", "working_hours"), ("R-80", "unknown_source", "%"),
        ("R-67", "retention_gap", "%"), ("R-46", "quiet_days", "days"), ("R-46", "quiet_of_cycle", nil),
        ("R-59", "service_reply_gap", "working_hours"), ("R-155", "payment_late_gap", "days"),
    ])
    func aLimitCountsWhatItIsComparedWith(rule: String, limit: String, unit: String?) throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let rule = try #require(questionnaire.rules.first { $0.id == rule })
        #expect(questionnaire.limits(of: rule)[limit] != nil)
        #expect(questionnaire.unit(ofLimit: limit, of: rule) == unit)
    }

    /// By how much more one could sell decides no rule.
    @Test(arguments: ["R-91", "R-66"]) func whatOnlyAnAmountAssumesIsNoLimit(id: String) throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let rule = try #require(questionnaire.rules.first { $0.id == id })
        let gain = ["R-91": "follow_up_gain", "R-66": "sleepers_back"][id] ?? ""
        #expect(questionnaire.limits(of: rule)[gain] == nil)
        #expect(questionnaire.limits(ofAmountOf: rule)[gain] != nil)
    }

    @Test func aRuleHasItsOwnAndThoseItReads() throws {
        let loaded = TinyFolder.load(
            main: Self.main(
                "many: {value: 4, convention: true}, far_more: {value: 9, convention: true}, "
                    + "some: {value: 1, convention: true}"),
            metrics: TinyFolder.metrics.replacing("2 * count", with: "some * count"),
            rules: TinyFolder.rules.replacing("twice > limit", with: "twice > limit + many")
                .replacing("There are {twice}.", with: "There are {twice}, more than {far_more}."))
        let questionnaire = try #require(loaded.questionnaire)
        let rule = try #require(questionnaire.rules.first)
        #expect(questionnaire.limits(of: rule).keys.sorted() == ["far_more", "limit", "many"])
    }
}

import Answers
import Questionnaires
import Reports
import TestSupport
import Testing

/// A company whose answers try everything that could break a page.
enum AwkwardCompany {
    static let info = ReportInfo(
        session: "0198c1d2-0000-7000-8000-000000000000",
        client: "Zażółć \u{1B}[31mgęślą\u{1B}[0m 株式会社 \u{202E}txt.exe <script>alert(1)</script>",
        code: "A|B", language: "zh-Hans", kind: "self", digest: String(repeating: "ab", count: 32),
        created: "2026-02-28T23:59:59.999+00:00", updated: "2026-03-01T00:00:00.000+00:00", lastEvent: 7,
        program: "auditsh 0.1.0")

    static let emptyInfo = ReportInfo(
        session: "0198c1d2-0000-7000-8000-000000000001", language: "en", kind: "self",
        digest: String(repeating: "00", count: 32), created: "2026-01-01T00:00:00.000+00:00",
        updated: "2026-01-01T00:00:00.000+00:00", lastEvent: 1, program: "auditsh 0.1.0")

    static let answers = """
        customer_type: both
        hour_cost: 45
        gross_margin_pct: 40
        audit_reason: "\\e[2Jcleared \\u202Eesrever\\u202C {placeholder} |=cmd|"
        avg_sale_value: 8000
        purchases_per_year: 2
        lifespan_years: 3
        source_tracking: some
        response_time_hours: {value: 30, basis: estimated}
        channels:
        - {name: 搜索引擎广告与社交媒体推广, kind: channel, enquiries: 120, customers: 12, cost: 90000, revenue: 40000, hours: 100}
        - {name: "Targi \\e]0;title\\a Międzynarodowe", kind: channel, enquiries: 40, customers: '?', cost: 0, revenue: 0, hours: '?'}
        - {name: "<script>alert(1)</script>", kind: channel, enquiries: 3, customers: 0, cost: 1e12, revenue: 0, hours: 0}
        - {name: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, kind: channel, enquiries: 60, customers: 20, cost: 1000, revenue: 160000, hours: 10}
        - {name: Web, kind: channel, enquiries: 30, customers: 5, cost: 10, revenue: 10, hours: 10}
        - {name: Web, kind: channel, enquiries: 30, customers: 5, cost: 10, revenue: 10, hours: 10}
        statuses:
        - {name: "新客户\\u2028注入", customers: 12}
        - {name: "👩‍👩‍👧‍👦 family", customers: 1}
        reps:
        - {name: 王小明, quota: 600000, sales: 690000, sales_prev: 640000, won: 24, lost: 31}
        - {name: Łukasz Żółw, quota: 650000, sales: 640000, sales_prev: 742000, won: 20, lost: 38}
        - {name: " 王小明", quota: 600000, sales: 430000, sales_prev: 505000, won: 6, lost: 48}
        """

    static let notes = [
        ReportNote(question: "ACQ-01", text: "\u{1B}[2J published\nsecond line", isPublished: true),
        ReportNote(
            question: "ACQ-02", text: "private 私密 " + String(repeating: "x", count: 300), isPublished: false),
        ReportNote(question: "GONE-1", text: "a question that is no longer there", isPublished: true),
    ]

    /// A consultant who tries everything, too.
    static let judgement: Judgement = {
        let hostile =
            "\u{1B}[2J<script>alert(1)</script> {{{client}}} =cmd|' /C calc'!A0 \u{202E}| `x` [a](javascript:1)"
        var judgement = Judgement()
        judgement.summary = hostile + "\n\n# no heading\n1. no list"
        judgement.stageSummaries = ["ACQ": hostile, "GONE": hostile]
        judgement.ownFindings = [
            OwnFinding(id: "OWN-1", stage: "ACQ", severity: .high, title: hostile),
            OwnFinding(id: "OWN-2", stage: "GONE", severity: .high, title: "in a stage that is no more"),
        ]
        var decision = FindingDecision()
        decision.wording = FindingWording(title: hostile, text: hostile, recommendation: hostile)
        judgement.decisions = ["R-07": decision, "R-999": decision]
        var action = PlannedAction()
        action.owner = hostile
        action.action = hostile
        action.due = "2026-03-20"
        judgement.plan = ["OWN-1": action, "R-999": action]
        return judgement
    }()

    /// "I don't know" to everything.
    static func nothingKnown() throws -> AnswerSheet {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        var sheet = AnswerSheet()
        for field in questionnaire.questions.flatMap(\.fields) {
            sheet[field.name] = FieldAnswer(state: .dontKnow)
        }
        return sheet
    }
}

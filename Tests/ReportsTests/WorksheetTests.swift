import Answers
import Diagnostics
import Foundation
import Questionnaires
import Reports
import TestSupport
import Testing
import Wording

/// The blank form: fill reads it back, clients may read all of it, nothing in it is taken for markup.
struct WorksheetTests {
    private func form(
        _ format: WorksheetFormat, _ depth: Depth = .full, _ questionnaire: Questionnaire? = nil
    ) throws -> String {
        let questionnaire = try questionnaire ?? #require(QuestionnaireFixture.salesProcess)
        return Worksheet(questionnaire, depth: depth, texts: Texts(.english)).text(as: format)
    }

    private func read(_ text: String, _ questionnaire: Questionnaire) -> AnswerFile {
        let reader = AnswerReader(questionnaire, language: .english, currency: "EUR")
        return AnswerFile(SourceText(name: "form.yaml", text: text), questionnaire, reader) { problem, _ in
            "\(problem)"
        }
    }

    @Test(arguments: Depth.allCases)
    func anUntouchedFormHoldsNoAnswers(depth: Depth) throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let text = try form(.yaml, depth)
        let file = read(text, questionnaire)
        #expect(file.entries == [] && file.diagnostics == [])
        let names = questionnaire.questions(at: depth).flatMap(\.fields).map(\.name)
        #expect(
            text.split(separator: "\n").filter { $0.hasSuffix(":") && !$0.hasPrefix("#") }.count
                == names.count)
        for name in names { #expect(text.contains("\n\(name):\n")) }
    }

    @Test func aFilledFormIsRead() throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let text = try form(.yaml)
            .replacing("\nsellers_fte:\n", with: "\nsellers_fte: 4.5\n")
            .replacing("\nsource_tracking:\n", with: "\nsource_tracking: most\n")
            .replacing("\ncost_items:\n", with: "\ncost_items: [ads, events]\n")
            .replacing("\nacq_time_days:\n", with: "\nacq_time_days: \"3 weeks\"\n")
            .replacing("\nleads_stale_pct:\n", with: "\nleads_stale_pct: '?'\n")
            .replacing("\naudit_reason:\n", with: "\naudit_reason: \"Why: growth\"\n")
            .replacing(
                "#  - {name: \"Source unknown\", kind: source_unknown, enquiries: ,",
                with: "  - {name: \"Source unknown\", kind: source_unknown, enquiries: 7,")
        let file = read(text, questionnaire)
        #expect(DiagnosticRenderer().render(file.diagnostics) == "")
        var sheet = AnswerSheet()
        for entry in file.entries { sheet[entry.field] = entry.answer }
        #expect(sheet["sellers_fte"]?.value == .number(4.5))
        #expect(sheet["source_tracking"]?.value == .text("most"))
        #expect(sheet["cost_items"]?.value == .codes(["ads", "events"]))
        #expect(sheet["acq_time_days"]?.value == .number(21))
        #expect(sheet["leads_stale_pct"]?.state == .dontKnow)
        #expect(sheet["audit_reason"]?.value == .text("Why: growth"))
        guard case .table(let rows)? = sheet["channels"]?.value else {
            Issue.record("the table was not read")
            return
        }
        #expect(rows.count == 1 && rows.first?["enquiries"] == .number(7))
    }

    @Test(arguments: WorksheetFormat.allCases)
    func saysNothingThatLeads(format: WorksheetFormat) throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        var marked = questionnaire
        for index in marked.questions.indices {
            marked.questions[index].good = "GOODMARK"
            marked.questions[index].weak = "WEAKMARK"
        }
        let text = try form(format, .full, marked)
        #expect(!text.contains("GOODMARK") && !text.contains("WEAKMARK"))
        #expect(try form(format, .full, marked) == text)
        let core = try form(format, .core)
        #expect(core.count < text.count)
        guard format != .yaml else { return }
        let shown = ClientSafety(questionnaire).leaks(in: text.replacing("\\_", with: " "))
        #expect(shown.map(\.message) == [])
    }

    @Test(arguments: WorksheetFormat.allCases)
    func stagesAndOptionsAreExplained(format: WorksheetFormat) throws {
        var questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let fields = questionnaire.questions.flatMap(\.fields)
        let inColumn = try #require(fields.compactMap(\.table).flatMap(\.columns).compactMap(\.options).first)
        let set = try #require(fields.compactMap(\.options).first { $0 != inColumn })
        let label = try #require(questionnaire.options[set]?.options.first?.label)
        questionnaire.options[set]?.options[0].help = "HELPMARK <b>"
        questionnaire.options[inColumn]?.options[0].help = "COLUMNMARK"
        questionnaire.stages[0].intro = "INTROMARK <b>"
        let text = try form(format, .full, questionnaire)
        let file = read(try form(.yaml, .full, questionnaire), questionnaire)
        #expect(file.entries == [] && file.diagnostics == [])
        #expect(text.contains("COLUMNMARK"))
        switch format {
        case .yaml:
            #expect(text.contains(" = \(label): HELPMARK <b>") && text.contains("# INTROMARK <b>\n"))
        case .markdown: #expect(text.contains(": HELPMARK \\<b\\>") && text.contains("\nINTROMARK \\<b\\>\n"))
        case .html:
            #expect(text.contains("<br><small>HELPMARK &lt;b&gt;</small>"))
            #expect(text.contains("<p>INTROMARK &lt;b&gt;</p>"))
        }
    }

    @Test(arguments: WorksheetFormat.allCases)
    func hostileTextsStayTexts(format: WorksheetFormat) throws {
        var questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let hostile =
            "<script>alert(1)</script> & \"x\" '|' [a](javascript:b) *c* \u{1B}[2J\n# d\nsellers_fte: 9"
        for index in questionnaire.questions.indices {
            questionnaire.questions[index].text = hostile
            for field in questionnaire.questions[index].fields.indices {
                questionnaire.questions[index].fields[field].label = hostile
            }
        }
        let text = try form(format, .full, questionnaire)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        switch format {
        case .yaml:
            let file = read(text, questionnaire)
            #expect(file.entries == [] && file.diagnostics == [])
        case .markdown:
            let plain = text.replacing("\\<", with: "").replacing("\\[", with: "")
            #expect(!plain.contains("<") && !plain.contains("[") && !plain.contains("\n# d"))
        case .html: #expect(!text.contains("<script") && !text.contains("\"x\""))
        }
    }

    @Test func htmlIsOneAccessiblePage() throws {
        let text = try form(.html)
        #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(text.contains("default-src 'none'"))
        for forbidden in ["<script", "http://", "https://", "src=", "url(", "@import", "onclick", "style=\""]
        {
            #expect(!text.contains(forbidden), "\(forbidden)")
        }
        for tag in ["fieldset", "legend", "section", "table", "ul", "li", "p", "label", "textarea", "span"] {
            let opened = text.ranges(of: "<\(tag)>").count + text.ranges(of: "<\(tag) ").count
            #expect(opened == text.ranges(of: "</\(tag)>").count, "\(tag)")
        }
        func values(_ attribute: String) -> [Substring] {
            text.ranges(of: " \(attribute)=\"").map { text[$0.upperBound...].prefix { $0 != "\"" } }
        }
        let ids = values("id")
        #expect(Set(ids).count == ids.count)
        for id in values("for") + values("aria-labelledby") { #expect(ids.contains(id), "\(id)") }
        // Every box has a label or a name.
        let boxes = text.ranges(of: "<input ").map { text[$0.upperBound...].prefix { $0 != ">" } }
        let labels = Set(values("for"))
        for box in boxes where !box.contains("aria-label=") {
            let id = box.firstRange(of: "id=\"").map { box[$0.upperBound...].prefix { $0 != "\"" } }
            #expect(id.map(labels.contains) == true, "\(box)")
        }
    }
}

import Answers
import Findings
import Questionnaires
package import TerminalText
import Wording

extension ReportFormat {
    /// Text to be read where the program runs, or kept as it is.
    package static let terminal = ReportFormat(
        "terminal", endings: [".txt", ".text"], purpose: .terminal, leavesOut: [.drawings],
        .screen { report, layout in TerminalReport(layout).styled(report) })
}

/// The report for a terminal, and its parts alone, for the conversation.
package struct TerminalReport: Sendable {
    /// Cells per line.
    package let width: Int
    /// True where escape sequences for colour may be written.
    package let isColoured: Bool
    /// True: no columns, no colour, no indentation, one fact a line.
    package let isPlain: Bool
    /// Under which headings findings stand.
    package let grouping: FindingGrouping

    /// Creates the format for a terminal of a width; from 20 cells on it reads well.
    package init(
        width: Int, isColoured: Bool = false, isPlain: Bool = false, grouping: FindingGrouping = .stage
    ) {
        self.grouping = grouping
        self.width = width
        self.isColoured = isColoured
        self.isPlain = isPlain
    }

    /// Creates the format for a layout.
    package init(_ layout: ReportLayout) {
        self.init(
            width: layout.width, isColoured: layout.isColoured, isPlain: layout.isPlain,
            grouping: layout.grouping)
    }

    /// The whole report, for a file.
    package func text(of report: Report) -> String { styled(report).sequence }

    /// The whole report.
    package func styled(_ report: Report) -> StyledText {
        write(report) { writer in
            writer.writeHead()
            writer.writeWords()
            writer.writeStageScores()
            writer.writeStrengths()
            writer.writeDoFirst()
            writer.writePlan()
            for stage in report.questionnaire.stages { writer.writeOutput(of: stage, withSheet: false) }
            writer.writeFindings()
            writer.writeGaps()
            writer.writeWarnings()
            writer.writeContradictions()
            writer.writeNotes()
            writer.writeFigures(of: nil)
            writer.writeData()
            writer.writeFoot()
        }
    }

    /// What was found so far, a line each; of one stage where one is named.
    package func findings(in report: Report, stage: String? = nil) -> StyledText {
        write(report) { $0.writeFindingList(of: stage) }
    }

    /// The line that announces a finding; empty where the rule found nothing.
    package func findingLine(_ id: String, in report: Report) -> StyledText {
        write(report) { writer in
            guard let finding = report.assessment.finding(id), finding.isThere else { return }
            writer.writeFindingLine(finding, indent: 2)
        }
    }

    /// One rule in full: why it found something, or what it waits for; nil where there is no such rule.
    package func finding(_ id: String, in report: Report) -> StyledText? {
        guard let finding = report.assessment.finding(id) else { return nil }
        return write(report) { $0.writeAlone(finding) }
    }

    /// The figures, sheet by sheet; of one stage where one is named.
    package func metrics(in report: Report, stage: String? = nil) -> StyledText {
        write(report) { writer in
            writer.writeFigures(of: stage)
            if stage == nil { writer.writeOtherFigures() }
        }
    }

    /// What a stage ends with; empty where that is nothing.
    package func output(of stage: String, in report: Report) -> StyledText {
        write(report) { writer in
            guard let stage = report.questionnaire.stages.first(where: { $0.id == stage }) else { return }
            writer.writeOutput(of: stage, withSheet: true)
        }
    }

    /// The stages with their scores and bands.
    package func stageScores(in report: Report) -> StyledText { write(report) { $0.writeStageScores() } }

    /// What to do first.
    package func doFirst(in report: Report) -> StyledText { write(report) { $0.writeDoFirst() } }

    /// What nobody knows and where it can be found.
    package func notMeasured(in report: Report) -> StyledText { write(report) { $0.writeNotMeasured() } }

    /// What does not fit together.
    package func warnings(in report: Report) -> StyledText { write(report) { $0.writeWarnings() } }

    /// How far the audit is, stage by stage.
    package func progress(in report: Report) -> StyledText { write(report) { $0.writeProgress() } }

    private func write(_ report: Report, _ body: (inout TerminalWriter) -> Void) -> StyledText {
        let page = Page(
            width: width, isColoured: isColoured, isPlain: isPlain, texts: report.formatter.texts)
        var writer = TerminalWriter(report, page, grouping: grouping)
        body(&writer)
        return writer.page.finished
    }
}

/// Writes the parts of a report to a page.
struct TerminalWriter {
    let report: Report
    var page: Page
    let grouping: FindingGrouping

    init(_ report: Report, _ page: Page, grouping: FindingGrouping) {
        self.grouping = grouping
        self.report = report
        self.page = page
    }

    var texts: Texts { report.formatter.texts }
    var assessment: Assessment { report.assessment }
    /// True where ids stand beside texts.
    var showsIDs: Bool { report.copy == .internal }

    // MARK: head and foot

    mutating func writeHead() {
        page.title(texts(.report(.title(report.questionnaire.title))))
        page.paragraph(texts(.report(.auditOf(report.client ?? texts(.report(.companyUnnamed))))), .strong)
        if let prepared = report.prepared { page.paragraph(prepared) }
        if let period = report.period {
            page.paragraph(texts(.report(.auditedPeriod(from: period.from, to: period.to))))
        }
        page.paragraph(
            texts(
                .report(
                    .begun(
                        created: String(report.info.created.prefix(10)),
                        updated: String(report.info.updated.prefix(10))))))
        let progress = assessment.progress
        let depth: DepthWord = report.depth == .core ? .core : .full
        page.paragraph(
            texts(.report(.depthLine(depth, answered: progress.answered, visible: progress.visible))))
        page.paragraph(texts(.report(.copyLine(isClient: report.copy == .client))))
        if (1...2).contains(report.hiddenPersons) { page.paragraph(texts(.report(.fewPersons))) }
        if report.isDraft {
            page.blank()
            page.paragraph(texts(.report(.draft(open: progress.unanswered))), .bad)
        }
    }

    /// The audit and its stages in the auditor's words.
    mutating func writeWords() {
        let judgement = report.judgement
        guard judgement.summary != nil || !judgement.stageSummaries.isEmpty else { return }
        page.heading(texts(.judgement(.wordsTitle)))
        for paragraph in judgement.summary?.paragraphs ?? [] {
            page.paragraph(paragraph, indent: 2, hanging: 0)
        }
        for stage in report.questionnaire.stages {
            guard let words = judgement.stageSummaries[stage.id]?.paragraphs, !words.isEmpty else { continue }
            page.blank()
            page.paragraph(stage.name, .strong, indent: 2)
            for paragraph in words { page.paragraph(paragraph, indent: 2, hanging: 0) }
        }
    }

    mutating func writeFoot() {
        page.blank()
        page.paragraph(report.questionnaire.closingLine, .strong)
        page.blank()
        page.paragraph(
            texts(
                .report(
                    .footer(
                        session: report.info.session, event: report.info.lastEvent,
                        questionnaire: report.questionnaire.id, version: report.questionnaire.version,
                        program: report.info.program))), .faint)
    }

    // MARK: remarks

    mutating func writeNotMeasured() {
        guard !assessment.notMeasured.isEmpty else { return }
        page.heading(texts(.finding(.notMeasuredTitle)))
        for figure in assessment.notMeasured {
            page.paragraph(
                texts(
                    .finding(
                        .notMeasuredItem(
                            label: figure.field.label, evidence: figure.question.evidence,
                            metrics: figure.metrics, rules: figure.rules))),
                lead: bullet, tail: showsIDs ? figure.question.id : "", indent: 2, hanging: bullet.count)
        }
    }

    mutating func writeWarnings() {
        guard !assessment.warnings.isEmpty else { return }
        page.heading(texts(.finding(.warningsTitle)))
        for warning in assessment.warnings {
            page.paragraph(
                report.text(of: warning, withQuestions: showsIDs), lead: bullet, leadInk: .fair, indent: 2,
                hanging: bullet.count)
        }
    }

    mutating func writeNotes() {
        guard !report.notes.isEmpty else { return }
        page.heading(texts(.report(.notesTitle)))
        for note in report.notes {
            let question = report.questionnaire.questions.first { $0.id == note.question }
            page.paragraph(
                question?.text ?? note.question, .faint, lead: bullet, tail: showsIDs ? note.question : "",
                indent: 2, hanging: bullet.count)
            page.paragraph(
                note.isPublished ? note.text : texts(.report(.privateNote(note.text))), indent: 4, hanging: 0)
        }
    }

    /// What stands before each item of a list.
    var bullet: String { page.isPlain ? "" : "- " }
}

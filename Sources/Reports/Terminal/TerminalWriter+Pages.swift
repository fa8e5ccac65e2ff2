import TerminalText
import Wording

extension TerminalWriter: PageMedium {
    /// Cells for the labels beside the parts of a finding.
    private static let labelCells = 15

    var mostStrengths: Int? { nil }

    // MARK: head and foot

    mutating func head(_ pages: ReportPages) {
        page.title(pages.title)
        page.paragraph(texts(.report(.auditOf(pages.client))), .strong)
        for line in pages.about { page.paragraph(line) }
        guard !pages.draft.isEmpty else { return }
        page.blank()
        page.paragraph(pages.draft, .bad)
    }

    mutating func foot(_ pages: ReportPages) {
        page.blank()
        page.paragraph(pages.closing, .strong)
        page.blank()
        page.paragraph(pages.foot, .faint)
    }

    // MARK: text

    mutating func heading(_ level: Int, _ content: String) {
        guard level > 2 else { return page.heading(content) }
        page.blank()
        page.paragraph(content, .strong)
    }

    mutating func paragraph(_ content: String) {
        if !content.isEmpty { page.paragraph(content, indent: 2, hanging: 0) }
    }

    mutating func list(_ lines: [String]) {
        for line in lines { page.paragraph(line, lead: bullet, indent: 2, hanging: bullet.count) }
    }

    mutating func items(_ items: [PageItem], isNumbered: Bool) {
        for (position, item) in items.enumerated() {
            let lead = isNumbered ? "\(position + 1). " : bullet
            page.paragraph(item.title, .strong, lead: lead, tail: item.mark, indent: 2, hanging: lead.count)
            let indent = 2 + max(lead.count, 2)
            if !item.text.isEmpty { page.paragraph(item.text, indent: indent, hanging: 0) }
            if !item.remark.isEmpty { page.paragraph(item.remark, .faint, indent: indent, hanging: 0) }
        }
    }

    mutating func actions(_ actions: [PageAction]) {
        items(
            actions.map {
                PageItem(
                    title: $0.action.isEmpty ? $0.gap : $0.action, text: $0.action.isEmpty ? "" : $0.gap,
                    remark: $0.terms(texts), mark: $0.mark)
            }, isNumbered: true)
    }

    // MARK: figures

    mutating func facts(_ facts: [PageFact]) {
        for fact in facts {
            page.leader(fact.label, fact.value, fact.isKnown ? .plain : .faint)
            guard !fact.remarks.isEmpty else { continue }
            page.paragraph(texts.signs.clauses(fact.remarks), .faint, indent: 6, hanging: 0)
        }
    }

    mutating func table(_ table: PageTable, _ verdicts: [PageVerdict]) {
        page.blank()
        TextTable(table, texts).write(to: &page, indent: 2)
        if !table.note.isEmpty { page.paragraph(table.note, .faint, indent: 2) }
        page.blank()
        for verdict in verdicts {
            page.paragraph(
                texts(.value(.labelled(verdict.row, verdict.verdict))), .strong, indent: 2, hanging: 2)
            for reason in verdict.reasons {
                page.paragraph(reason, lead: bullet, indent: 4, hanging: bullet.count)
            }
        }
        page.blank()
    }

    mutating func chart(_ chart: Chart) {
        TerminalChart(chart, texts).write(to: &page)
    }

    mutating func scores(_ chart: Chart) {
        heading(3, chart.title)
        writeStageScores()
    }

    mutating func answers(_ section: AnswerSection) {
        heading(3, section.stage)
        facts(
            section.rows.map { row in
                let remarks = [row.origin(texts), row.mark].filter { !$0.isEmpty }
                return PageFact(label: row.label, value: row.answer, isKnown: true, remarks: remarks)
            })
        for table in section.tables {
            page.blank()
            page.paragraph(table.caption, .strong, indent: 2, hanging: 2)
            self.table(table, [])
        }
    }

    // MARK: findings

    mutating func finding(_ finding: PageFinding) {
        page.blank()
        let lead =
            page.isPlain ? texts(.value(.labelled(finding.word, ""))) : finding.word.padded(toCells: 6) + "  "
        page.paragraph(
            finding.numbered(texts), .strong, lead: lead, leadInk: finding.level.ink, tail: finding.mark,
            indent: 2,
            hanging: 2)
        if !finding.text.isEmpty { page.paragraph(finding.text, indent: 4, hanging: 0) }
        for entry in finding.entries { write(entry) }
        for guest in finding.also {
            page.paragraph(
                texts(.finding(.alsoHere(guest.level.severity, title: guest.title))), .strong,
                tail: guest.mark,
                indent: 4, hanging: 2)
            if !guest.text.isEmpty { page.paragraph(guest.text, indent: 6, hanging: 0) }
            for entry in guest.entries {
                page.paragraph(texts(.value(.labelled(entry.label, entry.text))), indent: 6, hanging: 2)
            }
        }
    }

    mutating func write(_ entry: PageFinding.Entry) {
        page.entry(entry.label, entry.text, indent: 4, labelCells: Self.labelCells)
    }

    mutating func plan(_ section: PlanSection) {
        heading(3, section.period)
        items(
            section.steps.map {
                PageItem(title: $0.gap, text: $0.action, remark: $0.terms(texts), mark: $0.mark)
            }, isNumbered: false)
    }

    /// What stands before each item of a list.
    var bullet: String { page.isPlain ? "" : "- " }
}

extension PageLevel {
    /// How it stands out.
    var ink: Ink {
        switch self {
        case .high: .bad
        case .medium: .fair
        case .low: .plain
        case .strength: .good
        }
    }
}

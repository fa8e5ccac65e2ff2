import TerminalText
import Wording

extension TerminalWriter {
    /// A screen holds no more; documents hold all.
    private static let mostGaps = 10

    // MARK: what is missing, and what does not fit

    /// What has no answer yet, that first for which most waits.
    mutating func writeGaps() {
        guard !report.gaps.isEmpty else { return }
        page.heading(texts(.gapsTitle))
        let words = PageWords(report)
        for gap in report.gaps.prefix(Self.mostGaps) { write(words.gap(gap)) }
        let rest = report.gaps.count - Self.mostGaps
        if rest > 0 { page.paragraph(texts(.moreNames(rest)), .faint, indent: 2) }
    }

    /// Strengths that nobody has shown, and figures that mix estimates and measurements.
    mutating func writeContradictions() {
        let (claims, mixtures) = ReportPages.contradictions(of: report)
        for (title, help, items) in [
            (texts(.claimsTitle), texts(.claimsHelp), claims),
            (texts(.mixturesTitle), texts(.mixturesHelp), mixtures),
        ] where !items.isEmpty {
            page.heading(title)
            page.paragraph(help, .faint, indent: 2)
            for item in items { write(item) }
        }
    }

    /// Who was asked, and on which data the report rests.
    mutating func writeData() {
        page.heading(texts(.dataTitle))
        for line in PageWords(report).data { page.paragraph(line, indent: 2, hanging: 2) }
    }

    private mutating func write(_ item: PageItem) {
        page.paragraph(
            item.title, .strong, lead: bullet, tail: item.mark, indent: 2, hanging: bullet.count)
        page.paragraph(item.text, indent: 4, hanging: 2)
        if !item.remark.isEmpty { page.paragraph(item.remark, .faint, indent: 4, hanging: 2) }
    }
}

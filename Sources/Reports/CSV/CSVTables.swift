import Wording

/// The tables of a report.
struct CSVTables {
    let report: Report
    let pages: ReportPages
    let texts: Texts
    let style: CSVStyle

    init(_ report: Report, _ style: CSVStyle) {
        self.report = report
        self.style = style
        pages = ReportPages(report, grouping: .stage)
        texts = report.texts
    }

    /// A section as tables.
    func tables(of section: ReportSection) -> [CSVTable] {
        switch section {
        case .summary: [summary]
        case .stages: [stages, metrics]
        case .findings: [findings]
        case .plan: [plan]
        case .gaps: [gaps]
        case .contradictions: [contradictions]
        case .notes: [notes]
        case .answers: [answers] + answered
        case .method: [method]
        }
    }

    /// A table whose first column is an id, which only internal copies have.
    func table(_ name: String, id: ColumnWord? = .id, _ columns: [ColumnWord]) -> CSVTable {
        let ids = report.showsIDs ? [id].compactMap { $0 } : []
        return CSVTable(name: name, head: (ids + columns).map { texts(.column($0)) }, rows: [])
    }

    func row(id: String, _ cells: [CSVCell]) -> [CSVCell] { report.showsIDs ? [.text(id)] + cells : cells }

    /// What a figure counts, in words.
    func unit(_ unit: Unit) -> CSVCell {
        .text(texts(.value(.unit(unit, currency: report.currency))))
    }

    // MARK: tables

    /// What stands above and below all sections.
    var about: CSVTable {
        lines(
            "about",
            [
                (texts(.worksheet(.companyLabel)), [pages.client]), (pages.title, pages.about),
                ("", [pages.draft]),
                ("", [pages.closing, pages.foot]),
            ])
    }

    var summary: CSVTable {
        let page = pages.summary
        var result = table("summary", [.kind, .title, .text, .remark])
        func add(_ title: Phrase, _ items: [PageItem]) {
            for item in items {
                result.rows.append(
                    row(
                        id: item.mark,
                        [.text(texts(title)), .text(item.title), .text(item.text), .text(item.remark)]))
            }
        }
        func items(_ lines: [String]) -> [PageItem] { lines.map { PageItem(title: "", text: $0) } }
        add(.judgement(.wordsTitle), items(page.words))
        add(.finding(.strengthsTitle), page.strengths)
        add(
            page.actionsTitle,
            page.actions.map {
                PageItem(title: $0.gap, text: $0.action, remark: $0.terms(texts), mark: $0.mark)
            })
        add(.document(.notKnownTitle), page.notKnown)
        add(.document(.dataTitle), items(page.data))
        return result
    }

    var method: CSVTable {
        lines(
            "method",
            [(texts(.methodTitle), pages.method.method)] + pages.method.lists.map { (texts($0), $1) })
    }

    /// Lines of text, each beside what it is.
    private func lines(_ name: String, _ lines: [(name: String, texts: [String])]) -> CSVTable {
        CSVTable(
            name: name, head: [texts(.column(.name)), texts(.column(.value))],
            rows: lines.flatMap { line in
                line.texts.filter { !$0.isEmpty }.map { [.text(line.name), .text($0)] }
            })
    }

    var plan: CSVTable {
        var result = table("plan", [.period, .title, .recommendation, .who, .due, .status])
        for section in pages.plan {
            for step in section.steps {
                result.rows.append(
                    row(
                        id: step.mark,
                        [
                            .text(section.period), .text(step.gap), .text(step.action), .text(step.who),
                            .text(step.due), .text(step.status),
                        ]))
            }
        }
        return result
    }

    var notes: CSVTable {
        var result = table("notes", [.question, .note])
        for note in pages.notes {
            result.rows.append(row(id: note.mark, [.text(note.title), .text(note.text)]))
        }
        return result
    }
}

extension CSVCell {
    /// A figure, or an empty cell.
    static func optional(_ number: Double?) -> CSVCell { number.map { .number($0) } ?? .empty }
}

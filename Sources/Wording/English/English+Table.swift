extension English {
    package static func text(for phrase: TablePhrase) -> String {
        switch phrase {
        case .askedBack(let number): "Correct row \(number) here, or press Enter to keep it."
        case .saved(let number, let text): "saved row \(number): \(text)"
        case .figure(let label, let text): "\(label) \(text)"
        case .figures(let figures): signs.clauses(figures)
        case .totals(let figures): "total: " + signs.clauses(figures)
        case .figuresLater:
            "From here on what follows from a row is not said row by row; :output shows it."
        case .verdict(let row, let verdict, let reason):
            "verdict on \(row): \(verdict)" + (reason.map { " (\($0))" } ?? "")
        case .read(let count, let file): "\(plural(count, "row", "rows")) read from \(file)"
        case .empty(let file): "there are no rows in \(file)"
        case .dropped(let number): "row \(number) removed"
        case .columnsLeftOut(let names):
            "left out, since no column here is called so: \(signs.list(names))"
        case .inDoubt(let rows, let more): inDoubt(rows, more)
        case .keepRows(let rows, let more):
            inDoubt(rows, more, isSentence: true) + ".\n"
                + (rows.count + more == 1
                    ? "Nothing is saved yet:  1) leave it out  2) it is a row of its own"
                    : "Nothing is saved yet:  1) leave them out  2) they are rows of their own")
        case .noneOrRow(let text):
            "Do you mean that there are none?  1) there are none ('none' says so)  2) a row called '\(text)'"
        case .inLine(1): "The row is in the line, to be corrected."
        case .inLine(let count):
            "That row and the \(count - 1) behind it are in the line, to be corrected."
        case .noSuchRow(let number, let rows):
            "There is no row \(number); the table has \(plural(rows, "row", "rows"))."
        case .added(let number, let text): "row \(number) added: \(text)"
        case .removed(let number, let text): "row \(number) removed: \(text)"
        case .changed(let number, let before, let after): "row \(number): \(after)   (before: \(before))"
        case .rowsChanged(let added, let removed, let changed):
            signs.list(
                [(added, "added"), (removed, "removed"), (changed, "changed")].filter { $0.0 > 0 }
                    .map { "\(plural($0.0, "row", "rows")) \($0.1)" })
        case .notATable: "This question has no table."
        case .placeNotKept:
            "The rows are saved, but not that the table was left: the next run may ask for rows again."
        case .hasRows(let count):
            "the table has \(plural(count, "row", "rows")); ? stands for a cell that nobody knows, :unanswer takes all "
                + "rows back"
        }
    }
}

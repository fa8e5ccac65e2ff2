import Answers
import Questionnaires

/// What people type and paste as rows, with what it means; worked out by hand.
enum RowLexicon {
    typealias Line = AnswerLexicon.Line

    /// The lines for a table of the small questionnaire, given the rows that it has.
    static func lines(_ at: Situation, _ rows: [TableRow]) -> [Line] {
        guard let field = at.field else { return [] }
        var lines =
            switch field.name {
            case "given": given(at)
            case "both": both(at, rows)
            default: at.given.isEmpty ? free(typed, at, rows) : []
            }
        if rows.isEmpty {
            lines += [("none", .answer(.answered, .table([]))), ("I don't know", .answer(.dontKnow))]
        } else {
            lines.append(("I don't know", .nothing))
        }
        return lines
    }

    // MARK: rows of one's own

    private static func row(_ name: String, _ way: String? = nil, _ sum: Double? = nil) -> TableRow {
        var row = TableRow(["name": .value(.text(name))])
        if let way { row.cells["way"] = way == "?" ? .dontKnow : .value(.text(way)) }
        if let sum { row.cells["sum"] = .value(.number(sum)) }
        return row
    }

    /// Each sum is more than ten times all smaller ones together, so that no row is taken for their total.
    private static let typed: [(String, [TableRow])] = [
        ("Ann; web; 101", [row("Ann", "web", 101)]), ("Bob; phone; 2003", [row("Bob", "phone", 2003)]),
        ("Łucja; 1; 30,007", [row("Łucja", "web", 30_007)]), ("陈；; 500019", [row("陈", nil, 500_019)]),
        ("Eve; ?; 7000033", [row("Eve", "?", 7_000_033)]), ("Dan", [row("Dan")]),
        ("Ann\tweb\t101\nGus\tphone\t90000049", [row("Ann", "web", 101), row("Gus", "phone", 90_000_049)]),
        ("Kay; web\nLee; phone\nMax", [row("Kay", "web"), row("Lee", "phone"), row("Max")]),
        ("Name\tSum\nHal\t1100000003", [row("Hal", nil, 1_100_000_003)]),
        // What is wrong ends the block.
        ("Bob; phone; 2003\nX; blue; 5\nDan", [row("Bob", "phone", 2003)]),
        ("X; blue; 5", []), ("; web; 5", []), ("Ann; web; 5; 6", []), ("Ann; web; abc", []),
    ]

    private static func free(
        _ typed: [(String, [TableRow])], _ at: Situation, _ rows: [TableRow]
    ) -> [Line] {
        let first = min(at.row - 1, rows.count)
        return typed.map { typed, read in
            // The one in place of another is no new row.
            let corrects = first < rows.count
            var table = rows
            var odd: Set<Int> = []
            for (number, row) in read.enumerated() {
                if corrects, number == 0 { table[first] = row; continue }
                if table.contains(row) { odd.insert(number) }
                table.append(row)
            }
            guard !odd.isEmpty else { return (typed, read.isEmpty ? .nothing : .rows(read)) }
            let new = read.enumerated().filter { !odd.contains($0.offset) }.map(\.element)
            return (typed, .asks(["1": new.isEmpty ? .nothing : .rows(new), "2": .rows(read)]))
        }
    }

    // MARK: rows that are given in advance

    private static func row(_ way: AnswerValue, _ deals: Double) -> TableRow {
        TableRow(["way": .value(way), "deals": .value(.number(deals))])
    }

    private static func given(_ at: Situation) -> [Line] {
        let full: [Line] = [
            ("web; 7", .rows([row(.text("web"), 7)])), ("phone; 9", .rows([row(.text("phone"), 9)])),
            ("web; abc", .nothing),
        ]
        guard let way = at.given["way"] else { return full }
        return full + [
            ("5", .rows([row(.text(way), 5)])), ("12", .rows([row(.text(way), 12)])), ("abc", .nothing),
            ("-3", .nothing),
        ]
    }

    // MARK: both

    private static func row(_ name: String, _ way: String?, deals: Double) -> TableRow {
        var row = row(name, way)
        row.cells["deals"] = .value(.number(deals))
        return row
    }

    private static func both(_ at: Situation, _ rows: [TableRow]) -> [Line] {
        let isTaken = rows.enumerated().contains {
            $0.offset != at.row - 1 && $0.element["way"] == .text("none")
        }
        let other: (String, Double) -> Line = { typed, deals in
            (typed, isTaken ? .nothing : .rows([row("Other", "none", deals: deals)]))
        }
        guard at.given.isEmpty else {
            return [other("5", 5), other("Other; Nothing; 12", 12), ("abc", .nothing), ("Fair; 7", .nothing)]
        }
        let typed: [(String, [TableRow])] = [
            ("Fair;; 7", [row("Fair", nil, deals: 7)]), ("Post; web; 90", [row("Post", "web", deals: 90)]),
            (
                "Fair;; 7\nPost; web; 90\nMail; phone; 20011",
                [
                    row("Fair", nil, deals: 7), row("Post", "web", deals: 90),
                    row("Mail", "phone", deals: 20_011),
                ]
            ),
            ("Fair; web; abc", []), ("Fair", []),
        ]
        // Behind the one in the line the given one comes, as long as it is not there.
        let taken = typed.map { ($0, at.freeRowsEnded && !isTaken ? Array($1.prefix(1)) : $1) }
        return free(taken, at, rows) + [other("Other; Nothing; 1003", 1003)]
    }
}

import Answers
import CanonicalJSON
import Questionnaires
import TestSupport
import Testing

@testable import Sessions

/// Rows with their keys: what is written when a table changes, and what it amounts to.
struct KeyedRowsTests {
    private static func row(_ name: String, _ cost: Double? = nil) -> TableRow {
        var row = TableRow(["name": .value(.text(name))])
        row.cells["cost"] = cost.map { .value(.number($0)) }
        return row
    }

    /// A table with the keys 1, 2, 3, …
    private static func table(_ rows: [TableRow]) -> KeyedRows {
        KeyedRows(keys: Array(rows.indices.map { $0 + 1 }), rows: rows)
    }

    private static let three = [row("A", 1), row("B", 2), row("C", 3)]

    /// What is written, in the file's words.
    private func written(_ newer: [TableRow], over older: [TableRow] = three) throws -> String {
        let changes = Self.table(older).changes(to: newer, nextKey: 9, name: "name")
        return try String(decoding: JSONValue.array(changes.map(\.json)).canonical(), as: UTF8.self)
    }

    @Test func oneRowTypedIsOneRowWritten() throws {
        #expect(
            try written(Self.three + [Self.row("D", 4)]) == #"[{"cells":{"cost":4,"name":"D"},"key":9}]"#)
        #expect(try written([Self.row("A")], over: []) == #"[{"cells":{"name":"A"},"key":9}]"#)
        #expect(try written([TableRow()], over: []) == #"[{"key":9}]"#)
        #expect(
            try written([Self.row("D")] + Self.three) == #"[{"after":0,"cells":{"name":"D"},"key":9}]"#)
        #expect(
            try written([Self.three[0], Self.row("D"), Self.row("E")] + Self.three[1...])
                == #"[{"after":1,"cells":{"name":"D"},"key":9},{"after":9,"cells":{"name":"E"},"key":10}]"#)
    }

    @Test func ofACorrectedRowItsCellsAreWritten() throws {
        var rows = Self.three
        rows[1] = Self.row("B", 5)
        #expect(try written(rows) == #"[{"cells":{"cost":5},"key":2}]"#)
        rows[1].cells["cost"] = .dontKnow
        #expect(try written(rows) == #"[{"cells":{"cost":null},"key":2}]"#)
        rows[1].cells["cost"] = nil
        #expect(try written(rows) == #"[{"cleared":["cost"],"key":2}]"#)
        // It is the same row under another name.
        rows[1] = Self.row("Z", 2)
        #expect(try written(rows) == #"[{"cells":{"name":"Z"},"key":2}]"#)
    }

    @Test func rowsThatGoAndMoveAreNamedByTheirKeys() throws {
        let (a, b, c) = (Self.three[0], Self.three[1], Self.three[2])
        #expect(try written([a, c]) == #"[{"drop":true,"key":2}]"#)
        #expect(try written([]) == #"[{"drop":true,"key":1},{"drop":true,"key":2},{"drop":true,"key":3}]"#)
        #expect(try written([b, c, a]) == #"[{"after":3,"key":1}]"#)
        #expect(try written([c, a, b]) == #"[{"after":0,"key":3}]"#)
        // Moved and changed: found by its name.
        #expect(
            try written([c, Self.row("A", 7), b]) == #"[{"after":0,"key":3},{"cells":{"cost":7},"key":1}]"#)
        #expect(try written(Self.three) == "[]")
    }

    /// Whatever tables follow each other: the changes make the one of the other, rows that stay keep their keys, and no
    /// key is given twice.
    @Test func anyTableFollowsFromAnyOther() {
        var generator = SeededGenerator(seed: 7)
        func anyRow() -> TableRow {
            Self.row(
                "R\(Int.random(in: 0..<9, using: &generator))",
                Double(Int.random(in: 0..<4, using: &generator)))
        }
        var table = KeyedRows()
        var nextKey = 1
        var given: Set<Int> = []
        for _ in 0..<3000 {
            var rows = table.rows
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0...rows.count, using: &generator)
                switch Int.random(in: 0..<7, using: &generator) {
                case 0, 1: rows.insert(anyRow(), at: place)
                case 2 where place < rows.count: rows.remove(at: place)
                case 3 where place < rows.count: rows[place] = anyRow()
                case 4 where place < rows.count:
                    rows[place].cells["cost"] = Bool.random(using: &generator) ? nil : .dontKnow
                case 5: rows.shuffle(using: &generator)
                case 6 where rows.count > 12: rows.removeFirst(6)
                default: rows.append(anyRow())
                }
            }
            let before = table
            let changes = table.changes(to: rows, nextKey: nextKey, name: "name")
            for change in changes { table.apply(change) }
            #expect(table.rows == rows)
            #expect(Set(table.keys).count == table.keys.count && table.keys.count == rows.count)
            let new = Set(table.keys).subtracting(before.keys)
            #expect(new.isDisjoint(with: given))
            given.formUnion(new)
            nextKey = max(nextKey, (table.keys.max() ?? 0) + 1)
            #expect(changes.count <= max(rows.count, 1) + before.rows.count)
            #expect(rows != before.rows || changes.isEmpty)
        }
        #expect(given.count > 1000)
    }

    /// What no writer of ours writes means something too: nothing is refused that only a table's state could tell.
    @Test func anyChangeMeansSomething() {
        var table = Self.table(Self.three)
        table.apply(.dropped(key: 7))
        table.apply(.cells(key: 2, [:], after: 2))
        table.apply(.cells(key: 1, [:], cleared: ["nothing"], after: 99))
        #expect(table.keys == [2, 3, 1])
        table.apply(.cells(key: 8, ["name": .dontKnow], after: 77))
        #expect(table.keys == [2, 3, 1, 8])
        for key in 100..<2000 { table.apply(.cells(key: key, [:], after: 0)) }
        #expect(table.rows.count == TableShape.mostRows && table.keys.count == TableShape.mostRows)
    }

    @Test(arguments: [
        #"{"key":0}"#, #"{"key":-1}"#, #"{"key":1000000001}"#, #"{"key":1.5}"#, #"{"key":"1"}"#, "{}", "[]",
        #"{"after":-1,"key":1}"#, #"{"cells":{"a":1},"drop":true,"key":1}"#, #"{"cells":[],"key":1}"#,
        #"{"cells":{"a":{}},"key":1}"#, #"{"after":1,"drop":true,"key":2}"#, #"{"cleared":"a","key":2}"#,
    ])
    func whatIsNoRowIsRefused(text: String) throws {
        let json = try JSONValue(parsing: Array(text.utf8))
        #expect(throws: (any Error).self) { try RowChange(json: json) }
    }
}

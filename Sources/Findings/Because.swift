package import Answers
package import Expressions
import Questionnaires

/// Something that a condition reads, with what it holds.
package struct Because: Sendable, Equatable {
    /// What it holds.
    package enum Content: Sendable, Equatable {
        /// A value, a table as its number of rows; the text as people read it, nil where it is not known.
        case value(Value, text: String?)
        /// The rows that decide, of so many.
        case rows([Row], of: Int)
    }

    /// A row that decides.
    package struct Row: Sendable, Equatable {
        /// Where the row stands in its table, from 0.
        package let position: Int
        /// What the row is called, as in ``RowResult``.
        package let key: String
        /// The cells that the condition reads, in its order.
        package internal(set) var cells: [Cell]
    }

    /// A cell that a condition reads.
    package struct Cell: Sendable, Equatable {
        /// The column.
        package let column: String
        /// What it holds; may be unknown.
        package let value: Value
        /// Label and value as people read them; nil where the row is told by its other cells.
        package let text: String?
    }

    /// A field, a metric, or a table.
    package let name: String
    /// What people call it.
    package let label: String
    /// What it holds.
    package internal(set) var content: Content
    /// How it came of samples; nil where it did not.
    package internal(set) var samples: SampleSummary?
}

extension Because {
    /// What a copy does not show.
    package struct LeftOut: Sendable, Equatable {
        /// Fields, among them tables, and metrics.
        package var names: Set<String>
        /// Columns of tables.
        package var columns: [String: Set<String>]

        /// Creates a value that leaves out what is named.
        package init(names: Set<String> = [], columns: [String: Set<String>] = [:]) {
            self.names = names
            self.columns = columns
        }
    }

    /// With those of its rows only that stand at some positions.
    func about(_ positions: [Int]) -> Because {
        guard case .rows(let rows, let count) = content else { return self }
        var rest = self
        rest.content = .rows(rows.filter { positions.contains($0.position) }, of: count)
        return rest
    }

    /// What is left of it; nil where that is nothing.
    func without(_ leftOut: LeftOut) -> Because? {
        guard !leftOut.names.contains(name) else { return nil }
        guard let hidden = leftOut.columns[name], case .rows(var rows, let count) = content else {
            return self
        }
        for index in rows.indices { rows[index].cells.removeAll { hidden.contains($0.column) } }
        var rest = self
        rest.content = .rows(rows, of: count)
        return rest
    }
}

/// What a condition rests on, worked out when somebody asks for it: most of it is never shown.
struct LateBecause: Sendable, Equatable {
    private let later: Later<[Because]>

    init(_ work: @escaping @Sendable () -> [Because]) { later = Later(work) }

    var value: [Because] { later.value }

    static func == (one: LateBecause, other: LateBecause) -> Bool {
        one.later === other.later || one.value == other.value
    }
}

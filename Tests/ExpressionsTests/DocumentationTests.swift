import Expressions
import Foundation
import Testing

/// Every example of docs/expressions.md gives what the page says.
struct DocumentationTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../docs/expressions.md")

    /// The cells of the page's tables, by the first cell of their head.
    private func rows(headed head: String) throws -> [[String]] {
        var rows: [[String]] = []
        var isInside = false
        for line in try String(contentsOf: Self.page, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            guard line.hasPrefix("| ") || line.hasPrefix("|-") else {
                isInside = false
                continue
            }
            // A bar inside of a cell is written '\|'.
            let cells = line.replacing("\\|", with: "\u{0}").split(
                separator: "|", omittingEmptySubsequences: false
            )
            .map { $0.replacing("\u{0}", with: "|").trimmingCharacters(in: .whitespaces) }
            if cells[1] == head {
                isInside = true
            } else if isInside, cells[1].hasPrefix("`") {
                rows.append(cells)
            }
        }
        return rows
    }

    private func code(_ cell: String) -> String? {
        cell.hasPrefix("`") && cell.hasSuffix("`") ? String(cell.dropFirst().dropLast()) : nil
    }

    @Test func everyExampleIsTrue() throws {
        var activation = Activation()
        for row in try rows(headed: "name") {
            let name = try #require(code(row[1]))
            if let value = code(row[2]) {
                activation[name] = try CompiledExpression(value).evaluate(Activation())
            } else {
                activation[name] = .unknown(
                    Unknowns(name, row[2].contains("don't know") ? .dontKnow : .missing))
            }
        }
        activation.optionValues = [
            "shirt": ["small": 1, "large": 2], "colours": ["red": 5, "green": 3, "blue": 1],
        ]
        let examples = try rows(headed: "expression")
        #expect(examples.count > 80)
        for row in examples {
            let source = try #require(code(row[1]))
            let value = try CompiledExpression(source).evaluate(activation)
            if let expected = code(row[2]) {
                let wanted = try CompiledExpression(expected).evaluate(activation)
                if value != wanted {
                    Issue.record("\(source) gives \(ValueText.source(value)), not \(expected)")
                }
            } else if said(value) != row[2] {
                Issue.record("\(source) gives \(said(value)), not \(row[2])")
            }
        }
    }

    private func said(_ value: Value) -> String {
        switch value {
        case .unknown(let unknowns): "unknown: \(unknowns.sorted.map(\.name).joined(separator: ", "))"
        case .failure(let failure): "error: \(failure.message)"
        default: ValueText.source(value)
        }
    }

    /// The page says something about every function there is.
    @Test func everyFunctionIsDocumented() throws {
        let text = try rows(headed: "expression").map { $0[1] }.joined(separator: "\n")
        for name in CompiledExpression.functionNames {
            #expect(text.contains("\(name)("), "\(name) has no example")
        }
    }
}

import Expressions
import Foundation
import Testing

/// The specification's own cases; `script/cel-conformance` makes the table from a checkout of google/cel-spec.
struct ConformanceTests {
    private static let table = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Conformance/cases.tsv")

    @Test(.enabled(if: FileManager.default.fileExists(atPath: table.path), "the table has not been made"))
    func agreesWithTheSpecification() throws {
        var admitted = 0
        var differing = 0
        for line in try String(contentsOf: Self.table, encoding: .utf8).split(separator: "\n") {
            guard !line.hasPrefix("#") else { continue }
            let columns = line.split(separator: "\t").map(String.init)
            let name = try #require(columns.first)
            guard let source = try text(columns[1]), let expected = try text(columns[3]),
                case .map(let bindings) = try ValueText.value(json: columns[2])
            else {
                Issue.record("\(name): the line cannot be read")
                continue
            }
            admitted += 1
            var activation = Activation()
            for (key, value) in zip(bindings.keys, bindings.values) {
                guard case .string(let key) = key, case .string(let literal) = value else { continue }
                activation[key] = try CompiledExpression(literal).evaluate(Activation())
            }
            if expected.hasPrefix("!") { differing += 1 }
            let found = outcome(of: source, activation)
            let wanted = try outcome(for: expected)
            if found != wanted { Issue.record("\(name): \(source) gives \(found), not \(wanted)") }
        }
        #expect(admitted > 600)
        #expect(differing == 6)
    }

    private func text(_ json: String) throws -> String? {
        if case .string(let text) = try ValueText.value(json: json) { text } else { nil }
    }

    private func outcome(for expected: String) throws -> String {
        if expected == "error" { return "error" }
        if expected.hasPrefix("!") { return String(expected.dropFirst()) }
        return sorted(try CompiledExpression(expected).evaluate(Activation()))
    }

    private func outcome(of source: String, _ activation: Activation) -> String {
        // An expression that cannot even be read is an error too.
        guard let expression = try? CompiledExpression(source) else { return "error" }
        switch expression.evaluate(activation) {
        case .failure(let failure) where failure.kind == .divisionByZero && source.contains("0.0"):
            return failure.message
        case .failure: return "error"
        case let value: return sorted(value)
        }
    }

    /// The value as text, maps in the order of their keys: CEL's have none.
    private func sorted(_ value: Value) -> String {
        guard case .map(let map) = value else { return ValueText.source(value) }
        let pairs = zip(map.keys, map.values).map { (ValueText.source($0.value), sorted($1)) }
        return pairs.sorted { $0.0 < $1.0 }.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
    }
}

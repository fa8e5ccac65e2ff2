import CanonicalJSON
import Diagnostics

/// Inputs and what comes of them, in canonical text: numbers with a point, codes, `yes` and `no`;
/// `?` for what is not known and, of a result, `-` for what does not apply.
package struct MethodExample: Sendable, Equatable {
    /// What it shows.
    package var name: String = ""
    /// Single inputs by name.
    package var inputs: [String: String] = [:]
    /// Inputs that are several figures, by name.
    package var lists: [String: [String]] = [:]
    /// Rows of tables by name, each with its cells by column.
    package var tables: [String: [[String: String]]] = [:]
    /// Results by name.
    package var results: [String: String] = [:]
    /// Computed cells of tables by name, row for row, by column.
    package var computed: [String: [[String: String]]] = [:]
}

// MARK: description

extension MethodExample: Described {
    static let description = Description<MethodExample>(
        "an example",
        keys: [
            .defaulted("name", \.name, .text),
            .defaulted("inputs", \.given, .byName(.given("a text, a list of figures or a list of rows"))),
            .defaulted("results", \.expected, .byName(.given("a text or a list of rows"))),
        ])

    /// What an example says of one input or result.
    fileprivate enum Given: Equatable {
        case text(String)
        case texts([String])
        case rows([[String: String]])
    }

    fileprivate var given: [String: Given] {
        get {
            inputs.mapValues { .text($0) }.merging(lists.mapValues { .texts($0) }) { first, _ in first }
                .merging(tables.mapValues { .rows($0) }) { first, _ in first }
        }
        set {
            for (name, given) in newValue {
                switch given {
                case .text(let text): inputs[name] = text
                case .texts(let texts): lists[name] = texts
                case .rows(let rows): tables[name] = rows
                }
            }
        }
    }

    fileprivate var expected: [String: Given] {
        get {
            results.mapValues { .text($0) }.merging(computed.mapValues { .rows($0) }) { first, _ in first }
        }
        set {
            for (name, given) in newValue {
                switch given {
                case .text(let text): results[name] = text
                case .texts: computed[name] = []
                case .rows(let rows): computed[name] = rows
                }
            }
        }
    }
}

extension Form<MethodExample.Given> {
    fileprivate static func given(_ expected: String) -> Form {
        Form(
            schema: Schema.either([
                Schema.text, Schema.list(Schema.text), Form<[[String: String]]>.cells.schema(),
            ]),
            read: { node, key, place in
                switch node.content {
                case .scalar(let text, _): return .text(text)
                case .map:
                    place.problems.add(node.diagnostic(.error, "'\(key)' must be \(expected)"))
                    return nil
                case .list(let items):
                    let texts = items.compactMap(\.scalar)
                    if !texts.isEmpty && texts.count == items.count { return .texts(texts) }
                    return Form<[[String: String]]>.cells.parse(node, key, place).map { .rows($0) }
                }
            },
            decode: { json in
                if case .string(let text) = json { return .text(text) }
                if case .string? = try json.items.first { return .texts(try json.texts) }
                return .rows(try Form<[[String: String]]>.cells.decode(json))
            },
            encode: { given in
                switch given {
                case .text(let text): .string(text)
                case .texts(let texts): .strings(texts)
                case .rows(let rows): Form<[[String: String]]>.cells.encode(rows)
                }
            })
    }
}

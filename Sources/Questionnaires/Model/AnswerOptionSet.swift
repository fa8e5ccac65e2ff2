import CanonicalJSON
import Diagnostics

/// A list of answers to choose from.
package struct AnswerOptionSet: Sendable, Equatable {
    /// The options, in the order in which they are shown.
    package var options: [AnswerOption] = []

    /// The option of that code.
    package func option(_ code: String) -> AnswerOption? { options.first { $0.code == code } }

    /// The numbers that its options stand for, by code.
    var values: [String: Double] {
        var values: [String: Double] = [:]
        for option in options { values[option.code] = option.value }
        return values
    }
}

/// One answer to choose from.
package struct AnswerOption: Sendable, Equatable {
    /// The stored value; never a number.
    package var code = ""
    /// What people read.
    package var label = ""
    /// What it means, where people ask what to choose.
    package var help: String?
    /// Smallest and largest figure that this option stands for, where a figure may be typed instead.
    package var range: ClosedRange<Double>?
    /// The number that it stands for in expressions, as `value` gives it; nil where it stands for none.
    package var value: Double?
    /// True where it excludes all other options.
    package var exclusive: Bool = false
}

// MARK: description

extension AnswerOption: Described {
    /// The code is the key under which it stands.
    static let description = Description<AnswerOption>(
        "an option",
        keys: [
            .required("label", \.label, .filledText),
            .optional("help", \.help, .filledText),
            .optional("range", \.range, .range),
            .optional("value", \.value, .number),
            .defaulted("exclusive", \.exclusive, .flag),
        ])
}

extension Form<AnswerOptionSet> {
    /// A mapping of codes to labels, or to more than a label.
    static let optionSet = Form(
        schema: Schema.byName(Schema.either([Schema.text, AnswerOption.description.schema])),
        read: { node, key, place in
            guard case .map(let pairs) = node.content else {
                place.problems.add(
                    node.diagnostic(
                        .error, "the option set '\(key)' must be a mapping of codes to labels",
                        notes: ["such as '\(key): {often: Often, rarely: Rarely or never}'"]))
                return AnswerOptionSet()
            }
            if pairs.isEmpty {
                place.problems.add(node.diagnostic(.error, "the option set '\(key)' has no options"))
            }
            return AnswerOptionSet(options: pairs.compactMap { AnswerOption(reading: $0, at: place) })
        },
        decode: { json in
            AnswerOptionSet(
                options: try json.items.map { json in
                    var record = try JSONRecord(json)
                    var option = AnswerOption()
                    option.code = try record.text("code")
                    try AnswerOption.description.decode(json, into: &option)
                    return option
                })
        },
        encode: { set in
            .array(
                set.options.map { option in
                    let members = AnswerOption.description.members(of: option)
                    return .object([JSONValue.Member("code", .string(option.code))] + members)
                })
        },
        visit: { set, place in
            for index in set.options.indices {
                let place = place.below(set.options[index].code)
                place(&set.options[index].label)
                if var help = set.options[index].help {
                    place.below("help")(&help)
                    set.options[index].help = help
                }
            }
        })
}

extension AnswerOption {
    fileprivate init?(reading pair: YAMLPair, at place: ReadingPlace) {
        code = pair.key
        let place = place.below(pair.key)
        place.note(pair.value)
        if Double(pair.key) != nil {
            place.problems.add(
                pair.keyDiagnostic(
                    "the code '\(pair.key)' is a number, which people type to choose from a list"))
        }
        if let text = pair.value.scalar {
            label = text
            if label.allSatisfy(\.isWhitespace) {
                place.problems.add(pair.keyDiagnostic("the option '\(pair.key)' has no label"))
            }
            return
        }
        guard var reader = YAMLMapReader(pair.value, place.problems, expecting: "an option") else {
            return nil
        }
        // Other languages give the label under the code alone.
        if let label = reader.node("label") { place.note(label) }
        Self.description.read(&reader, into: &self, at: place)
    }
}

extension Form<ClosedRange<Double>> {
    /// Two numbers, the smaller one first.
    static let range = Form(
        schema: .record([
            "type": .string("array"), "items": Schema.number, "minItems": .integer(2),
            "maxItems": .integer(2),
        ]),
        read: { node, key, place in
            let limits = place.items(node, key)?.compactMap { $0.scalar.flatMap(Double.init) } ?? []
            if let low = limits.first, let high = limits.last, limits.count == 2, low <= high {
                return low...high
            }
            place.problems.add(
                node.diagnostic(.error, "'\(key)' must be two numbers, the smaller one first"))
            return nil
        },
        decode: { json in
            let limits = try json.items.map { try $0.number }
            guard let low = limits.first, let high = limits.last, limits.count == 2, low <= high else {
                throw JSONProblem.unexpected("a list")
            }
            return low...high
        },
        encode: { .array([.number($0.lowerBound), .number($0.upperBound)]) })
}

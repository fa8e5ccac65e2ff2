import CanonicalJSON
import Diagnostics
import Expressions

/// How a value stands in YAML and in the compiled form.
struct Form<Value>: Sendable {
    /// True of what others name the entry by: without it, nobody knows which names there are.
    var isName = false
    /// What of it stands in YAML, for editors.
    let schema: @Sendable () -> JSONValue
    /// Reads a node; nil, with a diagnostic, where it holds nothing of the kind.
    let parse: @Sendable (YAMLNode, _ key: String, ReadingPlace) -> Value?
    let decode: @Sendable (JSONValue) throws -> Value
    let encode: @Sendable (Value) -> JSONValue
    let visit: (@Sendable (inout Value, TextPlace) -> Void)?

    init(
        schema: @autoclosure @escaping @Sendable () -> JSONValue,
        read: @escaping @Sendable (YAMLNode, _ key: String, ReadingPlace) -> Value?,
        decode: @escaping @Sendable (JSONValue) throws -> Value,
        encode: @escaping @Sendable (Value) -> JSONValue,
        visit: (@Sendable (inout Value, TextPlace) -> Void)? = nil
    ) {
        self.schema = schema
        parse = read
        self.decode = decode
        self.encode = encode
        self.visit = visit
    }

    /// The same form, whose texts have ids of their own.
    func visiting(_ visit: @escaping @Sendable (inout Value, TextPlace) -> Void) -> Form {
        Form(schema: schema(), read: parse, decode: decode, encode: encode, visit: visit)
    }

    /// The same form, with a value in place of what cannot be read: its name is known all the same.
    func orElse(_ value: Value) -> Form where Value: Sendable {
        let parse = parse
        return Form(
            schema: schema(), read: { parse($0, $1, $2) ?? value }, decode: decode, encode: encode,
            visit: visit)
    }

    /// Reads the node behind a key of what stands at a place, and notes where it stands.
    func read(_ node: YAMLNode, _ key: String, at place: ReadingPlace) -> Value? {
        let place = place.below(key)
        place.note(node)
        return parse(node, key, place)
    }
}

extension Form<String> {
    /// A word that people do not read: a code, a unit, a name of something elsewhere.
    static let word = Form(
        schema: Schema.text, read: { $2.text($0, $1) }, decode: { try $0.text }, encode: { .string($0) })
    /// The word by which others name the entry.
    static let name = {
        var form = Form(
            schema: Schema.text,
            read: { node, key, place in
                let text = place.filledText(node, key)
                if text?.isEmpty ?? true { place.problems.markUnread(node) }
                return text
            }, decode: { try $0.text }, encode: { .string($0) })
        form.isName = true
        return form
    }()
    /// A word that must say something.
    static let filled = Form(
        schema: Schema.text, read: { $2.filledText($0, $1) }, decode: word.decode, encode: word.encode)
    /// A text that people read.
    static let text = Form(
        schema: Schema.text, read: { $2.text($0, $1) }, decode: word.decode, encode: word.encode,
        visit: { $1(&$0) })
    /// A text that people read, into which nothing is filled, whatever is filled into those around it.
    static let unfilledText = text.filled(with: .none)
    /// A text that people read, into which limits are filled.
    static let limitText = text.filled(with: .limits)

    /// The same form, with placeholders of its own.
    private func filled(with placeholders: QuestionnaireText.Placeholders) -> Form {
        visiting { text, place in
            var place = place
            place.placeholders = placeholders
            place(&text)
        }
    }

    /// A text that people read, which must say something.
    static let filledText = Form(
        schema: Schema.text, read: { $2.filledText($0, $1) }, decode: word.decode, encode: word.encode,
        visit: { $1(&$0) })
}

extension Form<Bool> {
    /// True or false.
    static let flag = Form(
        schema: Schema.flag,
        read: { node, key, place in
            switch place.text(node, key) {
            case "true": return true
            case "false": return false
            case let text?:
                place.problems.add(node.diagnostic(.error, "'\(key)' must be true or false, not '\(text)'"))
                return nil
            case nil: return nil
            }
        }, decode: { try $0.flag }, encode: { .bool($0) })

    /// False or true.
    static let denial = Form(
        schema: Schema.flag, read: { flag.parse($0, $1, $2).map { !$0 } }, decode: { try !$0.flag },
        encode: { .bool(!$0) })
}

extension Form<Double> {
    static let number = Form(
        schema: Schema.number,
        read: { node, key, place in
            guard let text = place.text(node, key) else { return nil }
            if let value = Double(text), value.isFinite { return value }
            place.problems.add(node.diagnostic(.error, "'\(key)' must be a number, not '\(text)'"))
            return nil
        }, decode: { try $0.number }, encode: { .number($0) })
}

extension Form<CompiledExpression> {
    /// An expression; its problems are placed inside the YAML file.
    static let expression = Form(
        schema: Schema.text,
        read: { node, key, place in
            guard let text = place.text(node, key) else { return nil }
            do throws(ExpressionProblems) {
                return try CompiledExpression(text)
            } catch {
                for problem in error.problems { place.problems.add(node.diagnostic(for: problem)) }
                return nil
            }
        }, decode: { try CompiledExpression.compiled(form: $0.text) }, encode: { .string($0.source) })
}

extension Form
where
    Value: RawRepresentable & CaseIterable & SendableMetatype, Value.AllCases: SendableMetatype,
    Value.RawValue == String
{
    /// One of the values of an enumeration.
    static var choice: Form {
        Form(
            schema: Schema.words(Value.allCases.map(\.rawValue)),
            read: { node, key, place in
                guard let text = place.text(node, key) else { return nil }
                if let choice = Value(rawValue: text) { return choice }
                let names = Value.allCases.map(\.rawValue)
                place.problems.add(
                    node.diagnostic(
                        .error, "'\(key)' cannot be '\(text)'",
                        notes: ["one of: \(names.joined(separator: ", "))"]
                            + (NearMatch.of(text, among: names).map { ["did you mean '\($0)'?"] } ?? [])))
                return nil
            }, decode: { try $0.choice() }, encode: { .string($0.rawValue) })
    }
}

extension ReadingPlace {
    /// The text of a scalar; nil, with a diagnostic, of anything else.
    func text(_ node: YAMLNode, _ key: String) -> String? {
        if let text = node.scalar { return text }
        problems.add(node.diagnostic(.error, "'\(key)' must be a text, not \(node.kindName)"))
        return nil
    }

    fileprivate func filledText(_ node: YAMLNode, _ key: String) -> String? {
        guard let text = text(node, key) else { return nil }
        if text.allSatisfy(\.isWhitespace) { problems.add(node.diagnostic(.error, "'\(key)' is empty")) }
        return text
    }
}

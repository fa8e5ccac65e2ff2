/// Finds in texts what only authors should read: ids, names of fields and figures, codes.
package struct ClientSafety: Sendable {
    /// Something that a client should not read.
    package struct Leak: Sendable, Equatable {
        /// What it is.
        package let message: String
        /// Scalars before it.
        package let offset: Int
        /// Scalars that show it.
        package let length: Int
    }

    private var meanings: [String: String] = [:]
    private static let convention = "(convention)"

    /// Learns the ids, names and codes of a questionnaire.
    package init(_ questionnaire: Questionnaire) {
        func add(_ names: some Sequence<String>, _ meaning: String, where isTelling: (String) -> Bool) {
            for name in names where isTelling(name) { meanings[name] = meanings[name] ?? meaning }
        }
        // An id or a name that could be a word of the language says nothing by itself.
        let hasNumber: (String) -> Bool = { id in
            id.contains("-") && id.contains(where: \.isNumber) || id.contains("_")
        }
        add(questionnaire.questions.map(\.id), "the id of a question", where: hasNumber)
        add(questionnaire.rules.map(\.id), "the id of a rule", where: hasNumber)
        add(questionnaire.metrics.map(\.id), "the id of a metric", where: hasNumber)
        add(questionnaire.columns.values.flatMap { $0 }.map(\.id), "the id of a column", where: hasNumber)
        add(questionnaire.checks.map(\.id), "the id of a check", where: hasNumber)
        add(questionnaire.benchmarks.map(\.id), "the id of a benchmark", where: hasNumber)
        let isSnake: (String) -> Bool = { $0.contains("_") }
        let fields = questionnaire.questions.flatMap(\.fields)
        let entered = fields.flatMap { $0.table?.columns ?? [] }
        add((fields + entered).map(\.name), "the name of a field", where: isSnake)
        add(questionnaire.metrics.map(\.variable), "the name of a metric", where: isSnake)
        add(questionnaire.columns.values.flatMap { $0 }.map(\.name), "the name of a column", where: isSnake)
        add(questionnaire.options.values.flatMap(\.options).map(\.code), "a code", where: isSnake)
        add(questionnaire.verdicts.values.flatMap { $0 }.map(\.code), "a code", where: isSnake)
        add(
            questionnaire.limits.keys + questionnaire.rules.flatMap { $0.cutoffs.keys },
            "the name of a limit", where: isSnake)
    }

    /// What a text shows besides its placeholders, in the order of the text.
    package func leaks(in text: String) -> [Leak] {
        var leaks: [Leak] = []
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex { !Self.isInWord($0) } ?? bytes.count
            // Everything that tells has one of these signs, and few words of a language do.
            if bytes[start..<end].contains(where: { $0 == Self.dash || $0 == Self.underscore }) {
                let word = String(decoding: bytes[start..<end], as: UTF8.self)
                let isPlaceholder =
                    start > 0 && bytes[start - 1] == UInt8(ascii: "{") && end < bytes.count
                    && bytes[end] == UInt8(ascii: "}")
                if !isPlaceholder, let meaning = meanings[word] {
                    leaks.append(
                        Leak(
                            message: "this text shows '\(word)', \(meaning)",
                            offset: Self.scalars(in: bytes[..<start]), length: word.unicodeScalars.count))
                }
            }
            start = end + 1
        }
        if bytes.contains(UInt8(ascii: "(")), let place = text.firstRange(of: Self.convention) {
            leaks.append(
                Leak(
                    message:
                        "this text says '\(Self.convention)'; where a limit comes from is said elsewhere",
                    offset: text.unicodeScalars.distance(from: text.startIndex, to: place.lowerBound),
                    length: Self.convention.count))
        }
        return leaks
    }

    private static let dash = UInt8(ascii: "-")
    private static let underscore = UInt8(ascii: "_")

    /// True of ASCII letters and digits, `-` and `_`; other letters end a word, as Chinese has no blanks.
    private static func isInWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), dash, underscore:
            true
        default: false
        }
    }

    private static func scalars(in bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}

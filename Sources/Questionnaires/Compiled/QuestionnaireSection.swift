package import CanonicalJSON

/// A part of the compiled form that is written, checked and read by itself.
package enum QuestionnaireSection: Sendable, Hashable {
    /// What a question needs: stages, questions, options, metrics and checks, in the language of the questionnaire.
    case frame
    case rules
    case methods
    case benchmarks
    /// The texts of a further language.
    case texts(language: String)

    /// What every questionnaire has; further languages stand behind it.
    package static let always: [QuestionnaireSection] = [.frame, .rules, .methods, .benchmarks]

    private static let textsPrefix = "texts."

    /// The name under which it stands in a file.
    package var name: String {
        switch self {
        case .frame: "frame"
        case .rules: "rules"
        case .methods: "methods"
        case .benchmarks: "benchmarks"
        case .texts(let language): Self.textsPrefix + language
        }
    }

    /// The section of a name; nil where there is none, or its language has no code that a language can have.
    package init?(name: String) {
        if let always = Self.always.first(where: { $0.name == name }) {
            self = always
        } else if let tag = Self.language(ofName: name), Self.isLanguage(tag) {
            self = .texts(language: tag)
        } else {
            return nil
        }
    }

    /// What stands for a language in a section's name; nil where it is none of texts.
    package static func language(ofName name: String) -> String? {
        name.hasPrefix(textsPrefix) ? String(name.dropFirst(textsPrefix.count)) : nil
    }

    /// True of what has the form of a language's code, such as `pl` or `zh-Hans`.
    static func isLanguage(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count) else { return false }
        return parts.allSatisfy {
            (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }
}

extension Questionnaire {
    /// The sections of the compiled form, in the order in which they stand in a file.
    package var sections: [QuestionnaireSection] {
        QuestionnaireSection.always
            + translations.keys.sorted().map { QuestionnaireSection.texts(language: $0) }
    }

    /// What a section holds.
    package func json(of section: QuestionnaireSection) -> JSONValue {
        if case .texts(let language) = section {
            let texts = JSONValue.map(translations[language] ?? [:]) { .string($0) }
            return .record(["translations": .record([language: texts])])
        }
        return .object(section.files.flatMap { Self.description(of: $0).members(of: self) })
    }

    /// Reads a section.
    ///
    /// - Throws: `JSONProblem`, also where a name stands for two things.
    package mutating func read(_ section: QuestionnaireSection, _ json: JSONValue) throws {
        for file in section.files { try Self.description(of: file).decode(json, into: &self) }
        if case .texts(let language) = section {
            var record = try JSONRecord(json)
            let read = try record.map("translations") { texts in try texts.map { try $0.text } }
            guard read.count == 1, let texts = read[language] else {
                throw JSONProblem.missing(key: language)
            }
            translations[language] = texts
        }
        try refuseDuplicates(in: section)
    }

    /// Takes a section over from a questionnaire into which it was read.
    package mutating func take(_ section: QuestionnaireSection, from other: Questionnaire) {
        switch section {
        case .frame:
            let rest = self
            self = other
            (rules, methods, benchmarks) = (rest.rules, rest.methods, rest.benchmarks)
            translations = rest.translations
        case .rules: rules = other.rules
        case .methods: methods = other.methods
        case .benchmarks: benchmarks = other.benchmarks
        case .texts(let language): translations[language] = other.translations[language]
        }
    }
}

extension QuestionnaireSection {
    /// The files of a folder whose keys it has.
    fileprivate var files: [QuestionnaireFile] {
        switch self {
        case .frame: [.main, .metrics]
        case .rules: [.rules]
        case .methods: [.methods]
        case .benchmarks: [.benchmarks]
        case .texts: []
        }
    }
}

import CanonicalJSON
public import Questionnaires

/// A questionnaire with the bytes of its compiled form: canonical JSON in all languages, as a session's header
/// holds it.
public struct CompiledQuestionnaire: Sendable {
    /// What is asked and judged.
    public let questionnaire: Questionnaire
    /// Its compiled form.
    public let bytes: [UInt8]

    /// Compiles a questionnaire.
    ///
    /// - Throws: `JournalError.questionnaireTooLarge` where a session cannot hold it.
    public init(_ questionnaire: Questionnaire) throws {
        let json = questionnaire.json
        let limit = JournalLimits.headerValues
        guard json.count <= limit else {
            throw JournalError.questionnaireTooLarge(values: json.count, limit: limit)
        }
        self.questionnaire = questionnaire
        bytes = try json.canonical()
    }

    /// Reads a compiled form.
    ///
    /// - Throws: `JSONProblem`, or what `Questionnaire.init(json:)` throws.
    public init(reading bytes: ArraySlice<UInt8>) throws {
        questionnaire = try Questionnaire(compiled: bytes)
        self.bytes = Array(bytes)
    }
}

extension Questionnaire {
    /// Reads a compiled form, within the bounds of a header.
    init(compiled bytes: ArraySlice<UInt8>) throws {
        let limits = JSONLimits(values: JournalLimits.headerValues, bytes: JournalLimits.headerBytes)
        try self.init(json: JSONValue(parsing: bytes, limits: limits))
    }
}

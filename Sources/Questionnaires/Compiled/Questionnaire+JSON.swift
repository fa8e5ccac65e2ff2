package import CanonicalJSON

extension Questionnaire {
    /// Reads the compiled form.
    ///
    /// - Throws: `JSONProblem`, also where a name stands for two things, or `ExpressionProblems` of the first expression
    ///   that cannot be read.
    package init(json: JSONValue) throws {
        self.init()
        for file in QuestionnaireFile.allCases {
            try Self.description(of: file).decode(json, into: &self)
        }
        var record = try JSONRecord(json)
        translations = try record.map("translations") { texts in try texts.map { try $0.text } }
        for section in QuestionnaireSection.always { try refuseDuplicates(in: section) }
    }

    /// The compiled form.
    package var json: JSONValue {
        let members = QuestionnaireFile.allCases.flatMap { Self.description(of: $0).members(of: self) }
        let translations = JSONValue.map(translations) { .map($0) { .string($0) } }
        return .object(members + [JSONValue.Member("translations", translations)])
    }
}

extension Field {
    /// The compiled form.
    package var json: JSONValue { .object(Self.description.members(of: self)) }
}

extension AnswerOptionSet {
    /// The compiled form.
    package var json: JSONValue { Form.optionSet.encode(self) }
}

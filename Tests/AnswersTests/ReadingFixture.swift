import Answers
import Questionnaires
import TestSupport
import Testing
import Wording

/// Reads answers to the questions of the sales process.
struct ReadingFixture {
    let questionnaire: Questionnaire
    let reader: AnswerReader
    let formatter: ValueFormatter

    init(_ language: Language = .english, currency: String? = "EUR") throws {
        questionnaire = try #require(QuestionnaireFixture.salesProcess)
        reader = AnswerReader(questionnaire, language: language, currency: currency)
        formatter = ValueFormatter(questionnaire, Texts(language), currency: currency)
    }

    /// The field or column of a name, and how its question takes several figures.
    func field(_ name: String) throws -> (field: Field, summary: Summary?) {
        for question in questionnaire.questions {
            for field in question.fields {
                if field.name == name { return (field, question.summary) }
                if let column = field.table?.columns.first(where: { "\(field.name).\($0.name)" == name }) {
                    return (column, nil)
                }
            }
        }
        throw FieldNotFound(name: name)
    }

    private struct FieldNotFound: Error { let name: String }

    func read(_ text: String, _ name: String) throws -> Result<AnswerReader.Reading, AnswerProblem> {
        let (field, summary) = try field(name)
        return reader.read(text, for: field, summary: summary)
    }

    /// The figure that was read; nil where none was.
    func figure(_ text: String, _ name: String) throws -> Double? {
        guard case .success(.value(.number(let figure), _, _)) = try read(text, name) else { return nil }
        return figure
    }

    func samples(_ text: String, _ name: String) throws -> [Double]? {
        guard case .success(.value(_, let samples, _)) = try read(text, name) else { return nil }
        return samples
    }

    /// What is said of a text that is refused.
    func refusal(_ text: String, _ name: String) throws -> String? {
        guard case .failure(let problem) = try read(text, name) else { return nil }
        return formatter.texts(problem.phrase(for: try field(name).field, formatter))
    }
}

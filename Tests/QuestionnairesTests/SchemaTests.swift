import CanonicalJSON
import Diagnostics
import Questionnaires
import TestSupport
import Testing

/// The schemas for editors are made from what reads the files, and say of a sound folder that it is sound.
struct SchemaTests {
    @Test(arguments: FileSchema.all.map(\.file))
    func theFileIsWhatIsMade(file: String) throws {
        let schema = try #require(FileSchema.all.first { $0.file == file })
        #expect(Snapshot.problem(schema.text, page: "docs/schema/\(schema.name)") == nil)
    }

    @Test(
        .waitsForPrograms,
        .enabled(
            if: Requirement.isMet(SchemaValidator.isAvailable), "python3 with jsonschema is not installed"),
        arguments: FileSchema.all.map(\.file))
    func whatIsShippedFits(file: String) throws {
        let schema = try #require(FileSchema.all.first { $0.file == file })
        var checked = 0
        for folder in ["sales-process", "workshop-safety", "examples/meetings", "examples/house"] {
            guard let text = try? QuestionnaireFixture.text("questionnaires/\(folder)/\(file)") else {
                continue
            }
            let json = try json(text)
            #expect(try SchemaValidator.problems(in: json.document, schema.name) == "", "\(folder)")
            checked += 1
        }
        #expect(checked > 0)
    }

    @Test(
        .waitsForPrograms,
        .enabled(
            if: Requirement.isMet(SchemaValidator.isAvailable), "python3 with jsonschema is not installed"),
        arguments: [
            ("questionnaire.yaml", "evidence: payroll", "evidance: payroll", "'evidance' was unexpected"),
            ("questionnaire.yaml", "type: choice", "type: choise", "'choise' is not"),
            ("questionnaire.yaml", "core: true", "core: maybe", "'maybe' is not of type 'boolean'"),
            ("questionnaire.yaml", "score:\n", "scores:\n", "'score' is a required property"),
            ("metrics.yaml", "formula: team_size", "formla: team_size", "'formla' was unexpected"),
            ("rules.yaml", "condition: minutes", "conditoin: minutes", "'condition' is a required property"),
            ("benchmarks.yaml", "status:", "state:", "'state' was unexpected"),
        ])
    func aMistakeDoesNotFit(file: String, text: String, mistake: String, problem: String) throws {
        let schema = try #require(FileSchema.all.first { $0.file == file })
        let sound = try #require(try QuestionnairePage.files()[file])
        let wrong = sound.replacing(text, with: mistake, maxReplacements: 1)
        try #require(wrong != sound)
        #expect(try SchemaValidator.problems(in: json(wrong).document, schema.name).contains(problem))
    }

    private func json(_ yaml: String) throws -> JSONValue {
        let root = try YAMLFile.parse(SourceText(name: "x", text: yaml))
        return Self.json(try #require(root))
    }

    /// As editors take it: plain scalars are what they look like (YAML 1.2, core schema).
    private static func json(_ node: YAMLNode) -> JSONValue {
        switch node.content {
        case .list(let items): return .array(items.map(json))
        case .map(let pairs): return .object(pairs.map { JSONValue.Member($0.key, json($0.value)) })
        case .scalar(let text, .plain):
            if node.isNull { return .null }
            if ["true", "false"].contains(text) { return .bool(text == "true") }
            let isNumber = text.allSatisfy { "0123456789.-+eE".contains($0) }
            return isNumber ? Double(text).map { .number($0) } ?? .string(text) : .string(text)
        case .scalar(let text, _): return .string(text)
        }
    }
}

import CanonicalJSON

/// The JSON Schema of a file of a questionnaire folder, for editors: which keys there are and what may stand behind them.
package struct FileSchema: Sendable {
    /// The folder within a questionnaire's into which `init` writes them.
    package static let folder = "schema"

    /// One for each file beside translations and examples.
    package static let all = QuestionnaireFile.allCases.map(FileSchema.init)

    private let kind: QuestionnaireFile

    private init(_ kind: QuestionnaireFile) { self.kind = kind }

    /// The file that it is about, such as `rules.yaml`.
    package var file: String { kind.rawValue }

    /// What it is called, such as `rules-1.schema.json`; the number rises with a change that older files do not fit.
    package var name: String { "\(stem)-1.schema.json" }

    private var stem: Substring { file.prefix { $0 != "." } }

    /// The first line of a file in a folder where the schemas stand, by which an editor finds its own.
    package var comment: String { "# yaml-language-server: $schema=\(Self.folder)/\(name)\n" }

    /// The schema itself, ending in a line feed.
    package var text: String {
        let description = Questionnaire.description(of: kind)
        var properties = description.keys.flatMap(\.properties)
        var required: [JSONValue.Member] = []
        if kind == .main {
            // An overlay has only what is its own.
            let names = properties.filter(\.isRequired).map(\.name)
            required = [
                JSONValue.Member("if", .record(["required": .strings(["extends"])])),
                JSONValue.Member("else", .record(["required": .strings(names)])),
            ]
            properties = properties.map { Schema.Property($0.name, $0.schema) } + Overlay.properties
        }
        guard case .object(let members) = Schema.entry("auditsh \(file)", properties) else { return "" }
        let head = [
            JSONValue.Member("$schema", .string("http://json-schema.org/draft-07/schema#")),
            JSONValue.Member("$id", .string("auditsh.\(stem)/1")),
        ]
        return JSONValue.object(head + members + required).document
    }
}

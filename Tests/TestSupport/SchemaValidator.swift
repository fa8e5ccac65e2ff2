import Foundation

/// Validates documents with the reference implementation in Python, where it is installed.
package enum SchemaValidator {
    /// Debian's own python3 finds Debian's packages; another one that comes first in PATH may not.
    private static let python = ["python3", "/usr/bin/python3"].first {
        (try? run("from jsonschema import Draft202012Validator", [], python: $0)) == ""
    }
    package static let isAvailable = python != nil

    /// What does not fit a schema of docs/schema; empty where everything does.
    package static func problems(in document: String, _ schema: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(component: "\(UUID()).json")
        try Data(document.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let schema = QuestionnaireFixture.repository.appending(path: "docs/schema/\(schema)")
        return try run(
            """
            import json, sys, jsonschema
            schema, document = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
            validator = jsonschema.validators.validator_for(schema)
            validator.check_schema(schema)
            for error in validator(schema).iter_errors(document):
                print(list(error.absolute_path), error.message)
            """, [schema.path, file.path], python: python ?? "python3")
    }

    private static func run(
        _ script: String, _ arguments: [String], python: String
    ) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python, "-c", script] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: output, as: UTF8.self)
        return process.terminationStatus == 0 || !text.isEmpty ? text : "exit \(process.terminationStatus)"
    }
}

import CanonicalJSON
import Diagnostics

/// What `check` has to say of a questionnaire.
struct CheckReport {
    let diagnostics: [Diagnostic]
    /// How many examples were run.
    let examples: Int

    var errors: Int { diagnostics.count { $0.severity == .error } }
    var warnings: Int { diagnostics.count { $0.severity == .warning } }

    /// For programs, `auditsh.check/1`: all of it, whatever its number.
    var json: JSONValue {
        .record([
            "schema": .string("auditsh.check/1"), "errors": .integer(errors), "warnings": .integer(warnings),
            "examples": .integer(examples),
            "diagnostics": .array(
                diagnostics.map { diagnostic in
                    .record([
                        "severity": .string(diagnostic.severity.rawValue),
                        "file": diagnostic.source.map { .string($0.name) } ?? .null,
                        "line": diagnostic.location.map { .integer($0.line) } ?? .null,
                        "column": diagnostic.location.map { .integer($0.column) } ?? .null,
                        "length": diagnostic.location.map { _ in .integer(diagnostic.length) } ?? .null,
                        "check": diagnostic.check.map { .string($0) } ?? .null,
                        "message": .string(diagnostic.message),
                        "notes": .array(diagnostic.notes.map { .string($0) }),
                    ])
                }),
        ])
    }
}

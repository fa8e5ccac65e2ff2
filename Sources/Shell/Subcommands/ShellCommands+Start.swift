import Diagnostics
import TerminalText
import Wording

extension ShellCommands {
    /// The variables of the environment that are read here.
    package static let variables = [
        "AUDITSH_LANG", "AUDITSH_QUESTIONNAIRES", "AUDITSH_TEMPLATES", "LC_ALL", "LC_MESSAGES", "LC_CTYPE",
        "LANG",
        "HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "TMPDIR", "VISUAL", "EDITOR", "EDITRC", "PAGER", "TERM",
    ]

    /// What is said where the process was started with bytes that are no text: as text they would name other files and be
    /// saved as something that nobody typed.
    ///
    /// - Parameters:
    ///   - arguments: those behind the program's name, as bytes.
    ///   - environment: the values of `variables` that are set.
    /// - Returns: the message; nil where everything is UTF-8.
    package static func unreadableStart(
        arguments: [[UInt8]], environment: [(name: String, value: [UInt8])]
    ) -> String? {
        func problem(_ bytes: [UInt8]) -> TextProblem? {
            do throws(TextProblem) {
                _ = try String(utf8: bytes, isBeginning: false)
                return nil
            } catch {
                return error
            }
        }
        for (index, argument) in arguments.enumerated() {
            guard let found = problem(argument) else { continue }
            return message(.file(.argumentNotUTF8(index + 1, found)))
        }
        for (name, value) in environment {
            guard let found = problem(value) else { continue }
            return message(.file(.variableNotUTF8(name, found)))
        }
        return nil
    }

    private static func message(_ phrase: Phrase) -> String {
        DiagnosticRenderer().render(Diagnostic(.error, Texts(.english)(phrase)))
    }
}

import Foundation
import TestSupport
import Testing

/// No sentence is put together outside the languages' folders: signs between texts, brackets and colons are a language's.
///
/// What is looked for is spelled as one would write it; a line that has to spell it for another reason is named below.
struct GluedTextTests {
    private static let houses = ["Answers", "Findings", "Reports", "Shell", "auditsh"]

    /// Lines that join what is no sentence, by file.
    private static let exceptions: [String: (lines: Int, reason: String)] = [
        "AnswerFileBuilder+Values.swift": (
            3, "places in YAML, and items that stand in for a text somebody typed"
        ),
        "AnswerFileWriter.swift": (9, "YAML"),
        "CSVTables+Findings.swift": (2, "several things in a cell, which programs take apart"),
        "CSVTables+Answers.swift": (3, "several things in a cell, which programs take apart"),
        "Command.swift": (1, "a pasted command on one line"),
        "Plan.swift": (2, "a command's argument put together again"),
        "Upgrade.swift": (1, "a command's argument put together again"),
        "Conversation+Asking.swift": (1, "options beside each other"),
        "MarkdownPage.swift": (5, "headings, lists and tables of Markdown"),
        "MethodWriter.swift": (3, "a command as one types it"),
        "NumberScanner.swift": (1, "a decimal point for the machine"),
        "ShellCommands+Evaluate.swift": (1, "names of an expression, for authors"),
        "TableText.swift": (2, "rows as one types them"),
        "TemplateExpansion.swift": (1, "names of templates, for their authors"),
        "TemplateRenderer.swift": (1, "names of templates, for their authors"),
        "WorksheetMarkdown.swift": (1, "a table's row in Markdown"),
        "WorksheetYAML.swift": (2, "YAML"),
    ]

    @Test func nothingIsGluedOutsideTheLanguages() throws {
        let patterns = Self.patterns
        var found: [String: [String]] = [:]
        for house in Self.houses {
            let folder = QuestionnaireFixture.repository.appending(path: "Sources/\(house)")
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            for case let file as URL in try #require(files) where file.pathExtension == "swift" {
                let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                    .map { $0.trimmingCharacters(in: .whitespaces) }
                let glued = lines.filter { !$0.hasPrefix("//") && Self.glues($0, patterns) }
                if !glued.isEmpty { found[file.lastPathComponent, default: []] += glued }
            }
        }
        for (file, lines) in found.sorted(by: { $0.key < $1.key }) {
            let allowed = Self.exceptions[file]?.lines ?? 0
            #expect(lines.count <= allowed, "\(file): \(lines.joined(separator: "\n"))")
        }
        for (file, exception) in Self.exceptions {
            #expect(found[file]?.count == exception.lines, "\(file) needs no exception for so many lines")
        }
    }

    @Test(arguments: [
        #"labels.joined(separator: ", ")"#, #"items.joined(separator: "; ")"#,
        #"[a, b].joined(separator: ". ")"#,
        #""\(label): \(text)""#, #""\(label) (\(form))""#, #"+ " (\(reason))""#, #"field.label + ":""#,
        #"text + " " + texts(.value(.no))"#, #""\(texts(.value(.no))), more""#,
        #""set \(name) (" + value + ")""#,
    ])
    func whatGluesIsSeen(line: String) { #expect(Self.glues(line, Self.patterns)) }

    @Test(arguments: [
        #"lines.joined(separator: "\n")"#, #"texts.signs.list(labels)"#, #""\(name)=\(value)""#,
        #""\(count)""#,
        #"text += "\n" + texts(.editor(.again))"#,
    ])
    func whatDoesNotGlueIsLeft(line: String) { #expect(!Self.glues(line, Self.patterns)) }

    /// True of a line that joins texts by the signs of one language, or puts a phrase into a text.
    private static func glues(_ line: String, _ patterns: [Regex<Substring>]) -> Bool {
        // Few lines hold what all patterns do.
        guard line.utf8.contains(UInt8(ascii: "\"")) || line.hasSuffix("(") else { return false }
        return patterns.contains { line.contains($0) }
    }

    private static var patterns: [Regex<Substring>] {
        [
            // A list in a sentence.
            #/joined\(separator: "[^"\\]*[,;.:\/ |>][^"\\]*"\)/#,
            #/joined\($/#,
            // "label: text", "text (remark)", "text [mark]".
            #/"\\\([^"]*\): \\\(/#, #/ \(\\\(/#, #/ \[\\\(/#, #/\+ ": ?"/#, #/ [(\[]" \+/#,
            // A phrase in a text, or a text beside a phrase.
            #/\\\([\w.]*texts\(\./#, #/"[^"\\]+" \+ [\w.]*texts\(/#, #/[t\)] \+ " [^"]*" \+/#,
        ]
    }
}

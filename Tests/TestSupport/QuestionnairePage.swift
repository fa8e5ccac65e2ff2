import Diagnostics
import Foundation
package import Questionnaires

/// The questionnaire that docs/questionnaires.md builds, as its code blocks give it.
package enum QuestionnairePage {
    /// A code block and what stands behind its opening marks.
    package struct Block: Sendable {
        /// The first word behind the marks.
        package let language: String
        /// The second one: a file's name.
        package let name: String
        /// What stands in it.
        package let text: String
    }

    /// The code blocks, in the order of the page.
    package static func blocks() throws -> [Block] {
        var blocks: [Block] = []
        var open: (language: String, name: String, lines: [String])?
        for line in try QuestionnaireFixture.text("docs/questionnaires.md").components(separatedBy: "\n") {
            if let current = open {
                guard line == "```" else {
                    open?.lines.append(line)
                    continue
                }
                let text = current.lines.map { $0 + "\n" }.joined()
                blocks.append(Block(language: current.language, name: current.name, text: text))
                open = nil
            } else if line.hasPrefix("```") {
                let words = line.dropFirst(3).split(separator: " ").map(String.init)
                open = (words.first ?? "", words.dropFirst().first ?? "", [])
            }
        }
        return blocks
    }

    /// The files of the folder after the last step, by name.
    package static func files() throws -> [String: String] {
        var files: [String: String] = [:]
        for block in try blocks() where block.language == "yaml" {
            files[block.name, default: ""] += block.text
        }
        return files
    }

    /// Loads the texts of a folder's files.
    package static func load(_ files: [String: String]) -> LoadedQuestionnaire {
        QuestionnaireLoader.load(
            QuestionnaireSources(
                files: Dictionary(
                    uniqueKeysWithValues: files.map { ($0.key, SourceText(name: $0.key, text: $0.value)) })))
    }
}

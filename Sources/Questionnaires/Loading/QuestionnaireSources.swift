package import Diagnostics

/// The files of a questionnaire folder beside those of other languages.
enum QuestionnaireFile: String, CaseIterable {
    case main = "questionnaire.yaml"
    case metrics = "metrics.yaml"
    case rules = "rules.yaml"
    case benchmarks = "benchmarks.yaml"
    case methods = "methods.yaml"
}

/// What of a folder could not be read, so that nothing is said which only follows from that.
struct UnreadParts {
    /// Files with something wrong in what they hold.
    var wrongFiles: Set<QuestionnaireFile> = []
    /// Files in which something could not be read at all: they may hold names that nobody knows.
    var files: Set<QuestionnaireFile> = []
    /// Languages of whose texts some could not be read.
    var languages: Set<String> = []
    /// Paths of fields and limits whose type is not known.
    var types: Set<String> = []
}

/// The texts of a questionnaire folder.
package struct QuestionnaireSources: Sendable {
    /// Names of the files that must be there.
    package static let required = ["questionnaire.yaml"]
    /// Names of the files that may be there.
    package static let optional = ["metrics.yaml", "rules.yaml", "benchmarks.yaml", "methods.yaml"]

    /// The folder of the examples, within a questionnaire's folder; they are no part of the questionnaire.
    package static let examplesFolder = "examples"

    /// The folder over which an overlay is written.
    package enum Base: Sendable {
        /// Its file texts, by name within the folder.
        case found([String: SourceText])
        /// The places that were looked in.
        case notFound([String])
    }

    /// The file texts, by name within the folder.
    package var files: [String: SourceText]
    /// What is said of files that are there and no text, by name.
    package var unreadable: [String: Diagnostic] = [:]
    /// What it is written over, where it says that it is an overlay.
    package var base = Base.notFound([])

    /// Creates sources from the texts of the files, by name within the folder.
    package init(files: [String: SourceText]) { self.files = files }

    /// The id of the questionnaire over which one is written; nil where it stands by itself, or cannot be read.
    package static func idOfBase(in main: String) -> String? {
        // Reading YAML takes its time, and few are overlays.
        guard main.contains("extends"),
            let root = try? YAMLFile.parse(SourceText(name: "", text: main))
        else { return nil }
        return root.value(of: "extends")?.value(of: "id")?.scalar
    }
}

/// Where each piece of a questionnaire stands in its files, by path such as `rules.ID.condition`.
package struct QuestionnairePlaces: Sendable {
    /// Nodes by path; where an id stands twice, that of the last entry.
    package private(set) var nodes: [String: YAMLNode] = [:]
    /// The others of such a path, in their order.
    private var earlier: [String: [YAMLNode]] = [:]
    /// Of which wording translations are: by language and text id, where the digest of the original stands.
    package internal(set) var originals: [String: [String: YAMLNode]] = [:]
    /// Where a translation stands in its file and says nothing yet: by language and text id.
    var emptyTexts: [String: [String: YAMLNode]] = [:]

    /// Creates an empty map.
    package init() {}

    /// Remembers that a node stands at a path.
    mutating func note(_ node: YAMLNode, at path: String) {
        if let before = nodes.updateValue(node, forKey: path) { earlier[path, default: []].append(before) }
    }

    /// The nodes of a path, in their order; more than one where an id stands twice.
    func all(_ path: String) -> [YAMLNode] { (earlier[path] ?? []) + (nodes[path].map { [$0] } ?? []) }

    /// The node of a path that is meant, of several the one that holds a text.
    func node(_ path: String, holding text: String) -> YAMLNode? {
        guard let node = nodes[path], node.scalar != text, let others = earlier[path] else {
            return nodes[path]
        }
        return others.last { $0.scalar == text } ?? node
    }

    /// The node of a path that is meant, of several the one that a message quotes.
    func node(_ path: String, quotedIn message: String) -> YAMLNode? {
        guard earlier[path] != nil else { return nodes[path] }
        return all(path).last { node in node.scalar.map { message.contains("'\($0)'") } ?? false }
            ?? nodes[path]
    }
}

/// What loading a folder gives.
package struct LoadedQuestionnaire: Sendable {
    /// The questionnaire, if nothing in the files is wrong.
    package let questionnaire: Questionnaire?
    /// The questionnaire as far as it can be read.
    package let readable: Questionnaire
    /// Where its pieces stand.
    package let places: QuestionnairePlaces
    /// Everything that was noticed, sorted by place.
    package let diagnostics: [Diagnostic]
}

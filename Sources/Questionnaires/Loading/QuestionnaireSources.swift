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
    /// Nodes by path.
    package internal(set) var nodes: [String: YAMLNode] = [:]
    /// Of which wording translations are: by language and text id, where the digest of the original stands.
    package internal(set) var originals: [String: [String: YAMLNode]] = [:]

    /// Creates an empty map.
    package init() {}
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

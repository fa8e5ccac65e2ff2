import CanonicalJSON

/// A type of which there is a value that says nothing.
protocol Blank: Sendable {
    /// Everything at its default.
    init()
}

/// A type of the questionnaire's model, described once: its keys drive the reading of YAML, the schema for editors, the
/// compiled form, the texts for translators and the places for diagnostics.
protocol Described: Blank, Equatable {
    static var description: Description<Self> { get }
}

/// The keys of an entry and what the entry is called.
struct Description<Entry: Sendable>: Sendable {
    /// What it is, for diagnostics and editors: `a rule`.
    let what: String
    /// What an entry looks like, where people write something else; nil where its keys tell.
    let example: String?
    /// The key of the name by which others know an entry; nil where it has none, and its position stands in its path.
    let nameKey: String?
    let name: (@Sendable (Entry) -> String)?
    /// In the order in which they are read from YAML.
    let keys: [Key<Entry>]
    /// In the order in which they stand in the compiled form.
    private let ascending: [Key<Entry>]
    /// Says what is wrong with an entry as a whole, and mends what may be written in two ways.
    let check: (@Sendable (inout Entry, YAMLMapReader, ReadingPlace) -> Void)?
    /// What may be filled into its texts; nil: what may be filled into those around it.
    let filling: (@Sendable (Entry, _ path: String) -> QuestionnaireText.Placeholders)?

    init(
        _ what: String, suchAs example: String? = nil, named nameKey: String? = nil,
        by name: (@Sendable (Entry) -> String)? = nil,
        filling: (@Sendable (Entry, _ path: String) -> QuestionnaireText.Placeholders)? = nil,
        check: (@Sendable (inout Entry, YAMLMapReader, ReadingPlace) -> Void)? = nil, keys: [Key<Entry>]
    ) {
        self.what = what
        self.example = example
        self.nameKey = nameKey
        self.name = name
        self.filling = filling
        self.check = check
        self.keys = keys
        ascending = keys.filter { $0.encode != nil }.sorted { $0.name < $1.name }
    }

    /// Its keys and what may stand behind them, for editors.
    var schema: JSONValue { Schema.entry(what, keys.flatMap(\.properties)) }

    /// Reads every key of a mapping, and reports those that nobody knows.
    func read(_ reader: inout YAMLMapReader, into entry: inout Entry, at place: ReadingPlace) {
        for key in keys { key.read(&reader, &entry, place) }
        check?(&entry, reader, place)
        reader.finish()
    }

    /// Reads the members of an object of the compiled form.
    func decode(_ json: JSONValue, into entry: inout Entry) throws {
        var record = try JSONRecord(json)
        for key in ascending { try key.decode?(&record, &entry) }
    }

    /// The members of the compiled form; what is at its default is left out.
    func members(of entry: Entry) -> [JSONValue.Member] {
        ascending.compactMap { key in key.encode?(entry).map { JSONValue.Member(key.name, $0) } }
    }

    /// Visits the texts that people read.
    func visitTexts(of entry: inout Entry, at place: TextPlace) {
        var place = place
        if let filling { place.placeholders = filling(entry, place.path) }
        for key in keys { key.visit?(&entry, place) }
    }
}

/// Where something is read: the path under which its pieces are noted, and who notes them.
struct ReadingPlace {
    let reading: Reading
    let path: String

    /// The place of a piece.
    func below(_ key: String) -> ReadingPlace {
        ReadingPlace(reading: reading, path: path.isEmpty ? key : "\(path).\(key)")
    }

    /// Another place of the same reading.
    func elsewhere(_ path: String) -> ReadingPlace { ReadingPlace(reading: reading, path: path) }

    /// Remembers that a node stands here.
    func note(_ node: YAMLNode) { reading.places.note(node, at: path) }

    var problems: Problems { reading.problems }
}

/// Where texts are visited: the beginning of their ids, and what may be filled into them.
struct TextPlace {
    let path: String
    var placeholders = QuestionnaireText.Placeholders.none
    let visit: (String, QuestionnaireText.Placeholders, inout String) -> Void

    func below(_ key: String) -> TextPlace { elsewhere(path.isEmpty ? key : "\(path).\(key)") }

    func elsewhere(_ path: String) -> TextPlace {
        TextPlace(path: path, placeholders: placeholders, visit: visit)
    }

    /// Visits the text of this place; an empty one is passed over.
    func callAsFunction(_ text: inout String) {
        if !text.isEmpty { visit(path, placeholders, &text) }
    }
}

/// What is gathered while the files of a folder are read.
final class Reading {
    let problems = Problems()
    var places = QuestionnairePlaces()
    var unread = UnreadParts()
}

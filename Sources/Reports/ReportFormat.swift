public import Diagnostics
public import TerminalText
public import Wording

/// One way to lay out a report, and everything that is said of it: `--format` and its help, `:report` and its errors,
/// completion and docs/reports.md read it here.
///
/// A format adds nothing to what the copy settled, escapes everything for its medium, and leaves out what it names.
public struct ReportFormat: Sendable {
    /// How it is called behind `--format`.
    public let name: String
    /// What the names of its files end in, the usual one first; `/` where it is a folder of files.
    public let endings: [String]
    /// What it is for.
    let purpose: ReportFormatWord
    /// What of a report it does not hold on purpose.
    public let leavesOut: [ReportOmission]
    /// What can be asked of it beside what every format takes.
    public let takes: Set<Option>
    /// How it is made.
    public let rendering: Rendering

    /// What only some formats take.
    public enum Option: Sendable {
        /// Templates of somebody's own.
        case templates
        /// Signs between cells and in figures.
        case tableStyle
    }

    /// What a format makes of a report; the same report gives the same bytes.
    public enum Rendering: Sendable {
        /// Text for a terminal, which is paged where it is longer than the screen.
        case screen(@Sendable (Report, ReportLayout) -> StyledText)
        /// A document that is not changed where no person looks on, else paged; throws what is wrong with files that
        /// somebody wrote for it.
        case document(@Sendable (Report, ReportLayout) throws(DiagnosticList) -> String)
        /// Files by name for a folder; nothing to page.
        case folder(@Sendable (Report, ReportLayout) -> [(name: String, text: String)])
    }

    init(
        _ name: String, endings: [String], purpose: ReportFormatWord, leavesOut: [ReportOmission] = [],
        takes: Set<Option> = [], _ rendering: Rendering
    ) {
        self.name = name
        self.endings = endings
        self.purpose = purpose
        self.leavesOut = leavesOut
        self.takes = takes
        self.rendering = rendering
    }

    // MARK: registry

    /// The formats there are. The first is that of a name without an ending.
    public static let all: [ReportFormat] = [.terminal, .markdown, .html, .csv, .json]

    /// The format of that name; nil where there is none.
    public init?(named name: String) {
        guard let format = Self.all.first(where: { $0.name == name }) else { return nil }
        self = format
    }

    /// The format that a file's name asks for; nil where its ending promises something else, such as `.pdf`.
    public init?(ofFile path: String) {
        let lowercased = path.lowercased()
        let named = Self.all.first { $0.endings.contains { lowercased.hasSuffix($0) } }
        guard let format = named ?? (Self.ending(of: path) == nil ? Self.all.first : nil) else { return nil }
        self = format
    }

    /// What a file's name ends in, with its dot; nil of a name without an ending.
    public static func ending(of path: String) -> String? {
        let name = path.split(separator: "/").last ?? ""
        // A dot before everything hides a file.
        return name.dropFirst().lastIndex(of: ".").map { String(name[$0...]) }
    }

    /// Names of the formats that take an option.
    public static func names(taking option: Option) -> [String] {
        all.filter { $0.takes.contains(option) }.map(\.name)
    }

    /// The usual ending of each format, and what for.
    public static var usualEndings: [(ending: String, purpose: ReportFormatWord)] {
        all.compactMap { format in format.endings.first.map { ($0, format.purpose) } }
    }

    /// What it is for, in a few words.
    public func description(in texts: Texts) -> String { texts(.formatPurpose(purpose)) }
}

extension ReportFormat: Hashable {
    /// Formats are told apart by their names.
    public static func == (one: ReportFormat, other: ReportFormat) -> Bool { one.name == other.name }
    /// By its name, as it is told apart.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// How a report is to look, as far as its format asks.
public struct ReportLayout: Sendable {
    /// Under which headings findings stand.
    public var grouping = FindingGrouping.stage
    /// Cells per line of a terminal.
    public var width = 80
    /// True where a terminal shows colours.
    public var isColoured = false
    /// True: no columns, one fact a line.
    public var isPlain = false
    /// Templates, for a format that takes them.
    public var templates: ReportTemplates?
    /// Signs of tables, for a format that takes them; nil: as the report's language has it.
    public var tableStyle: CSVStyle?

    /// The usual layout.
    public init() {}
}

package import Diagnostics
package import TerminalText
package import Wording

/// One way to lay out a report, and everything that is said of it: `--format` and its help, `:report` and its errors,
/// completion and docs/reports.md read it here.
///
/// A format adds nothing to what the copy settled, escapes everything for its medium, and leaves out what it names.
package struct ReportFormat: Sendable {
    /// How it is called behind `--format`.
    package let name: String
    /// What the names of its files end in, the usual one first; `/` where it is a folder of files.
    package let endings: [String]
    /// What it is for.
    let purpose: ReportFormatWord
    /// What of a report it does not hold on purpose.
    package let leavesOut: [ReportOmission]
    /// What can be asked of it beside what every format takes.
    package let takes: Set<Option>
    /// How it is made.
    package let rendering: Rendering

    /// What only some formats take.
    package enum Option: Sendable {
        /// Templates of somebody's own.
        case templates
        /// Signs between cells and in figures.
        case tableStyle
    }

    /// What a format makes of a report; the same report gives the same bytes.
    package enum Rendering: Sendable {
        /// Text for a terminal, which is paged where it is longer than the screen.
        case screen(@Sendable (Report, ReportLayout) -> StyledText)
        /// A document that is not changed where no person looks on, else paged; or what is wrong with files that
        /// somebody wrote for it.
        case document(@Sendable (Report, ReportLayout) -> Result<String, DiagnosticList>)
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
    package static let all: [ReportFormat] = [.terminal, .markdown, .html, .csv, .json]

    /// The format of that name; nil where there is none.
    package init?(named name: String) {
        guard let format = Self.all.first(where: { $0.name == name }) else { return nil }
        self = format
    }

    /// The format that a file's name asks for; nil where its ending promises something else, such as `.pdf`.
    package init?(ofFile path: String) {
        let lowercased = path.lowercased()
        let named = Self.all.first { $0.endings.contains { lowercased.hasSuffix($0) } }
        guard let format = named ?? (Self.ending(of: path) == nil ? Self.all.first : nil) else { return nil }
        self = format
    }

    /// What a file's name ends in, with its dot; nil of a name without an ending.
    package static func ending(of path: String) -> String? {
        let name = path.split(separator: "/").last ?? ""
        // A dot before everything hides a file.
        return name.dropFirst().lastIndex(of: ".").map { String(name[$0...]) }
    }

    /// Names of the formats that take an option.
    package static func names(taking option: Option) -> [String] {
        all.filter { $0.takes.contains(option) }.map(\.name)
    }

    /// The usual ending of each format, and what for.
    package static var usualEndings: [(ending: String, purpose: ReportFormatWord)] {
        all.compactMap { format in format.endings.first.map { ($0, format.purpose) } }
    }

    /// What it is for, in a few words.
    package func description(in texts: Texts) -> String { texts(.formatPurpose(purpose)) }
}

extension ReportFormat: Hashable {
    /// Formats are told apart by their names.
    package static func == (one: ReportFormat, other: ReportFormat) -> Bool { one.name == other.name }
    /// By its name, as it is told apart.
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// How a report is to look, as far as its format asks.
package struct ReportLayout: Sendable {
    /// Under which headings findings stand.
    package var grouping = FindingGrouping.stage
    /// Cells per line of a terminal.
    package var width = 80
    /// True where a terminal shows colours.
    package var isColoured = false
    /// True: no columns, one fact a line.
    package var isPlain = false
    /// Templates, for a format that takes them.
    package var templates: ReportTemplates?
    /// Signs of tables, for a format that takes them; nil: as the report's language has it.
    package var tableStyle: CSVStyle?

    /// The usual layout.
    package init() {}
}

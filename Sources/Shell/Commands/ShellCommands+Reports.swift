import Answers
import Diagnostics
import Findings
public import Questionnaires
public import Reports
import Sessions
import TerminalText
import Wording

extension ShellCommands {
    /// How a report is to be written.
    public struct ReportOptions: Sendable {
        /// The formats there are.
        public enum Format: String, Sendable, CaseIterable {
            case terminal
            case markdown
            case html
            case csv
            case json

            /// The format that a file's name asks for: a folder (`tables/`) is for tables, a name without an ending
            /// for text.
            ///
            /// - Throws: where the ending promises something else, such as `.pdf`.
            init(ofFile path: String) throws(ShellProblem) {
                let endings: [(String, Format)] = [
                    (".html", .html), (".htm", .html), (".md", .markdown), (".markdown", .markdown),
                    (".json", .json), (".txt", .terminal), (".text", .terminal), ("/", .csv),
                ]
                if let format = endings.first(where: { path.lowercased().hasSuffix($0.0) })?.1 {
                    self = format
                    return
                }
                let name = path.split(separator: "/").last ?? ""
                guard let dot = name.dropFirst().lastIndex(of: ".") else {
                    self = .terminal
                    return
                }
                throw .phrase(.reportEndingUnknown(String(name[dot...]).excerpt))
            }
        }

        /// The format; nil: what the name of the output says, else that of terminals.
        public var format: Format?
        /// Where it is written; nil: standard output.
        public var output: String?
        /// True to replace a file that exists.
        public var force = false
        /// Whose copy it is.
        public var copy = ReportCopy.client
        /// Whether names of persons are shown; nil: as the copy has it.
        public var names: NameDisplay?
        /// The least severity of a gap that makes the command end with status 3; gaps that the copy does not show count too.
        public var failOn: Severity?
        /// Under which headings findings stand, in formats that have headings.
        public var grouping = FindingGrouping.stage
        /// A folder with templates for HTML in place of the program's own.
        public var template: String?
        /// Who prepared the report; nil: who does the audit, as the session says.
        public var by: String?
        /// What stands between cells of CSV; nil: as the language of the report has it.
        public var delimiter: CSVStyle.Delimiter?
        /// What stands in figures of CSV between whole and fraction; nil: as the language of the report has it.
        public var decimal: CSVStyle.Decimal?
        /// The language of the report; nil: that of the session.
        public var language: String?

        /// Creates options with their defaults.
        public init() {}

        var formatWanted: Format {
            get throws(ShellProblem) {
                if let format { return format }
                guard let output else { return .terminal }
                return try Format(ofFile: output)
            }
        }
    }

    /// Writes the report of a session; nothing is written into the session.
    public func report(_ file: String, _ options: ReportOptions) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let session = try open(file, for: .reading)
            defer { session.close() }
            let texts = try reportTexts(session, options.language)
            let report = ReportBuilder.report(
                session, try assessor(session, texts), context.program, copy: options.copy,
                names: options.names,
                by: options.by)
            try write(report, options)
            guard let limit = options.failOn else { return .done }
            let everything = ReportBuilder.report(
                session, try assessor(session, texts), context.program, copy: .internal)
            return failOn(limit, everything, shown: report)
        }
    }

    /// Ends with status 3 where a gap is grave enough, and says which: whoever hid it from the client did not close it.
    private func failOn(_ limit: Severity, _ everything: Report, shown: Report) -> CommandStatus {
        func gaps(_ report: Report) -> [String] {
            report.assessment.findings.filter {
                $0.status == .gap && $0.severity.map { $0 >= limit } ?? false
            }
            .map(\.rule.id)
        }
        let met = gaps(everything)
        guard !met.isEmpty else { return .done }
        let visible = Set(gaps(shown))
        warn(.failOnMet(limit.word, gaps: met, notInCopy: met.filter { !visible.contains($0) }))
        return .findingsMet
    }

    /// Writes a report in the format and to the place that options name.
    func write(_ report: Report, _ options: ReportOptions) throws(ShellProblem) {
        let format = try options.formatWanted
        guard options.template == nil || format == .html else { throw .phrase(.templateOnlyHTML) }
        guard format == .csv || options.delimiter == nil && options.decimal == nil else {
            throw .phrase(.csvStyleOnlyCSV)
        }
        guard format != .csv else {
            guard let folder = options.output else { throw .phrase(.folderNeeded) }
            let style = CSVStyle(
                report.formatter.texts.language, delimiter: options.delimiter, decimal: options.decimal)
            guard let style else { throw .phrase(.csvStyleClashes) }
            let files = CSVReport(style: style).files(of: report)
            try context.write(files, into: folder, replacing: options.force)
            return print(.filesWritten(files.count, folder))
        }
        if format == .terminal, options.output == nil {
            return context.terminal.show(layout(isFile: false, options.grouping).styled(report))
        }
        let layout = try layout(format, options)
        let text: String
        do throws(DiagnosticList) {
            text = try layout.text(of: report)
        } catch {
            throw .diagnostics(error.diagnostics)
        }
        try write(text, to: PaperOutput(path: options.output, force: options.force))
    }

    private func layout(
        _ format: ReportOptions.Format, _ options: ReportOptions
    ) throws(ShellProblem) -> any ReportFormat {
        switch format {
        case .terminal, .csv: layout(isFile: true, options.grouping)
        case .markdown: MarkdownReport(grouping: options.grouping)
        case .html:
            HTMLReport(
                try TemplateFinder(context: context).load(options.template), grouping: options.grouping)
        case .json: JSONReport()
        }
    }

    /// Prints what was found, internal copy.
    ///
    /// - Parameter grouping: under which headings.
    public func findings(_ file: String, by grouping: FindingGrouping = .stage) -> CommandStatus {
        piece(file, grouping) { layout, report in layout.findings(in: report) }
    }

    /// Prints the figures, internal copy.
    public func metrics(_ file: String) -> CommandStatus {
        piece(file, .stage) { layout, report in layout.metrics(in: report) }
    }

    private func piece(
        _ file: String, _ grouping: FindingGrouping, _ text: (TerminalReport, Report) -> StyledText
    ) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let session = try open(file, for: .reading)
            defer { session.close() }
            let texts = try reportTexts(session, nil)
            let report = ReportBuilder.report(
                session, try assessor(session, texts), context.program, copy: .internal)
            context.terminal.show(text(layout(isFile: false, grouping), report))
            return .done
        }
    }

    private func reportTexts(_ session: Session, _ tag: String?) throws(ShellProblem) -> Texts {
        try wanted(tag) ?? Texts(Language(tag: session.state.settings.language) ?? .english)
    }

    /// The words of a language that somebody asked for; nil where nobody did.
    func wanted(_ tag: String?) throws(ShellProblem) -> Texts? {
        guard let tag else { return nil }
        guard let language = Language(tag: tag), Language.complete.contains(language) else {
            throw .phrase(.languageMissing(tag, available: Language.complete.map(\.rawValue)))
        }
        return Texts(language)
    }

    private func layout(isFile: Bool, _ grouping: FindingGrouping) -> TerminalReport {
        TerminalReport(
            width: isFile ? 80 : min(max(context.terminal.columns, 20), 100),
            isColoured: !isFile && context.terminal.usesColour, isPlain: context.terminal.isPlain,
            grouping: grouping)
    }
}

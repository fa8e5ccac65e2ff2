import Answers
import Diagnostics
import Files
import Findings
package import Questionnaires
package import Reports
import Sessions
import TerminalText
import Wording

extension ShellCommands {
    /// How a report is to be written.
    package struct ReportOptions: Sendable {
        /// The format; nil: what the name of the output says, else that of terminals.
        package var format: ReportFormat?
        /// Where it is written; nil: standard output.
        package var output: String?
        /// True to replace a file that exists.
        package var force = false
        /// Whose copy it is.
        package var copy = ReportCopy.owner
        /// Whether names of persons are shown; nil: as the copy has it.
        package var names: NameDisplay?
        /// The least severity of a gap that makes the command end with status 3; gaps that the copy does not show count too.
        package var failOn: Severity?
        /// Under which headings findings stand, in formats that have headings.
        package var grouping = FindingGrouping.stage
        /// A folder with templates for HTML in place of the program's own.
        package var template: String?
        /// Who prepared the report; nil: who does the audit, as the session says.
        package var by: String?
        /// What stands between cells of CSV; nil: as the language of the report has it.
        package var delimiter: CSVStyle.Delimiter?
        /// What stands in figures of CSV between whole and fraction; nil: as the language of the report has it.
        package var decimal: CSVStyle.Decimal?
        /// The language of the report; nil: that of the session.
        package var language: String?

        /// Creates options with their defaults.
        package init() {}

        var formatWanted: ReportFormat {
            get throws(ShellProblem) {
                if let format { return format }
                guard let output else { return .terminal }
                if let format = ReportFormat(ofFile: output) { return format }
                let usual = ReportFormat.usualEndings
                throw .phrase(
                    .command(
                        .reportEndingUnknown(
                            (ReportFormat.ending(of: output) ?? "").excerpt, endings: usual.map(\.ending),
                            purposes: usual.map(\.purpose))))
            }
        }
    }

    /// Writes the report of a session; nothing is written into the session.
    package func report(_ file: String, _ options: ReportOptions) -> CommandStatus {
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

    /// Ends with status 3 where a gap is grave enough, and says which: whoever hid it from the owner did not close it.
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
        warn(.output(.failOnMet(limit.word, gaps: met, notInCopy: met.filter { !visible.contains($0) })))
        return .findingsMet
    }

    /// Writes a report in the format and to the place that options name.
    func write(_ report: Report, _ options: ReportOptions) throws(ShellProblem) {
        let format = try options.formatWanted
        let layout = try layout(of: report, as: format, options)
        let output = PaperOutput(path: options.output, force: options.force)
        switch format.rendering {
        case .folder(let files):
            guard let folder = options.output else {
                throw .phrase(.output(.folderNeeded(format: format.name)))
            }
            let files = files(report, layout)
            try context.write(files, into: folder, replacing: options.force)
            print(.output(.filesWritten(files.count, folder)))
        case .screen(let text):
            let text = text(report, layout)
            guard options.output == nil else { return try write(text.sequence, to: output) }
            context.terminal.show(text)
        case .document(let text):
            let document: String
            do throws(DiagnosticList) {
                document = try text(report, layout).get()
            } catch {
                throw .diagnostics(error.diagnostics)
            }
            try write(document, to: output)
        }
    }

    /// How a report is to look; what only other formats take is refused.
    private func layout(
        of report: Report, as format: ReportFormat, _ options: ReportOptions
    ) throws(ShellProblem) -> ReportLayout {
        func refuse(_ names: [String], _ option: ReportFormat.Option) throws(ShellProblem) {
            guard !format.takes.contains(option) else { return }
            throw .phrase(.output(.reportOptionOnly(names, formats: ReportFormat.names(taking: option))))
        }
        if options.template != nil { try refuse(["--template"], .templates) }
        if options.delimiter != nil || options.decimal != nil {
            try refuse(["--delimiter", "--decimal"], .tableStyle)
        }
        var layout = layout(isFile: options.output != nil, options.grouping)
        if format.takes.contains(.templates) {
            layout.templates = try TemplateFinder(context: context).load(options.template)
        }
        if format.takes.contains(.tableStyle) {
            let style = CSVStyle(
                report.formatter.texts.language, delimiter: options.delimiter, decimal: options.decimal)
            guard let style else { throw .phrase(.output(.csvStyleClashes)) }
            layout.tableStyle = style
        }
        return layout
    }

    /// Prints what was found, internal copy.
    ///
    /// - Parameter grouping: under which headings.
    package func findings(_ file: String, by grouping: FindingGrouping = .stage) -> CommandStatus {
        piece(file, grouping) { layout, report in layout.findings(in: report) }
    }

    /// Prints the figures, internal copy.
    package func metrics(_ file: String) -> CommandStatus {
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
            context.terminal.show(text(TerminalReport(layout(isFile: false, grouping)), report))
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
            throw .phrase(.start(.languageMissing(tag, available: Language.complete.map(\.rawValue))))
        }
        return Texts(language)
    }

    private func layout(isFile: Bool, _ grouping: FindingGrouping) -> ReportLayout {
        var layout = ReportLayout()
        layout.grouping = grouping
        layout.isPlain = context.terminal.isPlain
        guard !isFile else { return layout }
        layout.width = min(max(context.terminal.columns, 20), 100)
        layout.isColoured = context.terminal.usesColour
        return layout
    }
}

package import Diagnostics

/// The templates and the style sheet of HTML reports, checked before anything is rendered.
package struct ReportTemplates: Sendable {
    /// The style sheet's file.
    package static let styleSheet = "report.css"
    /// What the files of templates end in.
    package static let ending = ".mustache"
    /// The template that is the page; the others are partials, named by their files.
    static let page = "report"
    private static let mostBytes = 1 << 20
    /// The page with all its partials in place is no larger, in bytes.
    private static let mostExpanded = 4 << 20

    let styles: String
    private let templates: [String: Template]
    private let scanners: [String: TemplateScanner]

    /// Reads templates and style sheet from texts by file name, such as `finding.mustache`.
    ///
    /// - Throws: everything that is wrong with them, with its place.
    package init(_ files: [String: SourceText]) throws(DiagnosticList) {
        var problems: [Diagnostic] = []
        var scanners: [String: TemplateScanner] = [:]
        var templates: [String: Template] = [:]
        for (file, source) in files.sorted(by: { $0.key < $1.key }) {
            guard source.text.utf8.count <= Self.mostBytes else {
                problems.append(Diagnostic(.error, "'\(source.name)' is larger than 1 MB"))
                continue
            }
            guard file.hasSuffix(Self.ending) else { continue }
            let name = String(file.dropLast(Self.ending.count))
            let scanner = TemplateScanner(source)
            scanners[name] = scanner
            problems += scanner.diagnostics
            if scanner.diagnostics.isEmpty { templates[name] = Template(scanner) }
        }
        if scanners[Self.page] == nil {
            problems.append(Diagnostic(.error, "there is no template '\(Self.page)\(Self.ending)'"))
        }
        styles = files[Self.styleSheet]?.text ?? ""
        problems += Self.styleProblems(files[Self.styleSheet])
        let expansion = TemplateExpansion(scanners, limit: Self.mostExpanded)
        problems += expansion.problems
        guard problems.isEmpty else { throw DiagnosticList(problems) }
        self.templates = templates
        self.scanners = scanners
    }

    /// The page with these values.
    ///
    /// - Throws: names that the page uses and nobody knows; a page that would become too large.
    func render(_ values: TemplateValues) throws(DiagnosticList) -> String {
        let misspelt = scanners.sorted { $0.key < $1.key }.flatMap { _, scanner in
            scanner.tags.filter { $0.kind.isNamed && !values.mayKnow($0.name) }.map {
                scanner.diagnostic("there is nothing named '\($0.name)' here", at: $0)
            }
        }
        guard misspelt.isEmpty else { throw DiagnosticList(misspelt) }
        var renderer = TemplateRenderer(templates, values)
        renderer.render(Self.page)
        var problems = renderer.unknownNames.map { unknown($0, among: values.names) }
        if renderer.isExhausted {
            let megabytes = TemplateRenderer.most >> 20
            problems.append(
                Diagnostic(.error, "with these templates the report is larger than \(megabytes) MB"))
        }
        guard problems.isEmpty else { throw DiagnosticList(problems) }
        return renderer.text
    }

    private func unknown(_ name: String, among names: [String]) -> Diagnostic {
        let message = "there is nothing named '\(name)' here"
        let notes = NearMatch.of(name, among: names).map { ["did you mean '\($0)'?"] } ?? []
        for (_, scanner) in scanners.sorted(by: { $0.key < $1.key }) {
            let tag = scanner.tags.first {
                $0.kind.isNamed && ($0.name == name || TemplateName($0.name).parts.first == name)
            }
            if let tag { return scanner.diagnostic(message, at: tag, notes: notes) }
        }
        return Diagnostic(.error, message, notes: notes)
    }

    private static func styleProblems(_ source: SourceText?) -> [Diagnostic] {
        guard let source else { return [Diagnostic(.error, "there is no style sheet '\(styleSheet)'")] }
        for (offset, scalar) in source.text.unicodeScalars.enumerated() where scalar == "<" {
            let place = source.location(atScalarOffset: offset)
            return [
                Diagnostic(.error, "a style sheet holds no '<', which could end it", in: source, at: place)
            ]
        }
        return []
    }
}

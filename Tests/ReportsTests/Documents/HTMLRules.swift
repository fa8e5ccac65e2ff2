import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What every page of ours keeps to: well formed, headings in order, tables and drawings that can be read aloud,
/// nothing that runs, nothing that is fetched.
final class HTMLRules: NSObject, XMLParserDelegate {
    private(set) var problems: [String] = []
    private var level = 0
    private var open: [String] = []
    private var ids: Set<String> = []
    private var wanted: [String] = []
    /// The row at hand: whether it holds a drawing, and whether something else.
    private var row: (isDrawn: Bool, isSaid: Bool) = (false, false)
    private static let known: Set<String> = [
        "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "footer", "section",
        "article",
        "figure", "figcaption", "div", "p", "span", "strong", "br", "h1", "h2", "h3", "h4", "h5", "ul", "ol",
        "li",
        "dl", "dt", "dd", "a", "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "desc", "rect",
        "line",
        "text", "circle", "path",
    ]

    init(_ page: String) {
        super.init()
        if !page.hasPrefix("<!DOCTYPE html>\n") { problems.append("no document type") }
        let body = page.dropFirst("<!DOCTYPE html>\n".count)
        let parser = XMLParser(data: Data(body.utf8))
        parser.delegate = self
        if !parser.parse() {
            problems.append("not well formed in line \(parser.lineNumber + 1)")
        }
        if !open.isEmpty { problems.append("<\(open.joined(separator: "><"))> is not closed") }
        for id in wanted where !ids.contains(id) { problems.append("nothing has the id \(id)") }
        if level == 0 { problems.append("no heading") }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        if !Self.known.contains(name) { problems.append("<\(name)> is not ours") }
        open.append(name)
        check(name, attributes)
        for (key, value) in attributes {
            if key.lowercased().hasPrefix("on") || key == "src" || key == "style" {
                problems.append("\(key) acts")
            }
            if key == "href", !value.hasPrefix("#") { problems.append("\(value) is a link") }
            if key == "id", !ids.insert(value).inserted { problems.append("two have the id \(value)") }
            if key == "href" { wanted.append(String(value.dropFirst())) }
            if key == "aria-labelledby" { wanted += value.split(separator: " ").map(String.init) }
        }
    }

    private func check(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "html" where attributes["lang"]?.isEmpty != false: problems.append("no language")
        case "th" where !["row", "col"].contains(attributes["scope"]): problems.append("<th> without scope")
        case "h1", "h2", "h3", "h4", "h5":
            let found = Int(name.dropFirst()) ?? 0
            if found > level + 1 { problems.append("<\(name)> below <h\(level)>") }
            level = found
        case "svg" where !open.dropLast().contains("svg"):
            if attributes["aria-hidden"] != "true" { problems.append("<svg> is read aloud") }
            if open.dropLast().last != "td", open.dropLast().last != "th" {
                problems.append("<svg> in no cell")
            }
        case "tr": row = (false, false)
        case "td":
            if attributes["class"] == "plot" { row.isDrawn = true } else { row.isSaid = true }
        default: break
        }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        if open.popLast() != name { problems.append("</\(name)> closes nothing") }
        if name == "tr", row.isDrawn, !row.isSaid { problems.append("a drawing without a figure beside it") }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        problems.append("not well formed: \(error)")
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        guard open.last == "style" else { return }
        if text.contains("url(") || text.contains("@import") { problems.append("a style is fetched") }
    }
}

/// Contrast as WCAG 2 computes it.
enum ContrastRules {
    /// The colours of every `:root` block, by the name of the custom property.
    static func schemes(_ styles: String) -> [[String: String]] {
        styles.matches(of: #/:root\s*\{([^}]*)\}/#).map { block in
            Dictionary(
                block.output.1.matches(of: #/--([a-z-]+):\s*(#[0-9a-f]{6})/#).map {
                    (String($0.output.1), String($0.output.2))
                }
            ) { _, last in last }
        }
    }

    static func contrast(_ scheme: [String: String], _ one: String, _ other: String) throws -> Double {
        let lights = try [one, other].map { name throws -> Double in
            guard let colour = scheme[name], let number = UInt32(colour.dropFirst(), radix: 16) else {
                throw MissingColour(name: name)
            }
            func channel(_ shift: UInt32) -> Double {
                let share = Double((number >> shift) & 0xFF) / 255
                return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
        }
        return ((lights.max() ?? 0) + 0.05) / ((lights.min() ?? 0) + 0.05)
    }

    struct MissingColour: Error {
        let name: String
    }
}

import Diagnostics

/// How large templates become with their partials in place, and which partials are missing or go in circles.
struct TemplateExpansion {
    /// What is wrong with the partials.
    private(set) var problems: [Diagnostic] = []
    private let scanners: [String: TemplateScanner]
    private var sizes: [String: Int] = [:]

    init(_ scanners: [String: TemplateScanner], limit: Int) {
        self.scanners = scanners
        for name in scanners.keys.sorted() {
            var path: [String] = []
            measure(name, &path, limit)
        }
    }

    /// Adds up a template and its partials, depth first; a partial that is on the path closes a circle.
    private mutating func measure(_ name: String, _ path: inout [String], _ limit: Int) {
        guard sizes[name] == nil, let scanner = scanners[name] else { return }
        path.append(name)
        var size = scanner.size
        for tag in scanner.tags where tag.kind == .partial {
            if path.contains(tag.name) {
                let circle = (path.drop { $0 != tag.name } + [tag.name]).joined(separator: " > ")
                problems.append(
                    scanner.diagnostic("partials go in a circle here", at: tag, notes: [circle]))
                continue
            }
            guard scanners[tag.name] != nil else {
                let match = NearMatch.of(tag.name, among: scanners.keys.sorted())
                problems.append(
                    scanner.diagnostic(
                        "there is no template '\(tag.name)'", at: tag,
                        notes: match.map { ["did you mean '\($0)'?"] } ?? []))
                continue
            }
            measure(tag.name, &path, limit)
            size += sizes[tag.name] ?? 0
            if size > limit {
                problems.append(
                    scanner.diagnostic("with this partial the page is larger than \(limit >> 20) MB", at: tag)
                )
                size = limit
                break
            }
        }
        sizes[name] = size
        path.removeLast()
    }
}

import Diagnostics

/// A tag of a template and its place.
struct TemplateTag: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case variable
        case section
        case inverted
        case end
        case partial
        case comment

        /// True of a tag that names a value.
        var isNamed: Bool { self != .partial && self != .comment }
    }

    let kind: Kind
    let name: String
    /// Scalars before it.
    let offset: Int
    /// Scalars from its first brace to its last.
    let length: Int
}

/// Finds the tags of a template and what is wrong with them, so that a mistake has a place and nothing that
/// a template says can make rendering run without end.
///
/// Known are variables, sections, inverted sections, partials and comments (mustache(5)); set delimiters,
/// blocks, dynamic names, transforms and pragmas are refused.
struct TemplateScanner {
    /// Sections stand at most so deep inside each other.
    static let deepest = 32
    private let source: SourceText
    let scalars: [Unicode.Scalar]
    private(set) var tags: [TemplateTag] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: SourceText) {
        self.source = source
        scalars = Array(source.text.unicodeScalars)
        scan()
        checkSections()
    }

    /// Bytes of the text.
    var size: Int { source.text.utf8.count }

    /// A diagnostic about a tag.
    func diagnostic(_ message: String, at tag: TemplateTag, notes: [String] = []) -> Diagnostic {
        Diagnostic(
            .error, message, in: source, at: source.location(atScalarOffset: tag.offset), length: tag.length,
            notes: notes)
    }

    private mutating func scan() {
        var position = 0
        while let start = find("{", times: 2, from: position) {
            let isTriple = scalars.indices.contains(start + 2) && scalars[start + 2] == "{"
            let braces = isTriple ? 3 : 2
            let first = start + braces
            guard let end = find("}", times: braces, from: first) else {
                report("this tag is not closed", start, 2)
                return
            }
            position = end + braces
            read(Array(scalars[first..<end]), isTriple: isTriple, start, position - start)
        }
    }

    private mutating func read(_ content: [Unicode.Scalar], isTriple: Bool, _ offset: Int, _ length: Int) {
        var kind = TemplateTag.Kind.variable
        var rest = content[...]
        if !isTriple, let sigil = content.first {
            switch sigil {
            case "!":
                tags.append(TemplateTag(kind: .comment, name: "", offset: offset, length: length))
                return
            case "#": kind = .section
            case "^": kind = .inverted
            case "/": kind = .end
            case ">": kind = .partial
            case "&": break
            case "=", "<", "$", "%":
                report("a tag that begins with '\(sigil)' is not known here", offset, length)
                return
            default: rest = content[...]
            }
            if ["#", "^", "/", ">", "&"].contains(sigil) { rest = rest.dropFirst() }
        }
        while let blank = rest.first, blank.properties.isWhitespace { rest = rest.dropFirst() }
        while let blank = rest.last, blank.properties.isWhitespace { rest = rest.dropLast() }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: rest)
        let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isNamePart) }) else {
            report("'\(String(name))' is no name", offset, length)
            return
        }
        tags.append(TemplateTag(kind: kind, name: String(name), offset: offset, length: length))
    }

    private mutating func checkSections() {
        var open: [TemplateTag] = []
        for tag in tags {
            switch tag.kind {
            case .section, .inverted:
                open.append(tag)
                if open.count > Self.deepest {
                    diagnostics.append(
                        diagnostic("sections stand more than \(Self.deepest) deep in each other", at: tag))
                    return
                }
            case .end:
                guard let last = open.popLast() else {
                    diagnostics.append(diagnostic("no section '\(tag.name)' is open here", at: tag))
                    return
                }
                if last.name != tag.name {
                    let line = source.location(atScalarOffset: last.offset).line
                    diagnostics.append(
                        diagnostic(
                            "the section '\(last.name)' is to be closed first", at: tag,
                            notes: ["it begins in line \(line)"]))
                    return
                }
            case .variable, .partial, .comment: break
            }
        }
        for tag in open {
            diagnostics.append(diagnostic("the section '\(tag.name)' is not closed", at: tag))
        }
    }

    private mutating func report(_ message: String, _ offset: Int, _ length: Int) {
        diagnostics.append(
            Diagnostic(
                .error, message, in: source, at: source.location(atScalarOffset: offset), length: length))
    }

    /// Where so many braces stand next.
    private func find(_ brace: Unicode.Scalar, times: Int, from start: Int) -> Int? {
        var run = 0
        for position in start..<max(scalars.count, start) {
            run = scalars[position] == brace ? run + 1 : 0
            if run == times { return position - times + 1 }
        }
        return nil
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }
}

internal import CYAML
import Diagnostics

/// The events of a YAML text, one after the other, as libyaml gives them: its parser holds no tree and does not recurse,
/// so whoever reads the events decides how much of a hostile text is read.
final class YAMLEvents {
    /// What begins or ends at a place.
    enum Event {
        case scalar(String, YAMLScalarStyle, anchor: String?)
        case listStart(anchor: String?)
        case listEnd
        case mapStart(anchor: String?)
        case mapEnd
        case alias(String)
        case documentStart
        case documentEnd
        case streamStart
        case streamEnd
    }

    private let source: SourceText
    /// The text, where it does not move while libyaml reads it.
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    init(_ source: SourceText) {
        self.source = source
        let text = Array(source.text.utf8)
        bytes = .allocate(capacity: text.count)
        _ = bytes.initialize(from: text)
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        // Fails only without memory; then the first event does not come either.
        if yaml_parser_initialize(parser) == 1 {
            // Naming the encoding keeps the parser from guessing one.
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        } else {
            parser.pointee.error = YAML_MEMORY_ERROR
        }
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        bytes.deallocate()
    }

    /// The next event and its place.
    ///
    /// - Throws: a diagnostic at the place where the text is no YAML.
    func next() throws(Diagnostic) -> (event: Event, location: SourceLocation) {
        var raw = yaml_event_t()
        // After an error libyaml must not be asked again.
        guard parser.pointee.error == YAML_NO_ERROR, yaml_parser_parse(parser, &raw) == 1 else {
            throw diagnostic
        }
        defer { yaml_event_delete(&raw) }
        let location = Self.place(raw.start_mark)
        let data = raw.data
        switch raw.type {
        case YAML_SCALAR_EVENT:
            // Whoever begins a text with '!' means it.
            if Self.style(data.scalar.style) == .plain, let tag = Self.name(data.scalar.tag),
                tag.hasPrefix("!"), tag.count > 1
            {
                throw Diagnostic(
                    .error, "'\(tag)' is a tag of YAML, which means nothing here", in: source, at: location,
                    length: tag.unicodeScalars.count,
                    notes: ["a text that begins with '!' stands between quotes"])
            }
            let text = UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length)
            return (
                .scalar(
                    String(decoding: text, as: UTF8.self), Self.style(data.scalar.style),
                    anchor: Self.name(data.scalar.anchor)), location
            )
        case YAML_SEQUENCE_START_EVENT:
            return (.listStart(anchor: Self.name(data.sequence_start.anchor)), location)
        case YAML_SEQUENCE_END_EVENT: return (.listEnd, location)
        case YAML_MAPPING_START_EVENT:
            return (.mapStart(anchor: Self.name(data.mapping_start.anchor)), location)
        case YAML_MAPPING_END_EVENT: return (.mapEnd, location)
        case YAML_ALIAS_EVENT: return (.alias(Self.name(data.alias.anchor) ?? ""), location)
        case YAML_DOCUMENT_START_EVENT: return (.documentStart, location)
        case YAML_DOCUMENT_END_EVENT: return (.documentEnd, location)
        case YAML_STREAM_START_EVENT: return (.streamStart, location)
        default: return (.streamEnd, location)
        }
    }

    private static func name(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        text.map { String(cString: $0) }
    }

    private static func place(_ mark: yaml_mark_t) -> SourceLocation {
        SourceLocation(line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
    }

    private static func style(_ style: yaml_scalar_style_t) -> YAMLScalarStyle {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }

    /// What libyaml says of the place where it stopped.
    private var diagnostic: Diagnostic {
        let state = parser.pointee
        guard let problem = state.problem.map({ String(cString: $0) }) else {
            return Diagnostic(.error, "cannot be read as YAML", in: source)
        }
        let message = "not valid YAML: \(problem)"
        if state.error == YAML_READER_ERROR {
            // Here it counts bytes.
            let before = String(decoding: source.text.utf8.prefix(state.problem_offset), as: UTF8.self)
            return Diagnostic(
                .error, message, in: source,
                at: source.location(atScalarOffset: before.unicodeScalars.count))
        }
        let context = state.context.map { String(cString: $0) }
        return Diagnostic(
            .error, message, in: source, at: Self.place(state.problem_mark),
            notes: (context.map { ["\($0), from line \(Self.place(state.context_mark).line)"] } ?? [])
                + (remedy(problem, context, at: Self.place(state.problem_mark)).map { [$0] } ?? []))
    }

    /// What is mostly meant, and how that is written.
    private func remedy(_ problem: String, _ context: String?, at place: SourceLocation) -> String? {
        let context = context ?? ""
        if problem.contains("alphabetic or numeric") {
            return "a text that begins with '!', '&' or '*' stands between quotes"
        }
        if problem.contains("tab character") { return "indent with blanks" }
        if problem.contains("cannot start any token") {
            return "a text that begins with '%', '@' or a backtick stands between quotes; "
                + "a line is indented with blanks, not tabs"
        }
        if problem.contains("mapping values are not allowed") {
            return "a text that holds ': ' stands between quotes"
        }
        if problem.contains("could not find expected ':'") {
            return "a text of several lines is indented further than its key, behind '>-'"
        }
        if problem.contains("did not find expected"), goesOnBehindClosed(place) {
            return "a text that begins with '{' or '[' stands between quotes"
        }
        if context.contains("quoted scalar") {
            return "the quotation mark of that line is never closed; within a text it is written twice: ''"
        }
        if context.contains("flow") { return "the bracket of that line is not closed, or a comma is missing" }
        if context.contains("block mapping") && problem.contains("expected key")
            || context.contains("block collection")
        {
            // In the midst of a line it is a text whose quotation mark was taken for the end of an earlier one.
            let line = source.line(place.line) ?? ""
            return line.unicodeScalars.prefix(max(place.column - 1, 0)).allSatisfy { $0 == " " }
                ? "keys of one mapping, and items of one list, begin in one column"
                : "a quotation mark above is not closed, or this text has one in it: there it is written twice"
        }
        return nil
    }

    /// True where more stands behind what is closed already, as in `{staff} people`.
    private func goesOnBehindClosed(_ place: SourceLocation) -> Bool {
        let line = source.line(place.line) ?? ""
        let before = line.unicodeScalars.prefix(max(place.column - 1, 0)).last { $0 != " " }
        return before.map { "}]".unicodeScalars.contains($0) } ?? false
    }
}

import TerminalText
import Wording

/// Text for a terminal as it grows, line by line; no line is wider than the page.
///
/// What is measured is made harmless first, so that it takes as many cells as it seems to.
struct Page {
    /// Cells per line.
    let width: Int
    let isColoured: Bool
    /// True: no columns and no indentation, one fact a line.
    let isPlain: Bool
    let texts: Texts
    private(set) var text = StyledText()

    init(width: Int, isColoured: Bool, isPlain: Bool, texts: Texts) {
        self.width = max(width, Self.leastWidth)
        self.isColoured = isColoured && !isPlain
        self.isPlain = isPlain
        self.texts = texts
    }

    /// A page narrower than this could not hold a wide character behind its indentation.
    private static let leastWidth = 10
    /// Beyond this width figures stand too far from their names.
    private static let widestLeader = 76

    /// Cells by which something may be indented here.
    func indentation(_ wanted: Int) -> Int { isPlain ? 0 : min(wanted, width / 5) }

    /// Everything written, without empty lines at the end.
    var finished: StyledText { text.withoutEmptyEnd }

    // MARK: writing

    /// An empty line, unless there is one or nothing stands above it.
    mutating func blank() {
        if !text.endsInEmptyLine { text += StyledText("\n") }
    }

    /// A line that fits already.
    mutating func line(_ content: String, _ ink: Ink = .plain) { line([(content, ink)]) }

    /// A line of pieces that fit already.
    mutating func line(_ pieces: [(text: String, ink: Ink)]) {
        // Blanks at the end of the line are not written.
        var pieces = pieces
        while var last = pieces.last {
            while last.text.last == " " { last.text.removeLast() }
            pieces.removeLast()
            guard last.text.isEmpty else {
                pieces.append(last)
                break
            }
        }
        for (content, ink) in pieces { text += StyledText(content, in: isColoured ? ink.style : nil) }
        text += StyledText("\n")
    }

    /// The title of the page, underlined.
    mutating func title(_ content: String) {
        let lines = content.harmless().wrapped(toCells: width)
        for each in lines { line(each, .strong) }
        guard !isPlain else { return }
        line(String(repeating: "=", count: lines.map { CellWidth.of($0) }.max() ?? 0), .faint)
    }

    /// A heading of a section, underlined.
    mutating func heading(_ content: String) {
        blank()
        let lines = content.harmless().wrapped(toCells: width)
        for each in lines { line(each, .heading) }
        guard !isPlain else { return }
        line(String(repeating: "-", count: lines.map { CellWidth.of($0) }.max() ?? 0), .faint)
    }

    /// A paragraph; `lead` is its beginning in an ink of its own, `tail` its end in faint.
    mutating func paragraph(
        _ content: String, _ ink: Ink = .plain, lead: String = "", leadInk: Ink = .plain, tail: String = "",
        indent: Int = 0, hanging: Int = 0
    ) {
        let indent = indentation(indent)
        let lead = lead.harmless()
        let tail = tail.isEmpty ? "" : "  " + tail.harmless()
        let lines = (lead + content.harmless() + tail).wrapped(
            toCells: width - indent, indent: isPlain ? 0 : hanging)
        for (index, each) in lines.enumerated() {
            var rest = each[...]
            var pieces: [(String, Ink)] = [(String(repeating: " ", count: indent), .plain)]
            if index == 0, !lead.isEmpty, rest.hasPrefix(lead) {
                pieces.append((lead, leadInk))
                rest = rest.dropFirst(lead.count)
            }
            if index == lines.count - 1, !tail.isEmpty, rest.hasSuffix(tail) {
                pieces.append((String(rest.dropLast(tail.count)), ink))
                pieces.append((tail, .faint))
            } else {
                pieces.append((String(rest), ink))
            }
            line(pieces)
        }
    }

    /// A label in a column of `labelCells`, its text beside it; below each other where the page is narrow.
    mutating func entry(_ label: String, _ content: String, indent: Int, labelCells: Int, _ ink: Ink = .plain)
    {
        guard !isPlain, width - indent - labelCells >= 30, CellWidth.of(label) < labelCells else {
            paragraph(texts(.value(.labelled(label, content))), ink, indent: indent, hanging: 2)
            return
        }
        let lead = label.harmless().padded(toCells: labelCells)
        paragraph(
            content, ink, lead: lead, leadInk: .faint, indent: indent, hanging: labelCells)
    }

    /// A name and its figure at the right, joined by dots.
    mutating func leader(_ label: String, _ figure: String, _ ink: Ink = .plain, indent: Int = 2) {
        let label = label.harmless()
        let figure = figure.harmless()
        let indent = indentation(indent)
        let room = min(width, Self.widestLeader) - indent
        let figureCells = CellWidth.of(figure)
        let labelRoom = room - figureCells - 5
        guard !isPlain, labelRoom >= 14, figureCells <= room / 2 else {
            paragraph(texts(.value(.labelled(label, figure))), ink, indent: indent, hanging: 2)
            return
        }
        let lines = label.wrapped(toCells: labelRoom, indent: 2)
        let blanks = String(repeating: " ", count: indent)
        for each in lines.dropLast() { line(blanks + each) }
        let last = lines.last ?? ""
        let dots = room - CellWidth.of(last) - figureCells - 2
        line([
            (blanks + last + " ", .plain), (String(repeating: ".", count: max(dots, 0)), .faint),
            (" " + figure, ink),
        ])
    }
}

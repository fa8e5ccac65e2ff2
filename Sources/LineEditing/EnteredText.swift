internal import TerminalText

/// What people type and paste, made fit to keep: NFC, and nothing in it that acts on a terminal.
enum EnteredText {
    /// Text from a bracketed paste; see `PasteStyle`.
    ///
    /// - Parameters:
    ///   - before: what stands in the line already.
    ///   - offer: what of it stood there from the start.
    static func pasted(
        _ bytes: some Collection<UInt8>, style: PasteStyle, behind before: String = "", offer: String = ""
    ) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        if style.keepsLines { return cleaned(text, keepingLines: true) }
        // Something copied together with the end of its line is still one answer.
        var scalars = text.unicodeScalars[...]
        while let last = scalars.last, isLineEnd(last) { scalars.removeLast() }
        let line = String(scalars)
        if style.keepsLines(in: before + line, behind: offer) { return cleaned(line, keepingLines: true) }
        guard style.separator != " " else { return cleaned(line, keepingLines: false) }
        let values = line.unicodeScalars.split { isLineEnd($0) || $0 == "\t" }.map {
            cleaned(String($0), keepingLines: false)
        }
        return values.filter { !$0.allSatisfy { $0 == " " } }.joined(separator: style.separator)
    }

    /// Text from the edit line, without line feeds at its end.
    static func typed(_ text: String, keepingLines: Bool) -> String {
        var scalars = text.unicodeScalars[...]
        while scalars.last == "\n" { scalars.removeLast() }
        return cleaned(String(scalars), keepingLines: keepingLines)
    }

    private static func cleaned(_ text: String, keepingLines: Bool) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if scalar == "\n" && previous == "\r" { continue }
            // A terminal may turn CRLF into two line feeds; one blank is enough for any number of them.
            if !keepingLines && isLineEnd(scalar) && isLineEnd(previous) { continue }
            if isLineEnd(scalar) {
                result.append(keepingLines ? "\n" : " ")
            } else if scalar == "\t" {
                result.append(keepingLines ? "\t" : " ")
            } else if !scalar.actsOnTerminal && scalar != "\u{FEFF}" {
                result.append(scalar)
            }
        }
        return String(result).composed
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }
}

internal import CLibEdit
internal import TerminalText

/// A prompt as EL_PROMPT_ESC wants it; see editline(3).
struct PromptEncoding: Equatable {
    /// What stands around each run of escape sequences.
    static let delimiter: Unicode.Scalar = "\u{1}"

    /// The prompt with its escape sequences delimited.
    let encoded: String
    /// The prompt without its escape sequences.
    let visible: String

    /// Takes colour sequences (CSI ... m) and visible text; everything else that acts on a terminal is left out.
    ///
    /// Sequences side by side share their delimiters. A prompt does not end in a sequence, which libedit would
    /// drop: the blank before it goes behind it, or one is added.
    init(_ prompt: String, usingEscapes: Bool = true) {
        var pieces = Self.pieces(of: prompt)
        if !usingEscapes { pieces.removeAll(where: \.isEscape) }
        if let last = pieces.last, last.isEscape {
            let before = pieces.count - 2
            if before >= 0, pieces[before].text.last == " " {
                pieces[before].text.removeLast()
                if pieces[before].text.isEmpty { pieces.remove(at: before) }
            }
            pieces.append(Piece(text: " ", isEscape: false))
        }
        var encoded = ""
        var wasEscape = false
        for piece in pieces {
            if piece.isEscape != wasEscape { encoded.unicodeScalars.append(Self.delimiter) }
            encoded += piece.text
            wasEscape = piece.isEscape
        }
        self.encoded = encoded
        visible = pieces.filter { !$0.isEscape }.map(\.text).joined()
    }

    private struct Piece {
        var text: String
        let isEscape: Bool
    }

    private static func pieces(of prompt: String) -> [Piece] {
        var pieces: [Piece] = []
        func append(_ text: String, isEscape: Bool) {
            if let last = pieces.indices.last, pieces[last].isEscape == isEscape {
                pieces[last].text += text
            } else {
                pieces.append(Piece(text: text, isEscape: isEscape))
            }
        }
        var rest = prompt.unicodeScalars[...]
        while let scalar = rest.first {
            if let end = colourSequenceEnd(in: rest) {
                append(String(rest[..<end]), isEscape: true)
                rest = rest[end...]
                continue
            }
            rest.removeFirst()
            if scalar == "\n" || scalar == "\t" {
                append(" ", isEscape: false)
            } else if !scalar.actsOnTerminal && CellWidth.of(scalar) > 0 {
                append(String(scalar), isEscape: false)
            }
        }
        return pieces
    }

    private static func colourSequenceEnd(in text: Substring.UnicodeScalarView) -> String.Index? {
        guard text.starts(with: "\u{1B}[".unicodeScalars) else { return nil }
        guard let final = text.dropFirst(2).firstIndex(where: { !"0123456789;:".unicodeScalars.contains($0) })
        else { return nil }
        return text[final] == "m" ? text.index(after: final) : nil
    }
}

extension String {
    /// The text with everything taken out that could act on a terminal: each control character, escape
    /// and bidi override becomes U+FFFD; line feeds and tabs become blanks unless `keepingLines`.
    package func harmless(keepingLines: Bool = false) -> String {
        guard !isPrintableASCII,
            unicodeScalars.contains(where: { $0.actsOnTerminal && !(keepingLines && $0 == "\n") })
        else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if !scalar.actsOnTerminal {
                result.append(scalar)
            } else if scalar == "\n" && keepingLines {
                result.append(scalar)
            } else if scalar == "\n" || scalar == "\t" || scalar == "\r" {
                result.append(" ")
            } else {
                result.append("\u{FFFD}")
            }
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// True of control characters (C0, DEL, C1), line separators and bidi controls (UAX #9).
    package var actsOnTerminal: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension StringProtocol {
    /// True where every byte is a printable character of ASCII: one cell each, none joins the next.
    var isPrintableASCII: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
}

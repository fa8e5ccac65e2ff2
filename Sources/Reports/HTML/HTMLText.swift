import TerminalText

/// Text on its way into HTML, XHTML or SVG: the only place where it is escaped for them.
enum HTMLText {
    /// The text with nothing in it that could act: signs of markup become references, what acts on terminals
    /// or is no character at all becomes U+FFFD. Right for content and for attributes between double quotes.
    static func escaped(_ text: String) -> String {
        let text = text.harmless()
        guard text.unicodeScalars.contains(where: { needsEscape($0) }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            default: result.append(scalar.properties.isNoncharacterCodePoint ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "&", "<", ">", "\"", "'": true
        default: scalar.value >= 0xFDD0 && scalar.properties.isNoncharacterCodePoint
        }
    }
}
